import Foundation
import Glibc
import Rendu
import TestSupport
import Testing

@testable import Scellement

@Suite struct `Versement dans l’archive` {
    private let essai = ArchiveDEssai()

    @Test func `un bilan versé est dans l’archive avec sa ligne, et l’archive est entière`() throws {
        let ancre = try essai.verser(try ArchiveDEssai.versement())
        let rapport = try essai.rapport(ancres: [ancre])
        #expect(rapport.fautes.isEmpty)
        #expect(rapport.paquets == 1)
        #expect(rapport.scellees == 1)
        #expect(rapport.ancre == ancre)
        #expect(essai.dossier.lire("archive/\(ArchiveDEssai.bagnols)/data/bilan.xml") == "<bilan/>")
    }

    @Test func `un droit refusé sur l’archive n’est pas dit une archive introuvable`() {
        let message = ArchiveError(verrou: .ecriture(chemin: "/a", raison: "droit refusé")).message
        #expect(message.contains("droit refusé") && !message.contains("n’existe pas"))
        #expect(ArchiveError(verrou: .parentIntrouvable(chemin: "/a")) == .introuvable(chemin: "/a"))
        #expect(ArchiveError(verrou: .autreExecution(chemin: "/a")) == .autreExecution(chemin: "/a"))
    }

    @Test func `il ne reste rien d’autre que le journal, les points et les années`() throws {
        try essai.verser(try ArchiveDEssai.versement())
        let noms = try FileManager.default.contentsOfDirectory(atPath: essai.chemin).sorted()
        #expect(noms == ["2024", "journal.jsonl", "points"])
        let points = try FileManager.default.contentsOfDirectory(atPath: "\(essai.chemin)/points").sorted()
        #expect(points == ["000001.json", "000001.xml"])
    }

    @Test func `le même bilan versé à nouveau est passé`() throws {
        try essai.verser(try ArchiveDEssai.versement())
        let archive = try essai.ouvrir()
        #expect(try archive.verser(try ArchiveDEssai.versement(), JournalDEssai.instant()) == .dejaVerse)
        #expect(try essai.journal().lignes.count == 1)
    }

