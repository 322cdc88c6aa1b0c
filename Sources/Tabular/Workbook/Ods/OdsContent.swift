import XMLPort

/// The content of an .ods: its sheets, of which one is found, or read row by row.
///
/// What is not known is passed over with all that it holds: charts, comments, recorded changes.
final class OdsContent: PartHandler {
    /// Where the content of an .ods is.
    static let part = "content.xml"

    /// Which sheet is wanted, and what of it.
    private enum Aim {
        /// To know which one a choice means; the first visible one without a choice.
        case find(SheetChoice?)
        /// The rows of the sheet at that position.
        case read(Int, SheetSink)
    }

    private let names: OdsNames
    private let aim: Aim
    private(set) var sheets: [WorkbookSheet] = []
    /// The position of the sheet that was to be found, once it is.
    private(set) var chosen: Int?
    private var rows: OdsRows?
    /// Depth of the elements that are open, and that of the one that is passed over.
    private var depth = 0
    private var passedOver: Int?
    private var isInSpreadsheet = false
    private var styles = OdsTableStyles()

    var isDone: Bool {
        switch aim {
        case .find: chosen != nil
        case .read(_, let sink): sink.isStopped
        }
    }
    private(set) var fault: PartFault?

    /// Finds a sheet.
    init(_ stream: borrowing XMLStream, choice: SheetChoice?) {
        names = OdsNames(stream)
        aim = .find(choice)
    }

    /// Reads a sheet, and tells which others there are.
    init(_ stream: borrowing XMLStream, position: Int, _ sink: SheetSink) {
        names = OdsNames(stream)
        aim = .read(position, sink)
    }

    func start(_ tag: XMLTag) {
        depth += 1
        guard passedOver == nil, !isDone else { return }
        if !isInSpreadsheet {
            styles.start(tag, names)
            isInSpreadsheet = tag.name == names.spreadsheet && tag.namespace == names.office
        } else if rows != nil {
            if rows?.start(tag) == false { passedOver = depth }
        } else if tag.name == names.sheet, tag.namespace == names.table {
            startSheet(tag)
        } else {
            passedOver = depth
        }
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) {
        if passedOver == nil { rows?.text(bytes) }
    }

    func end(_ name: XMLName, namespace: XMLName) {
        depth -= 1
        if let passed = passedOver {
            if depth < passed { passedOver = nil }
            return
        }
        guard isInSpreadsheet, !isDone else { return }
        if rows != nil {
            rows?.end(name)
            fault = fault ?? rows?.fault
            if name == names.sheet, namespace == names.table { rows = nil }
        } else if name == names.spreadsheet {
            isInSpreadsheet = false
        }
    }

    private func startSheet(_ tag: XMLTag) {
        guard sheets.count < Workbook.sheetLimit else {
            fault = .structure(line: tag.line)
            return
        }
        let name = tag.text(names.name, namespace: names.table) ?? ""
        let isHidden = tag.text(names.styleName, namespace: names.table).map(styles.areHidden) ?? false
        sheets.append(WorkbookSheet(name: name, isHidden: isHidden, hasCells: true))
        passedOver = depth
        switch aim {
        case .find(nil): if !isHidden { chosen = sheets.count - 1 }
        case .find(let choice?):
            // A number is that of a sheet only once none that follows can bear it for name: at the end.
            if choice.text == name { chosen = sheets.count - 1 }
        case .read(let position, let sink):
            if position == sheets.count - 1 {
                rows = OdsRows(names, sink)
                passedOver = nil
            }
        }
    }
}

/// The styles of the sheets of an .ods: which ones hide them.
struct OdsTableStyles {
    private var current: String?
    private var hidden: Set<String> = []

    /// Whether the sheets of a style are hidden.
    func areHidden(_ style: String) -> Bool { hidden.contains(style) }

    mutating func start(_ tag: XMLTag, _ names: OdsNames) {
        guard tag.namespace == names.style else { return }
        if tag.name == names.styleElement {
            current = tag.text(names.name, namespace: names.style)
        } else if tag.name == names.tableProperties, let current,
            tag.value(names.display, namespace: names.table)?.elementsEqual("false".utf8) == true,
            hidden.count < Workbook.sheetLimit
        {
            hidden.insert(current)
        }
    }
}
