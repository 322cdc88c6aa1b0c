/// The files that are read as workbooks.
package enum Workbook {
    /// Whether a file that starts with these bytes is a zip archive, as .xlsx and .ods are, or an old or protected workbook.
    package static func recognizes(start: some Sequence<UInt8>) -> Bool {
        let start = Array(start.prefix(8))
        return isArchive(start) || isCompoundFile(start)
    }

    /// A zip archive; one without any entry starts with the end of its directory.
    static func isArchive(_ start: some Collection<UInt8>) -> Bool {
        start.starts(with: [0x50, 0x4B, 0x03, 0x04]) || start.starts(with: [0x50, 0x4B, 0x05, 0x06])
    }

    /// What Excel wrote until 2003, and still writes around a workbook with a password.
    static func isCompoundFile(_ start: some Collection<UInt8>) -> Bool {
        start.starts(with: [0xD0, 0xCF, 0x11, 0xE0])
    }

    /// Bytes that the file itself may have: it is held whole.
    package static let fileLimit = 512 << 20
    /// Columns that a sheet may have: A to XFD.
    package static let columnLimit = 16_384
    /// Rows that a sheet may have.
    package static let rowLimit = 1_048_576
    /// Characters that a cell may have, as Excel counts them (UTF-16).
    package static let cellLimit = 32_767
    /// Sheets that a workbook may have; LibreOffice stops there too.
    package static let sheetLimit = 10_000
    /// Bytes that a whole file may inflate to.
    package static let inflatedLimit = 2 << 30
    /// Bytes that a part may inflate to that tells about sheets, styles or parts: what it tells is kept.
    package static let smallPartLimit = 64 << 20
    /// Bytes that its shared strings may inflate to: they are all kept.
    package static let sharedStringsLimit = 512 << 20
    /// Cells that the repetitions of an .ods may add to those that are written.
    package static let repeatedCellsLimit = 1 << 26
}

/// Which sheet of a workbook is read; the first one that is visible when none is chosen.
package enum SheetChoice: Sendable, Hashable {
    case name(String)
    /// Counted from 1, hidden sheets among them; a sheet that bears this number for name comes first.
    case number(Int)

    /// A number when the text is one, else a name; nil when it is blank.
    package init?(_ text: String) {
        guard text.contains(where: { !$0.isWhitespace }) else { return nil }
        if text.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = Int(text), number > 0 {
            self = .number(number)
        } else {
            self = .name(text)
        }
    }

    /// The choice as it was written.
    package var text: String {
        switch self {
        case .name(let name): name
        case .number(let number): String(number)
        }
    }

    /// The place of the chosen sheet among those of a workbook; nil when it is not there.
    func position(in sheets: [WorkbookSheet]) -> Int? {
        if let exact = sheets.firstIndex(where: { $0.name == text }) { return exact }
        switch self {
        case .number(let number):
            return (1...max(1, sheets.count)).contains(number) && !sheets.isEmpty ? number - 1 : nil
        case .name(let name):
            // Two sheets of a workbook never differ by letter case alone.
            return sheets.firstIndex { $0.name.lowercased() == name.lowercased() }
        }
    }
}

/// A sheet of a workbook.
package struct WorkbookSheet: Sendable, Hashable {
    package let name: String
    package let isHidden: Bool
    /// Whether it has cells: a sheet that is a chart has none.
    package let hasCells: Bool

    /// Describes a sheet.
    package init(name: String, isHidden: Bool, hasCells: Bool) {
        self.name = name
        self.isHidden = isHidden
        self.hasCells = hasCells
    }
}
