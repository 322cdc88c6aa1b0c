/// How a table is to be read; what is left out is found out.
package struct TableOptions: Sendable {
    /// Says where the header is.
    package var layout: TableLayout.Choice = TableLayout.headerFirst
    /// nil when it is to be sniffed.
    package var separator: Separator?
    /// The sheet of a workbook; nil for the first one that is visible.
    package var sheet: SheetChoice?
    /// What the records are turned into, given the columns of the file; nil to leave them as they are.
    package var mapping: @Sendable (Header) -> RecordMapping? = { _ in nil }

    /// The first line that is not blank names the columns, and records are read as they are.
    package init() {}
}

/// One table of a file, delimited text or a sheet of a workbook, read once from beginning to end.
package final class TableReader {
    /// The columns of the records that are given: those of the file unless a mapping changes them.
    package let header: Header
    /// The columns of the file.
    package let columns: [String]
    /// Physical line of the header, from 1; of the first record in a file without.
    package let headerLine: Int
    /// The lines before the header that are not blank.
    package let preamble: [LeadingLine]
    /// What separates the fields of the file; nil for a sheet.
    package var separator: Separator? {
        switch source {
        case .text(let text): text.separator
        case .sheet: nil
        }
    }
    /// The sheet that is read; nil for delimited text.
    package var sheetName: String? {
        switch source {
        case .text: nil
        case .sheet(let sheet): sheet.name
        }
    }
    /// What a sheet shows otherwise than it was read; known once it is.
    package private(set) var remarks: [SheetRemark] = []
    /// The cells of a sheet that were not taken, by row and by position in it; known once it is read.
    package private(set) var refusedCells: [(line: Int, note: CellNote)] = []
    private let source: Source
    private let mapping: RecordMapping?

    private enum Source {
        case text(CSVReader)
        case sheet(SheetTable)
    }

    /// Rows of a sheet that make one value, as a chunk of text does.
    private static let rowsAtATime = 1 << 14

    /// Opens a file and reads its header.
    ///
    /// - Parameters:
    ///   - path: where the file is.
    ///   - file: its name in messages.
    ///   - tap: is shown every byte once, in order (the digest of what was really read).
    package init(
        path: String, file: String, options: TableOptions = TableOptions(),
        tap: @escaping (UnsafeRawBufferPointer) -> Void = { _ in }
    ) throws(TabularError) {
        let opened = try OpenedFile(path: path, file: file, blockSize: CSVReader.defaultBlockSize, tap: tap)
        let fileHeader: Header
        if Workbook.recognizes(start: opened.start) {
            let sheet = try SheetTable(
                try opened.whole(limit: Workbook.fileLimit), file: file, sheet: options.sheet, layout: options.layout)
            (fileHeader, headerLine, preamble) = (sheet.header, sheet.headerLine, sheet.preamble)
            source = .sheet(sheet)
        } else {
            let text = try CSVReader(opened, layout: options.layout, separator: options.separator)
            (fileHeader, headerLine, preamble) = (text.header, text.headerLine, text.preamble)
            source = .text(text)
        }
        columns = fileHeader.names
        mapping = options.mapping(fileHeader)
        header = mapping?.header ?? fileHeader
    }

    /// How many values `read` merges at least, as far as the size of the file says: an estimate, to make room.
    package var chunks: Int {
        switch source {
        case .text(let text): text.blocks
        case .sheet: 1
        }
    }

    /// Reads all the records; parameters as those of `CSVReader.read`. A sheet is read by one thread.
    package func read<Partial: Sendable>(
        threads: Int, packing: Packing, start: @escaping @Sendable () -> Partial,
        parse: @escaping @Sendable (inout Partial, PackedRecords) -> Void, merge: (Partial) -> Void
    ) throws(TabularError) {
        let parseOne: @Sendable (inout Partial, Record) -> Void = { partial, record in
            PackedRecords.with(record, packing) { parse(&partial, $0) }
        }
        guard case .text(let text) = source else { return try readRows(start: start, parse: parseOne, merge: merge) }
        guard let mapping else {
            return try text.read(threads: threads, packing: packing, start: start, parse: parse, merge: merge)
        }
        try text.read(
            threads: threads, start: start,
            parse: { partial, records in
                records.walk { record in mapping.apply(record) { parseOne(&partial, $0) } }
            }, merge: merge)
    }

    /// The same, record by record.
    package func read<Partial: Sendable>(
        threads: Int, start: @escaping @Sendable () -> Partial,
        parse: @escaping @Sendable (inout Partial, Record) -> Void, merge: (Partial) -> Void
    ) throws(TabularError) {
        try read(
            threads: threads, packing: Packing(), start: start,
            parse: { partial, records in records.walk { parse(&partial, $0) } },
            merge: merge)
    }

    /// Reads all the records on this thread, one after the other.
    package func readInOrder(_ body: (Record) -> Void) throws(TabularError) {
        switch source {
        case .text(let text):
            if let mapping { try text.readInOrder { mapping.apply($0, body) } } else { try text.readInOrder(body) }
        case .sheet(let sheet):
            var refused: [(line: Int, note: CellNote)] = []
            remarks = try sheet.read { row in
                for note in row.notes { refused.append((row.line, note)) }
                if let mapping { mapping.apply(row, body) } else { body(row) }
            }
            refusedCells = refused
        }
    }

    private func readRows<Partial>(
        start: () -> Partial, parse: (inout Partial, Record) -> Void, merge: (Partial) -> Void
    ) throws(TabularError) {
        var partial = start()
        var count = 0
        try readInOrder { record in
            parse(&partial, record)
            count += 1
            if count == TableReader.rowsAtATime {
                merge(partial)
                partial = start()
                count = 0
            }
        }
        merge(partial)
    }
}
