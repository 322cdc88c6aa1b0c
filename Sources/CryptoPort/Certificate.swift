internal import CCryptoPort

/// An X.509 certificate, and what it says.
package struct Certificate: Sendable, Hashable {
    /// What signatures its key makes, as far as this project signs.
    package enum Key: Sendable, Hashable {
        /// RSA, of so many bits.
        case rsa(bits: Int)
        /// ECDSA on the curve P-256.
        case p256
        case other
    }

    package let der: [UInt8]
    /// RFC 2253.
    package let subject: String
    /// Last common name of the subject; the whole subject when it has none.
    package let name: String
    /// RFC 2253.
    package let issuer: String
    /// Decimal.
    package let serial: String
    /// Both ends, in seconds since 1970 (UTC).
    package let validity: ClosedRange<Int64>
    package let key: Key
    /// Whether its usages, when it states any, hold signatures (or non-repudiation).
    package let signs: Bool

    /// Reads one certificate; nil when these bytes are not one, or are more than one.
    package init?(der: [UInt8]) {
        var text = ccrypto_certificate_text()
        guard ccrypto_certificate_read(der, der.count, &text) else { return nil }
        defer { ccrypto_certificate_text_free(&text) }
        self.der = der
        subject = text.subject.map { String(cString: $0) } ?? ""
        name = text.common_name.map { String(cString: $0) } ?? subject
        issuer = text.issuer.map { String(cString: $0) } ?? ""
        serial = text.serial.map { String(cString: $0) } ?? ""
        validity = text.not_before...max(text.not_before, text.not_after)
        key =
            switch text.kind {
            case .rsa: .rsa(bits: Int(text.bits))
            case .p256: .p256
            case .other: .other
            }
        signs = text.signs
    }

    /// Every certificate of a PEM text, or the one of DER bytes; nil when there is none, or one that cannot be read.
    package static func read(_ bytes: [UInt8]) -> [Certificate]? {
        var found: [Certificate] = []
        let read = withUnsafeMutablePointer(to: &found) {
            ccrypto_certificates_read(bytes, bytes.count, append, $0)
        }
        return read ? found : nil
    }

    /// Whether a signature (PKCS#1 v1.5 or r and s, with SHA-256) is that of a message by this certificate's key.
    package func verifies(_ signature: [UInt8], of message: [UInt8]) -> Bool {
        ccrypto_signature_verify(der, der.count, message, message.count, signature, signature.count)
    }
}

/// Receives a certificate from C; the context is the array of certificates that the call lends.
func append(context: UnsafeMutableRawPointer?, der: UnsafePointer<UInt8>, count: Int) {
    guard let certificate = Certificate(der: Array(UnsafeBufferPointer(start: der, count: count))) else { return }
    context?.assumingMemoryBound(to: [Certificate].self).pointee.append(certificate)
}
