/// A delimited file: its header, then its records, read once from beginning to end by as many threads as asked.
///
/// A class, for one reader has one file. Memory stays bounded whatever the file's size: a few blocks a thread. Blocks are
/// cut at line ends and read in any order; partial results are merged in the order of the file, so the number of threads
/// never shows in the result.
package final class CSVReader {
    package let header: Header
    /// Physical line of the header, from 1; of the first record in a file without.
    package let headerLine: Int
    /// The lines before the header that are not blank.
    package let preamble: [LeadingLine]
    package let separator: Separator
    private let settings: ChunkSettings
    private let cutter: BlockCutter
    private let firstLine: Int
    private let tap: (UnsafeRawBufferPointer) -> Void

    /// Bytes a thread takes at a time: what it reads and finds in them stays in its cache.
    package static let defaultBlockSize = 1 << 20

    /// Opens a file, sniffs its dialect, reads its header.
    ///
    /// - Parameters:
    ///   - path: where the file is.
    ///   - file: its name in messages.
    ///   - layout: says where the header is.
    ///   - separator: nil when it is to be sniffed.
    ///   - blockSize: bytes a thread takes at a time (tests make it small).
    ///   - scan: the instructions to use (tests try them all).
    ///   - tap: is shown every byte once, in order (the digest of what was really read).
    package convenience init(
        path: String, file: String, layout: TableLayout.Choice = TableLayout.headerFirst, separator: Separator? = nil,
        blockSize: Int = defaultBlockSize, scan: StructuralScan = .best,
        tap: @escaping (UnsafeRawBufferPointer) -> Void = { _ in }
    ) throws(TabularError) {
        try self.init(
            OpenedFile(path: path, file: file, blockSize: blockSize, tap: tap), layout: layout, separator: separator,
            scan: scan)
    }

    /// The same for a file whose first bytes were read.
    init(
        _ opened: OpenedFile, layout: TableLayout.Choice, separator: Separator?, scan: StructuralScan = .best
    ) throws(TabularError) {
        let found = try FoundTable(opened, layout: layout, separator: separator)
        header = found.header
        headerLine = found.headerLine
        preamble = found.preamble
        self.separator = found.separator
        settings = ChunkSettings(
            separator: found.separator.rawValue, expectedFields: found.expectedFields, scan: scan)
        firstLine = found.nextLine
        cutter = BlockCutter(source: opened.source, start: found.start, size: opened.blockSize)
        tap = opened.tap
        opened.start.withUnsafeBytes { tap(UnsafeRawBufferPointer(rebasing: $0[..<found.start])) }
    }

    /// How many blocks it is read in, when the file does not change.
    var blocks: Int { (cutter.source.size - cutter.start) / cutter.size + 1 }

    /// Reads all the records.
    ///
    /// - Parameters:
    ///   - threads: how many chunks are parsed at once.
    ///   - packing: what is wanted of each record first.
    ///   - start: makes the value of a chunk before its records; runs on any thread, as `parse` does.
    ///   - parse: adds some records to the value of their chunk, in order.
    ///   - merge: takes these values in the order of the file, on the caller's thread.
    package func read<Partial: Sendable>(
        threads: Int, packing: Packing = Packing(), start: @escaping @Sendable () -> Partial,
        parse: @escaping @Sendable (inout Partial, PackedRecords) -> Void, merge: (Partial) -> Void
    ) throws(TabularError) {
        let marks = ScanMarks(packing)
        var open: OpenLines?
        let reading = BlockReading(
            cutter, settings, firstLine: firstLine, threads: max(1, threads), packing: packing, start: start,
            parse: parse)
        try reading.run { parsed throws(TabularError) in
            try cutter.show(parsed.block, tap)
            guard let before = open else {
                merge(parsed.partial)
                open = parsed.open
                return
            }
            // The block began inside a field in quotes: it is parsed again behind the record that opens it.
            let again = parsedChunk(
                of: parsed.block, behind: before, firstLine: before.firstLine, marks, start, parse)
            merge(again.partial)
            open = again.open
        }
    }

    /// Reads all the records on this thread, one after the other.
    package func readInOrder(_ body: (Record) -> Void) throws(TabularError) {
        let (block, marks) = (Block(), ScanMarks())
        var (rank, line) = (0, firstLine)
        var open: OpenLines?
        while try cutter.load(rank, into: block) {
            try cutter.show(block, tap)
            open =
                parsedChunk(
                    of: block, behind: open, firstLine: open?.firstLine ?? line, marks, {},
                    { _, records in records.walk(body) }
                ).open
            line += settings.scan.lines(block.bytes)
            rank += 1
        }
    }

    /// Parses a block, behind the lines whose last record it ends.
    private func parsedChunk<Partial>(
        of block: Block, behind open: OpenLines?, firstLine: Int, _ marks: ScanMarks, _ start: () -> Partial,
        _ parse: (inout Partial, PackedRecords) -> Void
    ) -> ParsedChunk<Partial> {
        func parsed(_ bytes: UnsafeBufferPointer<UInt8>) -> ParsedChunk<Partial> {
            ParsedChunk(
                Chunk(bytes: bytes, firstLine: firstLine, isLast: block.isLast), settings, marks, start: start,
                parse: parse)
        }
        return open.map { ($0.bytes + block.bytes).withUnsafeBufferPointer(parsed) } ?? parsed(block.bytes)
    }
}