    @Test func `un autre contenu sous le même nom est refusé`() throws {
        try essai.verser(try ArchiveDEssai.versement())
        let archive = try essai.ouvrir()
        #expect(throws: ArchiveError.autreContenu(try essai.nom())) {
            try archive.verser(try ArchiveDEssai.versement(contenu: "<autre/>"), JournalDEssai.instant())
        }
        #expect(essai.dossier.lire("archive/\(ArchiveDEssai.bagnols)/data/bilan.xml") == "<bilan/>")
    }

    @Test func `une version corrigée nomme celle qu’elle remplace, et les deux restent`() throws {
        try essai.verser(
            try ArchiveDEssai.versement(),
            try ArchiveDEssai.versement("2024/299300160-BAGNOLS-v2", contenu: "<corrige/>", motif: "erreur de saisie"))
        #expect(try essai.fautes().isEmpty)
        #expect(try essai.rapport().paquets == 2)
    }

    @Test func `une version corrigée sans la première est refusée`() throws {
        let archive = try essai.ouvrir()
        let v2 = try essai.nom("2024/299300160-BAGNOLS-v2")
        #expect(throws: ArchiveError.versionAbsente(v2, precedent: try essai.nom())) {
            try archive.verser(try ArchiveDEssai.versement(v2.texte, motif: "erreur"), JournalDEssai.instant())
        }
    }

    @Test func `d’une livraison dont un bilan ne peut être versé, rien n’est écrit`() throws {
        let archive = try essai.ouvrir()
        let v2 = try ArchiveDEssai.versement("2024/299300160+consolide-v2", motif: "erreur")
        _ = try archive.admettre(try ArchiveDEssai.versement())
        #expect(throws: ArchiveError.versionAbsente(v2.nom, precedent: try essai.nom(ArchiveDEssai.consolide))) {
            try archive.admettre(v2)
        }
        #expect(!FileManager.default.fileExists(atPath: "\(essai.chemin)/2024"))
        #expect(try essai.journal().lignes.isEmpty)
    }

    @Test func `une version corrigée qui ne remplace rien, ou autre chose, est refusée`() throws {
        try essai.verser(try ArchiveDEssai.versement())
        let archive = try essai.ouvrir()
        let v2 = try essai.nom("2024/299300160-BAGNOLS-v2")
        for versement in [
            try ArchiveDEssai.versement(v2.texte),
            try ArchiveDEssai.versement(v2.texte, motif: "erreur", remplace: ArchiveDEssai.consolide),
        ] {
            #expect(throws: ArchiveError.remplacementInattendu(v2)) {
                try archive.verser(versement, JournalDEssai.instant())
            }
        }
    }

    @Test func `une première version ne remplace rien`() throws {
        let archive = try essai.ouvrir()
        #expect(throws: ArchiveError.remplacementInattendu(try essai.nom())) {
            try archive.verser(
                try ArchiveDEssai.versement(motif: "erreur", remplace: ArchiveDEssai.consolide),
                JournalDEssai.instant())
        }
    }

    @Test func `une version corrigée sans motif est refusée`() throws {
        try essai.verser(try ArchiveDEssai.versement())
        let archive = try essai.ouvrir()
        let v2 = try essai.nom("2024/299300160-BAGNOLS-v2")
        #expect(throws: ArchiveError.sansMotif(v2)) {
            try archive.verser(try ArchiveDEssai.versement(v2.texte, motif: " "), JournalDEssai.instant())
        }
    }

    @Test func `un bilan non signé est refusé`() throws {
        let archive = try essai.ouvrir()
        let nom = try essai.nom()
        #expect(throws: ArchiveError.sansSignature(nom)) {
            try archive.verser(
                Versement(
                    nom: nom, charge: [FichierScelle(chemin: "bilan.xml", octets: [])], etiquettes: [],
                    remplacement: nil), JournalDEssai.instant())
        }
    }

    @Test func `des étiquettes qui contredisent le nom du paquet sont refusées`() throws {
        let bon = try ArchiveDEssai.versement()
        let archive = try essai.ouvrir()
        #expect(throws: ArchiveError.etiquette(bon.nom, nom: "External-Identifier")) {
            try archive.verser(
                Versement(nom: bon.nom, charge: bon.charge, etiquettes: [], remplacement: nil), JournalDEssai.instant())
        }
    }

    @Test func `deux exécutions n’écrivent pas la même archive`() throws {
        let premiere = try essai.ouvrir()
        #expect(throws: ArchiveError.autreExecution(chemin: essai.chemin)) { _ = try essai.ouvrir() }
        #expect(throws: ArchiveError.autreExecution(chemin: essai.chemin)) { _ = try essai.fautes() }
        _ = consume premiere
        #expect(try essai.fautes() == [.vide])
    }

    @Test func `un dossier qui n’est pas une archive n’en devient pas une`() throws {
        essai.dossier.ecrire("archive/photo.jpg", "x")
        #expect(throws: ArchiveError.pasUneArchive(chemin: essai.chemin, contient: "photo.jpg")) {
            _ = try essai.ouvrir()
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: essai.chemin) == ["photo.jpg"])
    }

    @Test func `une archive qui a perdu son journal n’en reçoit pas un neuf`() throws {
        try essai.verser(try ArchiveDEssai.versement())
        unlink("\(essai.chemin)/journal.jsonl")
        #expect(throws: ArchiveError.pasUneArchive(chemin: essai.chemin, contient: "2024")) { _ = try essai.ouvrir() }
        #expect(try essai.fautes().first == .pointDementi(fichier: "000001.json", try ancreDuPoint()))
        #expect(try essai.fautes().contains(.journalAbsent))
        #expect(try essai.fautes().contains(.paquetEnTrop(try essai.nom())))
    }

    private func ancreDuPoint() throws -> Ancre {
        let octets = Array((essai.dossier.lire("archive/points/000001.json") ?? "").utf8)
        return try #require(PointDeControle(octets)).ancre
    }

    @Test func `un nom déjà pris par un autre dossier n’est pas écrasé`() throws {
        try essai.verser(try ArchiveDEssai.versement())
        essai.dossier.ecrire("archive/\(ArchiveDEssai.consolide)/x", "x")
        let archive = try essai.ouvrir()
        #expect(throws: ArchiveError.placePrise(try essai.nom(ArchiveDEssai.consolide))) {
            try archive.verser(try ArchiveDEssai.versement(ArchiveDEssai.consolide), JournalDEssai.instant())
        }
        #expect(try essai.versements(ArchiveDEssai.consolide) == 0)
    }

    @Test func `une ligne inachevée arrête tout, et la reprise la retire en le disant`() throws {
        try essai.verser(try ArchiveDEssai.versement())
        let journal = essai.dossier.lire("archive/journal.jsonl") ?? ""
        essai.dossier.ecrire("archive/journal.jsonl", journal + "{\"seq\":2,")
        #expect(
            throws: ArchiveError.journal(.inachevee(chemin: "\(essai.chemin)/journal.jsonl", ligne: 2))
        ) { _ = try essai.ouvrir() }
        #expect(try essai.fautes() == [.journal(.inachevee(ligne: 2, octets: 9))])
        _ = try essai.ouvrir(reprendre: JournalDEssai.instant())
        #expect(try essai.journal().lignes.last?.acte == .reprise(reste: Array("{\"seq\":2,".utf8)))
        #expect(try essai.fautes().isEmpty)
    }

    @Test func `une ligne qu’un point a scellée n’est pas inachevée`() throws {
        try essai.verser(try ArchiveDEssai.versement())
        let journal = essai.dossier.lire("archive/journal.jsonl") ?? ""
        essai.dossier.ecrire("archive/journal.jsonl", String(journal.dropLast(9)))
        #expect(throws: ArchiveError.ligneDejaScellee(ligne: 1)) {
            _ = try essai.ouvrir(reprendre: JournalDEssai.instant())
        }
    }

    @Test func `un point n’est pas posé deux fois au même endroit`() throws {
        let ancre = try essai.verser(try ArchiveDEssai.versement())
        #expect(try essai.verser() == ancre)
        #expect(try FileManager.default.contentsOfDirectory(atPath: "\(essai.chemin)/points").count == 2)
    }

    @Test func `une archive sans ligne n’a pas de point`() throws {
        #expect(try essai.verser().taille == 0)
        #expect(!essai.dossier.contient("archive/points"))
    }
}
