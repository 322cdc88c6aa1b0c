/// Text of foreign origin (names, labels, codes) made harmless for HTML, beside its escaping.
enum TexteHTML {
    /// A page without the characters that HTML forbids or that turn the reading direction around.
    ///
    /// Removed: U+0000 to U+001F but tab and LF, U+007F to U+009F, U+061C, U+200E, U+200F, U+202A to U+202E,
    /// U+2066 to U+2069. Done on the bytes of the whole page, so that nothing escapes it.
    static func propre(_ octets: [UInt8]) -> [UInt8] {
        octets.withUnsafeBufferPointer { octets in
            var sortie: [UInt8] = []
            sortie.reserveCapacity(octets.count)
            var (debut, rang) = (0, 0)
            while rang < octets.count {
                let longueur = longueurARetirer(octets, rang)
                if longueur > 0 {
                    sortie += octets[debut..<rang]
                    debut = rang + longueur
                }
                rang += max(longueur, 1)
            }
            return debut == 0 ? Array(octets) : sortie + octets[debut...]
        }
    }

    private static func longueurARetirer(_ octets: UnsafeBufferPointer<UInt8>, _ rang: Int) -> Int {
        let octet = octets[rang]
        if octet < 0x20 { return octet == 0x0A || octet == 0x09 ? 0 : 1 }
        if octet == 0x7F { return 1 }
        guard octet >= 0xC2, rang + 1 < octets.count else { return 0 }
        let second = octets[rang + 1]
        if octet == 0xC2, second < 0xA0 { return 2 }
        if octet == 0xD8, second == 0x9C { return 2 }
        guard octet == 0xE2, rang + 2 < octets.count else { return 0 }
        let troisieme = octets[rang + 2]
        let sens = second == 0x80 && (troisieme == 0x8E || troisieme == 0x8F || (0xAA...0xAE).contains(troisieme))
        return sens || second == 0x81 && (0xA6...0xA9).contains(troisieme) ? 3 : 0
    }
}
