import Tabular
import TestSupport
import Testing

/// One row of a sheet as a test sees it.
struct LigneLue: Equatable, CustomTestStringConvertible {
    let numero: Int
    let champs: [String]
    var notes: [CellNote] = []

    init(_ numero: Int, _ champs: [String], _ notes: [CellNote] = []) {
        (self.numero, self.champs, self.notes) = (numero, champs, notes)
    }

    var testDescription: String { "\(numero): \(champs) \(notes.map { "\($0.position) \($0.defect)" })" }
}

/// Reads workbooks of tests.
enum LectureDeFeuille {
    /// Every row of a workbook.
    static func lignes(_ octets: [UInt8], _ feuille: SheetChoice? = nil) throws(TabularError) -> [LigneLue] {
        var lecteur = try SheetReader(octets, file: "f.xlsx", sheet: feuille)
        var lues: [LigneLue] = []
        try lecteur.read { record in
            lues.append(
                LigneLue(
                    record.line, (0..<record.fieldCount).map { record[$0].text },
                    record.notes.map { CellNote(position: $0.position, defect: $0.defect) }))
            return true
        }
        return lues
    }

    /// The rows of an .xlsx of one sheet.
    static func xlsx(
        _ lignes: String, chaines: [String] = [], codes: [String] = [], proprietes: String = ""
    ) throws -> [LigneLue] {
        let classeur = ClasseurDEssai.xlsx(
            [.init("F", lignes)], chaines: chaines, codes: codes, proprietes: proprietes)
        return try self.lignes(try classeur.octets())
    }

    /// The only cell of an .xlsx whose first cell is that XML, and why it is not taken if it is not.
    static func cellule(
        _ cellule: String, chaines: [String] = [], codes: [String] = [], proprietes: String = ""
    ) throws -> CelluleLue {
        // The second cell keeps the row from being empty.
        let lues = try xlsx(
            "<row r=\"1\">\(cellule)<c r=\"B1\"><v>1</v></c></row>", chaines: chaines, codes: codes,
            proprietes: proprietes)
        return CelluleLue(lues)
    }

    /// The rows of an .ods of one sheet.
    static func ods(_ lignes: String) throws -> [LigneLue] {
        try self.lignes(
            try ClasseurDEssai.ods("<table:table table:name=\"F\">\(lignes)</table:table>").octets())
    }

    /// The only cell of an .ods whose first cell is that XML.
    static func celluleOds(_ cellule: String) throws -> CelluleLue {
        CelluleLue(
            try ods(
                "<table:table-row>\(cellule)<table:table-cell><text:p>1</text:p></table:table-cell></table:table-row>"))
    }

    /// Why a workbook is refused; nil when it is read to its end.
    static func refus(_ octets: [UInt8], _ feuille: SheetChoice? = nil) -> WorkbookRefusal? {
        do throws(TabularError) {
            _ = try lignes(octets, feuille)
            return nil
        } catch {
            guard case .workbook("f.xlsx", let refus) = error else { return nil }
            return refus
        }
    }
}

/// A cell: its text, or why it has none.
struct CelluleLue: Equatable {
    let texte: String
    let defaut: CellDefect?

    init(_ texte: String, _ defaut: CellDefect? = nil) { (self.texte, self.defaut) = (texte, defaut) }

    init(_ lues: [LigneLue]) {
        texte = lues.first?.champs.first ?? ""
        defaut = lues.first?.notes.first { $0.position == 0 }?.defect
    }
}
