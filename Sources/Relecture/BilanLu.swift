package import Parc

/// A bilan read back from its bilan.xml, as it says itself: its own labels, whatever version made it.
package struct BilanLu: Sendable {
    package internal(set) var identification = IdentificationLue()
    /// In the order of their canonical form.
    package internal(set) var parametres: [ParametreLu] = []
    /// The réservataires of the perimeter in the order of conventions.csv, BAILLEUR last.
    package internal(set) var reservataires: [LibelleLu] = []
    /// The axes its measures are broken down by, with their categories in order.
    package internal(set) var axes: [AxeLu] = []
    package internal(set) var sections: [SectionLue] = []
    /// From the lines of `parc` to the assiette.
    package internal(set) var composition: [TermeLu] = []
    /// The state of each vacancy freed in the year.
    package internal(set) var etats: [TermeLu] = []
}

/// Who a bilan is from, for whom, on what, when.
package struct IdentificationLue: Sendable, Hashable {
    package internal(set) var siren = ""
    package internal(set) var bailleur = ""
    /// Code and name of the réservataire; nil for the landlord's consolidated bilan.
    package internal(set) var destinataire: LibelleLu?
    /// The perimeter as conventions.csv states it, and in words.
    package internal(set) var perimetre = LibelleLu(code: "", libelle: "")
    package internal(set) var annee = 0
    package internal(set) var arreteAu = Jour.finAnnee(2000)
    /// Whether the bilan stops before the end of its year.
    package internal(set) var pointDEtape = false
    /// Version of the tool that made it.
    package internal(set) var version = ""
    /// nil for a first version.
    package internal(set) var correction: CorrectionLue?
}

/// The mark of a corrected version.
package struct CorrectionLue: Sendable, Hashable {
    /// At least 2.
    package let version: Int
    package let motif: String
    /// SHA-256 of the bilan.xml that it corrects, in hexadecimal.
    package let empreinte: String
    /// How many figures changed.
    package let chiffres: Int
}

/// A code and what it says to people.
package struct LibelleLu: Sendable, Hashable {
    package let code: String
    package let libelle: String
}

/// A parameter of counting.
package struct ParametreLu: Sendable, Hashable {
    /// Its key in campagne.toml.
    package let cle: String
    package let valeur: String
    package let libelle: String
}

/// An axis and its categories.
package struct AxeLu: Sendable, Hashable {
    package let code: String
    package let libelle: String
    package internal(set) var modalites: [LibelleLu] = []
}

/// A section and its measures, in order.
package struct SectionLue: Sendable {
    package let section: Section
    package let titre: String
    package internal(set) var mesures: [MesureLue] = []
}

/// What the figures of a measure are; the raw value is that of bilan.xml.
package enum FormeLue: String, Sendable {
    /// Counts; what is not there is 0.
    case nombre
    /// Exact quantities that may be undefined.
    case quantite
    /// Rates that may be undefined.
    case taux
}

extension FormeLue {
    /// Whether two figures of a measure say the same; a rate is a count over its base, and 10 of 40 are not 20 of 80.
    func confond(_ a: Fraction, _ b: Fraction) -> Bool {
        switch self {
        case .nombre, .quantite: a.exacte == b.exacte
        case .taux: a.valeur == b.valeur && (a.base ?? 1) == (b.base ?? 1)
        }
    }
}

/// A measure: one row for `*`, then one per réservataire if it is counted by réservataire.
package struct MesureLue: Sendable {
    package let id: String
    package let libelle: String
    package let forme: FormeLue
    package internal(set) var lignes: [LigneLue] = []
}

/// The figures of one measure for one réservataire; a category that is not there is 0, or not defined (`forme`).
package struct LigneLue: Sendable {
    /// `*`, a code, or BAILLEUR.
    package let reservataire: String
    /// nil when the measure has none.
    package let total: Fraction?
    package internal(set) var ventilations: [VentilationLue] = []
}

/// A breakdown that is not all zeros.
package struct VentilationLue: Sendable {
    package let axes: AxesLus
    package internal(set) var cases: [CaseLue] = []
}

/// The one or two axes of a breakdown.
package struct AxesLus: Sendable, Hashable {
    package let axe: String
    /// nil for a breakdown by one axis.
    package let axe2: String?
}

/// One figure of a breakdown.
package struct CaseLue: Sendable, Hashable {
    package let modalite: String
    package let modalite2: String?
    package let valeur: Fraction
}

/// A term of a sum.
package struct TermeLu: Sendable, Hashable {
    package let code: String
    package let libelle: String
    package let nombre: Int
}
