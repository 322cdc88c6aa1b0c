import Tabular

/// Whether lines, or their keys, were met before: by their hash, as many as memory is given for.
struct Empreintes: Sendable {
    private var vues: Set<Int> = []
    private(set) var doubles = Compteur()
    /// Whether the file has more of them than are told apart.
    private(set) var debordees = false

    /// Two million hashes are some fifty megabytes; two of them being equal by chance is one in ten million.
    static let limite = 2_000_000

    mutating func ajouter(_ empreinte: Int, ligne: Int) {
        if vues.contains(empreinte) { return doubles.ajouter(ligne) }
        if vues.count < Empreintes.limite { vues.insert(empreinte) } else { debordees = true }
    }

    /// The hash of the cells of a line.
    static func de(_ record: Record, _ places: Range<Int>) -> Int {
        var hasher = Hasher()
        for place in places {
            hasher.combine(bytes: UnsafeRawBufferPointer(record[place].bytes))
            hasher.combine(UInt8(0))
        }
        return hasher.finalize()
    }
}
