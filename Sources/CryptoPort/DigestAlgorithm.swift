internal import CCryptoPort

/// A digest function, as a type: digests of two functions are never compared.
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

/// MD5 (RFC 1321), to read what others digested by it: it proves nothing against a forger.
package enum MD5: DigestAlgorithm {
    package static let length = 16
}

/// SHA-1, to read what others digested by it: it proves nothing against a forger.
package enum SHA1: DigestAlgorithm {
    package static let length = 20
}

/// SHA-224.
package enum SHA224: DigestAlgorithm {
    package static let length = 28
}

private let identifiers: [ObjectIdentifier: ccrypto_algorithm] = [
    ObjectIdentifier(SHA512.self): .sha512, ObjectIdentifier(MD5.self): .md5, ObjectIdentifier(SHA1.self): .sha1,
    ObjectIdentifier(SHA224.self): .sha224,
]

extension DigestAlgorithm {
    static var identifier: ccrypto_algorithm { identifiers[ObjectIdentifier(self)] ?? .sha256 }
}

/// A digest by SHA-256.
package typealias SHA256Digest = Digest<SHA256>
/// A digest by SHA-256 in progress.
package typealias SHA256Hasher = DigestHasher<SHA256>
/// A digest by SHA-512.
package typealias SHA512Digest = Digest<SHA512>
/// A digest by SHA-512 in progress.
package typealias SHA512Hasher = DigestHasher<SHA512>
