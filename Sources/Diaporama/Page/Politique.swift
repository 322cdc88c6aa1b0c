import CryptoPort

/// What a page may load and run: itself, known by its digest.
enum Politique {
    static func texte(style: String, script: String) throws(CryptoError) -> String {
        "default-src 'none'; style-src '\(try empreinte(style))'; script-src '\(try empreinte(script))'; "
            + "base-uri 'none'; form-action 'none'"
    }

    private static func empreinte(_ texte: String) throws(CryptoError) -> String {
        "sha256-\(base64(try SHA256Digest.of(Array(texte.utf8)).bytes))"
    }

    private static let lettres = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")

    /// RFC 4648, section 4.
    static func base64(_ octets: [UInt8]) -> String {
        var sortie = ""
        for debut in stride(from: 0, to: octets.count, by: 3) {
            let groupe = octets[debut..<min(debut + 3, octets.count)]
            var bits = groupe.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - groupe.count))
            var quatre: [Character] = []
            for _ in 0..<4 {
                quatre.insert(lettres[bits & 63], at: 0)
                bits >>= 6
            }
            sortie += String(quatre.prefix(groupe.count + 1)) + String(repeating: "=", count: 3 - groupe.count)
        }
        return sortie
    }
}
