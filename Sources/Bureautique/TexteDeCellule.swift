/// What a text becomes before it is put in a cell.
package enum TexteDeCellule {
    /// Of Excel, in units of UTF-16.
    static let longueurMaximale = 32_767

    /// The text, its end replaced by `…` when a cell cannot hold it.
    package static func limite(_ texte: String) -> String {
        // A unit of UTF-16 is a byte of UTF-8 at least.
        texte.utf8.count <= longueurMaximale ? texte : coupe(texte, a: longueurMaximale)
    }

    /// The text in at most so many units of UTF-16, cut between two characters.
    static func coupe(_ texte: String, a longueur: Int) -> String {
        guard texte.utf16.count > longueur else { return texte }
        var debut = ""
        var reste = longueur - 1
        for caractere in texte {
            reste -= caractere.utf16.count
            if reste < 0 { break }
            debut.append(caractere)
        }
        return debut + "…"
    }
}
