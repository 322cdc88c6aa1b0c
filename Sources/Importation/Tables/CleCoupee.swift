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
        // Asked of every line: `elementsEqual` would add an eighth to the reading of a stock.
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
