import Foundation
import Glibc
import Rendu
import TestSupport
import Testing

@testable import Scellement

@Suite struct `Vérification de l’archive` {
    private let essai = ArchiveDEssai()
    private var paquet: String { "archive/\(ArchiveDEssai.bagnols)" }

    init() throws {
        try essai.verser(try ArchiveDEssai.versement(), try ArchiveDEssai.versement(ArchiveDEssai.consolide))
    }

    private func nom() throws -> NomDePaquet { try essai.nom() }

    @Test func `une ancre que le journal tient n’est pas une faute, une autre si`() throws {
        let ancre = try essai.rapport().ancre
        #expect(
            try essai.fautes(ancres: [ancre, try #require(Ancre("0:" + String(repeating: "0", count: 64)))]).isEmpty)
        let fausse = try #require(Ancre("1:" + String(repeating: "1", count: 64)))
        let future = try #require(Ancre("9:" + String(repeating: "1", count: 64)))
        #expect(try essai.fautes(ancres: [fausse, future]) == [.ancre(fausse, taille: 2), .ancre(future, taille: 2)])
    }

    @Test func `un journal coupé est vu par l’ancre, par le point et par le paquet en trop`() throws {
        let ancre = try essai.rapport().ancre
        let lignes = (essai.dossier.lire("archive/journal.jsonl") ?? "").split(separator: "\n")
        essai.dossier.ecrire("archive/journal.jsonl", lignes[0] + "\n")
        #expect(
            try essai.fautes(ancres: [ancre]) == [
                .ancre(ancre, taille: 1), .pointDementi(fichier: "000002.json", ancre),
                .paquetEnTrop(try essai.nom(ArchiveDEssai.consolide)),
            ])
    }

    @Test func `une ligne modifiée est vue`() throws {
        let journal = essai.dossier.lire("archive/journal.jsonl") ?? ""
        essai.dossier.ecrire("archive/journal.jsonl", journal.replacing("0.6.0", with: "0.6.1"))
        #expect(try essai.fautes().first == .journal(.chaineRompue(ligne: 2)))
    }

    @Test func `un journal vidé est vu`() throws {
        essai.dossier.ecrire("archive/journal.jsonl", "")
        let fautes = try essai.fautes()
        #expect(fautes.contains(.journalAbsent))
        #expect(fautes.contains(.paquetEnTrop(try nom())))
        #expect(fautes.filter(\.estUnInachevement).isEmpty)
    }

    @Test func `un paquet ôté est vu`() throws {
        try FileManager.default.removeItem(atPath: "\(essai.dossier.chemin)/\(paquet)")
        #expect(try essai.fautes() == [.paquetAbsent(try nom())])
    }

    @Test func `un paquet ajouté est vu`() throws {
        let autre = "2024/299300160-AUTRE-v1"
        try FileManager.default.copyItem(
            atPath: "\(essai.dossier.chemin)/\(paquet)", toPath: "\(essai.chemin)/\(autre)")
        #expect(try essai.fautes() == [.paquetEnTrop(try essai.nom(autre))])
    }

    @Test func `deux paquets échangés sont vus`() throws {
        rename("\(essai.chemin)/\(ArchiveDEssai.bagnols)", "\(essai.chemin)/x")
        rename("\(essai.chemin)/\(ArchiveDEssai.consolide)", "\(essai.chemin)/\(ArchiveDEssai.bagnols)")
        rename("\(essai.chemin)/x", "\(essai.chemin)/\(ArchiveDEssai.consolide)")
        #expect(try essai.fautes().contains(.tagmanifest(try nom())))
        #expect(try essai.fautes().contains(.etiquette(try nom(), nom: "External-Identifier")))
    }

    @Test(arguments: ["note.txt", ".DS_Store", "2024/note.txt", "2023/x", "points/note.txt", "autre/x", "2024/autre/x"])
    func `un fichier ou un dossier en trop est vu`(_ nom: String) throws {
        essai.dossier.ecrire("archive/\(nom)", "x")
        let fautes = try essai.fautes()
        #expect(fautes.count == 1)
        guard case .enTrop(let chemin) = fautes.first else {
            Issue.record("pas de faute")
            return
        }
        #expect(nom.hasPrefix(chemin))
    }

    @Test(arguments: ["2023", "points/vide"]) func `un dossier vide en trop est vu`(_ nom: String) throws {
        mkdir("\(essai.chemin)/\(nom)", 0o755)
        #expect(try essai.fautes() == [.enTrop(chemin: nom)])
    }

    @Test(arguments: ["lien", "2024/lien", "points/lien", "2025"]) func `un lien ajouté est vu`(_ nom: String) throws {
        symlink("/etc", "\(essai.chemin)/\(nom)")
        #expect(try essai.fautes() == [.lien(chemin: nom)])
    }

    @Test(arguments: ["2024", "points", "journal.jsonl", ArchiveDEssai.bagnols])
    func `un lien à la place de ce qu’il remplace est vu et n’est pas suivi`(_ nom: String) throws {
        rename("\(essai.chemin)/\(nom)", "\(essai.dossier.chemin)/ailleurs")
        symlink("\(essai.dossier.chemin)/ailleurs", "\(essai.chemin)/\(nom)")
        #expect(try essai.fautes().contains(.lien(chemin: nom)))
    }

    @Test func `un octet changé dans un paquet est vu par le paquet et par la signature`() throws {
        essai.dossier.ecrire("\(paquet)/data/bilan.xml", "<Bilan/>")
        #expect(
            try essai.fautes() == [
                .paquet(try nom(), .fichierModifie(chemin: chemin("data/bilan.xml"), manifeste: manifeste)),
                .signature(.valeurFausse(lieu: "\(ArchiveDEssai.bagnols)/data/META-INF/signatures.xml")),
            ])
    }

