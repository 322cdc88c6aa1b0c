import Glibc

/// The buffer of some whole lines of a file, used again from one block to the next.
///
/// Unchecked: it belongs to one thread at a time, and is handed over under a lock.
final class Block: @unchecked Sendable {
    private var storage = UnsafeMutableRawBufferPointer.allocate(byteCount: 0, alignment: 64)
    fileprivate var filled = 0
    /// The lines.
    fileprivate(set) var range = 0..<0
    /// Where they are in the file; longer than `range` when a line without end was cut.
    fileprivate(set) var place = 0..<0
    fileprivate(set) var isLast = false

    deinit { storage.deallocate() }

    var bytes: UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(rebasing: UnsafeRawBufferPointer(storage).assumingMemoryBound(to: UInt8.self)[range])
    }

    fileprivate var content: UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(rebasing: UnsafeRawBufferPointer(storage).assumingMemoryBound(to: UInt8.self)[..<filled])
    }

    /// The next `count` bytes behind those that are filled.
    fileprivate func room(_ count: Int) -> UnsafeMutableRawBufferPointer {
        if storage.count < filled + count {
            let larger = UnsafeMutableRawBufferPointer.allocate(
                byteCount: max(filled + count, storage.count * 2), alignment: 64)
            larger.copyMemory(from: UnsafeRawBufferPointer(rebasing: storage[..<filled]))
            storage.deallocate()
            storage = larger
        }
        return UnsafeMutableRawBufferPointer(rebasing: storage[filled..<(filled + count)])
    }
}

/// Cuts the records of a file into blocks of whole lines that can be read in any order.
struct BlockCutter: Sendable {
    let source: ByteSource
    /// Where the first record is in the file.
    let start: Int
    /// Bytes of a block, more or less.
    let size: Int

    /// What is read behind a block, to find where its last line ends.
    private static let slack = 4096

    /// Reads the lines that begin in the block of that rank; false when the file ends before it.
    func load(_ rank: Int, into block: Block) throws(TabularError) -> Bool {
        let from = start + rank * size
        // The byte before says whether a line begins with the block.
        let origin = rank == 0 ? from : from - 1
        let boundary = from + size - 1 - origin
        block.filled = 0
        var ended = try fill(block, boundary + 1 + BlockCutter.slack, at: origin)
        if rank > 0, block.filled <= 1 { return false }
        var first = 0
        if rank > 0 {
            let lineEnd = block.content[..<min(boundary, block.filled)].firstLineEnd
            guard let lineEnd else {
                (block.range, block.place, block.isLast) = (0..<0, from..<from, false)
                return true
            }
            first = lineEnd + 1
        }
        // Where the block's last line ends, looked for ever farther.
        var (dropped, looked) = (0, min(boundary, block.filled))
        while true {
            if let lineEnd = block.content[looked...].firstLineEnd {
                if !ended, lineEnd + 1 == block.filled {
                    ended = try fill(block, 1, at: origin + dropped + block.filled)
                }
                finish(block, first..<(lineEnd + 1), origin, dropped, isLast: ended && lineEnd + 1 == block.filled)
                return true
            }
            if ended {
                finish(block, first..<block.filled, origin, dropped, isLast: true)
                return true
            }
            // A line without end: enough of it is kept to tell that it is too long.
            let kept = boundary + RecordCursor.lengthLimit + 1
            if block.filled > kept {
                dropped += block.filled - kept
                block.filled = kept
            }
            looked = block.filled
            ended = try fill(block, size, at: origin + dropped + block.filled)
        }
    }

    private func finish(_ block: Block, _ range: Range<Int>, _ origin: Int, _ dropped: Int, isLast: Bool) {
        block.range = range
        block.place = (origin + range.lowerBound)..<(origin + dropped + range.upperBound)
        block.isLast = isLast
    }

    /// Reads `count` more bytes; whether the file ends with them.
    private func fill(_ block: Block, _ count: Int, at offset: Int) throws(TabularError) -> Bool {
        let read = try source.read(into: block.room(count), at: offset)
        block.filled += read
        return read < count
    }

    /// Shows the bytes of a block, and those that were dropped of it.
    func show(_ block: Block, _ tap: (UnsafeRawBufferPointer) -> Void) throws(TabularError) {
        if block.place.count == block.range.count { return tap(UnsafeRawBufferPointer(block.bytes)) }
        let piece = Block()
        var offset = block.place.lowerBound
        while offset < block.place.upperBound {
            piece.filled = 0
            _ = try fill(piece, min(size, block.place.upperBound - offset), at: offset)
            if piece.filled == 0 { return }
            tap(UnsafeRawBufferPointer(piece.content))
            offset += piece.filled
        }
    }
}

extension Slice<UnsafeBufferPointer<UInt8>> {
    /// The position of the first LF.
    fileprivate var firstLineEnd: Int? {
        guard let base = base.baseAddress, !isEmpty, let found = memchr(base + startIndex, 0x0A, count) else {
            return nil
        }
        return UnsafeRawPointer(found) - UnsafeRawPointer(base)
    }
}
