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
        return fins[radical] == Self.aucune ? 0 : Self.bit(UInt8(~fins[radical]))
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

/// A key cut before its last two digits.
struct CleCoupee {
    let radical: UnsafeBufferPointer<UInt8>
    /// From 0 to 99; `sansChiffres` when it does not end with two digits and its stem is all of it.
    let fin: UInt8

    static let sansChiffres: UInt8 = 100

    init(_ octets: UnsafeBufferPointer<UInt8>) {
        guard octets.count >= 2, let dizaine = CleCoupee.chiffre(octets[octets.count - 2]),
            let unite = CleCoupee.chiffre(octets[octets.count - 1])
        else {
            (radical, fin) = (octets, CleCoupee.sansChiffres)
            return
        }
        (radical, fin) = (UnsafeBufferPointer(rebasing: octets.dropLast(2)), dizaine * 10 + unite)
    }

    /// Whether its stem is this one.
    func commence(par radical: [UInt8]) -> Bool {
        guard radical.count == self.radical.count else { return false }
        return radical.withUnsafeBufferPointer { connu in
            var debut = 0
            while debut < connu.count {
                if connu[debut] != self.radical[debut] { return false }
                debut += 1
            }
            return true
        }
    }

    private static func chiffre(_ octet: UInt8) -> UInt8? { (0x30...0x39).contains(octet) ? octet - 0x30 : nil }

    /// The digits of an ending.
    static func texte(_ fin: UInt8) -> String { fin == sansChiffres ? "" : "\(fin / 10)\(fin % 10)" }
}
