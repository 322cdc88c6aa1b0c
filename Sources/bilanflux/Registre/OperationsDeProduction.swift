import CryptoPort
import Importation
import Regles
import Rendu

/// What a run of `produire` registers: what it read, what it counted, protected, gives out.
struct OperationsDeProduction {
    let comptee: CampagneComptee
    let options: ProductionOptions
    /// Everything written, the manifest included.
    let sorties: [Manifeste.Fichier]

    /// In the order they were done.
    var operations: [OperationDeTraitement] {
        let cadre = CadreDuTraitement(comptee.campagne, date: options.date)
        let donnees = DonneesPersonnelles.enClair(comptee.campagne, lus: Set(comptee.entrees.map(\.nom)))
        return [
            OperationDeTraitement(
                .lecture, cadre: cadre, donnees: donnees,
                fichiers: comptee.entrees.map { .init(.lu, $0.fichier) }),
            OperationDeTraitement(
                .comptage, cadre: cadre, donnees: donnees,
                parametres: comptee.campagne.exercice.parametres.map(OperationDeTraitement.Parametre.init)),
        ] + protection(cadre, donnees) + [
            OperationDeTraitement(
                .diffusion, cadre: cadre,
                donnees: [OperationsDeProduction.donneesDesBilans]
                    + (editions.isEmpty ? [] : [OperationsDeProduction.donneesDesEditions]),
                parametres: destination,
                fichiers: sorties.sorted { $0.chemin < $1.chemin }.map { .init(.ecrit, $0) })
        ]
    }

    /// None when no protected edition is made.
    private func protection(_ cadre: CadreDuTraitement, _ donnees: [String]) -> [OperationDeTraitement] {
        guard !editions.isEmpty else { return [] }
        return [
            OperationDeTraitement(
                .protection, cadre: cadre, donnees: donnees,
                parametres: comptee.campagne.protection.parametres.map(OperationDeTraitement.Parametre.init)
                    + editions.map { .init("edition", $0) })
        ]
    }

    /// The folders of the protected editions.
    private var editions: [String] {
        Set(
            sorties.map(\.chemin).filter { $0.hasPrefix("cil/") }.map {
                $0.split(separator: "/")[..<2].joined(separator: "/")
            }
        )
        .sorted()
    }

    private static let donneesDesEditions =
        "éditions pour les conférences intercommunales du logement : effectifs protégés, aucun sur une population sous le seuil"

    private static let donneesDesBilans =
        "bilans : effectifs dus par la loi à chaque partie à sa convention, sans numéro de demandeur ni identifiant de logement"

    private var destination: [OperationDeTraitement.Parametre] {
        var parametres = [OperationDeTraitement.Parametre("sortie", options.sortie ?? "par défaut")]
        if let code = options.reservataire { parametres.append(.init("reservataire", code)) }
        if let correction = options.correction {
            parametres += [.init("corrige", correction.sortie), .init("motif", correction.motif)]
        }
        return parametres
    }
}

extension OperationDeTraitement.Fichier {
    /// A file as a manifest lists it.
    init(_ role: OperationDeTraitement.Role, _ fichier: Manifeste.Fichier) {
        self.init(role: role, chemin: fichier.chemin, octets: fichier.octets, sha256: fichier.sha256.hexadecimal)
    }
}
