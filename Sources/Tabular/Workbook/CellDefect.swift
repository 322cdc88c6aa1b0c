package import Diagnostics

/// Why the content of a cell is not taken: its field is empty.
package enum CellDefect: Sendable, Hashable, CaseIterable {
    /// A number of 1e15 or more: a spreadsheet keeps fifteen digits of it.
    case lostDigits
    /// A formula whose result the file does not hold.
    case formulaWithoutValue
    /// More than 32 767 characters.
    case tooLong
    /// A number in the style of a date, which no date has (the 29th of February 1900 among them).
    case impossibleDate
    /// A content that is not of the type its cell declares.
    case unreadable

    /// The rule that reports it.
    package var rule: DiagnosticRule {
        switch self {
        case .lostDigits: CellDefect.lostDigitsRule
        case .formulaWithoutValue: CellDefect.formulaWithoutValueRule
        case .tooLong: CellDefect.tooLongRule
        case .impossibleDate: CellDefect.impossibleDateRule
        case .unreadable: CellDefect.unreadableRule
        }
    }

    private static let consequence = "la cellule est lue comme vide"
    private static let lostDigitsRule = DiagnosticRule(
        "FEU-01", .avertissement, "nombre de plus de 15 chiffres : le tableur en a perdu les derniers",
        consequence: consequence, remedy: "exporter de nouveau, la colonne au format texte")
    private static let formulaWithoutValueRule = DiagnosticRule(
        "FEU-02", .avertissement, "formule dont le classeur ne contient pas le résultat", consequence: consequence,
        remedy: "ouvrir le classeur dans un tableur et l’enregistrer, ou y coller les valeurs")
    private static let tooLongRule = DiagnosticRule(
        "FEU-03", .avertissement, "cellule de plus de 32 767 caractères", consequence: consequence,
        remedy: "raccourcir le contenu de la cellule")
    private static let impossibleDateRule = DiagnosticRule(
        "FEU-04", .avertissement, "nombre présenté comme une date, qui n’en est pas une", consequence: consequence,
        remedy: "saisir la date de nouveau (du 1er janvier 1900 au 31 décembre 9999)")
    private static let unreadableRule = DiagnosticRule(
        "FEU-05", .avertissement, "contenu de cellule qui n’est pas du type que le classeur annonce",
        consequence: consequence,
        remedy: "ouvrir le classeur dans un tableur, saisir la cellule de nouveau et enregistrer")
}

/// A cell whose content is not taken.
package struct CellNote: Sendable, Hashable {
    /// Position of the field in its record, from 0.
    package let position: Int
    package let defect: CellDefect

    /// Makes a note, for instance to compare with one received.
    package init(position: Int, defect: CellDefect) {
        self.position = position
        self.defect = defect
    }
}
