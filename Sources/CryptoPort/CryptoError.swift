/// What can stop a run in libcrypto.
package enum CryptoError: Error, Sendable, Equatable {
    /// OpenSSL has no memory, or a configuration without a provider for the digest.
    case digestUnavailable
    /// What was given as a list of revoked certificates is not one.
    case notARevocationList(rank: Int)
}
