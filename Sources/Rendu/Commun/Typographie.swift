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
        var texte = texte
        return texte.withUTF8 { octets in
            var phrase: [UInt8] = []
            phrase.reserveCapacity(octets.count + 16)
            var avant: Mot?
            var reste = octets[...]
            while true {
                let mot = reste.prefix { $0 != espace }
                if let avant { phrase += espace(avant, mot) }
                if let annee, let date = date(mot, annee) { phrase += date } else { phrase += mot }
                avant = mot
                if mot.endIndex == octets.endIndex { break }
                reste = octets[(mot.endIndex + 1)...]
            }
            return String(decoding: phrase, as: UTF8.self)
        }
    }

    private typealias Mot = UnsafeBufferPointer<UInt8>.SubSequence

    /// What stands for N or N-1; nil for any other word.
    private static func date(_ mot: Mot, _ annee: Int) -> [UInt8]? {
        guard mot.first == UInt8(ascii: "N"), mot.count < 5 else { return nil }
        return switch String(decoding: mot, as: UTF8.self) {
        case "N": Array("\(annee)".utf8)
        case "N-1": Array("\(annee - 1)".utf8)
        case "N-1.": Array("\(annee - 1).".utf8)
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
    private static func espace(_ avant: Mot, _ mot: Mot) -> [UInt8] {
        if let premier = mot.first, hautes.contains(premier) || mot.starts(with: fermant) { return fine }
        if insecables.contains(where: avant.elementsEqual) { return insecable }
        let jour = avant.elementsEqual(premierDuMois) || !avant.isEmpty && avant.allSatisfy(chiffres.contains)
        return jour && mois.contains { mot.starts(with: $0.utf8) } ? insecable : simple
    }

    private static let espace = UInt8(ascii: " ")
    private static let chiffres = UInt8(ascii: "0")...UInt8(ascii: "9")
    private static let hautes = Array(";:!?%".utf8)
    private static let fermant = Array("»".utf8)
    /// The words that hold the next one.
    private static let insecables = ["«", "art.", "n°"].map { Array($0.utf8) }
    private static let premierDuMois = Array("1er".utf8)
    private static let fine = Array(NombreFrancais.espaceFine.utf8)
    private static let insecable = Array("\u{A0}".utf8)
    private static let simple = [espace]
}
