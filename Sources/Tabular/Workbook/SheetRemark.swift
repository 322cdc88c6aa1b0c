package import Diagnostics

/// What a sheet shows otherwise than it is read; everything is read all the same.
package enum SheetRemark: Sendable, Hashable {
    /// Rows with content that are hidden or filtered out; `first` is a number of the sheet.
    case hiddenRows(count: Int, first: Int)
    /// Columns among those that are used; `first` counts from 1.
    case hiddenColumns(count: Int, first: Int)
    /// Merged areas, and the top left cell of the first one: its content is that of this cell alone.
    case mergedCells(count: Int, row: Int, column: Int)

    /// The rule that reports it.
    package var rule: DiagnosticRule {
        switch self {
        case .hiddenRows: SheetRemark.hiddenRowsRule
        case .hiddenColumns: SheetRemark.hiddenColumnsRule
        case .mergedCells: SheetRemark.mergedCellsRule
        }
    }

    private static let hiddenRowsRule = DiagnosticRule(
        "FEU-06", .avertissement, "lignes masquées ou filtrées dans la feuille",
        consequence: "elles sont lues et comptent comme les autres",
        remedy: "supprimer celles qui ne doivent pas compter, afficher les autres")
    private static let hiddenColumnsRule = DiagnosticRule(
        "FEU-07", .information, "colonnes masquées dans la feuille", consequence: "elles sont lues comme les autres",
        remedy: "supprimer celles qui ne doivent pas être lues")
    private static let mergedCellsRule = DiagnosticRule(
        "FEU-08", .avertissement, "cellules fusionnées dans la feuille",
        consequence: "seule la première cellule de chaque fusion a un contenu, les autres sont vides",
        remedy: "défusionner les cellules et répéter leur contenu sur chaque ligne")
}
