/// Reading the beginning of a file: what it is, and its header.
extension CSVReader {
    /// A header, the line it stands on, and where the records begin.
    struct FoundHeader {
        let header: Header
        let line: Int
        let start: Int
        let end: Int
        let nextLine: Int
    }

    /// Refuses what is no text, with the remedy for each case.
    static func refuseForeign(_ start: [UInt8], file: String) throws(TabularError) {
        if start.isEmpty { throw .empty(file: file) }
        if start.starts(with: [0xFF, 0xFE]) || start.starts(with: [0xFE, 0xFF]) { throw .utf16(file: file) }
        if start.starts(with: [0x50, 0x4B, 0x03, 0x04]) || start.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
            throw .spreadsheet(file: file)
        }
        if start.starts(with: [0x1F, 0x8B]) { throw .compressed(file: file) }
        if start.prefix(4096).contains(0) { throw .binary(file: file) }
    }

    /// The first record that is not blank; nil when there is none.
    static func header(_ start: [UInt8], dialect: Dialect, ended: Bool) -> FoundHeader? {
        // The header ends with its line: a quoted line end in a column name is not supported, and not met.
        var offset = dialect.skippedBytes
        var line = dialect.skippedLines + 1
        while offset < start.count {
            let lineEnd = start[offset...].firstIndex(of: 0x0A)
            if lineEnd == nil, !ended { return nil }
            let end = lineEnd.map { $0 + 1 } ?? start.count
            let content = start[offset..<end]
            if content.contains(where: { $0 != 0x0A && $0 != 0x0D && $0 != 0x20 }) {
                let names = fields(Array(content), separator: dialect.separator)
                return FoundHeader(header: Header(names), line: line, start: offset, end: end, nextLine: line + 1)
            }
            offset = end
            line += 1
        }
        return nil
    }

    private static func fields(_ line: [UInt8], separator: Separator) -> [String] {
        let chunk = Chunk(bytes: line, firstLine: 1, isLast: true)
        let settings = ChunkSettings(separator: separator.rawValue, expectedFields: nil)
        return ParsedChunk(chunk, settings) { cursor in
            var names: [String] = []
            _ = cursor.next { record in names = (0..<record.fieldCount).map { record[$0].text } }
            return names
        }.partial
    }
}
