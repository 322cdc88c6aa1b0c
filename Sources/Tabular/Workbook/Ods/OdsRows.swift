import XMLPort

/// The rows of one sheet of an .ods: they go to a sink.
struct OdsRows {
    private let names: OdsNames
    private let sink: SheetSink
    private(set) var fault: PartFault?

    private var row = SheetRow()
    /// Number of the row being read, and how many like it follow.
    private var rowNumber = 1
    private var rowRepeat = 1
    private var isRowHidden = false
    private var isInRow = false
    /// Number of the column being read.
    private var column = 1
    /// Number of the column that is next declared, which comes before any row.
    private var declaredColumn = 1
    private var cell: OdsCell?
    private var paragraph = OdsParagraphs()
    /// Cells that repetitions made.
    private var repeatedCells = 0

    init(_ names: OdsNames, _ sink: SheetSink) {
        self.names = names
        self.sink = sink
    }

    /// False for an element to be passed over with all that it holds.
    mutating func start(_ tag: XMLTag) -> Bool {
        if cell != nil { return paragraph.start(tag, names) }
        guard tag.namespace == names.table else { return false }
        if isInRow {
            guard tag.name == names.cell || tag.name == names.covered else { return false }
            startCell(tag)
            return true
        }
        if tag.name == names.row {
            startRow(tag)
            return true
        }
        if tag.name == names.column { startColumn(tag) }
        return [
            names.column, names.rowGroup, names.headerRows, names.rows, names.columnGroup, names.headerColumns,
            names.columns,
        ].contains(tag.name)
    }

    mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) {
        if cell != nil { paragraph.text(bytes) }
    }

    mutating func end(_ name: XMLName) {
        if cell != nil {
            if name == names.cell || name == names.covered { endCell() } else { paragraph.end(name, names) }
        } else if isInRow, name == names.row {
            endRow()
        }
    }

    private mutating func startColumn(_ tag: XMLTag) {
        let count = OdsRows.repetitions(tag.value(names.columnsRepeated, namespace: names.table))
        if isHidden(tag), declaredColumn <= Workbook.columnLimit {
            sink.hideColumns(declaredColumn...(declaredColumn + count - 1))
        }
        declaredColumn = min(declaredColumn + count, Workbook.columnLimit + 1)
    }

    private mutating func startRow(_ tag: XMLTag) {
        rowRepeat = OdsRows.repetitions(tag.value(names.rowsRepeated, namespace: names.table))
        (isInRow, isRowHidden, column) = (true, isHidden(tag), 1)
        row.clear()
    }

    private mutating func startCell(_ tag: XMLTag) {
        let started = OdsCell(tag, names)
        if started.isMerged { sink.merge(row: rowNumber, column: column) }
        cell = started
    }

    private mutating func endCell() {
        guard let ended = cell else { return }
        cell = nil
        // What is behind the last column is empty, or refused: how many there are changes nothing.
        let count = min(ended.repetitions, Workbook.columnLimit + 1 - column)
        let before = (row.width, row.noteCount)
        paragraph.bytes.withUnsafeBufferPointer { text in
            let isCut = paragraph.isCut
            row.set(column - 1, repeated: max(count, 1)) { ended.write(text, isCut: isCut, to: &$0) }
        }
        paragraph.clear()
        if before != (row.width, row.noteCount), count < ended.repetitions {
            fault = .refusal(.tooManyColumns(row: rowNumber))
        }
        column = min(column + ended.repetitions, Workbook.columnLimit + 1)
    }

    private mutating func endRow() {
        isInRow = false
        defer { rowNumber = min(rowNumber + rowRepeat, Workbook.rowLimit + 1) }
        guard fault == nil, !row.isEmpty else { return }
        guard rowNumber + rowRepeat - 1 <= Workbook.rowLimit else {
            fault = .refusal(.tooManyRepetitions(row: rowNumber))
            return
        }
        repeatedCells += (rowRepeat - 1) * (row.width + row.noteCount)
        guard repeatedCells <= Workbook.repeatedCellsLimit else {
            fault = .refusal(.tooManyRepetitions(row: rowNumber))
            return
        }
        sink.give(row, line: rowNumber, repeated: rowRepeat, isHidden: isRowHidden)
    }

    private func isHidden(_ tag: XMLTag) -> Bool {
        guard let visibility = tag.value(names.visibility, namespace: names.table) else { return false }
        return visibility.elementsEqual("collapse".utf8) || visibility.elementsEqual("filter".utf8)
    }

    /// How many times an element stands there; 1 when it does not say, or says nonsense.
    static func repetitions(_ text: UnsafeBufferPointer<UInt8>?) -> Int {
        guard let text, let count = Field(bytes: text, escaped: false).wholeNumber, count > 0 else { return 1 }
        return count
    }
}
