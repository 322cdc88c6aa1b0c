internal import CCryptoPort

/// Whom to trust: authorities, or certificates by themselves; several threads may ask at once.
package final class CertificateTrust: @unchecked Sendable {
    // Filled by the initialiser only; libcrypto locks what it reads.
    let handle: OpaquePointer

    /// What a certificate is worth.
    package enum Verdict: Sendable, Hashable {
        case trusted
        /// Leads to no one who is trusted.
        case unknownAuthority
        case expired, notYetValid, revoked
        /// Revocation is to be checked, and there is no list of that authority, of that time.
        case noRevocationList
        /// Anything else: a signature, a usage, a length of chain.
        case refused
    }

    /// Trusts certificates.
    ///
    /// - Parameter revocations: lists of revoked certificates in PEM or DER; once there is one, each authority needs its own.
    /// - Throws: `CryptoError.notARevocationList` with the rank of what is not one.
    package init(_ certificates: [Certificate], revocations: [[UInt8]] = []) throws(CryptoError) {
        guard let created = ccrypto_trust_create() else { throw .digestUnavailable }
        handle = created
        for certificate in certificates { _ = ccrypto_trust_add(handle, certificate.der, certificate.der.count) }
        for (rank, list) in revocations.enumerated() {
            guard ccrypto_trust_add_revoked(handle, list, list.count) else { throw .notARevocationList(rank: rank) }
        }
    }

    deinit { ccrypto_trust_free(handle) }

    /// Whether a certificate leads, by the others it comes with, to whom is trusted.
    ///
    /// - Parameter time: the instant at which everything must be valid, in seconds since 1970.
    package func verify(_ certificate: Certificate, others: [Certificate], at time: Int64) -> Verdict {
        let chain = others.flatMap(\.der)
        let verdict = ccrypto_trust_verify(
            handle, certificate.der, certificate.der.count, chain, chain.count, time)
        return switch verdict {
        case .trusted: .trusted
        case .unknownAuthority: .unknownAuthority
        case .expired: .expired
        case .notYetValid: .notYetValid
        case .revoked: .revoked
        case .noRevocationList: .noRevocationList
        case .refused: .refused
        }
    }
}
