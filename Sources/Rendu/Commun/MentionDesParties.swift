import Comptage
import Regles

/// Whom a bilan with figures on persons is for (spec 4).
enum MentionDesParties {
    /// nil when it has no figure on persons.
    static func mention(_ presentation: PresentationDuBilan) -> String? {
        guard presentation.bilan.mesures.contains(where: { $0.mesure.nature == .personnes }) else { return nil }
        let parties =
            presentation.code == nil
            ? "au bailleur et, pour ce qui les concerne, aux parties à ses conventions de réservation"
            : "aux parties à la convention de réservation"
        return
            "Ce bilan contient des chiffres sur des personnes (attributions, baux, refus, publics prioritaires), sans "
            + "protection statistique. Il est destiné \(parties)\u{202F}; il n’est pas destiné à être communiqué à d’autres."
    }
}
