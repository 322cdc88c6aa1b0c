internal import CScan

/// Some records of a file in a row, with the contents of some of their columns packed.
///
/// A packed content is one word that no other content has, all ones (`tooLong`) for one of more than 7 bytes or with
/// doubled quotes. A column that does not exist has an empty content, 0. It points into the reader's buffers: valid during
/// the call that it is given to.
public struct PackedRecords {
    /// How many records there are.
    package let count: Int
    /// One row a record: its rank in the chunk, then its contents.
    @usableFromInline let rows: UnsafePointer<UInt64>
    @usableFromInline let width: Int
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

    /// Positions of columns to pack, -1 for one that does not exist.
    static func positions(_ columns: [Int?]) -> [Int32] { columns.map { Int32($0 ?? -1) } }

    /// The lines that are not empty; `rows` has room for all of them.
    init(_ records: RegularRecords, _ columns: [Int32], rows: UnsafeMutablePointer<UInt64>) {
        width = columns.count + 1
        source = .lines(records)
        self.rows = UnsafePointer(rows)
        count = columns.withUnsafeBufferPointer { columns in
            var wanted = cscan_rows(
                bytes: records.bytes.baseAddress, length: records.bytes.count, ends: records.ends.baseAddress,
                lines: records.lines.baseAddress, line_count: records.lines.count,
                least: records.expectedFields.lowerBound, most: records.expectedFields.upperBound,
                limit: RecordCursor.lengthLimit, columns: columns.baseAddress, column_count: columns.count)
            return cscan_pack(&wanted, rows)
        }
    }

    /// Hands one record to `body`.
    static func with(_ record: Record, _ columns: [Int32], _ body: (PackedRecords) -> Void) {
        withUnsafeTemporaryAllocation(of: UInt64.self, capacity: columns.count + 1) { row in
            row[0] = record.defect == nil ? 0 : CSCAN_UNSOUND
            for (rank, column) in columns.enumerated() { row[rank + 1] = record.packed(Int(column)) }
            guard let rows = row.baseAddress else { return }
            body(PackedRecords(count: 1, rows: UnsafePointer(rows), width: columns.count + 1, source: .one(record)))
        }
    }

    private init(count: Int, rows: UnsafePointer<UInt64>, width: Int, source: Source) {
        self.count = count
        self.rows = rows
        self.width = width
        self.source = source
    }

    /// A record, by its rank.
    package subscript(_ rank: Int) -> Record {
        switch source {
        case .lines(let lines): lines.record(Int(UInt32(truncatingIfNeeded: rows[rank * width])))
        case .one(let record): record
        }
    }

    /// Hands every record to `body`, in order.
    package func walk(_ body: (Record) -> Void) {
        for rank in 0..<count { body(self[rank]) }
    }

    /// Whether nothing is wrong with the way a record is written.
    @inlinable package func isSound(_ rank: Int) -> Bool { rows[rank * width] >> 63 == 0 }

    /// The packed contents of a record, in the order of the columns asked for.
    @inlinable package func contents(_ rank: Int) -> UnsafePointer<UInt64> { rows + (rank * width + 1) }
}
