/// What can stop a run in libcrypto.
package enum CryptoError: Error, Sendable, Equatable {
    /// OpenSSL offers no SHA-256 here: no memory, or a configuration without a provider for it.
    case sha256Unavailable
}
