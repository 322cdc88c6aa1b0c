import Parc
import Regles

/// Where a share stands with the least that the law asks, in words and by a sign: never by a colour alone.
enum SituationDeLObligation {
    case atteinte
    case nonAtteinte
    /// Not reached yet, in a bilan closed before the end of the year.
    case enCours
    /// Nothing to take a share of.
    case sansObjet

    init(_ obligation: ObligationLegale, _ part: Proportion?, pointDEtape: Bool) {
        guard let part else {
            self = .sansObjet
            return
        }
        if obligation.atteinte(part) {
            self = .atteinte
        } else {
            self = pointDEtape ? .enCours : .nonAtteinte
        }
    }

    var libelle: String {
        switch self {
        case .atteinte: "Minimum atteint"
        case .nonAtteinte: "Minimum non atteint"
        case .enCours: "Minimum non atteint à cette date"
        case .sansObjet: "Sans objet"
        }
    }

    /// With its sign.
    var texte: String {
        let symbole =
            switch self {
            case .atteinte: "✓"
            case .nonAtteinte: "✗"
            case .enCours: "…"
            case .sansObjet: "–"
            }
        return "\(symbole)\u{A0}\(libelle)"
    }
}
