internal import CCryptoPort

/// Timestamps of RFC 3161 over SHA-256 digests.
package enum Timestamp {
    /// What a token is worth.
    package enum Verdict: Sendable, Hashable {
        /// Signed over that digest by an authority that is trusted, or by any when no trust was given; at that second since 1970.
        case valid(at: Int64)
        case malformed
        case otherDigest
        /// Its signature or its certificate is not what it should be.
        case refused
    }

    /// The query for a digest, in DER; nil when libcrypto has no memory or no randomness.
    package static func query(_ digest: SHA256Digest) -> [UInt8]? {
        collect { ccrypto_timestamp_query(digest.bytes, keep, $0) }
    }

    /// The token of a response, in DER; nil when it is not a response, or one that refuses.
    package static func token(ofResponse response: [UInt8]) -> [UInt8]? {
        collect { ccrypto_timestamp_token(response, response.count, keep, $0) }
    }

    /// What an authority answers to a query, by HTTP (RFC 3161, section 3.4); nil when it does not, in time.
    ///
    /// - Parameter address: http or https.
    package static func ask(_ query: [UInt8], of address: String, seconds: Int) -> [UInt8]? {
        collect {
            ccrypto_http_post(
                address, "application/timestamp-query", query, query.count, "application/timestamp-reply", 1 << 20,
                Int32(seconds), keep, $0)
        }
    }

    /// Verifies a token over a digest, at the time it states.
    ///
    /// - Parameter trust: whose authority is believed; nil for whoever signed, if the signature holds.
    package static func verify(_ token: [UInt8], over digest: SHA256Digest, trust: CertificateTrust?) -> Verdict {
        var time: Int64 = 0
        let verdict = ccrypto_timestamp_verify(token, token.count, digest.bytes, trust?.handle, &time)
        return switch verdict {
        case .valid: .valid(at: time)
        case .malformed: .malformed
        case .otherDigest: .otherDigest
        case .refused: .refused
        }
    }

    private static func collect(_ call: (UnsafeMutablePointer<[UInt8]>) -> Bool) -> [UInt8]? {
        var bytes: [UInt8] = []
        return withUnsafeMutablePointer(to: &bytes, call) ? bytes : nil
    }
}

/// Receives DER from C; the context is the array that the call lends.
private func keep(context: UnsafeMutableRawPointer?, der: UnsafePointer<UInt8>, count: Int) {
    context?.assumingMemoryBound(to: [UInt8].self).pointee = Array(UnsafeBufferPointer(start: der, count: count))
}
