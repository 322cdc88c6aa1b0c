package import Parc

/// A second of UTC, as the journal writes it: `2025-02-14T09:30:00Z`.
package struct Instant: Sendable, Hashable, Comparable {
    /// In that form.
    package let texte: String
    /// The day it is of, in UTC.
    package let jour: Jour

    /// Reads that form and no other; nil for an instant that does not exist (leap seconds are not known).
    package init?(_ texte: String) {
        let octets = Array(texte.utf8)
        guard octets.count == 20, octets[10] == UInt8(ascii: "T"), octets[19] == UInt8(ascii: "Z"),
            octets[4] == UInt8(ascii: "-"), octets[13] == UInt8(ascii: ":"), octets[16] == UInt8(ascii: ":"),
            let jour = Jour(String(decoding: octets[..<10], as: UTF8.self)), jour.iso.utf8.elementsEqual(octets[..<10])
        else { return nil }
        for (debut, limite) in [(11, 24), (14, 60), (17, 60)] {
            let chiffres = octets[debut..<debut + 2]
            guard chiffres.allSatisfy({ (0x30...0x39).contains($0) }),
                chiffres.reduce(0, { $0 * 10 + Int($1 - 0x30) }) < limite
            else { return nil }
        }
        self.texte = texte
        self.jour = jour
    }

    package static func < (left: Self, right: Self) -> Bool { left.texte < right.texte }
}
