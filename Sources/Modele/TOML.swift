/// Values as campagne.toml writes them.
package enum TOML {
    /// A text between quotes.
    package static func texte(_ texte: String) -> String {
        let corps = texte.unicodeScalars.map { scalaire in
            switch scalaire {
            case "\"": "\\\""
            case "\\": "\\\\"
            case "\u{0}"..."\u{1F}", "\u{7F}":
                "\\u00" + (scalaire.value < 16 ? "0" : "") + String(scalaire.value, radix: 16)
            default: String(scalaire)
            }
        }
        return "\"" + corps.joined() + "\""
    }

    /// The values of a choice: `"a" ou "b"`.
    static func choix<Choix: CaseIterable & RawRepresentable<String>>(_ choix: Choix.Type) -> String {
        choix.allCases.map { texte($0.rawValue) }.joined(separator: " ou ")
    }
}
