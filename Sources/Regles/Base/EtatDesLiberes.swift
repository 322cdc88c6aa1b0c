import Parc

/// The one state each vacancy of `liberes` is in: the first that holds (identity I3).
package enum EtatDesLiberes: Int, Sendable, CaseIterable {
    case offert, retire, ouvert, loueSoustrait, loueBailleur

    /// Label for people.
    package var libelle: String {
        switch self {
        case .offert: "Mis à disposition d’un réservataire"
        case .retire: "Retiré de la location sans avoir été mis à disposition"
        case .ouvert: "Encore vacant à la date d’arrêté, sans mise à disposition"
        case .loueSoustrait: "Loué par le bailleur, mutation ou relogement"
        case .loueBailleur: "Loué par le bailleur, autres demandeurs"
        }
    }

    /// Code in bilan.xml.
    package var code: String {
        switch self {
        case .offert: "OFFERT"
        case .retire: "RETIRE"
        case .ouvert: "OUVERT"
        case .loueSoustrait: "LOUE_SOUSTRAIT"
        case .loueBailleur: "LOUE_BAILLEUR"
        }
    }

    /// The state of one vacancy at the closing date.
    package static func etat(_ suivi: CycleSuivi, _ contexte: Contexte) -> EtatDesLiberes {
        if suivi.misesADisposition.contains(where: { $0.reservataire != contexte.bailleur }) { return .offert }
        switch suivi.cycle.cloture {
        case .retrait: return .retire
        case nil: return .ouvert
        case .bail: return contexte.categorie(suivi.bail?.evenement.demandeur) == nil ? .loueBailleur : .loueSoustrait
        }
    }
}
