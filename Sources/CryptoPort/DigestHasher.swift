internal import CCryptoPort

/// A digest in progress, fed with bytes in order and finished once.
///
/// How the bytes are cut into updates does not change the digest.
package struct DigestHasher<Algorithm: DigestAlgorithm>: ~Copyable {
    private let handle: OpaquePointer

    /// Starts a digest.
    ///
    /// - Throws: `CryptoError.digestUnavailable`.
    package init() throws(CryptoError) {
        guard let created = ccrypto_digest_create(Algorithm.function.identifier) else { throw .digestUnavailable }
        handle = created
    }

    deinit {
        ccrypto_digest_free(handle)
    }

    /// Adds bytes to the digest.
    package mutating func update(_ bytes: UnsafeRawBufferPointer) {
        let accepted = ccrypto_digest_update(handle, bytes.baseAddress, bytes.count)
        precondition(accepted, "libcrypto refuses an update only once the digest is finished")
    }

    /// Adds bytes to the digest.
    package mutating func update(_ bytes: [UInt8]) {
        bytes.withUnsafeBytes { update($0) }
    }

    /// Ends the hasher and gives the digest of all the bytes received, in order.
    package consuming func finish() -> Digest<Algorithm> {
        let handle = handle
        let digest = [UInt8](unsafeUninitializedCapacity: Algorithm.length) { buffer, count in
            if let start = buffer.baseAddress, ccrypto_digest_finish(handle, start) { count = Algorithm.length }
        }
        precondition(digest.count == Algorithm.length, "libcrypto finishes every digest it has started")
        return Digest(bytes: digest)
    }
}
