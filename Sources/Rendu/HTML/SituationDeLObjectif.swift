import Parc
import Regles

/// Where a réservataire stands with its objective, in words and by a sign: never by a colour alone.
package enum SituationDeLObjectif: String, Sendable, Decodable {
    case atteint
    case nonAtteint = "non_atteint"
    /// Not reached yet, in a bilan closed before the end of the year.
    case enCours = "en_cours"
    /// Nothing is due: an objective of 0, or below.
    case rienDu = "rien_du"
    /// Neither stated nor calculated.
    case sansObjectif = "sans_objectif"
    /// An objective, and offers that the facts do not say.
    case nonCompte = "non_compte"

    init(_ atteinte: AtteinteDObjectif, pointDEtape: Bool) {
        guard let prevue = atteinte.prevue else {
            guard atteinte.objectif != nil else {
                self = .sansObjectif
                return
            }
            self = atteinte.misesADisposition == nil ? .nonCompte : .rienDu
            return
        }
        if prevue.taux >= Rationnel(1) {
            self = .atteint
        } else {
            self = pointDEtape ? .enCours : .nonAtteint
        }
    }

    var libelle: String {
        switch self {
        case .atteint: "Objectif atteint"
        case .nonAtteint: "Objectif non atteint"
        case .enCours: "Année en cours"
        case .rienDu: "Aucun logement dû"
        case .sansObjectif: "Sans objectif chiffré"
        case .nonCompte: "Mises à disposition non comptées"
        }
    }

    var symbole: String {
        switch self {
        case .atteint: "✓"
        case .nonAtteint: "✗"
        case .enCours: "…"
        case .rienDu, .sansObjectif, .nonCompte: "–"
        }
    }

    /// Name of the class in style.css.
    var classe: String {
        switch self {
        case .atteint: "atteint"
        case .nonAtteint: "manque"
        case .enCours: "encours"
        case .rienDu, .sansObjectif, .nonCompte: "neutre"
        }
    }
}
