import Tabular

/// The names that the campaign gives to dwellings, looked for in the lines of a stock: by their stems first, for most
/// lines have none of them.
struct NomsCherches: Sendable {
    private let table: ByteTable
    private var cles = EnsembleDeCles()

    init(_ table: ByteTable) {
        self.table = table
        for numero in 0..<table.count { table.with(numero) { cles.ajouter($0) } }
    }

    var count: Int { table.count }
    var estVide: Bool { table.count == 0 }

    /// The endings of the names that begin so, a bit each.
    func fins(_ radical: UnsafeBufferPointer<UInt8>) -> UInt128 { estVide ? 0 : cles.fins(radical) }

    /// The number of a name.
    func numero(_ nom: UnsafeBufferPointer<UInt8>) -> Int? { table.find(nom) }
}
