import CryptoPort
import Foundation
import Scellement
import TestSupport
import Testing

@Suite struct `Clé de signature` {
    private let dossier = Identites.dossier.chemin
    private let directrice = Identites.directrice

    private func openssl(_ arguments: String...) { Identites.openssl(arguments) }

    private func octets(_ nom: String) throws -> [UInt8] {
        Array(try #require(FileManager.default.contents(atPath: "\(dossier)/\(nom)"), "\(nom)"))
    }

    private func signe(_ ouverte: PrivateKey.Opened) throws {
        let cachet = try Cachet(
            certificat: CertificatDeSignature(
                ouverte.certificates.isEmpty ? EssaiDeSignature.certificats(directrice) : ouverte.certificates,
                a: EssaiDeSignature.instant), instant: EssaiDeSignature.instant, cle: ouverte.key)
        #expect(try EssaiDeSignature.fautes(cachet.signer(EssaiDeSignature.fichiers)) == [])
    }

    private func pkcs12(_ nom: String, _ options: String...) throws -> [UInt8] {
        Identites.openssl(
            [
                "pkcs12", "-export", "-inkey", directrice.cheminDeLaCle, "-in", directrice.cheminDuCertificat,
                "-certfile",
            ]
                + [Identites.autorite.cheminDuCertificat, "-passout", "pass:secret", "-out", nom] + options)
        return try octets(nom)
    }

    @Test func `une clé PEM chiffrée s’ouvre par son mot de passe`() throws {
        openssl("pkcs8", "-topk8", "-in", directrice.cheminDeLaCle, "-passout", "pass:secret", "-out", "chiffree.key")
        let cle = try octets("chiffree.key")
        try signe(try PrivateKey.open(cle, password: "secret"))
        #expect(throws: PrivateKey.Refusal.passwordNeeded) { try PrivateKey.open(cle, password: nil) }
        #expect(throws: PrivateKey.Refusal.wrongPassword) { try PrivateKey.open(cle, password: "autre") }
        #expect(throws: PrivateKey.Refusal.wrongPassword) { try PrivateKey.open(cle, password: "") }
    }

    @Test func `un PKCS12 donne la clé, son certificat d’abord, et les autres`() throws {
        let ouverte = try PrivateKey.open(try pkcs12("moderne.p12"), password: "secret")
        #expect(ouverte.certificates.map(\.name) == ["directrice", "autorite"])
        try signe(ouverte)
    }

    @Test func `un vieux PKCS12 chiffré par RC2 s’ouvre aussi`() throws {
        let vieux = try pkcs12("vieux.p12", "-legacy", "-certpbe", "PBE-SHA1-RC2-40", "-keypbe", "PBE-SHA1-3DES")
        try signe(try PrivateKey.open(vieux, password: "secret"))
    }

    @Test func `un PKCS12 refuse un autre mot de passe`() throws {
        let fichier = try pkcs12("refus.p12")
        #expect(throws: PrivateKey.Refusal.wrongPassword) { try PrivateKey.open(fichier, password: "autre") }
        #expect(throws: PrivateKey.Refusal.passwordNeeded) { try PrivateKey.open(fichier, password: nil) }
    }

    @Test func `un PKCS12 tronqué n’a pas de clé`() throws {
        let fichier = try pkcs12("tronque.p12")
        #expect(throws: PrivateKey.Refusal.noKey) {
            try PrivateKey.open(Array(fichier.dropLast(50)), password: "secret")
        }
    }

    @Test func `un certificat n’est pas une clé`() {
        #expect(throws: PrivateKey.Refusal.noKey) {
            try PrivateKey.open(Array(directrice.certificat.utf8), password: nil)
        }
    }

    @Test(arguments: [[], [0], Array("-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n".utf8)])
    func `ce qui n’est pas une clé est refusé`(_ octets: [UInt8]) {
        #expect(throws: PrivateKey.Refusal.noKey) { try PrivateKey.open(octets, password: "secret") }
    }

    @Test func `chaque refus a sa phrase`() {
        let refus: [PrivateKey.Refusal] = [
            .outOfMemory, .noKey, .passwordNeeded, .wrongPassword, .unsupported, .noCertificate, .moduleRefused,
            .tokenAbsent, .tokenAmbiguous, .keyAmbiguous,
        ]
        let phrases = refus.map { SignatureError($0, lieu: "cle.pem").message }
        #expect(Set(phrases).count == refus.count)
        #expect(phrases.allSatisfy { $0.hasPrefix("cle.pem : ") })
    }
}

// A module belongs to the whole process: one test at a time.
@Suite(.serialized) struct `Clé d’un jeton PKCS11` {
    private static let module = "/usr/lib/softhsm/libsofthsm2.so"

