import Parc
import Regles

/// What the rules say of one event beyond its date and its type.
enum Precision {
    /// Why the event counts when its type does not say it; nil otherwise.
    ///
    /// - Parameter regles: those of the measure it counts in.
    static func de(_ evenement: Evenement, _ suivi: CycleSuivi, regles: [String]) -> String? {
        guard evenement.type == .decision else { return nil }
        if regles.contains(Attributaire.regle.id),
            let attribution = suivi.attributions.first(where: { $0.decision.numero == evenement.numero })
        {
            return "\(Attributaire.regle.id) : \(raison(attribution.raison))"
        }
        let offre = suivi.misesADisposition.contains { $0.numero == evenement.numero }
        return offre && !regles.contains(PublicPrioritaire.regle.id)
            ? "\(Titulaire.regle.id) : mise à disposition comptée à la décision (gestion déléguée)" : nil
    }

    /// Why ATT-1 retains a decision.
    static func raison(_ raison: AttributionComptee.Raison) -> String {
        switch raison {
        case .bail: "ce demandeur a signé le bail"
        case .sansRefus: "pas de bail à l’un d’eux ; la plus récente qui n’a pas été refusée"
        case .tousRefuses: "toutes ont été refusées ; la plus récente"
        }
    }
}
