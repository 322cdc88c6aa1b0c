internal import CScan

/// Some records of a file in a row, with the contents of some of their columns packed and some of their fields found.
///
/// A packed content is one word that no other content has, all ones (`tooLong`) for one of more than 7 bytes or with
/// doubled quotes. A column that does not exist has an empty content, 0. It points into the reader's buffers: valid during
/// the call that it is given to.
public struct PackedRecords {
    /// How many records there are.
    package let count: Int
    @usableFromInline let bytes: UnsafePointer<UInt8>?
    /// One row a record: its rank in the chunk, its contents, the places of its fields.
    @usableFromInline let rows: UnsafePointer<UInt64>
    @usableFromInline let width: Int
    /// Where the places of fields are in a row.
    @usableFromInline let firstField: Int
    private let source: Source

    private enum Source {
        case lines(RegularRecords)
        case one(Record)
    }

    /// What stands for a content that does not pack.
    @inlinable package static var tooLong: UInt64 { .max }

    /// What a content without quotes packs as.
    package static func packed(_ content: UnsafeBufferPointer<UInt8>) -> UInt64 {
        cscan_content(content.baseAddress, content.count, 0, content.count)
    }

    /// The lines that are not empty; `rows` has room for all of them.
    init(_ records: RegularRecords, _ packing: Packing, rows: UnsafeMutablePointer<UInt64>) {
        width = packing.width
        firstField = packing.firstField
        source = .lines(records)
        bytes = records.bytes.baseAddress
        self.rows = UnsafePointer(rows)
        count = packing.contents.withUnsafeBufferPointer { columns in
            packing.fields.withUnsafeBufferPointer { fields in
                var wanted = cscan_rows(
                    bytes: records.bytes.baseAddress, length: records.bytes.count, ends: records.ends.baseAddress,
                    lines: records.lines.baseAddress, line_count: records.lines.count,
                    least: records.expectedFields.lowerBound, most: records.expectedFields.upperBound,
                    limit: RecordCursor.lengthLimit, columns: columns.baseAddress, column_count: columns.count,
                    places: fields.baseAddress, place_count: fields.count)
                return cscan_pack(&wanted, rows)
            }
        }
    }

    /// Hands one record to `body`.
    static func with(_ record: Record, _ packing: Packing, _ body: (PackedRecords) -> Void) {
        withUnsafeTemporaryAllocation(of: UInt64.self, capacity: packing.width) { row in
            guard let first = row.baseAddress else { return }
            row[0] = record.defect == nil ? 0 : CSCAN_UNSOUND
            for (rank, column) in packing.contents.enumerated() { row[rank + 1] = record.packed(Int(column)) }
            for (rank, column) in packing.fields.enumerated() {
                (row[packing.firstField + 2 * rank], row[packing.firstField + 2 * rank + 1]) = record.place(Int(column))
            }
            body(PackedRecords(record, packing, row: first))
        }
    }

    private init(_ record: Record, _ packing: Packing, row: UnsafePointer<UInt64>) {
        count = 1
        rows = row
        width = packing.width
        firstField = packing.firstField
        source = .one(record)
        bytes = record.bytes.baseAddress
    }

    /// A record, by its rank.
    package subscript(_ rank: Int) -> Record {
        switch source {
        case .lines(let lines): lines.record(line(rank))
        case .one(let record): record
        }
    }

    /// A field of a record and where it starts in its line, as the subscript and `column` of the record give them.
    ///
    /// - Parameter place: its place among those asked for.
    @inlinable package func field(_ rank: Int, _ place: Int) -> (Field, column: Int) {
        assert(firstField + 2 * place < width, "a field that was not asked for")
        let words = rows + (rank * width + firstField + 2 * place)
        let (start, end) = (Int(words[0] & 0xFFFF_FFFF), Int(words[0] >> 32))
        let content = UnsafeBufferPointer(start: bytes.map { $0 + start }, count: end - start)
        return (Field(trimmed: content, escaped: words[1] >> 63 == 1), Int(words[1] & 0xFFFF_FFFF))
    }

    /// The physical line that a record starts on.
    package func number(_ rank: Int) -> Int {
        switch source {
        case .lines(let lines): lines.firstLine + line(rank)
        case .one(let record): record.line
        }
    }

    /// The rank of a line in the chunk.
    private func line(_ rank: Int) -> Int { Int(UInt32(truncatingIfNeeded: rows[rank * width])) }

    /// Hands every record to `body`, in order.
    package func walk(_ body: (Record) -> Void) {
        for rank in 0..<count { body(self[rank]) }
    }

    /// Whether nothing is wrong with the way a record is written.
    @inlinable package func isSound(_ rank: Int) -> Bool { rows[rank * width] >> 63 == 0 }

    /// The packed contents of a record, in the order of the columns asked for.
    @inlinable package func contents(_ rank: Int) -> UnsafePointer<UInt64> { rows + (rank * width + 1) }
}
