/// Names cut to the width of a line.
enum Coupe {
    /// The name on at most so many lines, between words when it can be; `…` ends what is cut.
    static func lignes(_ nom: String, colonnes: Int, auPlus: Int) -> [String] {
        var lignes: [String] = []
        var ligne = ""
        for mot in mots(nom) {
            let colle = ligne.isEmpty || ligne.hasSuffix("-")
            if !ligne.isEmpty, ligne.count + (colle ? 0 : 1) + mot.count > colonnes {
                lignes.append(ligne)
                ligne = mot
            } else {
                ligne += (colle ? "" : " ") + mot
            }
        }
        if !ligne.isEmpty || lignes.isEmpty { lignes.append(ligne) }
        if lignes.count > auPlus {
            lignes = Array(lignes.prefix(auPlus - 1)) + [lignes[(auPlus - 1)...].joined(separator: " ")]
        }
        return lignes.map { $0.count > colonnes ? $0.prefix(colonnes - 1) + "…" : $0 }
    }

    /// Words, and the parts of a hyphenated one, each with its hyphen.
    private static func mots(_ nom: String) -> [String] {
        nom.split(separator: " ").flatMap { mot in
            let parts = mot.split(separator: "-", omittingEmptySubsequences: false)
            return parts.enumerated().map { rang, part in rang < parts.count - 1 ? "\(part)-" : String(part) }
        }.filter { !$0.isEmpty }
    }
}
