/// A small file read whole.
package enum WholeFile {
    /// The bytes of a file of at most `limit` bytes.
    ///
    /// - Throws: `TabularError`, `.unreadable` when the file is larger.
    package static func read(path: String, file: String, limit: Int) throws(TabularError) -> [UInt8] {
        let source = try ByteSource(path: path, file: file)
        var bytes = [UInt8](repeating: 0, count: limit + 1)
        var failure: TabularError?
        let count = bytes.withUnsafeMutableBytes { buffer in
            do throws(TabularError) {
                return try source.read(into: buffer)
            } catch {
                failure = error
                return 0
            }
        }
        if let failure { throw failure }
        guard count <= limit else { throw .unreadable(file: file, reason: "plus de \(limit) octets") }
        bytes.removeSubrange(count...)
        return bytes
    }
}
