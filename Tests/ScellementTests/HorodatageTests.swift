import CryptoPort
import Foundation
import Scellement
import TestSupport
import Testing

/// A timestamping authority of `openssl ts`.
enum AutoriteDHorodatage {
    private static let configuration = """
        [tsa]
        default_tsa = essai
        [essai]
        serial = horodateur.serie
        signer_digest = sha256
        default_policy = 1.2.3.4.1
        digests = sha256
        accuracy = secs:1
        ess_cert_id_alg = sha256

        """

    /// Its response to a query.
    static func repondre(_ demande: [UInt8]) throws -> [UInt8] {
        let (nom, horodateur) = (UUID().uuidString, Identites.horodateur)
        Identites.dossier.ecrire("\(nom).tsq", demande)
        Identites.dossier.ecrire(
            "\(nom).cnf", configuration.replacing("horodateur.serie", with: "\(nom).serie"))
        Identites.openssl(
            ["ts", "-reply", "-config", "\(nom).cnf", "-queryfile", "\(nom).tsq", "-out", "\(nom).tsr", "-signer"]
                + [horodateur.cheminDuCertificat, "-inkey", horodateur.cheminDeLaCle])
        return Array(
            try #require(FileManager.default.contents(atPath: "\(Identites.dossier.chemin)/\(nom).tsr")))
    }
}

@Suite struct `Horodatage d’une signature` {
    private func horodatee() throws -> [UInt8] {
        let reponse = try AutoriteDHorodatage.repondre(Horodatage.demande(EssaiDeSignature.signature))
        return try Horodatage.poser(reponse, sur: EssaiDeSignature.signature)
    }

    private func verifier(
        _ signature: [UInt8], horodateurs: Identites.Identite = Identites.autorite
    ) throws -> VerificationDeSignature.Resultat {
        try VerificationDeSignature(
            autorites: EssaiDeSignature.confiance(Identites.autorite),
            horodateurs: EssaiDeSignature.confiance(horodateurs)
        ).verifier(signature, EssaiDeSignature.fichiers, lieu: EssaiDeSignature.lieu)
    }

    @Test func `une signature horodatée est valable et dit quand elle était là`() throws {
        let resultat = try verifier(try horodatee())
        #expect(resultat.fautes == [])
        #expect(try #require(resultat.horodatage) > EssaiDeSignature.instant)
    }

    @Test func `une signature s’horodate en se faisant`() throws {
        let cachet = try EssaiDeSignature.cachet(
            Identites.directrice,
            horodateur: { empreinte throws(SignatureError) in
                guard let demande = Timestamp.query(empreinte), let reponse = try? AutoriteDHorodatage.repondre(demande)
                else { throw .moteur }
                return try Horodatage.jeton(reponse, sur: empreinte)
            })
        #expect(try verifier(try cachet.signer(EssaiDeSignature.fichiers)).fautes == [])
    }

    @Test func `sans autorité d’horodatage donnée sa date ne juge pas le certificat`() throws {
        let resultat = VerificationDeSignature().verifier(
            try horodatee(), EssaiDeSignature.fichiers, lieu: EssaiDeSignature.lieu)
        #expect(resultat.fautes == [] && !resultat.horodatageReconnu && resultat.horodatage != nil)
    }

    @Test func `une autre autorité d’horodatage n’est pas reconnue`() throws {
        #expect(
            try verifier(try horodatee(), horodateurs: Identites.autreAutorite).fautes
                == [.horodatageRefuse(lieu: EssaiDeSignature.lieu)])
    }

    @Test func `une réponse pour une autre signature est refusée`() throws {
        let autre = try EssaiDeSignature.cachet(Identites.directrice).signer([FichierScelle(chemin: "a", octets: [])])
        let reponse = try AutoriteDHorodatage.repondre(Horodatage.demande(autre))
        #expect(throws: SignatureError.horodatage(raison: "la réponse de l’autorité porte sur une autre signature")) {
            try Horodatage.poser(reponse, sur: EssaiDeSignature.signature)
        }
    }

    @Test(arguments: [[], [1, 2, 3], Array("HTTP/1.0 200".utf8)])
    func `ce qui n’est pas une réponse est refusé`(_ reponse: [UInt8]) {
        #expect(throws: SignatureError.self) { try Horodatage.poser(reponse, sur: EssaiDeSignature.signature) }
    }

    @Test func `une réponse tronquée est refusée`() throws {
        let reponse = try AutoriteDHorodatage.repondre(Horodatage.demande(EssaiDeSignature.signature))
        #expect(throws: SignatureError.self) {
            try Horodatage.poser(Array(reponse.dropLast()), sur: EssaiDeSignature.signature)
        }
    }

    @Test func `une signature n’est pas horodatée deux fois`() throws {
        let horodatee = try horodatee()
        let reponse = try AutoriteDHorodatage.repondre(Horodatage.demande(horodatee))
        #expect(throws: SignatureError.horodatage(raison: "cette signature est déjà horodatée")) {
            try Horodatage.poser(reponse, sur: horodatee)
        }
    }

    @Test func `un jeton dont un octet change est refusé`() throws {
        let horodatee = try horodatee()
        let texte = String(decoding: horodatee, as: UTF8.self)
        let base64 = try #require(texte.firstMatch(of: /<xades:EncapsulatedTimeStamp>([^<]*)/)?.1)
        var jeton = try #require(Base64.decode(String(base64)))
        jeton[jeton.count - 5] ^= 1
        let modifiee = Array(texte.replacing(base64, with: Base64.encode(jeton)).utf8)
        #expect(try verifier(modifiee).fautes == [.horodatageRefuse(lieu: EssaiDeSignature.lieu)])
    }
}
