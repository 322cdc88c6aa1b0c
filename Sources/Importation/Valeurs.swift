import Parc
package import Tabular

/// Values that every table shares: missing ones, yes or no, days.
extension Field {
    /// Whether the field says nothing: empty, `NA`, `NA/NA`, `NC`, `Z`, `Non renseigné`.
    package var manque: Bool {
        guard let first = bytes.first else { return true }
        // Nearly every field is settled by its first letter.
        switch first {
        case 0x5A, 0x7A: return bytes.count == 1
        case 0x4E, 0x6E:
            if bytes.count > 14 { return false }
            return equals("NA") || equals("NC") || equals("NA/NA") || Header.normalized(text) == "non renseigne"
        default: return false
        }
    }

    /// The same for a coded field, where 0 says nothing either.
    package var codeManque: Bool { manque || bytes.allSatisfy { $0 == 0x30 } }

    /// A free code of the data that may become a category: its text on one line, characters that nobody sees being
    /// blanks; empty when it says nothing, or `NR` as the bilan does; nil when it is none, longer than 80 characters.
    var codeLibre: String? {
        guard !manque, !equals("NR") else { return "" }
        // Measured before it is decoded: a code is at most four bytes a character.
        guard bytes.count <= 4 * Field.longueurDUnCode else { return nil }
        let code = text.split { $0.isWhitespace || $0.unicodeScalars.allSatisfy(Field.estInvisible) }
            .joined(separator: " ")
        return code.count <= Field.longueurDUnCode ? code : nil
    }

    private static let longueurDUnCode = 80

    private static func estInvisible(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator: true
        default: false
        }
    }

    /// `O` or `N` (`OUI`, `NON`, `1`, `0`, and `VRAI`, `FAUX` as a spreadsheet has them); nil when empty or anything else.
    package var ouiNon: Bool? {
        if equals("O") || equals("OUI") || equals("1") || equals("VRAI") || equals("TRUE") { return true }
        return equals("N") || equals("NON") || equals("0") || equals("FAUX") || equals("FALSE") ? false : nil
    }

    /// A day, `aaaa-mm-jj` or `jj/mm/aaaa`.
    var jour: Jour? { Jour(bytes: bytes) }

    /// A day that may be given by its month or its year alone (`mm/aaaa`, `aaaa`): their first or last day.
    func jour(finDePeriode: Bool) -> Jour? {
        if let jour { return jour }
        let parts = text.split(separator: "/").map { Int($0) }
        if parts.count == 2, text.utf8.count == 7, let mois = parts[0], let annee = parts[1] {
            guard finDePeriode else { return Jour(annee: annee, mois: mois, jour: 1) }
            return [31, 30, 29, 28].lazy.compactMap { Jour(annee: annee, mois: mois, jour: $0) }.first
        }
        guard bytes.count == 4, let annee = wholeNumber else { return nil }
        return finDePeriode ? Jour(annee: annee, mois: 12, jour: 31) : Jour(annee: annee, mois: 1, jour: 1)
    }

    /// A whole number, negative if need be, thousands separated by blanks or not; nil for anything else.
    var entier: Int? {
        let digits = sansBlancs
        return digits.utf8.count <= 9 ? Int(digits) : nil
    }

    /// A number that may have decimals (`0,35`), exact; written as a whole one otherwise.
    var decimal: Rationnel? { Rationnel(decimal: sansBlancs) }

    /// A year that a bilan may be of.
    var annee: Int? { wholeNumber.flatMap { ValeursDeCampagne.annees.contains($0) ? $0 : nil } }

    /// The text without the blanks that separate thousands, or a number from its unit.
    var sansBlancs: String { text.filter { $0 != " " && $0 != "\u{A0}" && $0 != "\u{202F}" } }
}
