import Tabular
import TestSupport
import Testing
import XMLPort

@Suite struct `Classeurs refusés` {
    private let feuille = "xl/worksheets/sheet1.xml"

    private func classeur(_ lignes: String = "<row><c><v>1</v></c></row>") -> ClasseurDEssai {
        .xlsx([.init("F", lignes)])
    }

    /// The refusal of a workbook one part of which has this content.
    private func refus(_ partie: String, _ texte: String) throws -> WorkbookRefusal? {
        var classeur = classeur()
        classeur.poser(partie, texte)
        return LectureDeFeuille.refus(try classeur.octets())
    }

    @Test func `un ancien .xls ou un classeur à mot de passe est refusé`() {
        #expect(LectureDeFeuille.refus([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1]) == .protectedOrOld)
    }

    @Test func `ce qui n’est pas une archive est refusé`() {
        #expect(LectureDeFeuille.refus(Array("a;b\n".utf8)) == .notArchive)
        #expect(LectureDeFeuille.refus([]) == .notArchive)
    }

    @Test func `les octets du début suffisent à reconnaître un classeur`() throws {
        #expect(Workbook.recognizes(start: try classeur().octets()))
        #expect(Workbook.recognizes(start: [0xD0, 0xCF, 0x11, 0xE0]))
        #expect(!Workbook.recognizes(start: Array("PK;nom".utf8)))
    }

    @Test func `un classeur tronqué est refusé`() throws {
        let octets = try classeur().octets()
        #expect(LectureDeFeuille.refus(Array(octets.dropLast(30))) == .truncated)
        #expect(LectureDeFeuille.refus(Array(octets.prefix(100))) == .truncated)
    }

    @Test func `une somme de contrôle fausse est refusée`() throws {
        let lignes = "<row><c t=\"str\"><v>DÉBUT\(String(repeating: "abcdefghij", count: 20))</v></c></row>"
        let octets = try classeur(lignes).octetsConserves()
        // The third byte of the text, kept as it is in the archive.
        let place = try #require(octets.firstRange(of: Array("abcdefghij".utf8))).lowerBound
        var abimes = octets
        abimes[place] = 0x7A
        #expect(LectureDeFeuille.refus(octets) == nil)
        #expect(LectureDeFeuille.refus(abimes) == .damaged(part: feuille))
    }

    @Test func `une partie en double est refusée`() throws {
        var octets = try classeur().octets()
        // The writer refuses two entries of one name: the second is renamed in its place, of the same length.
        let (ancien, nouveau) = (Array("xl/styles.xml".utf8), Array("xl/STYLES.xml".utf8))
        var avec = classeur()
        avec.parties.append(("xl/stylez.xml", []))
        octets = try avec.octets()
        for plage in octets.ranges(of: Array("xl/stylez.xml".utf8)).reversed() {
            octets.replaceSubrange(plage, with: nouveau)
        }
        #expect(octets.firstRange(of: ancien) != nil)
        #expect(LectureDeFeuille.refus(octets) == .duplicatePart("xl/STYLES.xml"))
    }

    @Test func `une partie protégée par un mot de passe est refusée`() throws {
        var octets = try classeur().octets()
        // General purpose flag of the first entry of the directory.
        let place = try #require(octets.firstRange(of: [0x50, 0x4B, 0x01, 0x02])).lowerBound
        octets[place + 8] |= 1
        #expect(LectureDeFeuille.refus(octets) == .protectedOrOld)
    }

