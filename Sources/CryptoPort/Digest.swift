/// The digest of a sequence of bytes.
package struct Digest<Algorithm: DigestAlgorithm>: Sendable, Hashable {
    /// As many as the algorithm gives, most significant first.
    package let bytes: [UInt8]

    /// Only the hasher makes digests, so that one is never a mere string of bytes.
    init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// The digest in lower-case hexadecimal digits, as `sha256sum` prints it.
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

    /// The digest in base64, as XML signatures and content policies write it.
    package var base64: String { Base64.encode(bytes) }

    /// The digest of bytes held in memory.
    ///
    /// - Parameter bytes: the bytes, possibly none.
    /// - Returns: their digest.
    /// - Throws: `CryptoError.digestUnavailable`.
    package static func of(_ bytes: [UInt8]) throws(CryptoError) -> Self {
        var hasher = try DigestHasher<Algorithm>()
        hasher.update(bytes)
        return hasher.finish()
    }
}