    @Test func `un paquet refait d’un bout à l’autre est vu par le journal`() throws {
        try FileManager.default.removeItem(atPath: "\(essai.dossier.chemin)/\(paquet)")
        let autre = try ArchiveDEssai.versement(contenu: "<faux/>")
        let ecrit = try PaquetEcrit(charge: autre.charge, etiquettes: autre.etiquettes)
        mkdir("\(essai.dossier.chemin)/\(paquet)", 0o755)
        try ecrit.ecrire(Ecrivain(racine: "\(essai.dossier.chemin)/\(paquet)"))
        #expect(try essai.fautes() == [.tagmanifest(try nom()), .signatureChangee(try nom())])
    }

    @Test func `une signature ôtée est vue`() throws {
        unlink("\(essai.dossier.chemin)/\(paquet)/data/META-INF/signatures.xml")
        #expect(try essai.fautes().contains(.signatureAbsente(try nom())))
    }

    @Test func `un point modifié est vu par sa signature`() throws {
        let point = essai.dossier.lire("archive/points/000002.json") ?? ""
        essai.dossier.ecrire("archive/points/000002.json", point.replacing("0.6.0", with: "0.6.1"))
        #expect(try essai.fautes() == [.signature(.valeurFausse(lieu: "points/000002.xml"))])
    }

    @Test func `un point illisible ou d’un autre nom est vu`() throws {
        essai.dossier.ecrire("archive/points/000002.json", "{}")
        #expect(try essai.fautes() == [.pointIllisible(fichier: "000002.json")])
        #expect(try essai.rapport().scellees == 0)
    }

    @Test func `un point sans signature est vu`() throws {
        unlink("\(essai.chemin)/points/000002.xml")
        #expect(try essai.fautes() == [.pointSansSignature(fichier: "000002.json")])
    }

    @Test func `un point d’une autre archive est vu`() throws {
        do {
            let archive = try essai.ouvrir()
            try archive.consignerUnControle(de: nil, JournalDEssai.instant())
            try archive.poserUnPoint(origine: "autre", JournalDEssai.instant(), sceau: SceauDEssai())
        }
        #expect(
            try essai.fautes() == [.pointDAutrui(fichier: "000003.json", origine: "autre", attendue: "299300160")])
    }

    @Test func `un paquet se vérifie seul dans l’archive`() throws {
        essai.dossier.ecrire("archive/\(ArchiveDEssai.consolide)/data/bilan.xml", "x")
        let verification = try VerificationDArchive(essai.chemin, controle: SceauDEssai())
        #expect(try verification.verifier(seul: try nom()).isEmpty)
        #expect(try !verification.verifier(seul: try essai.nom(ArchiveDEssai.consolide)).isEmpty)
        let inconnu = try essai.nom("2024/299300160-RIEN-v1")
        #expect(throws: ArchiveError.inconnu(inconnu)) { try verification.verifier(seul: inconnu) }
    }

    @Test func `les fautes de plusieurs paquets sont dans l’ordre des versements`() throws {
        for nom in [ArchiveDEssai.consolide, ArchiveDEssai.bagnols] {
            unlink("\(essai.chemin)/\(nom)/data/META-INF/signatures.xml")
            unlink("\(essai.chemin)/\(nom)/data/bilan.xml")
        }
        let fautes = try essai.fautes()
        for _ in 0..<5 { #expect(try essai.fautes() == fautes) }
        let premiere = try #require(fautes.firstIndex(of: .signatureAbsente(try nom())))
        let seconde = try #require(fautes.firstIndex(of: .signatureAbsente(try essai.nom(ArchiveDEssai.consolide))))
        #expect(premiere < seconde)
    }

    @Test func `une archive absente est introuvable`() {
        let chemin = "\(essai.dossier.chemin)/rien"
        #expect(throws: ArchiveError.introuvable(chemin: chemin)) {
            _ = try VerificationDArchive(chemin, controle: SceauDEssai())
        }
    }

    @Test func `une archive se reconnaît sans son journal, et tant qu’elle n’en a pas`() throws {
        unlink("\(essai.chemin)/journal.jsonl")
        #expect(VerificationDArchive.reconnait(essai.chemin))
        let autre = DossierTemporaire()
        #expect(VerificationDArchive.reconnait(autre.chemin))
        autre.ecrire("bilan.xml", "x")
        #expect(!VerificationDArchive.reconnait(autre.chemin))
        autre.ecrire(".partiel-\(ArchiveDEssai.bagnols.replacing("/", with: "+"))/bagit.txt", "x")
        #expect(VerificationDArchive.reconnait(autre.chemin))
    }

    @Test func `une vérification n’écrit rien`() throws {
        let avant = try FileManager.default.subpathsOfDirectory(atPath: essai.chemin).sorted()
        let journal = essai.dossier.lire("archive/journal.jsonl")
        _ = try essai.fautes()
        #expect(try FileManager.default.subpathsOfDirectory(atPath: essai.chemin).sorted() == avant)
        #expect(essai.dossier.lire("archive/journal.jsonl") == journal)
    }
}

