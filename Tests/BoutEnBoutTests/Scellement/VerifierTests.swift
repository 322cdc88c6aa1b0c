import Foundation
import TestSupport
import Testing

@Suite struct `bilanflux verifier, bilans signés` {
    @Test func `un bilan reçu seul se vérifie`() throws {
        let essai = try EssaiDeScellement()
        try essai.signer()
        let recu = "\(essai.essai.dossier.chemin)/recu"
        try FileManager.default.copyItem(atPath: essai.bilan, toPath: recu)
        let resultat = try essai.lancer("verifier", recu)
        #expect(resultat.code == 0 && resultat.sortie.contains("signé par « directrice »"))
        #expect(resultat.sortie.contains("à aucune autorité"))
    }

    @Test func `chaque faute est nommée et le code est 5`() throws {
        let essai = try EssaiDeScellement()
        try essai.signer()
        try essai.abimer("\(essai.bilan)/bilan.xml")
        try essai.abimer("\(essai.sortie)/diagnostics.csv")
        let resultat = try essai.lancer("verifier", essai.sortie)
        #expect(resultat.code == 5)
        #expect(resultat.sortie.contains("consolide/bilan.xml : ce fichier n’est plus celui qui a été signé"))
        #expect(resultat.sortie.contains("diagnostics.csv : ce fichier n’est plus celui que dit manifeste.json"))
    }

    @Test func `un bilan dont la signature a été ôtée est une faute`() throws {
        let essai = try EssaiDeScellement()
        try essai.signer()
        try FileManager.default.removeItem(atPath: "\(essai.bilan)/META-INF")
        let resultat = try essai.lancer("verifier", essai.bilan)
        #expect(resultat.code == 5 && resultat.sortie.contains("n’est pas signé"), "\(resultat.textes)")
    }

    @Test func `une autre autorité ne reconnaît pas le signataire`() throws {
        let essai = try EssaiDeScellement()
        try essai.signer()
        let resultat = try essai.lancer(
            "verifier", essai.bilan, "--autorite", Identites.autreAutorite.cheminDuCertificat)
        #expect(resultat.code == 5 && resultat.sortie.contains("aucune des autorités données"))
    }

    @Test func `un certificat révoqué est refusé avec la liste de son autorité`() throws {
        let essai = try EssaiDeScellement()
        try essai.signer()
        let crl = "\(essai.essai.dossier.chemin)/vide.crl"
        let index = essai.essai.dossier.ecrire("crl.index", "")
        let numero = essai.essai.dossier.ecrire("crl.numero", "01\n")
        let configuration = essai.essai.dossier.ecrire(
            "crl.cnf",
            "[ca]\ndefault_ca=d\n[d]\ndatabase=\(index)\ncrlnumber=\(numero)\ndefault_md=sha256\ndefault_crl_days=9\n")
        let autorite = Identites.autorite
        let faire = [
            "ca", "-config", configuration, "-cert", autorite.cheminDuCertificat, "-keyfile", autorite.cheminDeLaCle,
        ]
        Identites.openssl(faire + ["-gencrl", "-out", crl])
        let options = ["verifier", essai.bilan, "--autorite", autorite.cheminDuCertificat, "--crl", crl]
        #expect(try Outil.lancer(options).code == 0)
        Identites.openssl(faire + ["-revoke", Identites.directrice.cheminDuCertificat])
        Identites.openssl(faire + ["-gencrl", "-out", crl])
        let resultat = try Outil.lancer(options)
        #expect(resultat.code == 5 && resultat.sortie.contains("révoqué"), "\(resultat.textes)")
    }

    @Test(arguments: [
        ["verifier"], ["verifier", "/nulle/part"], ["verifier", "/nulle/part", "--attaque", "/nulle/part"],
        ["verifier", "/etc"], ["verifier", "/tmp", "--ancre", "12"], ["verifier", "/tmp", "--crl", "x"],
        ["verifier", "/tmp", "--autorite", "/etc/passwd"], ["verifier", "/tmp", "--consigner"],
    ])
    func `ce qui ne se vérifie pas est dit en français`(_ arguments: [String]) throws {
        let resultat = try Outil.lancer(arguments)
        #expect([2, 4].contains(resultat.code))
        #expect(resultat.messages.hasPrefix("Erreur : ") && resultat.motsAnglais.isEmpty, "\(resultat.messages)")
    }
}
