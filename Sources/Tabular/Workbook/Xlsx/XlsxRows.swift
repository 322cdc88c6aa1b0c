import XMLPort

/// The part of a sheet of an .xlsx: its rows go to a sink.
final class XlsxRows: PartHandler {
    private let names: Names
    private let sheet: XlsxSheet
    private let sink: SheetSink
    private(set) var fault: PartFault?
    var isDone: Bool { sink.isStopped }

    private var hasRoot = false
    private var row = SheetRow()
    /// Number of the row being read, 0 before the first one.
    private var rowNumber = 0
    private var isRowHidden = false
    private var isInRow = false
    /// Number of the column being read, 0 before the first one of the row.
    private var column = 0
    private var cell: XlsxCell?
    private var gathered = GatheredText()
    private var isGathering = false
    private var isInReading = false

    init(_ stream: borrowing XMLStream, _ sheet: XlsxSheet, _ sink: SheetSink) {
        names = Names(stream)
        self.sheet = sheet
        self.sink = sink
    }

    func start(_ tag: XMLTag) {
        guard names.spaces.contain(tag.namespace), fault == nil else { return refuseRoot(tag) }
        if cell != nil {
            startInCell(tag)
        } else if tag.name == names.c {
            startCell(tag)
        } else if tag.name == names.row {
            startRow(tag)
        } else if tag.name == names.column {
            guard tag.isTrue(names.hidden), let first = tag.number(names.min), let last = tag.number(names.max),
                1 <= first, first <= last
            else { return }
            sink.hideColumns(first...last)
        } else if tag.name == names.merge {
            guard let reference = tag.value(names.reference), let place = CellReference(reference) else { return }
            sink.merge(row: place.row, column: place.column)
        } else if !hasRoot {
            refuseRoot(tag)
        }
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) {
        if isGathering { gathered.append(bytes) }
    }

    func end(_ name: XMLName, namespace: XMLName) {
        guard fault == nil else { return }
        if cell != nil {
            if name == names.v || name == names.t {
                isGathering = false
            } else if name == names.reading {
                isInReading = false
            } else if name == names.c, names.spaces.contain(namespace) {
                endCell()
            }
        } else if name == names.row, names.spaces.contain(namespace) {
            sink.give(row, line: rowNumber, isHidden: isRowHidden)
            row.clear()
            isInRow = false
        }
    }

    /// The root of the part must be that of a sheet.
    private func refuseRoot(_ tag: XMLTag) {
        if !hasRoot, tag.name != names.worksheet || !names.spaces.contain(tag.namespace) {
            fault = .structure(line: tag.line)
        }
        hasRoot = true
    }

    private func startRow(_ tag: XMLTag) {
        let number = tag.value(names.r) == nil ? rowNumber + 1 : tag.number(names.r) ?? 0
        guard !isInRow, number > rowNumber, number <= Workbook.rowLimit else {
            fault = .structure(line: tag.line)
            return
        }
        (rowNumber, column, isRowHidden, isInRow) = (number, 0, tag.isTrue(names.hidden), true)
    }

    private func startCell(_ tag: XMLTag) {
        let number: Int
        if let reference = tag.value(names.r) {
            number = CellReference.column(reference)?.number ?? 0
        } else {
            number = column + 1
        }
        guard isInRow, number > column else {
            fault = .structure(line: tag.line)
            return
        }
        guard number <= Workbook.columnLimit else {
            fault = .refusal(.tooManyColumns(row: rowNumber))
            return
        }
        column = number
        cell = XlsxCell(type: tag.value(names.t), style: tag.number(names.s) ?? 0)
    }

    private func startInCell(_ tag: XMLTag) {
        if tag.name == names.v {
            isGathering = cell?.kind != .inline
        } else if tag.name == names.t {
            isGathering = cell?.kind == .inline && !isInReading
        } else if tag.name == names.f {
            cell?.hasFormula = true
        } else if tag.name == names.c || tag.name == names.row {
            fault = .structure(line: tag.line)
        } else if tag.name == names.reading {
            isInReading = true
        }
    }

    private func endCell() {
        guard let cell else { return }
        gathered.bytes.withUnsafeBufferPointer { text in
            row.set(column - 1) { cell.write(text, isCut: gathered.isCut, of: sheet, to: &$0) }
        }
        gathered.clear()
        self.cell = nil
    }
}

extension XlsxRows {
    /// The names that a sheet is read by.
    private struct Names {
        let spaces: XlsxNamespaces
        let worksheet, row, c, v, f, t, reading, column, merge: XMLName
        // Attributes; `t` is one too.
        let r, s, hidden, min, max, reference: XMLName

        init(_ stream: borrowing XMLStream) {
            spaces = XlsxNamespaces(stream)
            (worksheet, row, c) = (stream.name("worksheet"), stream.name("row"), stream.name("c"))
            (v, f, t, reading) = (stream.name("v"), stream.name("f"), stream.name("t"), stream.name("rPh"))
            (column, merge) = (stream.name("col"), stream.name("mergeCell"))
            (r, s, hidden) = (stream.name("r"), stream.name("s"), stream.name("hidden"))
            (min, max, reference) = (stream.name("min"), stream.name("max"), stream.name("ref"))
        }
    }
}

/// A place in a sheet, as `AB12` or the start of `AB12:AC13`.
struct CellReference {
    let row: Int
    let column: Int

    init?(_ text: UnsafeBufferPointer<UInt8>) {
        guard let column = CellReference.column(text) else { return nil }
        let digits = text[column.length...].prefix { (0x30...0x39).contains($0) }
        let number = Field(bytes: UnsafeBufferPointer(rebasing: digits), escaped: false).wholeNumber
        guard let number, number > 0 else { return nil }
        (row, self.column) = (number, column.number)
    }

    /// The number, from 1, of the column that the letters name, and how many there are; nil without letters.
    static func column(_ text: UnsafeBufferPointer<UInt8>) -> (number: Int, length: Int)? {
        var (number, length) = (0, 0)
        while length < text.count, length < 4, (0x41...0x5A).contains(text[length] & 0xDF) {
            number = number * 26 + Int(text[length] & 0xDF) - 0x40
            length += 1
        }
        return length > 0 ? (number, length) : nil
    }
}
