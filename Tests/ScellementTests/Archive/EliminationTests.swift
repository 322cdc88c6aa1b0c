import Glibc
import TestSupport
import Testing

@testable import Scellement

@Suite struct `Élimination et restitution` {
    private let essai = ArchiveDEssai()
    private let apres = "2035-01-01T00:00:00Z"

    private func eliminer(_ instant: String, visa: String = "AD30-2035-7") throws {
        let archive = try essai.ouvrir()
        try archive.eliminer(try essai.nom(), visa: visa, JournalDEssai.instant(instant))
    }

    @Test func `un paquet dont la conservation est finie est éliminé, son visa au journal`() throws {
        try essai.verser(try ArchiveDEssai.versement(), try ArchiveDEssai.versement(ArchiveDEssai.consolide))
        try eliminer(apres)
        #expect(!essai.dossier.contient("archive/\(ArchiveDEssai.bagnols)"))
        guard case .elimination(let paquet, let visa) = try essai.journal().lignes.last?.acte else {
            Issue.record("pas d’élimination au journal")
            return
        }
        #expect(paquet.nom == ArchiveDEssai.bagnols)
        #expect(visa == "AD30-2035-7")
        #expect(try essai.fautes().isEmpty)
        #expect(try essai.rapport().elimines == 1)
    }

    @Test func `l’année dont le dernier paquet est éliminé disparaît`() throws {
        try essai.verser(try ArchiveDEssai.versement())
        try eliminer(apres)
        #expect(!essai.dossier.contient("archive/2024"))
        #expect(try essai.fautes().isEmpty)
    }

    @Test(arguments: ["2034-12-31T23:59:59Z", "2025-02-14T09:30:00Z"])
    func `un paquet n’est pas éliminé avant la fin de sa conservation`(_ instant: String) throws {
        try essai.verser(try ArchiveDEssai.versement())
        #expect(throws: ArchiveError.enConservation(try essai.nom(), fin: "31/12/2034")) { try eliminer(instant) }
        #expect(try essai.fautes().isEmpty)
        #expect(essai.dossier.contient("archive/\(ArchiveDEssai.bagnols)"))
    }

    @Test func `un paquet à conserver n’est pas éliminé`() throws {
        try essai.verser(try ArchiveDEssai.versement(sort: "Conserver"))
        #expect(throws: ArchiveError.aConserver(try essai.nom())) { try eliminer(apres) }
    }

    @Test func `un paquet dont la date a été changée n’est pas éliminé`() throws {
        try essai.verser(try ArchiveDEssai.versement())
        let info = "archive/\(ArchiveDEssai.bagnols)/bag-info.txt"
        essai.dossier.ecrire(info, (essai.dossier.lire(info) ?? "").replacing("2034", with: "2024"))
        #expect(throws: ArchiveError.self) { try eliminer("2025-02-14T09:30:00Z") }
        #expect(essai.dossier.contient(info))
        #expect(try essai.journal().lignes.count == 1)
    }

    @Test func `une élimination sans visa est refusée`() throws {
        try essai.verser(try ArchiveDEssai.versement())
        #expect(throws: ArchiveError.sansVisa(try essai.nom())) { try eliminer(apres, visa: " ") }
    }

    @Test func `un paquet inconnu ou déjà éliminé n’est pas éliminé`() throws {
        #expect(throws: ArchiveError.inconnu(try essai.nom())) { try eliminer(apres) }
        try essai.verser(try ArchiveDEssai.versement())
        try eliminer(apres)
        #expect(throws: ArchiveError.elimine(try essai.nom())) { try eliminer(apres) }
    }

