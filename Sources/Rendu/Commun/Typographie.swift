import Parc

/// French typography for our own sentences (labels, definitions, rules); never for names, which stay as given.
enum Typographie {
    private static let mois = [
        "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre",
        "décembre",
    ]

    /// Puts U+202F before `; : ! ? » %`, U+00A0 after `«`, after `art.` and between a day and its month.
    static func soignee(_ texte: String) -> String {
        let mots = texte.split(separator: " ", omittingEmptySubsequences: false)
        guard var phrase = mots.first.map(String.init) else { return texte }
        for (avant, mot) in zip(mots, mots.dropFirst()) { phrase += espace(avant, mot) + mot }
        return phrase
    }

    /// A label or a definition of the registry with the years in the place of N and N-1.
    static func datee(_ texte: String, annee: Int) -> String {
        let mots = soignee(texte).split(separator: " ", omittingEmptySubsequences: false).map { mot in
            switch mot {
            case "N": "\(annee)"
            case "N-1": "\(annee - 1)"
            case "N-1.": "\(annee - 1)."
            default: String(mot)
            }
        }
        return mots.joined(separator: " ")
    }

    /// `31 décembre 2023`.
    static func date(_ jour: Jour) -> String {
        "\(jour.jour == 1 ? "1er" : String(jour.jour))\u{A0}\(mois[jour.mois - 1])\u{A0}\(jour.annee)"
    }

    /// `31/12/2023`, for a column.
    static func dateCourte(_ jour: Jour) -> String {
        let deuxChiffres = [jour.jour, jour.mois].map { $0 < 10 ? "0\($0)" : "\($0)" }
        return (deuxChiffres + [String(jour.annee)]).joined(separator: "/")
    }

    /// With its first letter in lower case, for the middle of a sentence.
    static func minuscule(_ texte: String) -> String { texte.prefix(1).lowercased() + texte.dropFirst() }

    /// With its first letter in upper case, for a cell.
    static func majuscule(_ texte: String) -> String { texte.prefix(1).uppercased() + texte.dropFirst() }

    private static func espace(_ avant: Substring, _ mot: Substring) -> String {
        if let premier = mot.first, ";:!?»%".contains(premier) { return NombreFrancais.espaceFine }
        if avant == "«" || avant == "art." || avant == "n°" { return "\u{A0}" }
        let jour = avant == "1er" || !avant.isEmpty && avant.allSatisfy { $0.isASCII && $0.isNumber }
        return jour && mois.contains(where: { mot.hasPrefix($0) }) ? "\u{A0}" : " "
    }
}
