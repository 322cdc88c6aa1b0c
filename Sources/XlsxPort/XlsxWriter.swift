internal import CXlsxPort
import Glibc

/// A writer of one workbook of long tables, row after row, in constant memory: the same calls give the same bytes,
/// whenever they are made.
///
/// Its temporary files are in a folder that is given. What fails is told at the end, by `finish`.
package struct XlsxWriter: ~Copyable {
    private let handle: OpaquePointer
    private let path: String

    /// More files than a workbook has open at once.
    private static let descriptors = 12

    /// How cells look; texts are wrapped and start at the top of their cell.
    package struct Look: Sendable {
        package var bold = false
        package var centred = false
        /// To the right, off the words of the next column: numbers.
        package var right = false
        /// In points.
        package var size: Double = 10
        /// As 0xRRGGBB; 0 stands for none.
        package var fill: UInt32 = 0
        /// The same, of a thin rule.
        package var ruleBelow: UInt32 = 0

        /// A plain look.
        package init() {}
    }

    /// A look that the workbook knows.
    package struct Style: Sendable {
        fileprivate let number: Int32
    }

    /// Starts a workbook in a folder that is there and can be written to.
    package init(folder: String, title: String, author: String) throws(XlsxError) {
        path = "\(folder)/.xlsx.partiel"
        unlink(path)
        // libxlsxwriter would say in English, on the terminal, that it cannot make it.
        let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw .notWritten(errno) }
        // And, short of descriptors, that it cannot make a temporary file; it would not close those it has.
        let copies = (0..<XlsxWriter.descriptors).map { _ in dup(descriptor) }
        let cause = copies.contains(-1) ? errno : 0
        for copy in copies + [descriptor] where copy >= 0 { close(copy) }
        guard cause == 0 else {
            unlink(path)
            throw .notWritten(cause)
        }
        guard let created = cxlsx_writer_create(path, folder, title, author) else { throw .outOfMemory }
        handle = created
    }

    deinit {
        cxlsx_writer_free(handle)
        unlink(path)
    }

    /// A style, at most 32 in a workbook.
    package mutating func style(_ look: Look) -> Style {
        Style(
            number: cxlsx_add_style(
                handle,
                cxlsx_style(
                    bold: look.bold, centred: look.centred, right: look.right, size: look.size, fill: look.fill,
                    rule_below: look.ruleBelow)))
    }

    /// Begins a sheet, printed in landscape on A4, as wide as a page.
    ///
    /// - Parameters:
    ///   - name: one that Excel accepts.
    ///   - widths: of its columns, in characters.
    ///   - footer: in the codes of Excel.
    package mutating func beginSheet(_ name: String, widths: [Int], footer: String) {
        cxlsx_begin_sheet(handle, name, footer)
        for (column, width) in widths.enumerated() { cxlsx_column(handle, UInt16(column), Double(width)) }
    }

    /// Keeps the rows so far in sight, and prints them on each page.
    package mutating func keepRowsInSight() { cxlsx_keep_rows(handle) }

    /// Puts filters on the last row so far, the head of a table of `columns` columns and of `rows` rows more.
    package mutating func filter(columns: Int, rows: Int) { cxlsx_filter(handle, UInt16(columns), UInt32(rows)) }

    /// Lets the user put a value or nothing in a column of the `rows` rows to come; `message` is shown for anything else.
    package mutating func choice(_ value: String, column: Int, rows: Int, title: String, message: String) {
        cxlsx_choice(handle, UInt16(column), UInt32(rows), value, title, message)
    }

    /// Begins the next row; its height is in points.
    package mutating func beginRow(height: Int) { cxlsx_begin_row(handle, Double(height)) }

    /// Writes a text of at most 32 767 units of UTF-16, never a formula.
    package mutating func text(_ text: String, column: Int, _ style: Style) {
        if text.isEmpty { return blank(column: column, style) }
        cxlsx_text(handle, UInt16(column), CellText.written(text), style.number)
    }

    /// Writes a whole number.
    package mutating func number(_ number: Int, column: Int, _ style: Style) {
        cxlsx_number(handle, UInt16(column), Int64(number), style.number)
    }

    /// Writes an empty cell that has a look.
    package mutating func blank(column: Int, _ style: Style) { cxlsx_blank(handle, UInt16(column), style.number) }

    /// Ends the workbook, reads it back, and gives its bytes.
    package consuming func finish() throws(XlsxError) -> [UInt8] {
        errno = 0
        switch cxlsx_finish(handle) {
        case .ok: return try XlsxWriter.bytes(path)
        case .outOfMemory: throw .outOfMemory
        case .notWritten: throw .notWritten(errno)
        case .incomplete: throw .incomplete
        case .refused: throw .refused
        }
    }

    private static func bytes(_ path: String) throws(XlsxError) -> [UInt8] {
        guard let file = fopen(path, "rbe") else { throw .notWritten(errno) }
        defer { fclose(file) }
        guard fseek(file, 0, SEEK_END) == 0, case let size = ftell(file), size > 0, fseek(file, 0, SEEK_SET) == 0 else {
            throw .notWritten(errno)
        }
        let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            count = fread(buffer.baseAddress, 1, size, file)
        }
        guard bytes.count == size else { throw .notWritten(errno) }
        return bytes
    }
}
