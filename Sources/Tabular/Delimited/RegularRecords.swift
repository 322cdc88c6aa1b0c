/// The records of lines whose quotes are all where they should be and hold no line end: fields are told by where they end.
struct RegularRecords {
    let bytes: UnsafeBufferPointer<UInt8>
    /// Where fields end.
    let ends: UnsafeBufferPointer<UInt32>
    /// The rank in `ends` of the end of each line, the last one of a file being ended where the file ends.
    let lines: UnsafeBufferPointer<UInt32>
    let expectedFields: ClosedRange<Int>
    let firstLine: Int

    /// The record of a line that is not empty, by its rank.
    func record(_ rank: Int) -> Record {
        let firstEnd = rank == 0 ? 0 : Int(lines[rank - 1]) + 1
        let lastEnd = Int(lines[rank])
        let offset = firstEnd == 0 ? 0 : Int(ends[firstEnd - 1]) + 1
        var end = Int(ends[lastEnd])
        if end > offset, bytes[end - 1] == 0x0D { end -= 1 }
        let count = lastEnd - firstEnd + 1
        let isSound = expectedFields.contains(count) && end - offset < RecordCursor.lengthLimit
        let fields = DelimitedFields(
            ends: UnsafePointer(ends.baseAddress.unsafelyUnwrapped + firstEnd), count: count,
            start: UInt32(offset), end: UInt32(end))
        return Record(
            bytes: bytes, delimited: fields, line: firstLine + rank,
            defect: isSound ? nil : end - offset >= RecordCursor.lengthLimit ? .tooLong : .fieldCount,
            isShort: count < expectedFields.lowerBound)
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
