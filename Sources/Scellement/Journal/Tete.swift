import CryptoPort

/// What a journal is known by once it has some lines: the hash of the last one, in which all those before it stand.
package struct Tete: Sendable, Hashable {
    private let octets: [UInt8]

    /// Of a journal without lines: 32 zero bytes.
    package static let origine = Tete(octets: [UInt8](repeating: 0, count: SHA256.length))

    private init(octets: [UInt8]) { self.octets = octets }

    /// The head once a line is added: SHA-256 of the byte 2, of the former head, then of the line without its LF.
    func suivante(_ ligne: some Sequence<UInt8>) throws(CryptoError) -> Tete {
        Tete(octets: try SHA256Digest.of([2] + octets + ligne).bytes)
    }

    /// In lower-case hexadecimal digits.
    package var hexadecimal: String {
        octets.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }

    /// Reads 64 lower-case hexadecimal digits; nil for anything else.
    package init?(hexadecimal: String) {
        let chiffres = Array(hexadecimal.utf8)
        guard chiffres.count == 2 * SHA256.length, chiffres.allSatisfy(Self.estUnChiffre) else { return nil }
        octets = stride(from: 0, to: chiffres.count, by: 2).compactMap {
            UInt8(String(decoding: chiffres[$0..<$0 + 2], as: UTF8.self), radix: 16)
        }
    }

    /// Whether a byte is a lower-case hexadecimal digit.
    static func estUnChiffre(_ octet: UInt8) -> Bool { (0x30...0x39).contains(octet) || (0x61...0x66).contains(octet) }
}