@Suite struct `État de l’archive d’après le journal` {
    private func fautes(_ actes: [ActeDeJournal]) throws -> [FauteDArchive] {
        EtatDArchive(JournalDEssai.lu(try JournalDEssai.lignes(actes)).lignes).fautes
    }

    private let v1 = ActeDeJournal.versement(JournalDEssai.paquet, remplacement: nil)

    private func v2(remplace: String?) -> ActeDeJournal {
        .versement(
            ActeDeJournal.PaquetInscrit(
                nom: "2024/299300160-BAGNOLS-v2", tagmanifest: JournalDEssai.paquet.tagmanifest,
                signature: JournalDEssai.paquet.signature),
            remplacement: remplace.map { ActeDeJournal.Remplacement(paquet: $0, motif: "x") })
    }

    private func nom(_ texte: String = ArchiveDEssai.bagnols) throws -> NomDePaquet { try #require(NomDePaquet(texte)) }

    @Test func `un journal suivi n’a pas de faute`() throws {
        #expect(
            try fautes([
                v1, v2(remplace: ArchiveDEssai.bagnols), .restitution(JournalDEssai.paquet),
                .elimination(JournalDEssai.paquet, visa: "x"),
            ]).isEmpty)
    }

    @Test func `un paquet versé deux fois est vu`() throws {
        #expect(try fautes([v1, v1]) == [.verseDeuxFois(ligne: 2, try nom())])
    }

    @Test func `un événement sur un paquet absent est vu`() throws {
        #expect(try fautes([.restitution(JournalDEssai.paquet)]) == [.pasVerse(ligne: 1, try nom())])
        let elimination = ActeDeJournal.elimination(JournalDEssai.paquet, visa: "x")
        #expect(try fautes([v1, elimination, elimination]) == [.pasVerse(ligne: 3, try nom())])
    }

    @Test func `un événement d’autres empreintes que le versement est vu`() throws {
        let autre = ActeDeJournal.PaquetInscrit(
            nom: ArchiveDEssai.bagnols, tagmanifest: String(repeating: "c", count: 128),
            signature: JournalDEssai.paquet.signature)
        #expect(try fautes([v1, .controle(autre)]) == [.autresEmpreintes(ligne: 2, try nom())])
    }

    @Test func `une version qui ne remplace pas la précédente est vue`() throws {
        let v2 = try nom("2024/299300160-BAGNOLS-v2")
        #expect(try fautes([v1, self.v2(remplace: nil)]) == [.version(ligne: 2, v2)])
        #expect(try fautes([v1, self.v2(remplace: ArchiveDEssai.consolide)]) == [.version(ligne: 2, v2)])
        #expect(try fautes([self.v2(remplace: ArchiveDEssai.bagnols)]) == [.version(ligne: 1, v2)])
    }

    @Test func `un nom qui n’en est pas un est vu`() throws {
        let autre = ActeDeJournal.PaquetInscrit(
            nom: "../x", tagmanifest: JournalDEssai.paquet.tagmanifest, signature: JournalDEssai.paquet.signature)
        #expect(try fautes([.versement(autre, remplacement: nil)]) == [.nom(ligne: 1, nom: "../x")])
    }
}
