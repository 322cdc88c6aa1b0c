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

    /// Sniffs the separator on the first line that has one: the most frequent one outside quotes; `;` when none has.
    ///
    /// - Parameters:
    ///   - start: the beginning of the file, its first lines when they fit.
    ///   - given: the separator when it is known.
    init(sniffing start: UnsafeBufferPointer<UInt8>, given: Separator?) {
        let offset = start.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        let first = Dialect.line(of: start, from: offset)
        if let declared = Dialect.declaredSeparator(first) {
            separator = given ?? declared
            skippedBytes = first.endIndex + (first.endIndex < start.endIndex ? 1 : 0)
            skippedLines = 1
            return
        }
        separator = given ?? Dialect.sniff(start, from: offset)
        skippedBytes = offset
        skippedLines = 0
    }

    /// The separator of the first line that the next one shares: a title above the header may have a comma.
    private static func sniff(_ start: UnsafeBufferPointer<UInt8>, from offset: Int) -> Separator {
        var found: [Separator?] = []
        var next = offset
        while next < start.endIndex, found.count <= TableLayout.leadingLines {
            let line = line(of: start, from: next)
            if let last = found.last, let last, counts(line)[last] != nil { return last }
            if line.contains(where: { $0 > 0x20 }) { found.append(mostFrequent(line)) }
            next = line.endIndex + 1
        }
        return found.lazy.compactMap(\.self).first ?? .semicolon
    }

    private static func counts(_ line: Slice<UnsafeBufferPointer<UInt8>>) -> [Separator: Int] {
        var counts: [Separator: Int] = [:]
        var quoted = false
        for byte in line {
            if byte == 0x22 { quoted.toggle() }
            if !quoted, let separator = Separator(rawValue: byte) { counts[separator, default: 0] += 1 }
        }
        return counts
    }

    private static func mostFrequent(_ line: Slice<UnsafeBufferPointer<UInt8>>) -> Separator? {
        let counts = counts(line)
        var best: Separator?
        for candidate in Separator.allCases {
            let least = best.flatMap { counts[$0] } ?? 0
            if counts[candidate, default: 0] > least { best = candidate }
        }
        return best
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
