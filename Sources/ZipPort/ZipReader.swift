internal import CZipPort

/// A reader of an archive that is whole in memory: its entries are inflated as they are read, never kept.
///
/// Names are compared without letter case, and with `/` for `\\`, as the programs that make workbooks mean them.
package struct ZipReader: Sendable {
    /// Where the directory tells about an entry.
    private struct Entry {
        let place: UInt64
        let number: UInt64
        let size: UInt64
        let method: Int32
    }

    private let bytes: [UInt8]
    private var entries: [String: Entry] = [:]

    /// Reads the directory of an archive.
    package init(_ bytes: [UInt8]) throws(ZipReadingError) {
        self.bytes = bytes
        let listing = bytes.withUnsafeBufferPointer(ZipReader.list)
        entries = try listing.get()
    }

    /// Whether an entry of that name is there.
    package func contains(_ name: String) -> Bool { entries[ZipReader.key(name)] != nil }

    /// Hands the bytes of an entry to `body`, piece by piece, until it says false.
    ///
    /// - Parameter limit: how many bytes it may inflate to, counted as they come.
    /// - Returns: how many bytes were handed over.
    /// - Throws: what was handed over is then not to be trusted: the checksum is known at the end.
    @discardableResult
    package func read(
        _ name: String, limit: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Bool
    ) throws(ZipReadingError) -> Int {
        guard let entry = entries[ZipReader.key(name)] else { throw .missing(name) }
        guard entry.method == 0 || entry.method == 8 else { throw .unsupported(name) }
        let outcome = bytes.withUnsafeBufferPointer { archive -> Result<Int, ZipReadingError> in
            guard let start = archive.baseAddress, let reader = czip_reader_create(start, archive.count) else {
                return .failure(.noDirectory)
            }
            defer { czip_reader_free(reader) }
            guard czip_reader_open(reader, entry.place, entry.number) == .ok else { return .failure(.damaged(name)) }
            return ZipReader.inflate(reader, name, entry.size, limit, body)
        }
        return try outcome.get()
    }

    /// Reads the open entry to its end, unless `body` has enough.
    private static func inflate(
        _ reader: OpaquePointer, _ name: String, _ size: UInt64, _ limit: Int,
        _ body: (UnsafeBufferPointer<UInt8>) -> Bool
    ) -> Result<Int, ZipReadingError> {
        var total = 0
        return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 64 << 10) { piece in
            guard let start = piece.baseAddress else { return .failure(.damaged(name)) }
            while true {
                let count = czip_reader_read(reader, start, piece.count)
                guard count >= 0 else { return .failure(.damaged(name)) }
                if count == 0 { break }
                total += count
                guard total <= limit else { return .failure(.tooLarge(name)) }
                guard body(UnsafeBufferPointer(rebasing: piece[..<count])) else { return .success(total) }
            }
            // minizip compares the checksums only of an entry that has all of its bytes.
            return czip_reader_close(reader) == .ok && total == size ? .success(total) : .failure(.damaged(name))
        }
    }

    private static func list(_ archive: UnsafeBufferPointer<UInt8>) -> Result<[String: Entry], ZipReadingError> {
        guard let start = archive.baseAddress, let reader = czip_reader_create(start, archive.count) else {
            return .failure(.noDirectory)
        }
        defer { czip_reader_free(reader) }
        var entries: [String: Entry] = [:]
        while true {
            var told = czip_entry()
            var ended = false
            guard czip_reader_next(reader, entries.isEmpty, &told, &ended) == .ok else {
                return .failure(.damagedDirectory)
            }
            if ended { return .success(entries) }
            let name = String(
                decoding: UnsafeRawBufferPointer(start: told.name, count: told.name_length), as: UTF8.self)
            if told.encrypted { return .failure(.encrypted(name)) }
            let entry = Entry(place: told.place, number: told.number, size: told.size, method: told.method)
            guard entries.updateValue(entry, forKey: key(name)) == nil else { return .failure(.duplicateName(name)) }
        }
    }

    private static func key(_ name: String) -> String {
        String(
            decoding: name.utf8.map { $0 == 0x5C ? 0x2F : (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 }, as: UTF8.self)
    }
}
