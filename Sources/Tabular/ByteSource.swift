import Glibc

/// A file, read anywhere by any thread.
final class ByteSource: Sendable {
    private let descriptor: Int32
    private let file: String
    /// Its bytes when it was opened.
    let size: Int

    /// Opens a file for reading.
    init(path: String, file: String) throws(TabularError) {
        (descriptor, size) = try ByteSource.open(path, file: file)
        self.file = file
    }

    private static func open(_ path: String, file: String) throws(TabularError) -> (descriptor: Int32, size: Int) {
        let descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        if descriptor < 0 {
            throw errno == ENOENT || errno == ENOTDIR
                ? .missing(file: file) : .unreadable(file: file, reason: reason(errno))
        }
        var status = stat()
        // A pipe or a device would never end, or block the run.
        if fstat(descriptor, &status) == 0, status.st_mode & S_IFMT != S_IFREG {
            close(descriptor)
            throw status.st_mode & S_IFMT == S_IFDIR
                ? .isFolder(file: file) : .unreadable(file: file, reason: "ce n’est pas un fichier ordinaire")
        }
        return (descriptor, Int(status.st_size))
    }

    deinit { close(descriptor) }

    /// Fills as much of `buffer` as the file has behind `offset`; how many bytes that made, less than asked only at the end.
    func read(into buffer: UnsafeMutableRawBufferPointer, at offset: Int) throws(TabularError) -> Int {
        var filled = 0
        while filled < buffer.count {
            let count = pread(
                descriptor, buffer.baseAddress.map { $0 + filled }, buffer.count - filled, offset + filled)
            if count < 0 {
                if errno == EINTR { continue }
                throw .unreadable(file: file, reason: ByteSource.reason(errno))
            }
            if count == 0 { break }
            filled += count
        }
        return filled
    }

    /// The `size` bytes at `offset`, fewer at the end of the file.
    func block(_ size: Int, at offset: Int) throws(TabularError) -> (bytes: [UInt8], ended: Bool) {
        var block = [UInt8](repeating: 0, count: size)
        var failure: TabularError?
        let count = block.withUnsafeMutableBytes { buffer in
            do throws(TabularError) {
                return try read(into: buffer, at: offset)
            } catch {
                failure = error
                return 0
            }
        }
        if let failure { throw failure }
        block.removeSubrange(count...)
        return (block, count < size)
    }

    private static func reason(_ code: Int32) -> String {
        switch code {
        case EACCES, EPERM: "droit de lecture refusé"
        case EIO: "erreur d’entrée-sortie"
        case EMFILE, ENFILE: "trop de fichiers ouverts"
        case ENOMEM: "la mémoire manque"
        default: "erreur système \(code)"
        }
    }
}

extension OpenedFile {
    /// The bytes of the whole file; `tap` is shown them.
    ///
    /// - Throws: `.unreadable` when there are more than `limit`.
    func whole(limit: Int) throws(TabularError) -> [UInt8] {
        var bytes = start
        var ended = atEnd
        while !ended {
            guard bytes.count <= limit else {
                throw .unreadable(file: file, reason: "plus de \(limit >> 20) Mio, trop pour un classeur")
            }
            let block = try source.block(blockSize, at: bytes.count)
            bytes += block.bytes
            ended = block.ended
        }
        bytes.withUnsafeBytes(tap)
        return bytes
    }
}

/// A file whose first bytes were read: enough to tell what it is and to find its header.
struct OpenedFile {
    let source: ByteSource
    let file: String
    let blockSize: Int
    let tap: (UnsafeRawBufferPointer) -> Void
    let start: [UInt8]
    /// Whether nothing follows `start`.
    let atEnd: Bool

    /// Opens a file; parameters as those of `CSVReader`.
    init(
        path: String, file: String, blockSize: Int, tap: @escaping (UnsafeRawBufferPointer) -> Void
    ) throws(TabularError) {
        source = try ByteSource(path: path, file: file)
        // The header is looked for in what one record may hold at most.
        let block = try source.block(max(blockSize, RecordCursor.lengthLimit + 1), at: 0)
        start = block.bytes
        atEnd = block.ended
        self.file = file
        self.blockSize = blockSize
        self.tap = tap
    }
}
