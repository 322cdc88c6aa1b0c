/// A reader of one sheet of a workbook, .xlsx or .ods, as it is inflated: no more of it is kept than a row.
///
/// Sheets are read as they are filled in, whatever is hidden. A number has at most fifteen significant digits and a
/// decimal point (`0.35`), a date is `aaaa-mm-jj` without its time of day, a time alone is a fraction of a day, a truth
/// value `VRAI` or `FAUX`, an error its text (`#N/A`), a formula its last result.
package struct SheetReader: ~Copyable {
    /// Where the rows of the sheet are.
    private enum Source {
        case xlsx(XlsxSheet)
        case ods(position: Int)
    }

    /// The name of the sheet that is read.
    package let sheetName: String
    /// The sheets of the workbook, in order; for an .ods, those up to the one that is read until it is read to its end.
    package private(set) var sheets: [WorkbookSheet]
    /// What the last reading remarked, as far as it went.
    package private(set) var remarks: [SheetRemark] = []
    private let archive: WorkbookArchive
    private let source: Source

    /// Finds the sheet.
    ///
    /// - Parameters:
    ///   - bytes: the whole workbook.
    ///   - file: its name in errors.
    ///   - sheet: the sheet to read; the first one that is visible and has cells when nil.
    package init(_ bytes: [UInt8], file: String, sheet: SheetChoice?) throws(TabularError) {
        var archive = try WorkbookArchive(bytes, file: file)
        switch try WorkbookFormat(&archive) {
        case .xlsx(let workbook):
            let package = try XlsxPackage(workbook, in: &archive)
            let position = try SheetReader.choose(sheet, among: package.sheets, archive)
            source = .xlsx(try package.sheet(position, in: &archive))
            sheets = package.sheets
            sheetName = package.sheets[position].name
        case .ods:
            let content = try archive.parse(OdsContent.part, limit: Workbook.inflatedLimit) {
                OdsContent($0, choice: sheet)
            }
            let position: Int
            if let chosen = content.chosen {
                position = chosen
            } else {
                position = try SheetReader.choose(sheet, among: content.sheets, archive)
            }
            source = .ods(position: position)
            sheets = content.sheets
            sheetName = content.sheets[position].name
        }
        self.archive = archive
    }

    /// Gives every row that has content, from the first one, until `body` says false.
    ///
    /// The line of a record is the number of its row, a position its column less one. Read again, it starts again.
    /// - Throws: the rows that were given are then not to be trusted: a checksum is known at the end.
    package mutating func read(_ body: (Record) -> Bool) throws(TabularError) {
        let outcome = withoutActuallyEscaping(body) { body in
            Result { () throws(TabularError) in try read(into: SheetSink(body)) }
        }
        try outcome.get()
    }

    private mutating func read(into sink: SheetSink) throws(TabularError) {
        var archive = archive
        switch source {
        case .xlsx(let sheet):
            _ = try archive.parse(sheet.part, limit: Workbook.inflatedLimit) { XlsxRows($0, sheet, sink) }
        case .ods(let position):
            let content = try archive.parse(OdsContent.part, limit: Workbook.inflatedLimit) {
                OdsContent($0, position: position, sink)
            }
            sheets = content.sheets
        }
        remarks = sink.remarks
        guard sink.hasRows else { throw archive.error(.emptySheet(sheet: sheetName, sheets: sheets)) }
    }

    private static func choose(
        _ choice: SheetChoice?, among sheets: [WorkbookSheet], _ archive: WorkbookArchive
    ) throws(TabularError) -> Int {
        guard let choice else {
            guard let first = sheets.firstIndex(where: { $0.hasCells && !$0.isHidden }) else {
                throw archive.error(.noVisibleSheet(sheets: sheets))
            }
            return first
        }
        guard let position = choice.position(in: sheets) else {
            throw archive.error(.unknownSheet(wanted: choice.text, sheets: sheets))
        }
        guard sheets[position].hasCells else { throw archive.error(.withoutCells(sheet: sheets[position].name)) }
        return position
    }
}
