/// Finds the line of a key in the text of campagne.toml: the TOML library gives none for valid keys.
enum LocalisationDeCle {
    /// The line of a key (from 1), or of its table, or 0.
    static func ligne(_ texte: String, section: String, cle: String) -> Int {
        var courante = ""
        var ligneDeSection = 0
        for (index, brute) in texte.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
            .enumerated()
        {
            let ligne = brute.drop { $0 == " " || $0 == "\t" || $0 == "\u{FEFF}" }
            if ligne.hasPrefix("["), let fin = ligne.firstIndex(of: "]") {
                courante = ligne[ligne.index(after: ligne.startIndex)..<fin].filter { $0 != " " && $0 != "[" }
                if courante == section || (section.isEmpty && courante == cle) {
                    ligneDeSection = ligneDeSection == 0 ? index + 1 : ligneDeSection
                }
            } else if courante == section, nom(ligne) == cle {
                return index + 1
            } else if courante.isEmpty, nom(ligne) == "\(section).\(cle)" {
                return index + 1
            }
        }
        return ligneDeSection
    }

    private static func nom(_ ligne: Substring) -> String {
        guard let egal = ligne.firstIndex(of: "=") else { return "" }
        return ligne[..<egal].filter { $0 != " " && $0 != "\t" && $0 != "\"" }
    }
}
