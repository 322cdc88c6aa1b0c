/// What can stop a run in libcrypto.
package enum CryptoError: Error, Sendable, Equatable {
    /// OpenSSL has no memory, or a configuration without a provider for the digest.
    case digestUnavailable
}
