import Glibc

/// A file read from its beginning to its end, block after block.
struct ByteSource: ~Copyable {
    private let descriptor: Int32
    private let file: String

    /// Opens a file for reading.
    init(path: String, file: String) throws(TabularError) {
        descriptor = try ByteSource.open(path, file: file)
        self.file = file
    }

    private static func open(_ path: String, file: String) throws(TabularError) -> Int32 {
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
        return descriptor
    }

    deinit { close(descriptor) }

    /// Fills as much of `buffer` as the file has left; how many bytes that made, less than asked only at the end.
    func read(into buffer: UnsafeMutableRawBufferPointer) throws(TabularError) -> Int {
        var filled = 0
        while filled < buffer.count {
            let count = Glibc.read(descriptor, buffer.baseAddress.map { $0 + filled }, buffer.count - filled)
            if count < 0 {
                if errno == EINTR { continue }
                throw .unreadable(file: file, reason: ByteSource.reason(errno))
            }
            if count == 0 { break }
            filled += count
        }
        return filled
    }

    private static func reason(_ code: Int32) -> String {
        switch code {
        case EACCES, EPERM: "droit de lecture refusé"
        case EIO: "erreur d’entrée-sortie"
        case EMFILE, ENFILE: "trop de fichiers ouverts"
        default: "erreur système \(code)"
        }
    }
}
