/// The SHA-256 digest of a sequence of bytes (FIPS 180-4).
package struct SHA256Digest: Sendable, Hashable {
    /// The 32 bytes of the digest, most significant first.
    package let bytes: [UInt8]

    /// Only the hasher makes digests, so that one is never a mere string of 32 bytes.
    init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// The digest in 64 lower-case hexadecimal digits, as `sha256sum` prints it.
    package var hexadecimal: String {
        let digits: StaticString = "0123456789abcdef"
        return String(unsafeUninitializedCapacity: 2 * bytes.count) { text in
            for (index, byte) in bytes.enumerated() {
                text[2 * index] = digits.utf8Start[Int(byte >> 4)]
                text[2 * index + 1] = digits.utf8Start[Int(byte & 15)]
            }
            return 2 * bytes.count
        }
    }

    /// The digest of bytes held in memory.
    ///
    /// - Parameter bytes: the bytes, possibly none.
    /// - Returns: their digest.
    /// - Throws: `CryptoError.sha256Unavailable`.
    package static func of(_ bytes: [UInt8]) throws(CryptoError) -> SHA256Digest {
        var hasher = try SHA256Hasher()
        hasher.update(bytes)
        return hasher.finish()
    }
}
