package import CryptoPort

/// The certificate that a seal bears, with those that lead to its authority.
package struct CertificatDeSignature: Sendable, Hashable {
    /// The shortest RSA key that is accepted, in bits (ANSSI, RGS B1: 3072 from 2030 on; ETSI TS 119 312).
    package static let bitsAuMoins = 3072

    package let sien: Certificate
    package let autres: [Certificate]

    let algorithme: ContenuDeSignature.Algorithme

    /// Takes a certificate that may sign at an instant.
    ///
    /// - Parameters:
    ///   - certificats: its own first.
    ///   - instant: of the signature.
    /// - Throws: `SignatureError`, when it may not.
    package init(_ certificats: [Certificate], a instant: Instant) throws(SignatureError) {
        guard let sien = certificats.first else { throw .sansCertificat }
        guard let algorithme = Self.algorithme(sien) else { throw .cleRefusee(nom: sien.name) }
        guard sien.signs else { throw .usageRefuse(nom: sien.name) }
        guard instant.secondes <= sien.validity.upperBound else {
            throw .certificatExpire(nom: sien.name, fin: Instant(secondes: sien.validity.upperBound))
        }
        guard instant.secondes >= sien.validity.lowerBound else {
            throw .certificatPasEncoreValable(nom: sien.name, debut: Instant(secondes: sien.validity.lowerBound))
        }
        self.sien = sien
        self.algorithme = algorithme
        autres = Array(certificats.dropFirst())
    }

    /// How the key of a certificate signs; nil for a key that is not accepted.
    static func algorithme(_ certificat: Certificate) -> ContenuDeSignature.Algorithme? {
        switch certificat.key {
        case .rsa(let bits): bits >= bitsAuMoins ? .rsa : nil
        case .p256: .ecdsa
        case .other: nil
        }
    }
}
