import Foundation
import TestSupport
import Testing

@Suite struct `Paquets de l’archive` {
    private func archivee() throws -> EssaiDeScellement {
        let essai = try EssaiDeScellement()
        try essai.signer()
        let resultat = try essai.archiver()
        try #require(resultat.code == 0, "\(resultat.messages)")
        return essai
    }

    @Test func `un paquet se restitue, entier et vérifié`() throws {
        let essai = try archivee()
        let rendu = "\(essai.essai.dossier.chemin)/rendu"
        let resultat = try essai.lancer("restituer", try essai.paquet(), rendu)
        #expect(resultat.code == 0, "\(resultat.messages)")
        #expect(Arbre(rendu)?.differences(try #require(Arbre(try essai.paquet()))) == [])
        #expect(try essai.lancer("verifier", rendu).code == 0)
    }

    @Test func `un paquet ne se restitue pas là où il n’y a pas de dossier`() throws {
        let essai = try archivee()
        let resultat = try essai.lancer("restituer", try essai.paquet(), "\(essai.essai.dossier.chemin)/absent/rendu")
        #expect(resultat.code == 4)
        #expect(resultat.messages.contains("le dossier qui doit contenir le paquet rendu n’existe pas"))
        // An option that the command does not have.
        #expect(!resultat.messages.contains("--sortie"))
    }

    @Test func `une restitution avec une clé est inscrite au journal`() throws {
        let essai = try archivee()
        let rendu = "\(essai.essai.dossier.chemin)/rendu"
        #expect(try Outil.lancer(["restituer", try essai.paquet(), rendu] + EssaiDeScellement.cle).code == 0)
        let journal = String(decoding: try essai.octets("\(essai.archive)/journal.jsonl"), as: UTF8.self)
        #expect(journal.contains("\"evenement\":\"restitution\""))
        #expect(try essai.lancer("verifier", essai.archive).code == 0)
    }