    /// A SoftHSM2 token with the director's key and certificate, initialised once.
    private static let pret: Bool = {
        let dossier = Identites.dossier.chemin
        try? FileManager.default.createDirectory(atPath: "\(dossier)/jetons", withIntermediateDirectories: true)
        Identites.dossier.ecrire(
            "softhsm.conf", "directories.tokendir = \(dossier)/jetons\nobjectstore.backend = file\n")
        setenv("SOFTHSM2_CONF", "\(dossier)/softhsm.conf", 1)
        let rsa = Identites.cachetRSA.cheminDeLaCle
        for (nom, cle) in [("ec", Identites.directrice.cheminDeLaCle), ("rsa", rsa)] {
            guard
                lancer(
                    "softhsm2-util", "--init-token", "--free", "--label", "jeton-\(nom)", "--pin", "1234", "--so-pin",
                    "5678"),
                lancer(
                    "softhsm2-util", "--import", cle, "--token", "jeton-\(nom)", "--label", "bilans", "--id", "01",
                    "--pin",
                    "1234")
            else { return false }
        }
        return true
    }()

    private static func lancer(_ commande: String...) -> Bool {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = commande
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        guard (try? process.run()) != nil else { return false }
        process.waitUntilExit()
        return process.terminationStatus == 0
    }

    private func ouvrir(
        token: String? = "jeton-ec", label: String? = "bilans", pin: String? = "1234"
    ) throws(PrivateKey.Refusal) -> PrivateKey.Opened {
        try PrivateKey.open(module: Self.module, token: token, label: label, pin: pin)
    }

    @Test func `le jeton signe sans rendre sa clé`() throws {
        try #require(Self.pret, "SoftHSM2 n’a pas pu être préparé")
        for (jeton, identite) in [("jeton-ec", Identites.directrice), ("jeton-rsa", Identites.cachetRSA)] {
            let cachet = try Cachet(
                certificat: CertificatDeSignature(EssaiDeSignature.certificats(identite), a: EssaiDeSignature.instant),
                instant: EssaiDeSignature.instant, cle: ouvrir(token: jeton).key)
            #expect(try EssaiDeSignature.fautes(cachet.signer(EssaiDeSignature.fichiers)) == [], "\(jeton)")
        }
    }

    @Test func `un jeton se désigne, et son code se donne`() throws {
        try #require(Self.pret, "SoftHSM2 n’a pas pu être préparé")
        #expect(throws: PrivateKey.Refusal.wrongPassword) { try ouvrir(pin: "0000") }
        #expect(throws: PrivateKey.Refusal.passwordNeeded) { try ouvrir(pin: nil) }
        #expect(throws: PrivateKey.Refusal.tokenAbsent) { try ouvrir(token: "autre") }
        #expect(throws: PrivateKey.Refusal.tokenAmbiguous) { try ouvrir(token: nil) }
        #expect(throws: PrivateKey.Refusal.noKey) { try ouvrir(label: "autre") }
    }

    @Test func `un module qui n’en est pas un est refusé`() {
        #expect(throws: PrivateKey.Refusal.moduleRefused) {
            try PrivateKey.open(module: "/nulle/part.so", token: nil, label: nil, pin: nil)
        }
    }
}

@Suite struct `Signataire externe` {
    private func signer(_ commande: String, secondes: Int = 60) throws(SignatureError) -> [UInt8] {
        try SignataireExterne(commande: commande, secondes: secondes).signer(Array("<ds:SignedInfo/>".utf8))
    }

    @Test(arguments: [false, true]) func `une commande signe à la place de la clé`(_ rsa: Bool) throws {
        let identite = rsa ? Identites.cachetRSA : Identites.directrice
        let externe = SignataireExterne(commande: "openssl dgst -sha256 -sign '\(identite.cheminDeLaCle)'")
        let cachet = Cachet(
            certificat: try CertificatDeSignature(EssaiDeSignature.certificats(identite), a: EssaiDeSignature.instant),
            instant: EssaiDeSignature.instant, plume: externe.signer)
        #expect(try EssaiDeSignature.fautes(cachet.signer(EssaiDeSignature.fichiers)) == [])
    }

    @Test func `une commande qui échoue dit pourquoi`() {
        #expect(throws: SignatureError.signataireExterne(raison: "la commande a fini avec le code 3 : carte absente")) {
            try signer("echo carte absente >&2; exit 3")
        }
    }

    @Test func `une commande muette est refusée`() {
        #expect(throws: SignatureError.self) { try signer("true") }
    }

    @Test func `une commande bavarde est refusée`() {
        #expect(throws: SignatureError.signataireExterne(raison: "la réponse est trop longue pour une signature")) {
            try signer("head -c 100000 /dev/zero")
        }
    }

    @Test func `une commande trop longue est arrêtée`() {
        #expect(throws: SignatureError.signataireExterne(raison: "la commande n’a pas répondu en 1 secondes")) {
            try signer("sleep 60", secondes: 1)
        }
    }
}
