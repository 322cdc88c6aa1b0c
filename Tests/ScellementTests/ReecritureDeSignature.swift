import CryptoPort
import TestSupport
import Testing

/// Rewrites a signature as someone who knows the format would: the form holds, only the cryptography can tell.
struct ReecritureDeSignature {
    private let texte: String

    init(_ signature: [UInt8]) { texte = String(decoding: signature, as: UTF8.self) }

    /// Without a reference nor its type, the others numbered again.
    func sans(_ chemin: String) throws -> [UInt8] {
        var nouveau = texte
        let rang = try #require(self.rang(de: chemin))
        nouveau = nouveau.replacing(try reference(rang), with: "").replacing(try type(rang), with: "")
        for suivant in (rang + 1)..<9 {
            nouveau = nouveau.replacing("fichier-\(suivant)\"", with: "fichier-\(suivant - 1)\"")
        }
        return Array(nouveau.utf8)
    }

    /// With one more at the end.
    func avecReference(_ chemin: String, _ octets: [UInt8]) throws -> [UInt8] {
        let derniere = try reference(3)
        let nouvelle =
            "<ds:Reference Id=\"fichier-4\" URI=\"\(chemin)\"><ds:DigestMethod "
            + "Algorithm=\"http://www.w3.org/2001/04/xmlenc#sha256\"/><ds:DigestValue>\(try SHA256Digest.of(octets).base64)"
            + "</ds:DigestValue></ds:Reference>"
        let type = try type(3)
        let nouveauType = type.replacing("fichier-3", with: "fichier-4")
        return Array(
            texte.replacing(derniere, with: derniere + nouvelle).replacing(type, with: type + nouveauType).utf8)
    }

    /// With the digest of other bytes for a file.
    func avecEmpreinte(_ chemin: String, de octets: [UInt8]) throws -> [UInt8] {
        let ancienne = try reference(try #require(self.rang(de: chemin)))
        let nouvelle = ancienne.replacing(
            /<ds:DigestValue>[^<]*/, with: "<ds:DigestValue>\(try SHA256Digest.of(octets).base64)")
        return Array(texte.replacing(ancienne, with: nouvelle).utf8)
    }

    func avecCertificat(_ identite: Identites.Identite) throws -> [UInt8] {
        let der = try #require(Certificate.read(Array(identite.certificat.utf8))?.first).der
        return avecCertificat(Base64.encode(der))
    }

    func avecCertificatIllisible() throws -> [UInt8] { avecCertificat("AAAA") }

    private func avecCertificat(_ base64: String) -> [UInt8] {
        Array(
            texte.replacing(/<ds:X509Certificate>[^<]*/, with: "<ds:X509Certificate>\(base64)").utf8)
    }

    func avecCondenseDuCertificat() throws -> [UInt8] {
        let (debut, fin) = ("<xades:CertDigest>", "</xades:CertDigest>")
        let place = try #require(texte.firstRange(of: debut)?.upperBound)
        let bout = try #require(texte.firstRange(of: fin)?.lowerBound)
        let nouveau = texte[place..<bout].replacing(
            /<ds:DigestValue>[^<]*/, with: "<ds:DigestValue>\(try SHA256Digest.of([]).base64)")
        return Array((texte[..<place] + nouveau + texte[bout...]).utf8)
    }

    func avecValeurFausse() throws -> [UInt8] {
        let base64 = try #require(texte.firstMatch(of: /<ds:SignatureValue Id="valeur">([^<]*)/)?.1)
        var valeur = try #require(Base64.decode(String(base64)))
        valeur[10] ^= 4
        return Array(texte.replacing(base64, with: Base64.encode(valeur)).utf8)
    }

    private func rang(de chemin: String) -> Int? {
        (1..<9).first { texte.contains("Id=\"fichier-\($0)\" URI=\"\(chemin)\"") }
    }

    private func reference(_ rang: Int) throws -> String {
        try morceau("<ds:Reference Id=\"fichier-\(rang)\"", "</ds:Reference>")
    }

    private func type(_ rang: Int) throws -> String {
        try morceau("<xades:DataObjectFormat ObjectReference=\"#fichier-\(rang)\"", "</xades:DataObjectFormat>")
    }

    private func morceau(_ debut: String, _ fin: String) throws -> String {
        let place = try #require(texte.firstRange(of: debut)?.lowerBound)
        let bout = try #require(texte[place...].firstRange(of: fin)?.upperBound)
        return String(texte[place..<bout])
    }
}
