package import Parc

/// A section of the bilan (article 6.2 of the conventions).
package enum Section: String, Sendable, CaseIterable {
    case a = "A"
    case b = "B"

    /// Title for people.
    package var titre: String {
        switch self {
        case .a: "Le flux de l’année"
        case .b: "La répartition du flux entre réservataires"
        }
    }
}

/// What a figure counts: dwellings (public), or households and decisions about them (protected before a CIL, spec 5).
package enum NatureDeMesure: Sendable {
    case logements
    case personnes
}

/// Whom a measure is counted for.
package enum Portee: Sendable {
    /// The landlord as a whole (`*`) only.
    case ensemble
    /// Each réservataire, BAILLEUR, and `*`, their sum.
    case parReservataire
}

/// A measure as registered: everything the outputs and the rule book say of it.
package struct Mesure: Sendable {
    /// Name in donnees.csv and bilan.xml.
    package let id: String
    package let section: Section
    package let libelle: String
    /// What is counted, as a French sentence.
    package let definition: String
    /// Identifiers of the rules it rests on.
    package let regles: [String]
    package let references: [Reference]
    package let ventilations: [Ventilation]
    package let nature: NatureDeMesure
    package let portee: Portee

    /// The rules that every measure counted on the log rests on.
    package static let reglesDuFlux = ["ARR-1", "PER-1", "ANN-1", "CYC-1", "FLU-1", "LOG-1", "ANNEE-1"]

    /// Registers a measure.
    package init(
        _ id: String, section: Section, libelle: String, definition: String, regles: [String], references: [Reference],
        ventilations: [Ventilation] = Ventilation.article6x2, nature: NatureDeMesure, portee: Portee
    ) {
        self.id = id
        self.section = section
        self.libelle = libelle
        self.definition = definition
        self.regles = regles
        self.references = references
        self.ventilations = ventilations
        self.nature = nature
        self.portee = portee
    }
}

/// A measure counted on the stock: says whether a dwelling of the perimeter counts.
package protocol MesureDuPatrimoine: Sendable {
    /// The registered measure.
    static var mesure: Mesure { get }
    /// Whether a dwelling in that situation counts.
    static func compte(_ situation: SituationAssiette) -> Bool
}

/// A measure counted on the log: says what the history of one dwelling adds to whom.
package protocol MesureDuFlux: Sendable {
    /// The registered measure.
    static var mesure: Mesure { get }
    /// Adds what one dwelling's history is worth.
    static func compter(_ histoire: Histoire, _ contexte: Contexte, _ compteur: inout Compteur)
}

/// What one history adds to one measure: a number per réservataire.
package struct Compteur: Sendable {
    /// In the order counted; a réservataire may stand several times. nil is `*`, for measures of the landlord only.
    package private(set) var unites: [IndexReservataire?] = []

    /// Nothing counted.
    package init() {}

    /// One unit for `*` only.
    package mutating func ajouter() { unites.append(nil) }

    /// One unit for a réservataire.
    package mutating func ajouter(_ reservataire: IndexReservataire) { unites.append(reservataire) }
}
