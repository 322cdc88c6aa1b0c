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

@Suite struct `bilanflux etat` {
    @Test func `l’état dit l’échéance et chaque bilan`() throws {
        let essai = try EssaiDeScellement()
        let resultat = try essai.lancer("etat", essai.essai.campagne)
        #expect(
            resultat.code == 0 && resultat.sortie.contains("Échéance : ") && resultat.sortie.contains("Bilan consolidé")
        )
    }

    @Test func `un bilan n’est transmis qu’une fois archivé`() throws {
        let essai = try EssaiDeScellement()
        try essai.signer()
        #expect(try essai.lancer("etat", essai.sortie, "--transmis", "consolide").code == 2)
        #expect(try essai.archiver().code == 0)
        let resultat = try essai.lancer("etat", essai.sortie, "--transmis", "consolide")
        #expect(resultat.code == 0 && resultat.sortie.contains("Transmis"))
        // A later run does not take it back.
        #expect(try essai.archiver().code == 0)
        #expect(try essai.lancer("etat", essai.sortie).sortie.contains("Transmis"))
    }

    @Test func `l’état n’est lu pour être changé qu’une fois seul à le changer`() throws {
        let essai = try EssaiDeScellement()
        try Data("pas un état".utf8).write(to: URL(filePath: "\(essai.sortie)/etat.json"))
        try FileManager.default.createSymbolicLink(
            atPath: "\(essai.essai.dossier.chemin)/lien", withDestinationPath: essai.sortie)
        for sortie in [essai.sortie, "\(essai.essai.dossier.chemin)/lien"] {
            let resultat = try essai.pendantQuUnAutreEcrit { try essai.lancer("etat", sortie, "--tous-transmis") }
            #expect(resultat.code == 4 && resultat.messages.contains("une autre exécution"), "\(resultat.messages)")
        }
    }

    @Test func `un code inconnu est refusé avec ceux qui existent`() throws {
        let essai = try EssaiDeScellement()
        let resultat = try essai.lancer("etat", essai.sortie, "--transmis", "INCONNU")
        #expect(resultat.code == 2 && resultat.messages.contains("codes connus : consolide"))
    }

    @Test func `un dossier sans bilans est refusé`() throws {
        #expect(try Outil.lancer(["etat", "/tmp"]).code == 4)
    }
}
