/// The records of lines whose quotes are all where they should be and hold no line end: fields are told by where they end.
struct RegularRecords {
    let bytes: UnsafeBufferPointer<UInt8>
    /// Where fields end, with room for one more.
    let ends: UnsafeMutableBufferPointer<UInt32>
    let endCount: Int
    /// The rank in `ends` of each line end.
    let lines: UnsafeBufferPointer<UInt32>
    let expectedFields: ClosedRange<Int>
    let firstLine: Int

    /// Hands each record to `body`. Empty lines are no records.
    func walk(_ body: (Record) -> Void) {
        var (offset, firstEnd) = (0, 0)
        for (rank, line) in lines.enumerated() {
            let lastEnd = Int(line)
            hand(firstEnd...lastEnd, from: offset, line: firstLine + rank, body)
            offset = Int(ends[lastEnd]) + 1
            firstEnd = lastEnd + 1
        }
        // The last line of a file may have no end.
        if offset < bytes.count {
            ends[endCount] = UInt32(bytes.count)
            hand(firstEnd...endCount, from: offset, line: firstLine + lines.count, body)
        }
    }

    private func hand(_ range: ClosedRange<Int>, from offset: Int, line: Int, _ body: (Record) -> Void) {
        var end = Int(ends[range.upperBound])
        if end > offset, bytes[end - 1] == 0x0D { end -= 1 }
        if end == offset { return }
        let count = range.count
        let isSound = expectedFields.contains(count) && end - offset < RecordCursor.lengthLimit
        let fields = DelimitedFields(
            ends: UnsafePointer(ends.baseAddress.unsafelyUnwrapped + range.lowerBound), count: count,
            start: UInt32(offset), end: UInt32(end))
        body(
            Record(
                bytes: bytes, delimited: fields, line: line,
                defect: isSound ? nil : end - offset >= RecordCursor.lengthLimit ? .tooLong : .fieldCount,
                isShort: count < expectedFields.lowerBound))
    }
}

/// The fields of one record by the places of what ends them.
struct DelimitedFields {
    /// Of the separators, then of the line end.
    let ends: UnsafePointer<UInt32>
    let count: Int
    /// Where the record starts; where it ends, before its line end.
    let start, end: UInt32

    /// The content of one field, without its quotes.
    func bounds(_ position: Int, in bytes: UnsafeBufferPointer<UInt8>) -> FieldBounds {
        let start = position == 0 ? start : ends[position - 1] + 1
        let end = position == count - 1 ? end : ends[position]
        guard start < end, bytes[Int(start)] == 0x22 else { return FieldBounds(start: start, end: end, escaped: false) }
        let content = bytes[Int(start + 1)..<Int(end - 1)]
        return FieldBounds(start: start + 1, end: end - 1, escaped: content.contains(0x22))
    }
}
