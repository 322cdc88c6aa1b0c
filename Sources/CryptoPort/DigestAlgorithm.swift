internal import CCryptoPort

/// A digest function, as a type: digests of two functions are never compared.
package protocol DigestAlgorithm: Sendable {
    /// Which one libcrypto is asked for.
    static var function: DigestFunction { get }
    /// How many bytes it gives.
    static var length: Int { get }
}

/// The digest functions that libcrypto is asked for.
package enum DigestFunction: Sendable {
    case md5, sha1, sha224, sha256, sha512
}

/// SHA-256.
package enum SHA256: DigestAlgorithm {
    package static let function = DigestFunction.sha256
    package static let length = 32
}

/// SHA-512.
package enum SHA512: DigestAlgorithm {
    package static let function = DigestFunction.sha512
    package static let length = 64
}

/// MD5 (RFC 1321), to read what others digested by it: it proves nothing against a forger.
package enum MD5: DigestAlgorithm {
    package static let function = DigestFunction.md5
    package static let length = 16
}

/// SHA-1, to read what others digested by it: it proves nothing against a forger.
package enum SHA1: DigestAlgorithm {
    package static let function = DigestFunction.sha1
    package static let length = 20
}

/// SHA-224.
package enum SHA224: DigestAlgorithm {
    package static let function = DigestFunction.sha224
    package static let length = 28
}

extension DigestFunction {
    var identifier: ccrypto_algorithm {
        switch self {
        case .md5: .md5
        case .sha1: .sha1
        case .sha224: .sha224
        case .sha256: .sha256
        case .sha512: .sha512
        }
    }
}

/// A digest by SHA-256.
package typealias SHA256Digest = Digest<SHA256>
/// A digest by SHA-256 in progress.
package typealias SHA256Hasher = DigestHasher<SHA256>
/// A digest by SHA-512.
package typealias SHA512Digest = Digest<SHA512>
/// A digest by SHA-512 in progress.
package typealias SHA512Hasher = DigestHasher<SHA512>
