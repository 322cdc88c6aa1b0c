internal import CZipPort

/// A writer of one archive into memory: the same entries give the same bytes, whenever they are written.
///
/// Every entry bears the date 1 January 1980 and no extra field, as the `mimetype` of an OpenDocument file wants it.
package struct ZipWriter: ~Copyable {
    private let handle: OpaquePointer
    private var names: Set<String> = []

    /// How an entry is kept.
    package enum Compression: Sendable {
        /// As it is.
        case stored
        /// Deflated, quickly.
        case deflated

        /// That of zlib; beyond 1 the tables of this project take twice the time and lose a fifth of their size.
        fileprivate var level: Int32 {
            switch self {
            case .stored: 0
            case .deflated: 1
            }
        }
    }

    /// Starts an archive.
    package init() throws(ZipError) {
        guard let created = czip_writer_create() else { throw .outOfMemory }
        handle = created
    }

    deinit {
        czip_writer_free(handle)
    }

    /// Writes one whole entry after those already there.
    ///
    /// - Parameter name: its path in the archive, with `/` between folders.
    /// - Throws: the archive is then to be dropped.
    package mutating func add(
        _ name: String, _ bytes: [UInt8], _ compression: Compression = .deflated
    ) throws(ZipError) {
        guard ZipWriter.isValid(name) else { throw .invalidName(name) }
        guard names.insert(name).inserted else { throw .duplicateName(name) }
        let status = bytes.withUnsafeBufferPointer {
            czip_writer_add(handle, name, $0.baseAddress, $0.count, compression.level)
        }
        try ZipWriter.check(status, name)
    }

    /// Ends the archive and gives its bytes.
    package consuming func finish() throws(ZipError) -> [UInt8] {
        var bytes: UnsafePointer<UInt8>?
        var count = 0
        try ZipWriter.check(czip_writer_finish(handle, &bytes, &count), "")
        return Array(UnsafeBufferPointer(start: bytes, count: count))
    }

    private static func isValid(_ name: String) -> Bool {
        let steps = name.split(separator: "/", omittingEmptySubsequences: false)
        return name.utf8.allSatisfy { (0x20..<0x7F).contains($0) && $0 != 0x5C && $0 != 0x3A }
            && steps.allSatisfy { !["", ".", ".."].contains($0) }
    }

    private static func check(_ status: czip_status, _ name: String) throws(ZipError) {
        switch status {
        case .ok: return
        case .outOfMemory: throw .outOfMemory
        case .tooLarge: throw .tooLarge(name)
        case .refused: throw .refused(name)
        }
    }
}
