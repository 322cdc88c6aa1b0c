import CScan
import Synchronization

/// A delimited file: its header, then its records, read once from beginning to end by as many threads as asked.
///
/// Memory stays bounded whatever the file's size: a few blocks a thread. Chunks are cut at line ends and handed out in
/// waves; partial results are merged in the order of the file, so the number of threads never shows in the result.
package struct CSVReader: ~Copyable {
    package let header: Header
    /// Physical line of the header, from 1.
    package let headerLine: Int
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
    ///   - blockSize: bytes a thread takes at a time (tests make it small).
    ///   - tap: is shown every byte once, in order (the digest of what was really read).
    package init(
        path: String, file: String, blockSize: Int = defaultBlockSize,
        tap: @escaping (UnsafeRawBufferPointer) -> Void = { _ in }
    ) throws(TabularError) {
        let source = try ByteSource(path: path, file: file)
        // The header is looked for in what one record may hold at most.
        let (start, ended) = try CSVReader.block(source, size: max(blockSize, RecordCursor.lengthLimit + 1), tap: tap)
        try CSVReader.refuseForeign(start, file: file)
        let dialect = start.withUnsafeBufferPointer { Dialect(sniffing: $0) }
        let found = CSVReader.header(start, dialect: dialect, ended: ended)
        guard let found else {
            throw start.count > RecordCursor.lengthLimit ? .headerTooLong(file: file) : .empty(file: file)
        }
        if found.end - found.start > RecordCursor.lengthLimit { throw .headerTooLong(file: file) }
        self.source = source
        self.file = file
        self.blockSize = blockSize
        self.tap = tap
        header = found.header
        headerLine = found.line
        separator = dialect.separator
        carry = Array(start[found.end...])
        nextLine = found.nextLine
        atEnd = ended
    }

    /// Reads all the records.
    ///
    /// - Parameters:
    ///   - threads: how many chunks are parsed at once.
    ///   - parse: turns the records of one chunk into a value; runs on any thread.
    ///   - merge: takes these values in the order of the file, on the caller's thread.
    package mutating func read<Partial: Sendable>(
        threads: Int, parse: @escaping @Sendable (inout RecordCursor) -> Partial, merge: (Partial) -> Void
    ) throws(TabularError) {
        while let wave = try nextWave(chunks: max(1, threads)) {
            let results = Mutex<[Int: ParsedChunk<Partial>]>([:])
            let settings = ChunkSettings(separator: separator.rawValue, expectedFields: header.names.count)
            Parallel.perform(wave.count, threads: threads) { index in
                let chunk = ParsedChunk(wave[index], settings, parse: parse)
                results.withLock { $0[index] = chunk }
            }
            let parsed = results.withLock { $0 }
            carryOver(mergeInOrder(wave, parsed, settings, parse: parse, merge: merge))
        }
    }

    /// Reads all the records on this thread, one after the other.
    package mutating func readInOrder(_ body: (Record) -> Void) throws(TabularError) {
        let settings = ChunkSettings(separator: separator.rawValue, expectedFields: header.names.count)
        while let chunk = try nextChunk() {
            let parsed = ParsedChunk(chunk, settings) { cursor in while cursor.next(body) {} }
            carryOver(parsed.unfinished.map { chunk.suffix(from: $0) })
        }
    }

    /// Merges a wave; a chunk that ends inside a quoted field is parsed again together with the next one.
    ///
    /// Returns the unfinished record at the wave's end.
    private func mergeInOrder<Partial: Sendable>(
        _ wave: [Chunk], _ parsed: [Int: ParsedChunk<Partial>], _ settings: ChunkSettings,
        parse: @Sendable (inout RecordCursor) -> Partial, merge: (Partial) -> Void
    ) -> Chunk? {
        var open: Chunk?
        for (index, chunk) in wave.enumerated() {
            var current = chunk
            var result = parsed[index]
            if let before = open {
                current = Chunk(bytes: before.bytes + chunk.bytes, firstLine: before.firstLine, isLast: chunk.isLast)
                result = ParsedChunk(current, settings, parse: parse)
            }
            guard let result else { continue }
            merge(result.partial)
            open = result.unfinished.map { current.suffix(from: $0) }
        }
        return open
    }

    private mutating func carryOver(_ open: Chunk?) {
        guard let open else { return }
        carry = open.bytes + carry
        nextLine = open.firstLine
    }

    /// The next chunks, each of whole lines; nil at the end of the file.
    private mutating func nextWave(chunks count: Int) throws(TabularError) -> [Chunk]? {
        var wave: [Chunk] = []
        while wave.count < count, let chunk = try nextChunk() { wave.append(chunk) }
        return wave.isEmpty ? nil : wave
    }

    private mutating func nextChunk() throws(TabularError) -> Chunk? {
        var bytes = carry
        carry = []
        while !atEnd {
            let (block, ended) = try CSVReader.block(source, size: blockSize, tap: tap)
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

    private static func block(
        _ source: borrowing ByteSource, size: Int, tap: (UnsafeRawBufferPointer) -> Void
    ) throws(TabularError) -> ([UInt8], ended: Bool) {
        var block = [UInt8](repeating: 0, count: size)
        var failure: TabularError?
        let count = block.withUnsafeMutableBytes { buffer in
            do throws(TabularError) {
                return try source.read(into: buffer)
            } catch {
                failure = error
                return 0
            }
        }
        if let failure { throw failure }
        block.removeSubrange(count...)
        block.withUnsafeBytes(tap)
        return (block, count < size)
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
    let expectedFields: Int?
}

/// What parsing made of one chunk.
struct ParsedChunk<Partial: Sendable>: Sendable {
    let partial: Partial
    let unfinished: Int?

    init(_ chunk: Chunk, _ settings: ChunkSettings, parse: (inout RecordCursor) -> Partial) {
        (partial, unfinished) = chunk.bytes.withUnsafeBufferPointer { bytes in
            withUnsafeTemporaryAllocation(of: UInt32.self, capacity: bytes.count) { positions in
                var nuls = 0
                let count = cscan_structure(
                    bytes.baseAddress, bytes.count, settings.separator, positions.baseAddress, &nuls)
                var cursor = RecordCursor(
                    bytes: bytes, structure: UnsafeBufferPointer(start: positions.baseAddress, count: count),
                    hasNuls: nuls > 0, expectedFields: settings.expectedFields,
                    firstLine: chunk.firstLine, mayContinue: !chunk.isLast)
                return (parse(&cursor), cursor.unfinished)
            }
        }
    }
}
