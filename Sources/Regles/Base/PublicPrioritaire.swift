package import Parc

/// A public that section D follows.
package enum PublicPrioritaire: String, Sendable, CaseIterable {
    case prioritaires
    case dalo
    /// Applicants of the first income quartile.
    case q1

    /// PUB-1: whether an applicant belongs to it; what is unknown does not.
    package func compte(_ demandeur: Demandeur) -> Bool {
        switch self {
        case .prioritaires: demandeur.dalo == true || demandeur.prioritaire == true
        case .dalo: demandeur.dalo == true
        case .q1: demandeur.quartile == 1
        }
    }

    /// Label for people.
    package var libelle: String {
        switch self {
        case .prioritaires: "Publics prioritaires"
        case .dalo: "Ménages reconnus DALO"
        case .q1: "Ménages du premier quartile"
        }
    }

    /// The rule.
    package static let regle = Regle(
        "PUB-1", "Publics suivis",
        "Prioritaire : demandeur reconnu DALO, ou dit prioritaire. DALO : reconnu au titre du droit au logement opposable. "
            + "Premier quartile : quartile de ressources 1. Un demandeur peut être de plusieurs publics ; un renseignement "
            + "absent ne fait entrer dans aucun. Parc existant et programmes neufs sont comptés et montrés à part ; rien n’est "
            + "soustrait.",
        references: [.cchL441x1, .article6x2], parametres: ["fichiers.demandeurs"])
}
