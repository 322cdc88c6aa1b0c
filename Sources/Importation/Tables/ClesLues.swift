import Tabular

/// What tells lines apart, copied from the lines one after the other and hashed; empty for what says nothing.
struct ClesLues: Sendable {
    private var octets: [UInt8] = []
    private var cles: [Cle] = []

    private struct Cle {
        let fin: Int32
        let empreinte: UInt32
    }

    /// How many there are.
    var count: Int { cles.count }

    /// Adds the content of a field, the next one; nothing of one that says nothing.
    mutating func ajouter(_ field: Field) {
        ajouter(field.manque ? UnsafeBufferPointer(start: nil, count: 0) : field.bytes)
    }

    /// Adds the next one.
    ///
    /// - Parameter espace: put before it, when those of several name spaces are together.
    mutating func ajouter(_ contenu: UnsafeBufferPointer<UInt8>, espace: UInt8? = nil) {
        let debut = octets.count
        if let espace { octets.append(espace) }
        octets.append(contentsOf: contenu)
        let empreinte = octets.withUnsafeBufferPointer {
            ByteTable.hash(UnsafeBufferPointer(rebasing: $0[debut...]))
        }
        cles.append(Cle(fin: Int32(octets.count), empreinte: empreinte))
    }

    /// Whether one says nothing.
    func manque(_ rang: Int) -> Bool { octets(rang).isEmpty }

    /// Hands one to `body`, with its hash.
    func avec<Resultat>(_ rang: Int, _ body: (UnsafeBufferPointer<UInt8>, UInt32) -> Resultat) -> Resultat {
        octets.withUnsafeBufferPointer {
            body(UnsafeBufferPointer(rebasing: $0[octets(rang)]), cles[rang].empreinte)
        }
    }

    private func octets(_ rang: Int) -> Range<Int> {
        (rang == 0 ? 0 : Int(cles[rang - 1].fin))..<Int(cles[rang].fin)
    }

    /// The hash of one; nil behind the last one.
    func empreinte(_ rang: Int) -> UInt32? { rang < cles.count ? cles[rang].empreinte : nil }
}

extension ByteTable {
    /// `insert` of a key that was read.
    mutating func insert(_ cles: ClesLues, _ rang: Int) -> (number: Int, isNew: Bool) {
        cles.avec(rang) { insert($0, hash: $1) }
    }

    /// Asks for the memory of the keys behind one, for when their turn comes: the place of one sixteen lines ahead, and
    /// what is at that of one eight lines ahead.
    ///
    /// - Parameter parLigne: how many keys a line has.
    func prefetch(_ cles: ClesLues, behind rang: Int, parLigne: Int = 1) {
        if let empreinte = cles.empreinte(rang + 16 * parLigne) { prefetch(hash: empreinte) }
        if let empreinte = cles.empreinte(rang + 8 * parLigne) { prefetchContent(hash: empreinte) }
    }
}
