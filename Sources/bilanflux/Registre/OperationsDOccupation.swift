import Importation
import Parc
import Regles
import Rendu

/// What a run of `occupation` registers: what it read, what it counted, how it protected it, what it gives out.
struct OperationsDOccupation {
    let campagne: Campagne
    let entrees: [EmpreintesDesEntrees.Entree]
    /// As the option gives it.
    let sortie: String?
    let date: Jour?
    /// Everything written, the manifest included.
    let sorties: [Manifeste.Fichier]

    /// In the order they were done.
    var operations: [OperationDeTraitement] {
        let cadre = CadreDuTraitement(campagne, date: date)
        let donnees = DonneesPersonnelles.enClair(campagne, lus: Set(entrees.map(\.nom)))
        return [
            OperationDeTraitement(
                .lecture, cadre: cadre, donnees: donnees, fichiers: entrees.map { .init(.lu, $0.fichier) }),
            OperationDeTraitement(
                .comptage, cadre: cadre, donnees: donnees,
                parametres: [.init("annee", "\(campagne.exercice.annee)")]
                    + (campagne.conferences ?? []).map { .init("epci", $0) }),
            OperationDeTraitement(
                .protection, cadre: cadre, donnees: donnees,
                parametres: campagne.protection.parametres.map(OperationDeTraitement.Parametre.init)),
            OperationDeTraitement(
                .diffusion, cadre: cadre, donnees: [OperationsDOccupation.donneesDiffusees],
                parametres: [.init("sortie", sortie ?? "par défaut")],
                fichiers: sorties.sorted { $0.chemin < $1.chemin }.map { .init(.ecrit, $0) }),
        ]
    }

    private static let donneesDiffusees =
        "diagnostic d’occupation : effectifs protégés, aucun sur une population sous le seuil, sans identifiant de logement"
}
