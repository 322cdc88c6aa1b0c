/// Some whole lines of a file.
struct Chunk {
    let bytes: UnsafeBufferPointer<UInt8>
    let firstLine: Int
    /// Whether nothing follows.
    let isLast: Bool
}

/// Whole lines kept for the ones behind, which the last record of theirs needs.
struct OpenLines: Sendable {
    let bytes: [UInt8]
    let firstLine: Int
}

/// What every chunk of a file is parsed with.
struct ChunkSettings: Sendable {
    let separator: UInt8
    /// nil while a header is read.
    let expectedFields: ClosedRange<Int>?
    let scan: StructuralScan
}

/// What parsing made of one chunk.
struct ParsedChunk<Partial> {
    let partial: Partial
    /// The record that the chunk does not end, nil when it ends all of its records.
    let open: OpenLines?

    /// Parses the records of a chunk; `marks` is used again from one chunk to the next.
    init(
        _ chunk: Chunk, _ settings: ChunkSettings, _ marks: ScanMarks, start: () -> Partial,
        parse: (inout Partial, PackedRecords) -> Void
    ) {
        var partial = start()
        if let expected = settings.expectedFields,
            let records = marks.regular(
                chunk, settings.scan, separator: settings.separator, expectedFields: expected)
        {
            parse(&partial, marks.packed(records))
            open = nil
        } else {
            let (structure, hasNuls) = marks.structure(chunk.bytes, settings.scan, separator: settings.separator)
            var cursor = RecordCursor(
                bytes: chunk.bytes, structure: structure, hasNuls: hasNuls, expectedFields: settings.expectedFields,
                firstLine: chunk.firstLine, mayContinue: !chunk.isLast)
            while cursor.next({ PackedRecords.with($0, marks.packing) { parse(&partial, $0) } }) {}
            open = cursor.unfinished.map { offset in
                OpenLines(
                    bytes: Array(chunk.bytes[offset...]),
                    firstLine: chunk.firstLine
                        + settings.scan.lines(UnsafeBufferPointer(rebasing: chunk.bytes[..<offset])))
            }
        }
        self.partial = partial
    }
}
