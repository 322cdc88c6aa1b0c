import TestSupport
import Testing

@testable import Scellement

@Suite struct `Archive falsifiée` {
    @Test(
        arguments: FalsificationDArchive.desFichiersSignes + FalsificationDArchive.desDescriptions
            + FalsificationDArchive.desNoms + FalsificationDArchive.desEchanges + FalsificationDArchive.desLiens
            + FalsificationDArchive.desChemins + FalsificationDArchive.desLignes + FalsificationDArchive.duJournal
            + FalsificationDArchive.desPoints + FalsificationDArchive.desListesRefaites
            + FalsificationDArchive.desSignatures)
    func `chaque modification est trouvée et nommée`(_ falsification: FalsificationDArchive) throws {
        let archive = try ArchiveScellee()
        try falsification.modifier(archive)
        let trouvees = try archive.rapport().fautes
        #expect(!trouvees.isEmpty)
        #expect(
            try trouvees == falsification.attendues(archive), "\(trouvees.map(\.message).joined(separator: "\n"))")
    }

    @Test func `sans modification rien n’est trouvé`() throws {
        let rapport = try ArchiveScellee().rapport()
        #expect(rapport.fautes.isEmpty)
        #expect((rapport.paquets, rapport.ancre.taille, rapport.scellees) == (3, 3, 3))
    }

    @Test func `tout refait avec la même clé, seule une ancre le trouve`() throws {
        let archive = try ArchiveScellee()
        try archive.changer("\(archive.alfa.texte)/data/bilan.xml", "12", "13")
        try archive.signer(archive.alfa, par: Identites.directrice)
        #expect(try archive.rapport().fautes.isEmpty)
        let ancre = try ArchiveScellee.ancre()
        #expect(try archive.rapport(ancres: [ancre]).fautes == [.ancre(ancre, taille: 3)])
    }

    @Test func `le dernier paquet, sa ligne et son point ôtés, seule une ancre le trouve`() throws {
        let archive = try ArchiveScellee()
        try archive.changerLesLignes { $0.removeLast() }
        for nom in [archive.bravo2.texte, "points/000003.json", "points/000003.xml"] { try archive.oter(nom) }
        #expect(try archive.rapport().fautes.isEmpty)
        let ancre = try ArchiveScellee.ancre()
        #expect(try archive.rapport(ancres: [ancre]).fautes == [.ancre(ancre, taille: 2)])
    }

    @Test func `un point ôté avec sa signature se voit aux lignes scellées`() throws {
        let archive = try ArchiveScellee()
        for nom in ["points/000003.json", "points/000003.xml"] { try archive.oter(nom) }
        #expect(try archive.rapport().scellees == 2)
    }
}
