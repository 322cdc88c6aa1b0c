/// What separates the fields of a delimited file.
package enum Separator: UInt8, Sendable, CaseIterable {
    case semicolon = 0x3B
    case comma = 0x2C
    case tab = 0x09
}

/// What the first bytes of a file say about it.
struct Dialect {
    let separator: Separator
    /// Bytes before the header line: a BOM, a `sep=;` line.
    let skippedBytes: Int
    /// Lines before the header line.
    let skippedLines: Int

    /// Sniffs the separator on the header line: the most frequent one outside quotes, `;` when there is none.
    ///
    /// - Parameter start: the beginning of the file, its first two lines at least when they fit.
    init(sniffing start: UnsafeBufferPointer<UInt8>) {
        let offset = start.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        let first = Dialect.line(of: start, from: offset)
        if let declared = Dialect.declaredSeparator(first) {
            separator = declared
            skippedBytes = first.endIndex + (first.endIndex < start.endIndex ? 1 : 0)
            skippedLines = 1
            return
        }
        var counts: [Separator: Int] = [:]
        var quoted = false
        for byte in first {
            if byte == 0x22 { quoted.toggle() }
            if !quoted, let separator = Separator(rawValue: byte) { counts[separator, default: 0] += 1 }
        }
        var best = Separator.semicolon
        for candidate in Separator.allCases where counts[candidate, default: 0] > counts[best, default: 0] {
            best = candidate
        }
        separator = best
        skippedBytes = offset
        skippedLines = 0
    }

    private static func line(of bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Slice<UnsafeBufferPointer<UInt8>>
    {
        bytes[start..<(bytes[start...].firstIndex(of: 0x0A) ?? bytes.endIndex)]
    }

    /// The separator of a `sep=;` line, which some spreadsheets write first.
    private static func declaredSeparator(_ line: Slice<UnsafeBufferPointer<UInt8>>) -> Separator? {
        let bytes = line.last == 0x0D ? line.dropLast() : line
        guard bytes.count == 5, bytes.starts(with: Array("sep=".utf8)), let last = bytes.last else { return nil }
        return Separator(rawValue: last)
    }
}
