/// The table that a sheet holds: its header found, its rows given behind it.
final class SheetTable {
    let name: String
    let header: Header
    let headerLine: Int
    let preamble: [LeadingLine]
    private var reader: SheetReader
    /// Number of the last row that is no record.
    private let lastSkipped: Int

    /// Reads the rows among which the header is; parameters as those of `TableReader`.
    init(_ bytes: [UInt8], file: String, sheet: SheetChoice?, layout: TableLayout.Choice) throws(TabularError) {
        var reader = try SheetReader(bytes, file: file, sheet: sheet)
        var leading: [LeadingLine] = []
        try reader.read { row in
            leading.append(LeadingLine(number: row.line, fields: (0..<row.fieldCount).map { row[$0].text }))
            return leading.count < TableLayout.leadingLines
        }
        guard !leading.isEmpty else { throw .empty(file: file) }
        let chosen = layout(leading)
        // A preamble that leaves nothing is none.
        let rank = chosen.preamble < leading.count ? chosen.preamble : 0
        header = Header(chosen.names ?? leading[rank].fields)
        headerLine = leading[rank].number
        preamble = Array(leading[..<rank])
        lastSkipped = chosen.names == nil ? headerLine : headerLine - 1
        name = reader.sheetName
        self.reader = reader
    }

    /// Reads all the records in order.
    ///
    /// - Returns: what the sheet shows otherwise than it was read.
    func read(_ body: (Record) -> Void) throws(TabularError) -> [SheetRemark] {
        let first = lastSkipped
        try reader.read { row in
            if row.line > first { body(row) }
            return true
        }
        return reader.remarks
    }
}
