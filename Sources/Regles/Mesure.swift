package import Parc

/// What a figure counts: dwellings (public), or households and decisions about them (protected before a CIL, spec 5);
/// lines, events and findings, which say something of the data alone.
package enum NatureDeMesure: String, Sendable {
    case logements
    case personnes
    case controles
}

/// Whom a measure is counted for.
package enum Portee: Sendable {
    /// The landlord as a whole (`*`) only.
    case ensemble
    /// Each réservataire, BAILLEUR, and `*`, their sum.
    case parReservataire
    /// Each réservataire that has a convention on the perimeter; no sum of them, but `*` has a row where something can be
    /// said of the perimeter as a whole (the lines of the annex).
    case parConvention
    /// The whole campaign, whatever the perimeter: the same in every bilan (`*`).
    case campagne
}

/// What the figures of a measure are.
package enum FormeDeMesure: String, Sendable {
    /// Counts: what is not there is 0, and every breakdown adds up to the total.
    case nombre
    /// Exact quantities (dwellings, rights, days) that may be undefined.
    case quantite
    /// Counts over their base, that may be undefined.
    case taux
}

/// How a measure stands in the tables of a page, beside the others of its section.
package enum PresentationDeMesure: Sendable {
    /// With its share of the whole, réservataire by réservataire (*en valeur et en volume*, spec 3).
    case enVolume
    /// Its count alone.
    case simple
    /// Its count alone, in a table of its own where the others have two columns each.
    case accessoire
}

/// A measure as registered: everything the outputs and the rule book say of it.
package struct Mesure: Sendable {
    /// Name in donnees.csv and bilan.xml, unique in its section.
    package let id: String
    package let section: Section
    package let libelle: String
    /// What several measures of a section share (`Publics prioritaires`): the title of their tables; nil without.
    package let famille: String?
    /// What is counted, as a French sentence.
    package let definition: String
    /// Identifiers of the rules it rests on.
    package let regles: [String]
    package let references: [Reference]
    package let ventilations: [Ventilation]
    package let nature: NatureDeMesure
    package let portee: Portee
    package let presentation: PresentationDeMesure
    package let forme: FormeDeMesure

    /// The rules that every measure counted on the log rests on.
    package static let reglesDuFlux = ["ARR-1", "PER-1", "ANN-1", "CYC-1", "FLU-1", "LOG-1", "ANNEE-1"]

    /// What designates a measure: the same name may stand in two sections.
    package struct Cle: Sendable, Hashable {
        package let section: Section
        package let id: String

        /// The measure of that name in that section.
        package init(section: Section, id: String) {
            self.section = section
            self.id = id
        }
    }

    package var cle: Cle { Cle(section: section, id: id) }

    /// The label where its family is not said beside.
    package var libelleComplet: String { famille.map { "\(libelle) – \($0)" } ?? libelle }

    /// Those of the first lettings (section C).
    static let reglesDesProgrammes = reglesDuFlux + ["NEU-1"]

    /// Registers a measure.
    package init(
        _ id: String, section: Section, libelle: String, famille: String? = nil, definition: String, regles: [String],
        references: [Reference], ventilations: [Ventilation] = Ventilation.article6x2, nature: NatureDeMesure,
        portee: Portee, presentation: PresentationDeMesure = .simple, forme: FormeDeMesure = .nombre
    ) {
        self.id = id
        self.section = section
        self.libelle = libelle
        self.famille = famille
        self.definition = definition
        self.regles = regles
        self.references = references
        self.ventilations = ventilations
        self.nature = nature
        self.portee = portee
        self.presentation = presentation
        self.forme = forme
    }
}

/// A measure counted on the stock: says whether a dwelling of the perimeter counts.
package struct MesureDuPatrimoine: Sendable {
    /// The registered measure.
    package let mesure: Mesure
    /// Whether a dwelling in that situation counts.
    package let compte: @Sendable (SituationAssiette) -> Bool
}
