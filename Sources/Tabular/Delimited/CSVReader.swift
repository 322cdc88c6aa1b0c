import CScan
import Synchronization

/// A delimited file: its header, then its records, read once from beginning to end by as many threads as asked.
///
/// A class, for one reader has one place in its file. Memory stays bounded whatever the file's size: a few blocks a thread. Chunks are cut at line ends and handed out in
/// waves; partial results are merged in the order of the file, so the number of threads never shows in the result.
package final class CSVReader {
    package let header: Header
    /// Physical line of the header, from 1; of the first record in a file without.
    package let headerLine: Int
    /// The lines before the header that are not blank.
    package let preamble: [LeadingLine]
    private let expectedFields: ClosedRange<Int>
    package let separator: Separator
    private let source: ByteSource
    private let file: String
    private let blockSize: Int
    private let tap: (UnsafeRawBufferPointer) -> Void
    /// Bytes read and not yet handed out.
    private var carry: [UInt8]
    private var nextLine: Int
    private var atEnd: Bool

    /// Bytes a thread takes at a time.
    package static let defaultBlockSize = 4 << 20

    /// Opens a file, sniffs its dialect, reads its header.
    ///
    /// - Parameters:
    ///   - path: where the file is.
    ///   - file: its name in messages.
    ///   - layout: says where the header is.
    ///   - separator: nil when it is to be sniffed.
    ///   - blockSize: bytes a thread takes at a time (tests make it small).
    ///   - tap: is shown every byte once, in order (the digest of what was really read).
    package convenience init(
        path: String, file: String, layout: TableLayout.Choice = TableLayout.headerFirst, separator: Separator? = nil,
        blockSize: Int = defaultBlockSize, tap: @escaping (UnsafeRawBufferPointer) -> Void = { _ in }
    ) throws(TabularError) {
        try self.init(
            OpenedFile(path: path, file: file, blockSize: blockSize, tap: tap), layout: layout, separator: separator)
    }

    /// The same for a file whose first bytes were read.
    init(_ opened: OpenedFile, layout: TableLayout.Choice, separator: Separator?) throws(TabularError) {
        let found = try FoundTable(opened, layout: layout, separator: separator)
        header = found.header
        headerLine = found.headerLine
        preamble = found.preamble
        expectedFields = found.expectedFields
        self.separator = found.separator
        nextLine = found.nextLine
        carry = found.rest
        atEnd = opened.atEnd
        blockSize = opened.blockSize
        tap = opened.tap
        file = opened.file
        source = opened.source
    }

    /// Reads all the records.
    ///
    /// - Parameters:
    ///   - threads: how many chunks are parsed at once.
    ///   - start: makes the value of a chunk before its records; runs on any thread, as `parse` does.
    ///   - parse: adds one record to the value of its chunk.
    ///   - merge: takes these values in the order of the file, on the caller's thread.
    package func read<Partial: Sendable>(
        threads: Int, start: @escaping @Sendable () -> Partial,
        parse: @escaping @Sendable (inout Partial, Record) -> Void, merge: (Partial) -> Void
    ) throws(TabularError) {
        while let wave = try nextWave(chunks: max(1, threads)) {
            let results = Mutex<[Int: ParsedChunk<Partial>]>([:])
            let settings = settings
            Parallel.perform(wave.count, threads: threads) { index in
                let chunk = ParsedChunk(wave[index], settings, start: start, parse: parse)
                results.withLock { $0[index] = chunk }
            }
            let parsed = results.withLock { $0 }
            carryOver(mergeInOrder(wave, parsed, start: start, parse: parse, merge: merge))
        }
    }

    /// Reads all the records on this thread, one after the other.
    package func readInOrder(_ body: (Record) -> Void) throws(TabularError) {
        while let chunk = try nextChunk() {
            let parsed = ParsedChunk(chunk, settings, start: {}, parse: { _, record in body(record) })
            carryOver(parsed.unfinished.map { chunk.suffix(from: $0) })
        }
    }

    /// Merges a wave; a chunk that ends inside a quoted field is parsed again together with the next one.
    ///
    /// Returns the unfinished record at the wave's end.
    private func mergeInOrder<Partial: Sendable>(
        _ wave: [Chunk], _ parsed: [Int: ParsedChunk<Partial>], start: @Sendable () -> Partial,
        parse: @Sendable (inout Partial, Record) -> Void, merge: (Partial) -> Void
    ) -> Chunk? {
        var open: Chunk?
        for (index, chunk) in wave.enumerated() {
            var current = chunk
            var result = parsed[index]
            if let before = open {
                current = Chunk(bytes: before.bytes + chunk.bytes, firstLine: before.firstLine, isLast: chunk.isLast)
                result = ParsedChunk(current, settings, start: start, parse: parse)
            }
            guard let result else { continue }
            merge(result.partial)
            open = result.unfinished.map { current.suffix(from: $0) }
        }
        return open
    }

    private var settings: ChunkSettings {
        ChunkSettings(separator: separator.rawValue, expectedFields: expectedFields)
    }

    private func carryOver(_ open: Chunk?) {
        guard let open else { return }
        carry = open.bytes + carry
        nextLine = open.firstLine
    }

    /// The next chunks, each of whole lines; nil at the end of the file.
    private func nextWave(chunks count: Int) throws(TabularError) -> [Chunk]? {
        var wave: [Chunk] = []
        while wave.count < count, let chunk = try nextChunk() { wave.append(chunk) }
        return wave.isEmpty ? nil : wave
    }

    private func nextChunk() throws(TabularError) -> Chunk? {
        var bytes = carry
        carry = []
        while !atEnd {
            let (block, ended) = try source.block(blockSize, tap: tap)
            atEnd = ended
            bytes += block
            let lineEnd = bytes.lastIndex(of: 0x0A) ?? -1
            if lineEnd >= bytes.count - block.count {
                if !atEnd {
                    carry = Array(bytes[(lineEnd + 1)...])
                    bytes.removeSubrange((lineEnd + 1)...)
                }
                break
            }
            // A line without end: keep just enough of it to tell that it is too long.
            let kept = lineEnd + 1 + RecordCursor.lengthLimit
            if bytes.count > kept + RecordCursor.lengthLimit { bytes.removeSubrange((kept + 1)...) }
        }
        if bytes.isEmpty { return nil }
        let chunk = Chunk(bytes: bytes, firstLine: nextLine, isLast: atEnd && carry.isEmpty)
        nextLine += bytes.withUnsafeBufferPointer { cscan_count_lines($0.baseAddress, $0.count) }
        return chunk
    }
}

