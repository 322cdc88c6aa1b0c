import Parc

/// French typography for our own sentences (labels, definitions, rules); never for names, which stay as given.
enum Typographie {
    private static let mois = [
        "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre",
        "décembre",
    ]

    /// Puts U+202F before `; : ! ? » %`, U+00A0 after `«`, after `art.` and between a day and its month.
    static func soignee(_ texte: String) -> String { composee(texte, annee: nil) }

    /// A label or a definition of the registry with the years in the place of N and N-1.
    static func datee(_ texte: String, annee: Int) -> String { composee(texte, annee: annee) }

    /// Word by word, on bytes: a page has thousands of such sentences.
    private static func composee(_ texte: String, annee: Int?) -> String {
        var phrase = ""
        phrase.reserveCapacity(texte.utf8.count + 16)
        var avant: Substring.UTF8View?
        for mot in texte.utf8.split(separator: espace, omittingEmptySubsequences: false) {
            if let avant { phrase += espace(avant, mot) }
            phrase += annee.flatMap { date(mot, $0) } ?? Substring(mot)
            avant = mot
        }
        return phrase
    }

    /// What stands for N or N-1; nil for any other word.
    private static func date(_ mot: Substring.UTF8View, _ annee: Int) -> Substring? {
        guard mot.first == UInt8(ascii: "N"), mot.count < 5 else { return nil }
        return switch Substring(mot) {
        case "N": "\(annee)"
        case "N-1": "\(annee - 1)"
        case "N-1.": "\(annee - 1)."
        default: nil
        }
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

    /// The space between two words.
    private static func espace(_ avant: Substring.UTF8View, _ mot: Substring.UTF8View) -> String {
        if let premier = mot.first, hautes.contains(premier) || mot.starts(with: "»".utf8) {
            return NombreFrancais.espaceFine
        }
        if avant.elementsEqual("«".utf8) || avant.elementsEqual("art.".utf8) || avant.elementsEqual("n°".utf8) {
            return "\u{A0}"
        }
        let jour = avant.elementsEqual("1er".utf8) || !avant.isEmpty && avant.allSatisfy(chiffres.contains)
        return jour && mois.contains { mot.starts(with: $0.utf8) } ? "\u{A0}" : " "
    }

    private static let espace = UInt8(ascii: " ")
    private static let chiffres = UInt8(ascii: "0")...UInt8(ascii: "9")
    private static let hautes = Array(";:!?%".utf8)
}
