import CScan

/// Walks the records of one chunk of a file: bytes in, records out, no IO.
///
/// The chunk starts at the start of a record and ends with a line end, or is the end of the file.
struct RecordCursor {
    private let bytes: UnsafeBufferPointer<UInt8>
    /// Fields a sound record has; nil while the header itself is read.
    private let expectedFields: ClosedRange<Int>?
    /// Whether bytes may follow this chunk: a quote left open then asks for them.
    private let mayContinue: Bool
    private let hasNuls: Bool
    private let structure: UnsafeBufferPointer<UInt32>
    private var bounds: [FieldBounds] = []
    /// Next structural position to look at.
    private var mark = 0
    private var offset = 0
    private var line: Int
    /// Where the record starts that this chunk does not end; nil when it ends all of its records.
    private(set) var unfinished: Int?

    init(
        bytes: UnsafeBufferPointer<UInt8>, structure: UnsafeBufferPointer<UInt32>, hasNuls: Bool,
        expectedFields: ClosedRange<Int>?, firstLine: Int, mayContinue: Bool
    ) {
        self.bytes = bytes
        self.structure = structure
        self.hasNuls = hasNuls
        self.expectedFields = expectedFields
        self.mayContinue = mayContinue
        line = firstLine
    }

    /// Hands the next record to `body`; false when there is none left. Empty lines are no records.
    mutating func next(_ body: (Record) -> Void) -> Bool {
        skipEmptyLines()
        guard offset < bytes.count else { return false }
        let (start, firstLine) = (offset, line)
        bounds.removeAll(keepingCapacity: true)
        let defect = scanRecord()
        if defect == .unclosedQuote {
            if mayContinue && bytes.count - start <= RecordCursor.lengthLimit {
                unfinished = start
                offset = bytes.count
                return false
            }
            abandon(recordAt: start, firstLine: firstLine)
        }
        let judged = defect ?? judge(start)
        bounds.withUnsafeBufferPointer { bounds in
            let isShort = expectedFields.map { bounds.count < $0.lowerBound } ?? false
            body(Record(bytes: bytes, bounds: bounds, line: firstLine, defect: judged, isShort: isShort))
        }
        return true
    }

    /// A record of as many bytes, its line end aside, is rejected.
    static let lengthLimit = 1 << 20

    private mutating func skipEmptyLines() {
        while offset < bytes.count {
            let end: Int
            if bytes[offset] == 0x0A {
                end = offset + 1
            } else if bytes[offset] == 0x0D, offset + 1 == bytes.count || bytes[offset + 1] == 0x0A {
                end = min(offset + 2, bytes.count)
            } else {
                return
            }
            offset = end
            line += 1
            skipMarks()
        }
    }

    /// Reads the fields up to the line end; what is wrong with the way they are written, nil if nothing.
    private mutating func scanRecord() -> RecordDefect? {
        var defect: RecordDefect?
        while true {
            let quoted = offset < bytes.count && bytes[offset] == 0x22
            if quoted {
                guard let clean = scanQuoted() else { return .unclosedQuote }
                if !clean { defect = .textAfterQuote }
            } else {
                scanPlain()
            }
            guard offset < bytes.count else { return defect }
            let ended = bytes[offset] == 0x0A
            offset += 1
            mark += 1
            if ended {
                line += 1
                return defect
            }
            // A separator at the very end of the file opens one more, empty field.
            if offset == bytes.count {
                bounds.append(FieldBounds(start: UInt32(offset), end: UInt32(offset), escaped: false))
                return defect
            }
        }
    }

    /// An unquoted field: up to the next separator or line end; quotes inside are text.
    private mutating func scanPlain() {
        let start = offset
        while mark < structure.count, bytes[Int(structure[mark])] == 0x22 { mark += 1 }
        offset = mark < structure.count ? Int(structure[mark]) : bytes.count
        append(start, offset)
    }

    /// A quoted field; nil when its closing quote is missing, false when text follows it.
    private mutating func scanQuoted() -> Bool? {
        let start = offset + 1
        mark += 1
        var escaped = false
        while true {
            while mark < structure.count, bytes[Int(structure[mark])] != 0x22 {
                if bytes[Int(structure[mark])] == 0x0A { line += 1 }
                mark += 1
            }
            guard mark < structure.count else { return nil }
            let quote = Int(structure[mark])
            mark += 1
            if quote + 1 < bytes.count, bytes[quote + 1] == 0x22 {
                escaped = true
                mark += 1
                continue
            }
            bounds.append(FieldBounds(start: UInt32(start), end: UInt32(quote), escaped: escaped))
            offset = quote + 1
            return closesField()
        }
    }

    /// Moves to the separator or line end behind a closing quote; false when something else stands before it.
    private mutating func closesField() -> Bool {
        let from = offset
        while mark < structure.count, bytes[Int(structure[mark])] == 0x22 { mark += 1 }
        offset = mark < structure.count ? Int(structure[mark]) : bytes.count
        return bytes[from..<offset].allSatisfy { $0 == 0x0D || $0 == 0x20 || $0 == 0x09 }
    }

    private mutating func append(_ start: Int, _ end: Int) {
        let atLineEnd = end == bytes.count || bytes[end] == 0x0A
        let trimmed = atLineEnd && end > start && bytes[end - 1] == 0x0D ? end - 1 : end
        bounds.append(FieldBounds(start: UInt32(start), end: UInt32(trimmed), escaped: false))
    }

    /// Gives a record with an open quote up: it becomes its first physical line, reading goes on behind it.
    private mutating func abandon(recordAt start: Int, firstLine: Int) {
        offset = bytes[start...].firstIndex(of: 0x0A).map { $0 + 1 } ?? bytes.count
        line = firstLine + 1
        mark = 0
        skipMarks()
    }

    private mutating func skipMarks() {
        if mark < structure.count, Int(structure[mark]) < offset {
            var (low, high) = (mark, structure.count)
            while low < high {
                let middle = (low + high) / 2
                if Int(structure[middle]) < offset { low = middle + 1 } else { high = middle }
            }
            mark = low
        }
    }

    private func judge(_ start: Int) -> RecordDefect? {
        var end = offset
        if end > start, bytes[end - 1] == 0x0A { end -= 1 }
        if end > start, bytes[end - 1] == 0x0D { end -= 1 }
        if end - start >= RecordCursor.lengthLimit { return .tooLong }
        if hasNuls, bytes[start..<offset].contains(0) { return .nulByte }
        if let expectedFields, !expectedFields.contains(bounds.count) { return .fieldCount }
        return nil
    }
}
