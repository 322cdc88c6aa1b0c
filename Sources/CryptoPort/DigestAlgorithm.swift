internal import CCryptoPort

/// A function of FIPS 180-4, as a type: digests of two functions are never compared.
package protocol DigestAlgorithm: Sendable {
    /// How many bytes it gives.
    static var length: Int { get }
}

/// SHA-256.
package enum SHA256: DigestAlgorithm {
    package static let length = 32
}

/// SHA-512.
package enum SHA512: DigestAlgorithm {
    package static let length = 64
}

extension DigestAlgorithm {
    static var identifier: ccrypto_algorithm { self == SHA512.self ? .sha512 : .sha256 }
}

/// A digest by SHA-256.
package typealias SHA256Digest = Digest<SHA256>
/// A digest by SHA-256 in progress.
package typealias SHA256Hasher = DigestHasher<SHA256>
/// A digest by SHA-512.
package typealias SHA512Digest = Digest<SHA512>
/// A digest by SHA-512 in progress.
package typealias SHA512Hasher = DigestHasher<SHA512>
