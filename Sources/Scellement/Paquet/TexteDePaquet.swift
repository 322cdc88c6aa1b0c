import Foundation

/// The text of a file that describes a bag.
enum TexteDePaquet {
    /// How a bag says that its texts are encoded.
    enum Encodage: Sendable {
        case utf8, latin1, utf16

        /// The encoding of a name of IANA; nil for one that no reader is held to know.
        init?(nom: String) {
            switch nom.uppercased() {
            case "UTF-8", "US-ASCII": self = .utf8
            case "ISO-8859-1": self = .latin1
            case "UTF-16": self = .utf16
            default: return nil
            }
        }
    }

    /// The text of bytes; nil when they are not in the encoding, or begin with a byte order mark of UTF-8.
    static func decoder(_ octets: [UInt8], _ encodage: Encodage) -> String? {
        switch encodage {
        case .utf8: octets.starts(with: [0xEF, 0xBB, 0xBF]) ? nil : String(validating: octets, as: UTF8.self)
        case .latin1: String(String.UnicodeScalarView(octets.map { Unicode.Scalar($0) }))
        case .utf16: String(bytes: octets, encoding: .utf16)
        }
    }

    /// The lines of a text, each ended by LF, CR or CRLF, the last one possibly by nothing.
    static func lignes(_ texte: String) -> [String] {
        var lignes: [String] = []
        var ligne = String.UnicodeScalarView()
        var apresCR = false
        for scalaire in texte.unicodeScalars {
            defer { apresCR = scalaire == "\r" }
            if scalaire == "\n", apresCR { continue }
            if scalaire == "\n" || scalaire == "\r" {
                lignes.append(String(ligne))
                ligne = String.UnicodeScalarView()
            } else {
                ligne.append(scalaire)
            }
        }
        if !ligne.isEmpty { lignes.append(String(ligne)) }
        return lignes
    }
}
