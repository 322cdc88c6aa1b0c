import Foundation
import TestSupport
import Testing

@Suite struct `bilanflux signer` {
    @Test func `tous les bilans sont signés, l’état et l’index le disent`() throws {
        let essai = try EssaiDeScellement()
        try essai.signer()
        let etat = String(decoding: try essai.octets("\(essai.sortie)/etat.json"), as: UTF8.self)
        #expect(!etat.contains("\"avancement\": \"fait\"") && etat.contains("\"avancement\": \"signe\""))
        #expect(etat.contains("META-INF/signatures.xml"))
        #expect(String(decoding: try essai.octets("\(essai.sortie)/index.html"), as: UTF8.self).contains("Signé"))
        let verifie = try essai.lancer("verifier", essai.sortie, "--autorite", Identites.autorite.cheminDuCertificat)
        #expect(verifie.code == 0, "\(verifie.textes)")
    }

    @Test func `sans --tout la sortie entière est refusée`() throws {
        let essai = try EssaiDeScellement()
        let resultat = try Outil.lancer(["signer", essai.sortie] + EssaiDeScellement.cle)
        #expect(resultat.code == 2 && resultat.messages.contains("--tout"))
        #expect(!FileManager.default.fileExists(atPath: "\(essai.bilan)/META-INF"))
    }