/// Some whole lines of a file.
struct Chunk: Sendable {
    let bytes: [UInt8]
    let firstLine: Int
    /// Whether nothing follows.
    let isLast: Bool

    /// What is left from `offset`, the start of a record.
    func suffix(from offset: Int) -> Chunk {
        let before = bytes[..<offset].withUnsafeBufferPointer { cscan_count_lines($0.baseAddress, $0.count) }
        return Chunk(bytes: Array(bytes[offset...]), firstLine: firstLine + before, isLast: isLast)
    }
}

/// What every chunk of a file is parsed with.
struct ChunkSettings: Sendable {
    let separator: UInt8
    /// nil while a header is read.
    let expectedFields: ClosedRange<Int>?
}

/// What parsing made of one chunk.
struct ParsedChunk<Partial: Sendable>: Sendable {
    let partial: Partial
    let unfinished: Int?

    init(
        _ chunk: Chunk, _ settings: ChunkSettings, start: () -> Partial, parse: (inout Partial, Record) -> Void
    ) {
        (partial, unfinished) = chunk.bytes.withUnsafeBufferPointer { bytes in
            withUnsafeTemporaryAllocation(of: UInt32.self, capacity: bytes.count) { positions in
                var nuls = 0
                let count = cscan_structure(
                    bytes.baseAddress, bytes.count, settings.separator, positions.baseAddress, &nuls)
                var cursor = RecordCursor(
                    bytes: bytes, structure: UnsafeBufferPointer(start: positions.baseAddress, count: count),
                    hasNuls: nuls > 0, expectedFields: settings.expectedFields,
                    firstLine: chunk.firstLine, mayContinue: !chunk.isLast)
                var partial = start()
                while cursor.next({ parse(&partial, $0) }) {}
                return (partial, cursor.unfinished)
            }
        }
    }
}
