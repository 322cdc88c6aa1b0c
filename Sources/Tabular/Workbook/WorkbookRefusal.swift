package import XMLPort

/// Why a workbook, or one of its sheets, is not read; a part is named as the archive does.
package enum WorkbookRefusal: Sendable, Equatable {
    /// Protected by a password, or written by an Excel older than 2007.
    case protectedOrOld
    case notArchive
    /// The end of the file is missing.
    case truncated
    case damaged(part: String)
    case duplicatePart(String)
    case tooLarge(part: String)
    /// An archive of something else: a text document, a presentation, files.
    case notWorkbook
    /// A binary workbook of Excel (.xlsb).
    case binaryWorkbook
    case xml(part: String, XMLReadingError)
    /// Well-formed XML that no spreadsheet would write: rows out of order, a shared string that does not exist.
    case structure(part: String, line: Int)
    case unknownSheet(wanted: String, sheets: [WorkbookSheet])
    /// A sheet that is a chart or a dialog.
    case withoutCells(sheet: String)
    case emptySheet(sheet: String, sheets: [WorkbookSheet])
    /// No sheet with cells is visible.
    case noVisibleSheet(sheets: [WorkbookSheet])
    case tooManyColumns(row: Int)
    /// The repetitions of an .ods make more cells than a file would have.
    case tooManyRepetitions(row: Int)

    /// The French phrase: what is wrong, and the remedy; it does not name the file.
    var message: String {
        switch self {
        case .protectedOrOld:
            "classeur protégé par un mot de passe, ou ancien .xls — l’enregistrer en .xlsx sans mot de passe"
        case .notArchive: "ce n’est pas un classeur .xlsx ou .ods — vérifier le fichier, ou l’enregistrer de nouveau"
        case .truncated: "classeur incomplet, la fin du fichier manque — le copier ou le télécharger de nouveau"
        case .damaged(let part):
            "classeur abîmé (\(WorkbookRefusal.quoted(part))) — le copier de nouveau, ou l’ouvrir et l’enregistrer"
        case .duplicatePart(let part):
            "classeur douteux, \(WorkbookRefusal.quoted(part)) y est deux fois — l’ouvrir et l’enregistrer de nouveau"
        case .tooLarge(let part):
            "classeur démesuré une fois décompressé (\(WorkbookRefusal.quoted(part))) — n’y garder que la feuille à lire"
        case .notWorkbook: "archive ou document qui n’est pas un classeur — donner un fichier .xlsx ou .ods"
        case .binaryWorkbook: "classeur binaire .xlsb — l’enregistrer en .xlsx"
        case .xml(let part, let error):
            "classeur illisible (\(WorkbookRefusal.quoted(part)), ligne \(error.line) : \(error.message)) — "
                + "l’ouvrir et l’enregistrer de nouveau"
        case .structure(let part, let line):
            "classeur mal construit (\(WorkbookRefusal.quoted(part)), ligne \(line)) — l’ouvrir et l’enregistrer de nouveau"
        case .unknownSheet(let wanted, let sheets):
            "feuille \(WorkbookRefusal.quoted(wanted)) introuvable — \(WorkbookRefusal.choose(sheets))"
        case .withoutCells(let sheet):
            "la feuille \(WorkbookRefusal.quoted(sheet)) est un graphique, sans cellules — indiquer celle des données"
        case .emptySheet(let sheet, let sheets):
            "la feuille \(WorkbookRefusal.quoted(sheet)) est vide — \(WorkbookRefusal.choose(sheets))"
        case .noVisibleSheet(let sheets):
            "aucune feuille visible n’a de cellules — \(WorkbookRefusal.choose(sheets))"
        case .tooManyColumns(let row):
            "plus de \(Workbook.columnLimit) colonnes (ligne \(row)) — supprimer les colonnes en trop"
        case .tooManyRepetitions(let row):
            "trop de cellules répétées (ligne \(row)) — effacer les lignes et les colonnes remplies sous et après le tableau"
        }
    }

    /// The sheets, each by its number, to choose from.
    private static func choose(_ sheets: [WorkbookSheet]) -> String {
        let shown = 20
        guard !sheets.isEmpty else { return "le classeur n’a aucune feuille" }
        let names = sheets.prefix(shown).enumerated().map { rank, sheet in
            "\(rank + 1) \(quoted(sheet.name))" + (sheet.isHidden ? " (masquée)" : "")
        }
        let rest = sheets.count > shown ? ["…"] : []
        return "indiquer le nom ou le numéro d’une feuille : " + (names + rest).joined(separator: ", ")
    }

    /// A name of the file, which may hold anything, on one line.
    private static func quoted(_ name: String) -> String {
        let shown = name.unicodeScalars.prefix(80).map {
            $0.properties.generalCategory == .control ? " " : Character($0)
        }
        return "« \(String(shown)) »"
    }
}
