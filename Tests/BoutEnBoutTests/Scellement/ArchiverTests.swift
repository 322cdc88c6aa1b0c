import Foundation
import TestSupport
import Testing

@Suite struct `bilanflux archiver` {
    @Test func `les bilans sont archivés, vérifiés, et l’ancre tient`() throws {
        let essai = try EssaiDeScellement()
        try essai.signer()
        let archive = try essai.archiver()
        #expect(archive.code == 0, "\(archive.messages)")
        let ancre = try #require(archive.sortie.firstMatch(of: /Ancre : (\S+)/)).1
        let verifie = try essai.lancer(
            "verifier", essai.archive, "--autorite", Identites.autorite.cheminDuCertificat, "--ancre", String(ancre))
        #expect(verifie.code == 0 && verifie.sortie.contains("Ancres tenues : 1"), "\(verifie.textes)")
        let etat = try essai.lancer("etat", essai.essai.campagne)
        #expect(etat.code == 0 && etat.sortie.contains("archivé"))
    }

    @Test func `relancer n’archive rien deux fois`() throws {
        let essai = try EssaiDeScellement()
        try essai.signer()
        #expect(try essai.archiver().code == 0)
        let journal = try essai.octets("\(essai.archive)/journal.jsonl")
        let resultat = try essai.archiver()
        #expect(resultat.code == 0 && resultat.sortie.contains("Déjà archivé"))
        #expect(try essai.octets("\(essai.archive)/journal.jsonl") == journal)
    }

    @Test func `un bilan non signé n’est pas archivé, et rien ne l’est`() throws {
        let essai = try EssaiDeScellement()
        let resultat = try essai.archiver()
        #expect(resultat.code == 4 && resultat.messages.contains("n’est pas signé"))
        #expect(!FileManager.default.fileExists(atPath: "\(essai.archive)/journal.jsonl"))
    }

    @Test func `sans règles de conservation rien n’est archivé`() throws {
        let essai = try EssaiDeScellement()
        try essai.signer()
        try FileManager.default.removeItem(atPath: "\(essai.essai.campagne)/archivage.toml")
        let resultat = try essai.archiver()
        #expect(resultat.code == 4 && resultat.messages.contains("archivage.toml"))
        #expect(!FileManager.default.fileExists(atPath: essai.archive))
    }

    @Test func `un autre contenu sous la même version est refusé`() throws {
        let essai = try EssaiDeScellement()
        try essai.signer()
        #expect(try essai.archiver().code == 0)
        try FileManager.default.removeItem(atPath: essai.sortie)
        try essai.essai.produire("--date", "2026-01-02")
        try essai.signer()
        let resultat = try essai.archiver()
        #expect(resultat.code == 5 && resultat.messages.contains("avec un autre contenu"), "\(resultat.messages)")
    }

    @Test func `une version corrigée nomme celle qu’elle remplace et pourquoi`() throws {
        let essai = try EssaiDeScellement()
        try essai.signer()
        #expect(try essai.archiver().code == 0)
        try essai.essai.produire("--corrige", essai.sortie, "--motif", "Deux baux oubliés")
        try essai.signer()
        let resultat = try essai.archiver()
        #expect(resultat.code == 0, "\(resultat.messages)")
        #expect(resultat.sortie.contains("+consolide-v2"))
        let informations = String(
            decoding: try essai.octets("\(try essai.paquet().dropLast(1))2/bag-info.txt"), as: UTF8.self)
        #expect(informations.contains("Remplace: ") && informations.contains("Motif: Deux baux oubliés"))
        #expect(try essai.lancer("verifier", essai.archive).code == 0)
    }

    @Test func `la fin du journal ôtée se voit par l’ancre`() throws {
        let essai = try EssaiDeScellement()
        try essai.signer()
        let ancre = try #require(try essai.archiver().sortie.firstMatch(of: /Ancre : (\S+)/)).1
        try FileManager.default.removeItem(atPath: essai.archive)
        _ = try Outil.lancer(
            ["archiver", essai.bilan, "--archive", essai.archive] + EssaiDeScellement.cle)
        #expect(try essai.lancer("verifier", essai.archive).code == 0)
        let resultat = try essai.lancer("verifier", essai.archive, "--ancre", String(ancre))
        #expect(resultat.code == 5 && resultat.sortie.contains("l’ancre"))
    }

    @Test func `un journal qu’aucun point ne scelle n’est pas tenu pour valable`() throws {
        let essai = try EssaiDeScellement()
        try essai.signer()
        #expect(try essai.archiver().code == 0)
        try FileManager.default.removeItem(atPath: "\(essai.archive)/points")
        let resultat = try essai.lancer("verifier", essai.archive)
        #expect(resultat.code == 5 && resultat.sortie.contains("sous aucun point signé"), "\(resultat.textes)")
        #expect(try essai.archiver().code == 0)
        #expect(try essai.lancer("verifier", essai.archive).code == 0)
    }

    @Test func `rien n’est archivé pendant qu’une autre exécution change les sorties`() throws {
        let essai = try EssaiDeScellement()
        try essai.signer()
        let resultat = try essai.pendantQuUnAutreEcrit { try essai.archiver() }
        #expect(resultat.code == 4 && resultat.messages.contains("une autre exécution"), "\(resultat.messages)")
        #expect(!FileManager.default.fileExists(atPath: essai.archive))
        #expect(try essai.archiver().code == 0)
    }

    @Test func `ce qu’un « signer » tué a laissé n’est pas un fichier ajouté au bilan`() throws {
        let essai = try EssaiDeScellement()
        try essai.signer()
        let reste = "\(essai.bilan)/META-INF/.signatures.xml.partiel"
        try Data("<ds:Sig".utf8).write(to: URL(filePath: reste))
        let resultat = try essai.archiver()
        #expect(resultat.code == 0, "\(resultat.messages)")
        #expect(!FileManager.default.fileExists(atPath: reste))
    }

    @Test func `l’archive n’est pas le dossier qui contient la sortie`() throws {
        let essai = try EssaiDeScellement()
        let resultat = try Outil.lancer(
            ["archiver", essai.sortie, "--archive", essai.essai.campagne] + EssaiDeScellement.cle)
        #expect(resultat.code == 2 && resultat.messages.contains("le dossier qui contient la sortie"))
    }

    @Test func `un dossier qui n’est pas une archive est refusé`() throws {
        let essai = try EssaiDeScellement()
        try essai.signer()
        try FileManager.default.createDirectory(atPath: essai.archive, withIntermediateDirectories: true)
        try Data().write(to: URL(filePath: "\(essai.archive)/photo.jpg"))
        let resultat = try essai.archiver()
        #expect(resultat.code == 4 && resultat.messages.contains("photo.jpg"))
    }
}
