/// A small file read whole.
package enum WholeFile {
    /// The bytes of a file of at most `limit` bytes.
    ///
    /// - Throws: `TabularError`, `.unreadable` when the file is larger.
    package static func read(path: String, file: String, limit: Int) throws(TabularError) -> [UInt8] {
        let source = try ByteSource(path: path, file: file)
        let bytes = try source.block(limit + 1, at: 0).bytes
        guard bytes.count <= limit else { throw .unreadable(file: file, reason: "plus de \(limit) octets") }
        return bytes
    }
}
