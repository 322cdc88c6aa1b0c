/// Text within markup.
package enum Balisage {
    /// The text with `& < > " '` escaped, scalar by scalar.
    package static func echappe(_ texte: String) -> String {
        guard texte.utf8.contains(where: speciaux.contains) else { return texte }
        var sortie = ""
        for scalaire in texte.unicodeScalars {
            switch scalaire {
            case "&": sortie += "&amp;"
            case "<": sortie += "&lt;"
            case ">": sortie += "&gt;"
            case "\"": sortie += "&quot;"
            case "'": sortie += "&#39;"
            default: sortie.unicodeScalars.append(scalaire)
            }
        }
        return sortie
    }

    private static let speciaux = Array("&<>\"'".utf8)
}
