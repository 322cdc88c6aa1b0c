import Tabular

/// What the short contents of some columns were read as, so that each distinct one is read once: open addressing, in one
/// table for all the columns.
struct MemoDeContenus: Sendable {
    private var entrees: [Entree]
    private var nombre = 0
    /// 64 less the bits of a place.
    private var decalage: UInt64 = 54

    fileprivate struct Entree {
        var cle: UInt64
        var valeur: UInt64
    }

    /// No content is packed so but those that do not pack, which are never kept.
    fileprivate static var libre: UInt64 { PackedRecords.tooLong }
    /// Where the column stands in a key: above the content, and beside its length.
    private static var bitsDeColonne: UInt64 { 59 }

    /// A memory of at most 16 columns, with nothing in it.
    init() { entrees = [Entree](repeating: Entree(cle: Self.libre, valeur: 0), count: 1024) }

    /// The value of a packed content of a column; nil when it was not kept.
    func valeur(_ contenu: UInt64, _ colonne: Int) -> UInt64? { consulter { $0.valeur(contenu, colonne) } }

    /// Lets `body` look values up, nothing being kept meanwhile.
    func consulter<Resultat>(_ body: (Consultation) -> Resultat) -> Resultat {
        entrees.withUnsafeBufferPointer { body(Consultation(entrees: $0, decalage: decalage)) }
    }

    /// The memory while it is only looked at.
    struct Consultation {
        fileprivate let entrees: UnsafeBufferPointer<Entree>
        fileprivate let decalage: UInt64

        /// As that of the memory.
        @inline(__always) func valeur(_ contenu: UInt64, _ colonne: Int) -> UInt64? {
            if contenu == MemoDeContenus.libre { return nil }
            let entree = entrees[place(MemoDeContenus.cle(contenu, colonne))]
            return entree.cle == MemoDeContenus.libre ? nil : entree.valeur
        }

        /// Where a key is, or would be kept.
        @inline(__always) fileprivate func place(_ cle: UInt64) -> Int {
            // The first bits of the product are those that all of the key, its column too, takes part in.
            var place = Int(truncatingIfNeeded: (cle &* 0x9e37_79b9_7f4a_7c15) >> decalage)
            while entrees[place].cle != cle, entrees[place].cle != MemoDeContenus.libre {
                place = (place + 1) & (entrees.count - 1)
            }
            return place
        }
    }

    /// Keeps the value of a content of a column, unless it does not pack.
    mutating func garder(_ contenu: UInt64, _ colonne: Int, _ valeur: UInt64) {
        if contenu == Self.libre { return }
        poser(Entree(cle: MemoDeContenus.cle(contenu, colonne), valeur: valeur))
        nombre += 1
        if nombre * 2 > entrees.count { grandir() }
    }

    private mutating func poser(_ entree: Entree) { entrees[consulter { $0.place(entree.cle) }] = entree }

    private mutating func grandir() {
        let anciennes = entrees
        entrees = [Entree](repeating: Entree(cle: Self.libre, valeur: 0), count: anciennes.count * 4)
        decalage -= 2
        for entree in anciennes where entree.cle != Self.libre { poser(entree) }
    }

    @inline(__always) private static func cle(_ contenu: UInt64, _ colonne: Int) -> UInt64 {
        contenu | UInt64(truncatingIfNeeded: colonne) << bitsDeColonne
    }
}
