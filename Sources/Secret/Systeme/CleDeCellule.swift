/// One code on one axis.
package struct Coordonnee: Sendable, Hashable, Comparable {
    package let axe: String
    package let code: String

    package init(axe: String, code: String) {
        self.axe = axe
        self.code = code
    }

    package static func < (a: Coordonnee, b: Coordonnee) -> Bool {
        a.axe != b.axe ? a.axe < b.axe : a.code < b.code
    }
}

/// A cell by what it counts: the same key in two tables is one cell.
///
/// Total codes say nothing and are left out; `TablesLiees.cle` does it.
package struct CleDeCellule: Sendable, Hashable, Comparable {
    package let population: String
    package let mesure: String
    /// Sorted by axis, at most one code per axis.
    package let coordonnees: [Coordonnee]

    /// - Parameter codes: axis to code, without the totals.
    package init(population: String, mesure: String, codes: [String: String] = [:]) {
        self.population = population
        self.mesure = mesure
        coordonnees = codes.map { Coordonnee(axe: $0.key, code: $0.value) }.sorted()
    }

    /// - Parameter coordonnees: sorted by axis, one per axis, without the totals.
    init(population: String, mesure: String, coordonnees: [Coordonnee]) {
        self.population = population
        self.mesure = mesure
        self.coordonnees = coordonnees
    }

    /// The code on an axis; nil when the cell is a total there.
    package subscript(axe: String) -> String? { coordonnees.first { $0.axe == axe }?.code }

    package static func < (a: CleDeCellule, b: CleDeCellule) -> Bool {
        if a.population != b.population { return a.population < b.population }
        if a.mesure != b.mesure { return a.mesure < b.mesure }
        return a.coordonnees.lexicographicallyPrecedes(b.coordonnees)
    }
}
