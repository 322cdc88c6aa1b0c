/// The row of a sheet that is being read: its fields so far, by column.
struct SheetRow {
    private var bytes: [UInt8] = []
    private var bounds: [FieldBounds] = []
    private var notes: [CellNote] = []
    private var isTooLong = false

    var isEmpty: Bool { bounds.isEmpty && notes.isEmpty }
    /// How many fields it has: up to its last cell with content.
    var width: Int { bounds.count }

    /// How many of its cells are not taken.
    var noteCount: Int { notes.count }

    /// Starts another row.
    mutating func clear() {
        bytes.removeAll(keepingCapacity: true)
        bounds.removeAll(keepingCapacity: true)
        notes.removeAll(keepingCapacity: true)
        isTooLong = false
    }

    /// Gives content to columns that follow those already there; `position` counts from 0.
    ///
    /// - Parameter write: appends the content, clean, or says why there is none.
    mutating func set(_ position: Int, repeated: Int = 1, _ write: (inout [UInt8]) -> CellDefect?) {
        guard !isTooLong else { return }
        let start = bytes.count
        if let defect = write(&bytes) {
            bytes.removeSubrange(start...)
            for offset in 0..<repeated { notes.append(CellNote(position: position + offset, defect: defect)) }
            return
        }
        guard bytes.count > start else { return }
        guard bytes.count <= RecordCursor.lengthLimit else {
            isTooLong = true
            return
        }
        while bounds.count < position { append(start, start) }
        for _ in 0..<repeated { append(start, bytes.count) }
    }

    /// Says why a column has no content.
    mutating func note(_ position: Int, repeated: Int = 1, _ defect: CellDefect) {
        set(position, repeated: repeated) { _ in defect }
    }

    /// Shows it as a record.
    func show<Outcome>(line: Int, _ body: (Record) -> Outcome) -> Outcome {
        bytes.withUnsafeBufferPointer { bytes in
            bounds.withUnsafeBufferPointer { bounds in
                notes.withUnsafeBufferPointer { notes in
                    body(
                        Record(
                            bytes: bytes, bounds: bounds, line: line, defect: isTooLong ? .tooLong : nil,
                            sheetNotes: notes))
                }
            }
        }
    }

    private mutating func append(_ start: Int, _ end: Int) {
        bounds.append(FieldBounds(start: UInt32(start), end: UInt32(end), escaped: false))
    }
}
