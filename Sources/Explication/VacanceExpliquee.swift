import Comptage
import Importation
import Parc
import Regles

/// What the rules made of one vacancy: the holder at each event, who got it, what counted it and what did not.
struct VacanceExpliquee {
    let suivi: CycleSuivi
    let contexte: Contexte
    let places: PlacesDuJournal
    /// The measures that counted it, in the order of the outputs.
    let comptages: [(mesure: Mesure, reservataire: String, numero: Int?)]
    let titulaires: TitulairesDUneVacance

    /// Every vacancy of a history.
    static func toutes(
        _ histoire: Histoire, _ contexte: Contexte, _ places: PlacesDuJournal
    ) -> [VacanceExpliquee] {
        let unites = Registre.flux.flatMap { mesure in
            mesure.compter([histoire], contexte).map { (mesure: mesure.mesure, unite: $0) }
        }
        return histoire.cycles.enumerated().map { rang, suivi in
            VacanceExpliquee(
                suivi: suivi, contexte: contexte, places: places,
                comptages: unites.filter { $0.unite.cycle == rang }.map { mesure, unite in
                    (mesure, unite.reservataire.map(contexte.code) ?? Convention.codeEnsemble, unite.numero)
                }, titulaires: TitulairesDUneVacance(suivi, contexte))
        }
    }

    /// FLU-1 in a sentence.
    var genre: String {
        switch suivi.genre {
        case .existant: "parc existant : le logement est dans l’assiette (sections A, B, D à G, I et K)"
        case .neuf: "première mise en location : hors du flux (sections C à G)"
        case .hors(let raison):
            "hors du flux et des programmes neufs, motif \(raison.modalite.code) (\(raison.modalite.libelle)) : comptée en "
                + "section M seulement"
        }
    }

    /// ATT-1 and SOU-2, one sentence a holder.
    var attributions: [String] {
        suivi.attributions.map { attribution in
            let titulaire = contexte.code(attribution.titulaire)
            var phrase =
                "ATT-1 : pour \(titulaire), l’attributaire est le demandeur de la ligne \(places.ligne(attribution.decision.numero)) "
                + "(\(Precision.raison(attribution.raison)))"
            guard let categorie = contexte.categorie(attribution.attributaire) else { return phrase }
            phrase += " ; SOU-1 : catégorie \(categorie.rawValue)"
            guard suivi.genre == .existant else { return phrase + ", rien n’est soustrait d’un programme neuf" }
            return phrase
                + (attribution.titulaire == contexte.bailleur
                    ? " ; SOU-2 : soustraite des attribués du bailleur, comptée en section A"
                    : " ; SOU-2 : tenue par un réservataire, elle compte aussi pour lui")
        }
    }

    /// Why each main measure that does not count the vacancy does not; nothing for one that is out of all.
    var absences: [(mesure: Mesure, raison: String)] {
        let principales: [MesureDuFlux]
        switch suivi.genre {
        case .existant: principales = [Liberes.flux, MisesADisposition.flux, Attribues.flux, BauxSignes.flux]
        case .neuf: principales = [Livres.neuf, MisesADisposition.neuf, Attribues.neuf, BauxSignes.neuf]
        case .hors: principales = []
        }
        return principales.map(\.mesure).filter { mesure in !comptages.contains { $0.mesure.cle == mesure.cle } }.map {
            ($0, raison($0))
        }
    }

    private func raison(_ mesure: Mesure) -> String {
        switch mesure.id {
        case Liberes.flux.mesure.id:
            manque(
                Liberes.liberation(suivi.cycle, contexte.exercice).map { [$0] } ?? [],
                "la vacance n’a pas de \(contexte.exercice.dateDeLiberation.rawValue)")
        case Livres.neuf.mesure.id:
            manque(suivi.cycle.livraison.map { [$0] } ?? [], "la vacance n’a pas de LIVRAISON")
        case MisesADisposition.flux.mesure.id:
            manque(
                evenements(suivi.misesADisposition.filter(\.premiere).map(\.numero)),
                "le logement n’a été mis à disposition de personne")
        case Attribues.flux.mesure.id:
            manque(
                suivi.decisions.map(\.evenement).filter { $0.resultat?.attribue == true },
                "la vacance n’a pas de DECISION d’attribution")
        default: manque(suivi.bail.map { [$0.evenement] } ?? [], "la vacance n’a pas de BAIL")
        }
    }

    private func evenements(_ numeros: [Int]) -> [Evenement] {
        suivi.cycle.evenements.filter { numeros.contains($0.numero) }
    }

    /// Nothing happened, or not in the year, or what happened is subtracted.
    private func manque(_ evenements: [Evenement], _ rien: String) -> String {
        guard let dernier = evenements.last else { return rien }
        guard evenements.contains(where: { contexte.exercice.contient($0.jour) }) else {
            return "ANNEE-1 : la date est le \(dernier.jour.francais) (ligne \(places.ligne(dernier.numero))), hors de "
                + "\(contexte.exercice.annee)"
        }
        return "SOU-2 : soustrait du bailleur (mutation, relogement ou vente)"
    }
}
