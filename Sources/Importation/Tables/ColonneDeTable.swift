import Tabular

/// A column of an input table: its importer finds it by this name, and the model of a campaign writes it.
package protocol ColonneDeTable: RawRepresentable<String>, CaseIterable, Sendable {
    /// Whether a file without it is refused.
    var estRequise: Bool { get }
    /// The names it may bear; the first one is the one to write.
    var noms: [String] { get }
}

extension ColonneDeTable {
    /// Its own name and no other.
    package var noms: [String] { [rawValue] }
}

/// Where the declared columns of a table are: an importer sees no other column.
struct Entete<Colonne: ColonneDeTable> {
    private let noms: [String]
    /// By the raw value of the column.
    private let positions: [String: Int]

    init(_ header: Header) {
        noms = header.names
        positions = Dictionary(
            Colonne.allCases.compactMap { colonne in header.position(colonne.noms).map { (colonne.rawValue, $0) } },
            uniquingKeysWith: { first, _ in first })
    }

    /// The position of a column, nil when the file has not got it.
    subscript(_ colonne: Colonne) -> Int? { positions[colonne.rawValue] }

    /// The name that a column bears in the file, nil when the file has not got it.
    func nom(_ colonne: Colonne) -> String? { self[colonne].map { noms[$0] } }

    /// The names of the required columns that are missing.
    var absentes: [String] { Colonne.allCases.filter { $0.estRequise && self[$0] == nil }.map(\.rawValue) }
}