    @Test func `un paquet éliminé n’est pas versé à nouveau`() throws {
        try essai.verser(try ArchiveDEssai.versement())
        try eliminer(apres)
        let journal = essai.dossier.lire("archive/journal.jsonl")
        try essai.verser(try ArchiveDEssai.versement())
        #expect(essai.dossier.lire("archive/journal.jsonl") == journal)
        #expect(!essai.dossier.contient("archive/\(ArchiveDEssai.bagnols)"))
        let autre = try ArchiveDEssai.versement(contenu: "<autre/>")
        #expect(throws: ArchiveError.elimine(try essai.nom())) { try essai.verser(autre) }
    }

    @Test func `un lien dans un paquet éliminé ne détruit pas ce où il mène`() throws {
        try essai.verser(try ArchiveDEssai.versement())
        essai.dossier.ecrire("ailleurs/precieux", "x")
        let archive = try essai.ouvrir(
            Gestes { chemin in
                // Put there once the bag is verified, just before it goes.
                if chemin.contains(".elimine-") {
                    symlink(
                        "\(essai.dossier.chemin)/ailleurs", "\(essai.chemin)/\(ArchiveDEssai.bagnols)/data/lien")
                }
                return true
            })
        try archive.eliminer(try essai.nom(), visa: "x", JournalDEssai.instant(apres))
        #expect(essai.dossier.lire("ailleurs/precieux") == "x")
        #expect(!essai.dossier.contient("archive/\(ArchiveDEssai.bagnols)"))
    }

    @Test func `un paquet au bout d’un lien n’est ni éliminé ni rendu`() throws {
        try essai.verser(try ArchiveDEssai.versement())
        rename("\(essai.chemin)/2024", "\(essai.dossier.chemin)/ailleurs")
        symlink("\(essai.dossier.chemin)/ailleurs", "\(essai.chemin)/2024")
        let absent = ArchiveError.paquetFautif(try essai.nom(), [.paquetAbsent(try essai.nom())])
        #expect(throws: absent) { try eliminer(apres) }
        #expect(throws: absent) { try rendre("rendu") }
        #expect(try essai.journal().lignes.count == 1)
    }

    private func rendre(_ cible: String) throws {
        try Restitution.rendre(
            try essai.nom(), de: essai.chemin, dans: "\(essai.dossier.chemin)/\(cible)", controle: SceauDEssai())
    }

    @Test func `un paquet rendu est le même, et se vérifie seul`() throws {
        try essai.verser(try ArchiveDEssai.versement())
        try rendre("rendu")
        #expect(
            essai.dossier.lire("rendu/tagmanifest-sha512.txt")
                == essai.dossier.lire("archive/\(ArchiveDEssai.bagnols)/tagmanifest-sha512.txt"))
        let chemin = "\(essai.dossier.chemin)/rendu"
        #expect(try VerificationDArchive.verifier(paquet: chemin, controle: SceauDEssai()).isEmpty)
    }

    @Test func `un paquet gâté n’est pas rendu`() throws {
        try essai.verser(try ArchiveDEssai.versement())
        essai.dossier.ecrire("archive/\(ArchiveDEssai.bagnols)/data/bilan.xml", "x")
        #expect(throws: ArchiveError.self) { try rendre("rendu") }
        #expect(!essai.dossier.contient("rendu"))
    }

    @Test func `un paquet n’est pas rendu dans un dossier qui contient quelque chose`() throws {
        try essai.verser(try ArchiveDEssai.versement())
        essai.dossier.ecrire("rendu/x", "x")
        #expect(throws: ArchiveError.self) { try rendre("rendu") }
    }

    @Test func `une restitution et un contrôle se consignent`() throws {
        try essai.verser(try ArchiveDEssai.versement())
        do {
            let archive = try essai.ouvrir()
            try archive.consignerUneRestitution(de: try essai.nom(), JournalDEssai.instant())
            try archive.consignerUnControle(de: nil, JournalDEssai.instant())
            try archive.consignerUnControle(de: try essai.nom(), JournalDEssai.instant())
        }
        #expect(try essai.fautes().isEmpty)
        #expect(try essai.rapport().scellees == 1)
        #expect(try essai.rapport().ancre.taille == 4)
    }
}
