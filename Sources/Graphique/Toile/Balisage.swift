/// Text within markup.
package enum Balisage {
    /// The text with `& < > " '` escaped, byte by byte: a combining mark behind one of them hides nothing.
    package static func echappe(_ texte: String) -> String {
        var texte = texte
        return texte.withUTF8 { octets in
            guard octets.contains(where: { entite($0) != nil }) else { return nil }
            var sortie: [UInt8] = []
            sortie.reserveCapacity(octets.count + 32)
            for octet in octets {
                if let entite = entite(octet) { sortie.append(contentsOf: entite.utf8) } else { sortie.append(octet) }
            }
            return String(decoding: sortie, as: UTF8.self)
        } ?? texte
    }

    /// What stands for an ASCII character of markup; nil for any other byte.
    @inline(__always) private static func entite(_ octet: UInt8) -> String? {
        switch octet {
        case UInt8(ascii: "&"): "&amp;"
        case UInt8(ascii: "<"): "&lt;"
        case UInt8(ascii: ">"): "&gt;"
        case UInt8(ascii: "\""): "&quot;"
        case UInt8(ascii: "'"): "&#39;"
        default: nil
        }
    }
}
