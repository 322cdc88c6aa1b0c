import Tabular

/// A set of keys, those that differ by their last two digits alone put together: the keys of a file mostly come in a
/// series, and so take little more than one bit each, found without leaving the cache.
struct EnsembleDeCles: Sendable {
    private var radicaux = ByteTable()
    /// By number of the stem: `~` of its ending when it has one key, the place of its endings in `series` when more.
    private var fins: [Int32] = []
    /// The endings of the keys of some stems, a bit each.
    private var series: [UInt128] = []
    /// Of a stem that has no key yet.
    private static let aucune = ~Int32(CleCoupee.sansChiffres + 1)

    /// Adds a key.
    mutating func ajouter(_ octets: UnsafeBufferPointer<UInt8>) {
        let cle = CleCoupee(octets)
        _ = ajouter(cle.fin, a: numero(radicaux.insert(cle.radical)))
    }

    /// The number of a stem that was read, made now if it is new.
    mutating func radical(_ lus: ClesLues, _ rang: Int) -> Int {
        radicaux.prefetch(lus, behind: rang)
        return numero(radicaux.insert(lus, rang))
    }

    private mutating func numero(_ radical: (number: Int, isNew: Bool)) -> Int {
        if radical.isNew { fins.append(Self.aucune) }
        return radical.number
    }

    /// Adds the key of an ending to a stem; whether it is new.
    mutating func ajouter(_ fin: UInt8, a radical: Int) -> Bool {
        let place = Int(fins[radical])
        if place >= 0 {
            let bit = Self.bit(fin)
            defer { series[place] |= bit }
            return series[place] & bit == 0
        }
        if fins[radical] == Self.aucune {
            fins[radical] = ~Int32(fin)
            return true
        }
        if fins[radical] == ~Int32(fin) { return false }
        series.append(fins(radical) | Self.bit(fin))
        fins[radical] = Int32(series.count - 1)
        return true
    }

    private static func bit(_ fin: UInt8) -> UInt128 { 1 << UInt128(fin) }

    /// The endings that the keys of a stem have, a bit each.
    func fins(_ radical: UnsafeBufferPointer<UInt8>) -> UInt128 { radicaux.find(radical).map(fins) ?? 0 }

    private func fins(_ radical: Int) -> UInt128 {
        let place = Int(fins[radical])
        if place >= 0 { return series[place] }
        return Self.bit(UInt8(~fins[radical]))
    }

    /// What stands for a key, from its stem and its ending.
    static func numero(_ radical: Int, _ fin: UInt8) -> Int { radical << 7 | Int(fin) }

    /// A key, as text, by what stands for it.
    func texte(_ numero: Int) -> String {
        radicaux.text(numero >> 7) + CleCoupee.texte(UInt8(numero & 0x7F))
    }

    /// What stands for each key.
    var numeros: some Sequence<Int> {
        fins.indices.lazy.flatMap { radical in
            let siennes = fins(radical)
            return (0...CleCoupee.sansChiffres).lazy.filter { siennes & Self.bit($0) != 0 }.map {
                EnsembleDeCles.numero(radical, $0)
            }
        }
    }
}