    @Test func `un paquet abîmé n’est ni restitué ni exporté`() throws {
        let essai = try archivee()
        try essai.abimer("\(try essai.paquet())/data/bilan.html")
        let rendu = "\(essai.essai.dossier.chemin)/rendu"
        #expect(try essai.lancer("restituer", try essai.paquet(), rendu).code == 5)
        #expect(try essai.lancer("exporter", try essai.paquet(), "\(rendu).asice", "--asice").code == 5)
        #expect(
            !FileManager.default.fileExists(atPath: rendu) && !FileManager.default.fileExists(atPath: "\(rendu).asice"))
    }

    @Test func `un journal coupé sous un point signé n’est pas continué`() throws {
        let essai = try archivee()
        let lignes = try essai.octets("\(essai.archive)/journal.jsonl").split(separator: 0x0A)
        let coupe = Data(lignes.dropLast().flatMap { $0 + [0x0A] })
        try coupe.write(to: URL(filePath: "\(essai.archive)/journal.jsonl"))
        let resultat = try essai.archiver()
        #expect(resultat.code == 5 && resultat.messages.contains("point de contrôle"), "\(resultat.messages)")
        #expect(try essai.octets("\(essai.archive)/journal.jsonl") == coupe)
    }

    @Test func `un paquet abîmé n’est pas dit déjà archivé`() throws {
        let essai = try archivee()
        try essai.abimer("\(try essai.paquet())/data/bilan.html")
        #expect(try essai.archiver().code == 5)
    }

    @Test func `sans point, une restitution inscrite laisse l’archive au même bailleur`() throws {
        let essai = try archivee()
        try FileManager.default.removeItem(atPath: "\(essai.archive)/points")
        let rendu = "\(essai.essai.dossier.chemin)/rendu"
        #expect(try Outil.lancer(["restituer", try essai.paquet(), rendu] + EssaiDeScellement.cle).code == 0)
        #expect(try essai.archiver().code == 0)
    }

    @Test func `rien ne s’écrit dans l’archive, et l’archive pas dans la sortie`() throws {
        let essai = try archivee()
        #expect(try essai.lancer("restituer", try essai.paquet(), "\(essai.archive)/x").code == 2)
        #expect(try essai.lancer("exporter", try essai.paquet(), "\(essai.archive)/x.asice", "--asice").code == 2)
        let dedans = try Outil.lancer(
            ["archiver", essai.sortie, "--archive", "\(essai.sortie)/archive"] + EssaiDeScellement.cle)
        #expect(dedans.code == 2, "\(dedans.messages)")
    }

    @Test func `un contrôle s’inscrit au journal`() throws {
        let essai = try archivee()
        let resultat = try Outil.lancer(["verifier", essai.archive, "--consigner"] + EssaiDeScellement.cle)
        #expect(resultat.code == 0, "\(resultat.messages)")
        let journal = String(decoding: try essai.octets("\(essai.archive)/journal.jsonl"), as: UTF8.self)
        #expect(journal.contains("\"evenement\":\"controle\""))
    }

    @Test func `un paquet en cours de conservation n’est pas éliminé`() throws {
        let essai = try archivee()
        let resultat = try Outil.lancer(
            ["eliminer", try essai.paquet(), "--visa", "V-1"] + EssaiDeScellement.cle)
        #expect(resultat.code == 2 && resultat.messages.contains("à conserver jusqu’au"))
        #expect(FileManager.default.fileExists(atPath: try essai.paquet()))
    }

    @Test func `un paquet dont la conservation est finie s’élimine avec son visa`() throws {
        let essai = try EssaiDeScellement()
        try essai.signer()
        try essai.regles("dua = 0\nsort_final = \"detruire\"\n")
        #expect(try essai.archiver().code == 0)
        let paquet = try essai.paquet()
        let resultat = try Outil.lancer(["eliminer", paquet, "--visa", "AD30 2026-118"] + EssaiDeScellement.cle)
        #expect(resultat.code == 0, "\(resultat.messages)")
        #expect(!FileManager.default.fileExists(atPath: paquet))
        let journal = String(decoding: try essai.octets("\(essai.archive)/journal.jsonl"), as: UTF8.self)
        #expect(journal.contains("AD30 2026-118"))
        let verifie = try essai.lancer("verifier", essai.archive)
        #expect(verifie.code == 0 && verifie.sortie.contains("éliminé avec son visa"), "\(verifie.textes)")
    }

    @Test func `un paquet s’exporte dans un conteneur ASiC-E, jamais par-dessus un fichier`() throws {
        let essai = try archivee()
        let fichier = "\(essai.essai.dossier.chemin)/x.asice"
        #expect(try essai.lancer("exporter", try essai.paquet(), fichier, "--asice").code == 0)
        #expect(try essai.octets(fichier).starts(with: Data("PK".utf8)))
        #expect(try essai.lancer("exporter", try essai.paquet(), fichier, "--asice").code == 2)
    }

    @Test(arguments: [
        [], ["--seda", "2.3"], ["--seda", "2.2", "--seda-xsd", "/tmp"], ["--asice", "--seda", "2.3"],
        ["--seda", "2.3", "--seda-xsd", "/nulle/part"],
    ])
    func `un export mal demandé est refusé en français`(_ options: [String]) throws {
        let essai = try archivee()
        let fichier = "\(essai.essai.dossier.chemin)/x.zip"
        let resultat = try Outil.lancer(["exporter", try essai.paquet(), fichier] + options)
        #expect([2, 4].contains(resultat.code) && resultat.motsAnglais.isEmpty, "\(resultat.messages)")
        #expect(!FileManager.default.fileExists(atPath: fichier))
    }

    @Test(arguments: ["restituer", "exporter", "eliminer"])
    func `un chemin qui n’est pas celui d’un paquet est refusé`(_ commande: String) throws {
        let suite = [
            "restituer": ["/tmp/rendu-x"], "exporter": ["/tmp/x.asice", "--asice"], "eliminer": ["--visa", "v"],
        ]
        let resultat = try Outil.lancer(
            [commande, "/nulle/part"] + (suite[commande] ?? [])
                + EssaiDeScellement.cle.prefix(commande == "eliminer" ? 4 : 0))
        #expect([2, 4].contains(resultat.code) && resultat.motsAnglais.isEmpty, "\(resultat.messages)")
    }
}
