/// What the beginning of a file says: what it is, and where its records begin.
struct FoundTable {
    let header: Header
    let headerLine: Int
    let preamble: [LeadingLine]
    let expectedFields: ClosedRange<Int>
    let separator: Separator
    /// Physical line of the first record.
    let nextLine: Int
    /// Where the first record is in the file.
    let start: Int

    /// A line at the beginning of a file that is not blank.
    private struct Leading {
        let line: LeadingLine
        /// Bytes of the file before it, and before the one behind it.
        let start, end: Int
    }

    /// Looks at the first bytes of a file; parameters as those of `CSVReader`.
    init(_ opened: OpenedFile, layout: TableLayout.Choice, separator given: Separator?) throws(TabularError) {
        let (bytes, file) = (opened.start, opened.file)
        try FoundTable.refuseForeign(bytes, file: file)
        let dialect = bytes.withUnsafeBufferPointer { Dialect(sniffing: $0, given: given) }
        let leading = FoundTable.leadingLines(bytes, dialect: dialect, ended: opened.atEnd)
        guard let first = leading.first else {
            throw bytes.count > RecordCursor.lengthLimit ? .headerTooLong(file: file) : .empty(file: file)
        }
        if first.end - first.start > RecordCursor.lengthLimit { throw .headerTooLong(file: file) }
        let chosen = layout(leading.map { $0.line })
        // A preamble that leaves nothing is none.
        let rank = chosen.preamble < leading.count ? chosen.preamble : 0
        let place = leading[rank]
        header = Header(chosen.names ?? place.line.fields)
        headerLine = place.line.number
        preamble = leading[..<rank].map { $0.line }
        expectedFields = chosen.fieldCounts ?? header.names.count...header.names.count
        separator = dialect.separator
        nextLine = chosen.names == nil ? headerLine + 1 : headerLine
        start = chosen.names == nil ? place.end : place.start
    }

    /// Refuses what is no text, with the remedy for each case.
    private static func refuseForeign(_ start: [UInt8], file: String) throws(TabularError) {
        if start.isEmpty { throw .empty(file: file) }
        if start.starts(with: [0xFF, 0xFE]) || start.starts(with: [0xFE, 0xFF]) { throw .utf16(file: file) }
        if start.starts(with: [0x50, 0x4B, 0x03, 0x04]) || start.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
            throw .spreadsheet(file: file)
        }
        if start.starts(with: [0x1F, 0x8B]) { throw .compressed(file: file) }
        if start.prefix(4096).contains(0) { throw .binary(file: file) }
    }

    /// The first lines that are not blank, `TableLayout.leadingLines` at most, those that end in `start`.
    private static func leadingLines(_ start: [UInt8], dialect: Dialect, ended: Bool) -> [Leading] {
        // A line ends the header: a quoted line end in a column name is not supported, and not met.
        var offset = dialect.skippedBytes
        var line = dialect.skippedLines + 1
        var found: [Leading] = []
        while offset < start.count, found.count < TableLayout.leadingLines {
            let lineEnd = start[offset...].firstIndex(of: 0x0A)
            if lineEnd == nil, !ended { break }
            let end = lineEnd.map { $0 + 1 } ?? start.count
            let content = start[offset..<end]
            if content.contains(where: { $0 != 0x0A && $0 != 0x0D && $0 != 0x20 }) {
                let fields = fields(Array(content), separator: dialect.separator)
                found.append(Leading(line: LeadingLine(number: line, fields: fields), start: offset, end: end))
            }
            offset = end
            line += 1
        }
        return found
    }

    private static func fields(_ line: [UInt8], separator: Separator) -> [String] {
        let settings = ChunkSettings(separator: separator.rawValue, expectedFields: nil, scan: .best)
        return line.withUnsafeBufferPointer { bytes in
            ParsedChunk(
                Chunk(bytes: bytes, firstLine: 1, isLast: true), settings, ScanMarks(), start: { [String]() },
                parse: { names, records in
                    records.walk { record in names = (0..<record.fieldCount).map { record[$0].text } }
                }
            ).partial
        }
    }
}