    @Test func `un seul bilan se signe par son dossier, et les autres restent faits`() throws {
        let essai = try EssaiDeScellement()
        let resultat = try Outil.lancer(["signer", essai.bilan] + EssaiDeScellement.cle)
        #expect(
            resultat.code == 0 && resultat.sortie.contains("Signé : 1\u{202F}bilan")
                || resultat.sortie.contains("1 bilan"))
        let etat = String(decoding: try essai.octets("\(essai.sortie)/etat.json"), as: UTF8.self)
        #expect(etat.contains("\"avancement\": \"fait\"") && etat.contains("\"avancement\": \"signe\""))
    }

    @Test func `un bilan signé n’est pas signé deux fois`() throws {
        let essai = try EssaiDeScellement()
        try essai.signer()
        let signature = try essai.octets("\(essai.bilan)/META-INF/signatures.xml")
        let resultat = try Outil.lancer(["signer", essai.sortie, "--tout"] + EssaiDeScellement.cle)
        #expect(resultat.code == 0 && resultat.sortie.contains("Déjà signé"))
        #expect(try essai.octets("\(essai.bilan)/META-INF/signatures.xml") == signature)
    }

    @Test func `une sortie modifiée est refusée avec le nom du fichier`() throws {
        let essai = try EssaiDeScellement()
        try essai.abimer("\(essai.bilan)/bilan.html")
        let resultat = try Outil.lancer(["signer", essai.sortie, "--tout"] + EssaiDeScellement.cle)
        #expect(resultat.code == 5 && resultat.messages.contains("modifié : consolide/bilan.html"))
        #expect(!FileManager.default.fileExists(atPath: "\(essai.bilan)/META-INF"))
    }

    @Test func `un fichier ajouté à un bilan est refusé`() throws {
        let essai = try EssaiDeScellement()
        try Data().write(to: URL(filePath: "\(essai.bilan)/note.txt"))
        let resultat = try Outil.lancer(["signer", essai.bilan] + EssaiDeScellement.cle)
        #expect(resultat.code == 5 && resultat.messages.contains("ajouté : consolide/note.txt"))
    }

    @Test func `une production interrompue est refusée`() throws {
        let essai = try EssaiDeScellement()
        try FileManager.default.removeItem(atPath: "\(essai.sortie)/manifeste.json")
        let resultat = try Outil.lancer(["signer", essai.sortie, "--tout"] + EssaiDeScellement.cle)
        #expect(resultat.code == 4 && resultat.messages.contains("interrompue"))
    }

    @Test(arguments: [
        ("perime", "expiré depuis le 31/12/2020"), ("futur", "valable à partir du 01/01/2040"), ("faible", "3072"),
    ])
    func `un certificat qui ne peut pas signer est refusé`(_ nom: String, _ attendu: String) throws {
        let essai = try EssaiDeScellement()
        let identite = ["perime": Identites.perime, "futur": Identites.futur, "faible": Identites.faible][nom]
        let resultat = try essai.lancer(
            "signer", essai.bilan, "--cle", try #require(identite).cheminDeLaCle, "--certificat",
            try #require(identite).cheminDuCertificat)
        #expect(resultat.code == 4 && resultat.messages.contains(attendu), "\(resultat.messages)")
    }

    @Test func `une clé qui n’est pas celle du certificat est refusée`() throws {
        let essai = try EssaiDeScellement()
        let resultat = try essai.lancer(
            "signer", essai.bilan, "--cle", Identites.imposteur.cheminDeLaCle, "--certificat",
            Identites.directrice.cheminDuCertificat)
        #expect(resultat.code == 4 && resultat.messages.contains("n’est pas celle du certificat"))
    }

    @Test func `le mot de passe vient d’un fichier, jamais d’un argument`() throws {
        let essai = try EssaiDeScellement()
        let chiffree = "\(essai.essai.dossier.chemin)/chiffree.key"
        Identites.openssl([
            "pkcs8", "-topk8", "-in", Identites.directrice.cheminDeLaCle, "-passout", "pass:un secret", "-out",
            chiffree,
        ])
        let motDePasse = essai.essai.dossier.ecrire("mot-de-passe", "un secret\n")
        let faux = essai.essai.dossier.ecrire("faux", "autre\n")
        let options = [
            "signer", essai.bilan, "--cle", chiffree, "--certificat", Identites.directrice.cheminDuCertificat,
        ]
        let refuse = try Outil.lancer(options + ["--mot-de-passe-fichier", faux])
        #expect(refuse.code == 4 && refuse.messages.contains("mot de passe refusé"))
        #expect(!refuse.textes.contains("autre\n"))
        #expect(try Outil.lancer(options + ["--mot-de-passe-fichier", motDePasse]).code == 0)
    }

    @Test func `une commande signe à la place de la clé`() throws {
        let essai = try EssaiDeScellement()
        let resultat = try essai.lancer(
            "signer", essai.bilan, "--signataire-externe",
            "openssl dgst -sha256 -sign '\(Identites.cachetRSA.cheminDeLaCle)'", "--certificat",
            Identites.cachetRSA.cheminDuCertificat)
        #expect(resultat.code == 0, "\(resultat.messages)")
        #expect(
            try essai.lancer("verifier", essai.bilan, "--autorite", Identites.autorite.cheminDuCertificat).code == 0)
    }

    private static let malDemandes: [([String], Int32)] = [
        (["--cle", "x", "--signataire-externe", "y"], 2), ([], 2), (["--signataire-externe", "y"], 2),
        (["--cle", "/nulle/part"], 4), (["--cle", "pkcs11:token=a"], 2),
        (["--cle", "pkcs11:pin-value=1", "--module-pkcs11", "m"], 2), (["--cle", "x", "--horodatage", "ftp://a"], 2),
        (["--cle", "x", "--mot-de-passe-fd", "3", "--mot-de-passe-fichier", "f"], 2),
        (["--cle", "pkcs11:token=a;object=b", "--module-pkcs11", "/nulle/part.so", "--mot-de-passe-fd", "0"], 4),
    ]

    @Test(arguments: malDemandes)
    func `des options qui ne vont pas ensemble sont refusées en français`(_ options: [String], _ code: Int32) throws {
        let essai = try EssaiDeScellement()
        let resultat = try Outil.lancer(["signer", essai.bilan] + options)
        #expect(resultat.code == code, "\(resultat.messages)")
        #expect(resultat.messages.hasPrefix("Erreur : ") && resultat.motsAnglais.isEmpty, "\(resultat.messages)")
    }

    @Test func `une requête d’horodatage se demande, et la réponse se pose`() throws {
        let essai = try EssaiDeScellement()
        try essai.signer()
        let (demande, reponse) = ("\(essai.essai.dossier.chemin)/d.tsq", "\(essai.essai.dossier.chemin)/r.tsr")
        #expect(try essai.lancer("signer", essai.bilan, "--demande", demande).code == 0)
        let horodateur = Identites.horodateur
        Identites.dossier.ecrire(
            "e2e.cnf",
            "[tsa]\ndefault_tsa=t\n[t]\nserial=e2e.serie\nsigner_digest=sha256\ndefault_policy=1.2.3.4\ndigests=sha256\n"
        )
        Identites.openssl(
            ["ts", "-reply", "-config", "e2e.cnf", "-queryfile", demande, "-out", reponse, "-signer"]
                + [horodateur.cheminDuCertificat, "-inkey", horodateur.cheminDeLaCle])
        #expect(try essai.lancer("signer", essai.bilan, "--reponse", reponse).code == 0)
        let verifie = try essai.lancer(
            "verifier", essai.bilan, "--autorite-horodatage", Identites.autorite.cheminDuCertificat)
        #expect(verifie.code == 0 && verifie.sortie.contains("horodaté le"), "\(verifie.textes)")
    }

    @Test func `une sortie signée n’est pas remplacée par une production`() throws {
        let essai = try EssaiDeScellement()
        try essai.signer()
        let resultat = try essai.essai.lancer("produire")
        #expect(resultat.code == 4 && resultat.messages.contains("bilans signés"))
    }
}
