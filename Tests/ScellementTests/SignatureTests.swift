import CryptoPort
import Scellement
import TestSupport
import Testing

@Suite struct `Signature d’un bilan` {
    @Test func `une signature ECDSA est valable devant son autorité`() throws {
        #expect(!EssaiDeSignature.signature.isEmpty)
        #expect(try EssaiDeSignature.fautes() == [])
    }

    @Test func `une signature RSA est valable devant son autorité`() throws {
        let signature = try EssaiDeSignature.cachet(Identites.cachetRSA).signer(EssaiDeSignature.fichiers)
        #expect(try EssaiDeSignature.fautes(signature) == [])
    }

    @Test func `la vérification dit qui a signé et quand`() throws {
        let resultat = VerificationDeSignature().verifier(
            EssaiDeSignature.signature, EssaiDeSignature.fichiers, lieu: EssaiDeSignature.lieu)
        #expect(resultat.signataire?.name == "directrice")
        #expect(resultat.instant == EssaiDeSignature.instant)
        #expect(resultat.horodatage == nil)
    }

    @Test func `l’ordre des fichiers donnés ne change rien`() throws {
        #expect(try EssaiDeSignature.fautes(EssaiDeSignature.signature, EssaiDeSignature.fichiers.reversed()) == [])
    }

    @Test func `un fichier vide se signe`() throws {
        let fichiers = [FichierScelle(chemin: "rejets.csv", octets: [])]
        let signature = try EssaiDeSignature.cachet(Identites.directrice).signer(fichiers)
        #expect(try EssaiDeSignature.fautes(signature, fichiers) == [])
    }

    @Test func `une signature sans fichier est refusée`() throws {
        let cachet = try EssaiDeSignature.cachet(Identites.directrice)
        #expect(throws: SignatureError.sansFichier) { try cachet.signer([]) }
    }

    @Test(arguments: [
        "../a", "/a", "a//b", ".a", "a/.b", "é", "a b", "", "a/", "a%20b", "http://a", "~", "#proprietes",
    ])
    func `un nom qu’une adresse dirait autrement est refusé`(_ nom: String) throws {
        let cachet = try EssaiDeSignature.cachet(Identites.directrice)
        #expect(throws: SignatureError.nomRefuse(chemin: nom)) {
            try cachet.signer([FichierScelle(chemin: nom, octets: [1])])
        }
    }

    @Test func `deux fichiers du même nom sont refusés`() throws {
        let cachet = try EssaiDeSignature.cachet(Identites.directrice)
        let fichier = FichierScelle(chemin: "a", octets: [1])
        #expect(throws: SignatureError.nomRefuse(chemin: "a")) { try cachet.signer([fichier, fichier]) }
    }
}

@Suite struct `Certificat de signature` {
    private func certificat(_ identite: Identites.Identite) throws -> CertificatDeSignature {
        try CertificatDeSignature(EssaiDeSignature.certificats(identite), a: EssaiDeSignature.instant)
    }

    private func refus(_ identite: Identites.Identite) -> SignatureError? {
        do {
            _ = try certificat(identite)
            return nil
        } catch {
            return error as? SignatureError
        }
    }

    @Test func `un certificat expiré est refusé`() throws {
        let fin = try #require(Instant("2020-12-31T23:59:59Z"))
        #expect(refus(Identites.perime) == .certificatExpire(nom: "perime", fin: fin))
    }

    @Test func `un certificat pas encore valable est refusé`() throws {
        let debut = try #require(Instant("2040-01-01T00:00:00Z"))
        #expect(refus(Identites.futur) == .certificatPasEncoreValable(nom: "futur", debut: debut))
    }

    @Test func `une clé RSA de moins de 3072 bits est refusée`() {
        #expect(refus(Identites.faible) == .cleRefusee(nom: "faible"))
    }

    @Test func `un certificat de chiffrement est refusé`() {
        #expect(refus(Identites.chiffrement) == .usageRefuse(nom: "chiffrement"))
    }

    @Test func `aucun certificat est refusé`() {
        #expect(throws: SignatureError.sansCertificat) {
            try CertificatDeSignature([], a: EssaiDeSignature.instant)
        }
    }

    @Test func `la clé d’un autre est refusée`() throws {
        let certificat = try certificat(Identites.directrice)
        #expect(throws: SignatureError.cleDUnAutre(nom: "directrice")) {
            try Cachet(
                certificat: certificat, instant: EssaiDeSignature.instant,
                cle: EssaiDeSignature.cle(Identites.imposteur))
        }
    }

    @Test func `un signataire qui signe autre chose est refusé`() throws {
        let autre = try EssaiDeSignature.cle(Identites.directrice)
        let cachet = Cachet(
            certificat: try certificat(Identites.directrice), instant: EssaiDeSignature.instant
        ) { message in autre.sign(message + [0]) ?? [] }
        #expect(throws: SignatureError.cleDUnAutre(nom: "directrice")) { try cachet.signer(EssaiDeSignature.fichiers) }
    }
}

@Suite struct `Certificats à la vérification` {
    @Test func `une autre autorité ne reconnaît pas le certificat`() throws {
        #expect(
            try EssaiDeSignature.fautes(autorite: Identites.autreAutorite)
                == [.autoriteInconnue(lieu: EssaiDeSignature.lieu, nom: "directrice")])
    }

    @Test func `un imposteur du même nom n’est pas reconnu`() throws {
        let signature = try EssaiDeSignature.cachet(Identites.imposteur).signer(EssaiDeSignature.fichiers)
        #expect(
            try EssaiDeSignature.fautes(signature)
                == [.autoriteInconnue(lieu: EssaiDeSignature.lieu, nom: "imposteur")])
    }

    @Test func `le certificat lui-même peut être l’autorité donnée`() throws {
        #expect(try EssaiDeSignature.fautes(autorite: Identites.directrice) == [])
    }

    @Test func `un certificat expiré aujourd’hui vaut à l’instant de la signature`() throws {
        let instant = try #require(Instant("2020-06-01T00:00:00Z"))
        let signature = try EssaiDeSignature.cachet(Identites.perime, instant: instant).signer(
            EssaiDeSignature.fichiers)
        #expect(try EssaiDeSignature.fautes(signature) == [])
        let apres = VerificationDeSignature(
            autorites: try EssaiDeSignature.confiance(Identites.autorite), moment: .fixe(EssaiDeSignature.instant))
        #expect(
            apres.verifier(signature, EssaiDeSignature.fichiers, lieu: EssaiDeSignature.lieu).fautes
                == [
                    .certificatExpire(
                        lieu: EssaiDeSignature.lieu, nom: "perime", instant: EssaiDeSignature.instant)
                ])
    }

    @Test func `sans autorité donnée l’expiration se voit encore`() throws {
        let avant = try #require(Instant("2022-01-01T00:00:00Z"))
        let resultat = VerificationDeSignature(moment: .fixe(avant)).verifier(
            EssaiDeSignature.signature, EssaiDeSignature.fichiers, lieu: EssaiDeSignature.lieu)
        #expect(
            resultat.fautes
                == [.certificatPasEncoreValable(lieu: EssaiDeSignature.lieu, nom: "directrice", instant: avant)])
    }
}
