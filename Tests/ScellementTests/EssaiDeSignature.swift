import CryptoPort
import Scellement
import TestSupport
import Testing

/// Small files, and seals of the test identities over them.
enum EssaiDeSignature {
    static let fichiers = [
        FichierScelle(chemin: "bilan.html", octets: Array("<!DOCTYPE html><p>12 baux</p>\n".utf8)),
        FichierScelle(chemin: "bilan.xml", octets: Array("<bilan><n>12</n></bilan>\n".utf8)),
        FichierScelle(chemin: "donnees.csv", octets: Array("mesure;valeur\r\nbaux;12\r\n".utf8)),
    ]
    static let lieu = "reservataires/A/META-INF/signatures.xml"
    /// 1 June 2026.
    static let instant = Instant(secondes: 1_780_300_800)

    static func certificats(_ identites: Identites.Identite...) -> [Certificate] {
        identites.flatMap { Certificate.read(Array($0.certificat.utf8)) ?? [] }
    }

    static func confiance(_ identite: Identites.Identite) throws -> CertificateTrust {
        try CertificateTrust(certificats(identite))
    }

    static func cle(_ identite: Identites.Identite) throws -> PrivateKey {
        try PrivateKey.open(Array(identite.cle.utf8), password: nil).key
    }

    static func cachet(
        _ identite: Identites.Identite, instant: Instant = instant, horodateur: Cachet.Horodateur? = nil
    ) throws -> Cachet {
        try Cachet(
            certificat: CertificatDeSignature(certificats(identite), a: instant), instant: instant,
            horodateur: horodateur, cle: cle(identite))
    }

    /// The signature of the director over the files.
    static let signature: [UInt8] = (try? cachet(Identites.directrice).signer(fichiers)) ?? []

    static func fautes(
        _ signature: [UInt8] = signature, _ fichiers: [FichierScelle] = fichiers,
        autorite: Identites.Identite? = Identites.autorite
    ) throws -> [FauteDeSignature] {
        try VerificationDeSignature(autorites: autorite.map(confiance)).verifier(signature, fichiers, lieu: lieu).fautes
    }
}

extension [UInt8] {
    /// The bytes with the only occurrence of a text replaced by another.
    func avec(_ ancien: String, _ nouveau: String) throws -> [UInt8] {
        let places = ranges(of: Array(ancien.utf8))
        try #require(!places.isEmpty, "« \(ancien) » n’y est pas")
        var octets = self
        octets.replaceSubrange(places[0], with: Array(nouveau.utf8))
        return octets
    }
}
