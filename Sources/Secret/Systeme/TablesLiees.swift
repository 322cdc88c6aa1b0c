/// What a table says of a combination of codes that it does not list.
package enum CellulesAbsentes: Sendable {
    /// It is 0, and may be withheld as camouflage when every line it stands in has a listed cell.
    case zero
    /// It exists and is not published; its value follows from the relations, or the tables are refused.
    case inconnues
    /// Nothing: relations with a missing member are not written.
    case sautees
}

/// A table to publish, as listed.
package struct TableLiee: Sendable {
    package let population: String
    package let mesure: String
    package let axes: [String]
    /// Codes in the order of `axes`, with the true count.
    package let cellules: [(codes: [String], valeur: Int)]
    /// Fixed and known to all: never withheld, of no use as camouflage.
    package let publique: Bool
    package let absentes: CellulesAbsentes

    /// - Parameter cellules: as many codes as `axes`; totals by their code; values of 0 or more.
    package init(
        population: String, mesure: String, axes: [String], cellules: [(codes: [String], valeur: Int)],
        publique: Bool = false, absentes: CellulesAbsentes = .zero
    ) {
        self.population = population
        self.mesure = mesure
        self.axes = axes
        self.cellules = cellules
        self.publique = publique
        self.absentes = absentes
    }
}

/// An equation between cells: the sum of coefficient x cell is 0.
package struct Egalite: Sendable {
    package let termes: [(coefficient: Int, cle: CleDeCellule)]

    /// - Parameter termes: coefficients other than 0.
    package init(_ termes: [(coefficient: Int, cle: CleDeCellule)]) { self.termes = termes }

    /// Two cells that are the same count.
    package init(_ a: CleDeCellule, egale b: CleDeCellule) { termes = [(1, a), (-1, b)] }
}

/// All the tables of one edition, protected together.
package struct TablesLiees: Sendable {
    /// Axis to the code of its total.
    package var totaux: [String: String]
    /// Axis to parent code to its partitions into children.
    package var hierarchies: [String: [String: [[String]]]]
    package var tables: [TableLiee]
    package var egalites: [Egalite]
    /// Cells known to all, whatever their table says.
    package var publiques: Set<CleDeCellule>
    /// Cells that are 0 by definition: printed, they never move.
    package var structurelles: Set<CleDeCellule>
    /// Axes under the 0 % / 100 % rule.
    package var sensibles: Set<String>
    /// What an inclusion leaves of the larger figure: it moves with the others, and is no result to protect.
    package var libres: Set<CleDeCellule>
    /// Cells withheld last year: cheaper to withhold.
    package var dejaRetenues: Set<CleDeCellule>
    /// The axis whose every code is somebody who knows its own cells; nil protects against outsiders only.
    package var axeDesInities: String?

    package init(
        totaux: [String: String], hierarchies: [String: [String: [[String]]]], tables: [TableLiee],
        egalites: [Egalite] = [], publiques: Set<CleDeCellule> = [], structurelles: Set<CleDeCellule> = [],
        sensibles: Set<String> = [], libres: Set<CleDeCellule> = [], dejaRetenues: Set<CleDeCellule> = [],
        axeDesInities: String? = nil
    ) {
        self.totaux = totaux
        self.hierarchies = hierarchies
        self.tables = tables
        self.egalites = egalites
        self.publiques = publiques
        self.structurelles = structurelles
        self.sensibles = sensibles
        self.libres = libres
        self.dejaRetenues = dejaRetenues
        self.axeDesInities = axeDesInities
    }

    /// The key of a cell of these tables, its total codes left out.
    package func cle(population: String, mesure: String, codes: [String: String]) -> CleDeCellule {
        CleDeCellule(population: population, mesure: mesure, codes: codes.filter { totaux[$0.key] != $0.value })
    }
}
