internal import CCryptoPort

/// A private key: of a file, or that never leaves its token.
package final class PrivateKey: @unchecked Sendable {
    // Signing only reads an EVP_PKEY; libp11 locks the session of a token.
    private let handle: OpaquePointer

    /// Why a key is not had.
    package enum Refusal: Error, Sendable, Hashable {
        case outOfMemory
        /// Neither PEM nor PKCS#12 with a private key, or no such key in the token.
        case noKey
        case passwordNeeded, wrongPassword
        /// Of a form or cipher that libcrypto does not open here.
        case unsupported
        /// A PKCS#12 without the certificate of its key.
        case noCertificate
        /// The PKCS#11 module cannot be loaded.
        case moduleRefused
        case tokenAbsent, tokenAmbiguous, keyAmbiguous
    }

    /// A key with the certificates that came with it, its own first; none when there were none.
    package struct Opened {
        package let key: PrivateKey
        package let certificates: [Certificate]
    }

    private init(_ handle: OpaquePointer) { self.handle = handle }

    deinit { ccrypto_key_free(handle) }

    /// Opens the private key of a PEM text or of a PKCS#12; nothing is ever asked on a terminal.
    ///
    /// - Parameter password: without NUL; nil when none was given.
    package static func open(_ bytes: [UInt8], password: String?) throws(Refusal) -> Opened {
        let isText = bytes.firstRange(of: Array("-----BEGIN ".utf8)) != nil
        return try open { status, certificates in
            isText
                ? ccrypto_key_read_pem(bytes, bytes.count, password, status)
                : ccrypto_key_read_pkcs12(bytes, bytes.count, password, append, certificates, status)
        }
    }

    /// Opens a key of a PKCS#11 token.
    ///
    /// - Parameters:
    ///   - module: path of the library of the token's maker.
    ///   - token: its label; nil when there is only one.
    ///   - label: of the key; nil when there is only one.
    ///   - pin: nil when the token asks for none, or on a keyboard of its own.
    package static func open(
        module: String, token: String?, label: String?, pin: String?
    ) throws(Refusal) -> Opened {
        try open { status, certificates in
            ccrypto_key_open_token(module, token, label, pin, append, certificates, status)
        }
    }

    private static func open(
        _ opening: (UnsafeMutablePointer<ccrypto_opening>, UnsafeMutablePointer<[Certificate]>) -> OpaquePointer?
    ) throws(Refusal) -> Opened {
        var certificates: [Certificate] = []
        var status = ccrypto_opening.outOfMemory
        guard let handle = opening(&status, &certificates) else { throw Refusal(status) }
        return Opened(key: PrivateKey(handle), certificates: certificates)
    }

    /// Whether it is the key of a certificate.
    package func matches(_ certificate: Certificate) -> Bool {
        ccrypto_key_matches(handle, certificate.der, certificate.der.count)
    }

    /// Signs with SHA-256: RSA PKCS#1 v1.5, or ECDSA as r and s on 64 bytes; nil when the key or its token refuses.
    package func sign(_ message: [UInt8]) -> [UInt8]? {
        let capacity = Int(CCRYPTO_SIGNATURE_CAPACITY)
        let signature = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
            if let start = buffer.baseAddress { count = ccrypto_key_sign(handle, message, message.count, start) }
        }
        return signature.isEmpty ? nil : signature
    }
}

/// Signatures of other programs.
package enum ECDSASignature {
    /// An ECDSA P-256 signature in DER as r and s on 64 bytes; nil when it is not one.
    package static func raw(fromDER der: [UInt8]) -> [UInt8]? {
        var done = false
        let raw = [UInt8](unsafeUninitializedCapacity: 64) { buffer, count in
            guard let start = buffer.baseAddress else { return }
            done = ccrypto_ecdsa_raw(der, der.count, start)
            count = done ? 64 : 0
        }
        return done ? raw : nil
    }
}

extension PrivateKey.Refusal {
    init(_ status: ccrypto_opening) {
        self =
            switch status {
            case .opened, .outOfMemory: .outOfMemory
            case .noKey: .noKey
            case .passwordNeeded: .passwordNeeded
            case .wrongPassword: .wrongPassword
            case .unsupported: .unsupported
            case .noCertificate: .noCertificate
            case .moduleRefused: .moduleRefused
            case .tokenAbsent: .tokenAbsent
            case .tokenAmbiguous: .tokenAmbiguous
            case .keyAmbiguous: .keyAmbiguous
            }
    }
}