    @Test func `un document de texte, une archive quelconque sont refusés`() throws {
        #expect(
            try refus("_rels/.rels", ClasseurDEssai.liens([("officeDocument", "mot.xml")])) == .damaged(part: "mot.xml")
        )
        #expect(try refus("xl/workbook.xml", "<w:document xmlns:w=\"urn:w\"/>") == .notWorkbook)
        #expect(try refus("_rels/.rels", ClasseurDEssai.liens([])) == .notWorkbook)
        #expect(try refus("mimetype", "application/vnd.oasis.opendocument.text") == .notWorkbook)
        let archive = ClasseurDEssai(parties: [("lisez-moi.txt", [65])])
        #expect(LectureDeFeuille.refus(try archive.octets()) == .notWorkbook)
    }

    @Test func `un classeur binaire .xlsb est refusé`() throws {
        #expect(
            try refus("_rels/.rels", ClasseurDEssai.liens([("officeDocument", "xl/workbook.bin")])) == .binaryWorkbook)
    }

    @Test func `une partie qui manque est refusée`() throws {
        var classeur = classeur()
        classeur.oter(feuille)
        #expect(LectureDeFeuille.refus(try classeur.octets()) == .damaged(part: feuille))
    }

    @Test func `un .ods chiffré est refusé`() throws {
        var classeur = ClasseurDEssai.ods("")
        classeur.poser(
            "META-INF/manifest.xml",
            "<m:manifest xmlns:m=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\"><m:file-entry>"
                + "<m:encryption-data/></m:file-entry></m:manifest>")
        #expect(LectureDeFeuille.refus(try classeur.octets()) == .protectedOrOld)
        var entier = ClasseurDEssai.ods("")
        entier.poser("encrypted-package", "x")
        #expect(LectureDeFeuille.refus(try entier.octets()) == .protectedOrOld)
    }

    @Test(arguments: [
        ("<!DOCTYPE worksheet [<!ENTITY a \"b\">]><worksheet/>", XMLReadingError.Cause.doctype),
        ("<worksheet>&a;</worksheet>", .entity), ("<worksheet><sheetData>", .truncated), ("", .empty),
        ("<worksheet></feuille>", .malformed), (String(repeating: "<a>", count: 65), .tooDeep),
    ]) func `du XML qui n’est pas sûr ou pas bien formé est refusé`(
        _ texte: String, _ cause: XMLReadingError.Cause
    ) throws {
        let espace = texte.replacing("<worksheet>", with: "<worksheet xmlns=\"\(ClasseurDEssai.principal)\">")
        // Elements of no namespace would be refused for that.
        let lu = espace.hasPrefix("<a>") ? "<worksheet xmlns=\"\(ClasseurDEssai.principal)\">" + espace : espace
        guard case .xml(feuille, let erreur) = try refus(feuille, lu) else {
            Issue.record("not refused so")
            return
        }
        #expect(erreur.cause == cause)
        #expect(erreur.line == 1 || cause == .empty)
    }

    @Test func `une partie démesurée une fois décompressée est refusée`() throws {
        var classeur = classeur()
        let blancs = [UInt8](repeating: 0x20, count: Workbook.sharedStringsLimit / 4)
        let debut = Array("<sst xmlns=\"\(ClasseurDEssai.principal)\">".utf8)
        classeur.oter("xl/sharedStrings.xml")
        classeur.parties.append(("xl/sharedStrings.xml", debut + blancs + blancs + blancs + blancs))
        #expect(LectureDeFeuille.refus(try classeur.octets()) == .tooLarge(part: "xl/sharedStrings.xml"))
    }

    @Test func `plus de 10 000 feuilles sont refusées`() throws {
        let feuilles = String(repeating: "<sheet name=\"a\" r:id=\"rId1\"/>", count: Workbook.sheetLimit + 1)
        let texte =
            "<workbook xmlns=\"\(ClasseurDEssai.principal)\" xmlns:r=\"\(ClasseurDEssai.relations)\">\(feuilles)</workbook>"
        #expect(try refus("xl/workbook.xml", texte) == .structure(part: "xl/workbook.xml", line: 1))
        let tables = String(repeating: "<table:table/>", count: Workbook.sheetLimit + 1)
        let octets = try ClasseurDEssai.ods(tables).octets()
        #expect(LectureDeFeuille.refus(octets, .name("x")) == .structure(part: "content.xml", line: 1))
    }

    static let tous: [WorkbookRefusal] = [
        .protectedOrOld, .notArchive, .truncated, .damaged(part: "p"), .duplicatePart("p"), .tooLarge(part: "p"),
        .notWorkbook, .binaryWorkbook, .xml(part: "p", XMLReadingError(.doctype, line: 3)),
        .structure(part: "p", line: 3), .unknownSheet(wanted: "x", sheets: []), .withoutCells(sheet: "x"),
        .emptySheet(sheet: "x", sheets: []), .noVisibleSheet(sheets: []), .tooManyColumns(row: 3),
        .tooManyRepetitions(row: 3),
    ]

    @Test(arguments: tous) func `chaque refus nomme le fichier et dit un remède`(_ refus: WorkbookRefusal) {
        let message = TabularError.workbook(file: "f.ods", refus).message
        #expect(message.hasPrefix("f.ods : ") && message.contains(" — "), "\(message)")
        #expect(!TabularError.workbook(file: "f.ods", refus).isResource)
    }

    @Test func `un nom qui vient du fichier tient sur une ligne, et ne dure pas`() {
        let nom = "a\nb" + String(repeating: "é", count: 500)
        let message = TabularError.workbook(file: "f", .withoutCells(sheet: nom)).message
        #expect(message.contains("« a b") && message.count < 200)
    }
}
