/// What makes records of one layout out of those of another: fields moved, given, rewritten; a line made several.
package struct RecordMapping: Sendable {
    /// The columns of the records made.
    package let header: Header
    /// What is made of each line, in this order: each of them whose conditions hold.
    package let outputs: [Output]

    /// A mapping onto the columns of `header`.
    package init(header: Header, outputs: [Output]) {
        self.header = header
        self.outputs = outputs
    }

    /// One record made of a line.
    package struct Output: Sendable {
        /// By the position of their columns in the mapping's header.
        package let fields: [Source]
        /// All must hold.
        package let conditions: [Condition]

        /// A record of these fields.
        package init(fields: [Source], conditions: [Condition] = []) {
            self.fields = fields
            self.conditions = conditions
        }
    }

    /// Where one field comes from.
    package struct Source: Sendable {
        /// Columns of the file; the first one that is filled is taken.
        let columns: [Int]
        /// The content when no column gives any.
        let constant: [UInt8]
        /// The content to take instead, nil to leave it as it is.
        let rewrite: (@Sendable (Field) -> String?)?

        /// A field from these columns, else a constant.
        package init(
            columns: [Int] = [], constant: String = "", rewrite: (@Sendable (Field) -> String?)? = nil
        ) {
            self.columns = columns
            self.constant = Array(constant.utf8)
            self.rewrite = rewrite
        }
    }

    /// Whether columns of the file are such that a record is to be made.
    package struct Condition: Sendable {
        let columns: [Int]
        let holds: @Sendable (Field) -> Bool

        /// A condition that one at least of these columns must satisfy.
        package init(columns: [Int], holds: @escaping @Sendable (Field) -> Bool) {
            self.columns = columns
            self.holds = holds
        }

        func isMet(_ record: Record) -> Bool { columns.contains { holds(record[$0]) } }
    }
}

/// What a record that a mapping made knows of its line.
struct MappedRecord {
    let origins: UnsafeBufferPointer<FieldOrigin>
    let part: Int
    let opensLine: Bool
    let isNothing: Bool
}

/// Where a field of a mapped record stands in the file.
struct FieldOrigin {
    /// Its column in the file; -1 when it comes from none.
    let source: Int32
    /// Where it starts in its line, as `Record.column` says.
    let column: Int32
}

extension RecordMapping {
    /// Makes the records of one line and hands them to `body`; one that is nothing when no condition holds.
    func apply(_ record: Record, _ body: (Record) -> Void) {
        // A line that cannot be read is one, whatever it would have made; one that is short can be.
        let isUnreadable = record.defect.map { $0 != .fieldCount || !record.isShort } ?? false
        var opens = true
        for (rank, output) in outputs.enumerated()
        where isUnreadable || output.conditions.allSatisfy({ $0.isMet(record) }) {
            MappedFields(output, record).withRecord(
                record, part: outputs.count > 1 ? rank + 1 : 0, opensLine: opens, body)
            opens = false
            if isUnreadable { return }
        }
        if opens { MappedFields(Output(fields: []), record).withRecord(record, part: 0, opensLine: true, body) }
    }
}

/// The fields of one record that a mapping makes.
private struct MappedFields {
    private var bytes: [UInt8] = []
    private var bounds: [FieldBounds] = []
    private var origins: [FieldOrigin] = []

    init(_ output: RecordMapping.Output, _ record: Record) {
        bounds.reserveCapacity(output.fields.count)
        origins.reserveCapacity(output.fields.count)
        for source in output.fields { add(source, record) }
    }

    private mutating func add(_ source: RecordMapping.Source, _ record: Record) {
        let column = source.columns.first { !record[$0].isEmpty } ?? source.columns.first
        let start = bytes.count
        let field = record[column]
        let isGiven = field.isEmpty && !source.constant.isEmpty
        let rewritten = field.isEmpty ? nil : source.rewrite?(field)
        if let rewritten {
            bytes.append(contentsOf: rewritten.utf8)
        } else if isGiven {
            bytes.append(contentsOf: source.constant)
        } else {
            bytes.append(contentsOf: field.bytes)
        }
        origins.append(
            FieldOrigin(
                source: isGiven ? -1 : column.map { Int32($0) } ?? -1,
                column: isGiven ? 0 : Int32(clamping: record.column(column))))
        bounds.append(
            FieldBounds(
                start: UInt32(start), end: UInt32(bytes.count), escaped: rewritten == nil && field.isEscaped))
    }

    func withRecord(_ line: Record, part: Int, opensLine: Bool, _ body: (Record) -> Void) {
        bytes.withUnsafeBufferPointer { bytes in
            bounds.withUnsafeBufferPointer { bounds in
                origins.withUnsafeBufferPointer { origins in
                    body(
                        Record(
                            bytes: bytes, bounds: bounds, line: line.line, defect: line.defect, isShort: line.isShort,
                            mapped: MappedRecord(
                                origins: origins, part: part, opensLine: opensLine, isNothing: bounds.isEmpty)))
                }
            }
        }
    }
}
