internal import CCryptoPort

/// A SHA-256 digest in progress, fed with bytes in order and finished once.
///
/// How the bytes are cut into updates does not change the digest.
package struct SHA256Hasher: ~Copyable {
    private let handle: OpaquePointer

    /// Starts a digest.
    ///
    /// - Throws: `CryptoError.sha256Unavailable`.
    package init() throws(CryptoError) {
        guard let created = ccrypto_sha256_create() else { throw .sha256Unavailable }
        handle = created
    }

    deinit {
        ccrypto_sha256_free(handle)
    }

    /// Adds bytes to the digest.
    package mutating func update(_ bytes: UnsafeRawBufferPointer) {
        let accepted = ccrypto_sha256_update(handle, bytes.baseAddress, bytes.count)
        precondition(accepted, "libcrypto refuses an update only once the digest is finished")
    }

    /// Adds bytes to the digest.
    package mutating func update(_ bytes: [UInt8]) {
        bytes.withUnsafeBytes { update($0) }
    }

    /// Ends the hasher and gives the digest of all the bytes received, in order.
    package consuming func finish() -> SHA256Digest {
        let handle = handle
        let digest = [UInt8](unsafeUninitializedCapacity: Int(CCRYPTO_SHA256_LENGTH)) { buffer, count in
            if let start = buffer.baseAddress, ccrypto_sha256_finish(handle, start) {
                count = Int(CCRYPTO_SHA256_LENGTH)
            }
        }
        precondition(digest.count == Int(CCRYPTO_SHA256_LENGTH), "libcrypto finishes every digest it has started")
        return SHA256Digest(bytes: digest)
    }
}
