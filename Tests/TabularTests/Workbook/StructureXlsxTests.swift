import Tabular
import TestSupport
import Testing

@Suite struct `Lignes et colonnes .xlsx` {
    private func v(_ reference: String, _ valeur: Int = 1) -> String { "<c r=\"\(reference)\"><v>\(valeur)</v></c>" }

    @Test func `une cellule manquante est un champ vide`() throws {
        #expect(
            try LectureDeFeuille.xlsx("<row r=\"2\">\(v("B2"))\(v("D2", 4))</row>")
                == [LigneLue(2, ["", "1", "", "4"])])
    }

    @Test func `les cellules et les lignes sans référence se suivent`() throws {
        #expect(
            try LectureDeFeuille.xlsx(
                "<row><c><v>1</v></c><c><v>2</v></c></row><row r=\"5\"/><row><c><v>3</v></c></row>")
                == [LigneLue(1, ["1", "2"]), LigneLue(6, ["3"])])
    }

    @Test func `les lignes vides, ou pleines de blancs, ne sont pas données`() throws {
        #expect(
            try LectureDeFeuille.xlsx(
                "<row r=\"1\"/><row r=\"2\"><c r=\"A2\" s=\"1\"/><c r=\"B2\" t=\"str\"><v>  </v></c></row>"
                    + "<row r=\"3\">\(v("A3"))</row>") == [LigneLue(3, ["1"])])
    }

    @Test func `une ligne dont une cellule n’est pas lue est donnée, avec sa note`() throws {
        #expect(
            try LectureDeFeuille.xlsx("<row r=\"1\"><c r=\"C1\"><v>1E20</v></c></row>")
                == [LigneLue(1, [], [CellNote(position: 2, defect: .lostDigits)])])
    }

    @Test func `la dernière colonne est XFD`() throws {
        #expect(try LectureDeFeuille.xlsx("<row r=\"1\">\(v("XFD1"))</row>").first?.champs.count == 16_384)
        let octets = try ClasseurDEssai.xlsx([.init("F", "<row r=\"7\">\(v("XFE7"))</row>")]).octets()
        #expect(LectureDeFeuille.refus(octets) == .tooManyColumns(row: 7))
    }

    @Test func `une ligne de plus de 1 Mio a un défaut`() throws {
        let long = String(repeating: "a", count: 32_000)
        let cellules = (0..<40).map { _ in "<c t=\"s\"><v>0</v></c>" }.joined()
        let octets = try ClasseurDEssai.xlsx([.init("F", "<row>\(cellules)</row>")], chaines: ["<t>\(long)</t>"])
            .octets()
        var lecteur = try SheetReader(octets, file: "f", sheet: nil)
        var defaut: RecordDefect?
        try lecteur.read { record in
            defaut = record.defect
            return true
        }
        #expect(defaut == .tooLong)
    }

    @Test(arguments: [
        "<row r=\"2\"><c><v>1</v></c></row><row r=\"2\"/>", "<row r=\"0\"/>", "<row r=\"1048577\"/>", "<row r=\"x\"/>",
        "<row><c r=\"B1\"/><c r=\"A1\"/></row>", "<row><c r=\"B1\"/><c r=\"B1\"/></row>", "<row><c r=\"12\"/></row>",
        "<c r=\"A1\"/>", "<row><c/></row><c/>", "<row><row/></row>", "<row><c><row><c/></row></c></row>",
        "<row><c/></row><c><row><c><v>1</v></c><c><v>1</v></c></row></c>",
    ]) func `des lignes ou des cellules en désordre sont refusées`(_ lignes: String) throws {
        let octets = try ClasseurDEssai.xlsx([.init("F", lignes)]).octets()
        #expect(LectureDeFeuille.refus(octets) == .structure(part: "xl/worksheets/sheet1.xml", line: 1))
    }

    @Test func `la colonne d’un champ est celle de la feuille`() throws {
        let octets = try ClasseurDEssai.xlsx([.init("F", "<row r=\"1\">\(v("C1"))</row>")]).octets()
        var lecteur = try SheetReader(octets, file: "f", sheet: nil)
        var colonnes: [Int] = []
        try lecteur.read { record in
            colonnes = [record.column(0), record.column(2), record.column(9), record.column(nil)]
            return true
        }
        #expect(colonnes == [1, 3, 10, 0])
    }

    @Test func `la lecture s’arrête quand il est demandé, et recommence depuis le début`() throws {
        let lignes = (1...3).map { "<row r=\"\($0)\">\(v("A\($0)", $0))</row>" }.joined()
        let octets = try ClasseurDEssai.xlsx([.init("F", lignes)]).octets()
        var lecteur = try SheetReader(octets, file: "f", sheet: nil)
        var lus: [Int] = []
        for _ in 0..<2 {
            try lecteur.read { record in
                lus.append(record.line)
                return record.line < 2
            }
        }
        #expect(lus == [1, 2, 1, 2])
    }

    @Test func `la forme stricte d’ISO 29500 est lue`() throws {
        let classeur = ClasseurDEssai.xlsx(
            [.init("F", "<row><c t=\"s\"><v>0</v></c><c t=\"d\"><v>2024-01-31</v></c></row>")], chaines: ["<t>a</t>"],
            principal: "http://purl.oclc.org/ooxml/spreadsheetml/main",
            relations: "http://purl.oclc.org/ooxml/officeDocument/relationships")
        #expect(try LectureDeFeuille.lignes(try classeur.octets()) == [LigneLue(1, ["a", "2024-01-31"])])
    }

    @Test func `les éléments d’un autre espace de noms sont laissés`() throws {
        #expect(
            try LectureDeFeuille.xlsx(
                "<row><x:c xmlns:x=\"urn:x\"><x:v>9</x:v></x:c><c><v>1</v><x:v xmlns:x=\"urn:x\">9</x:v></c></row>")
                == [LigneLue(1, ["1"])])
    }

    @Test func `un classeur sans styles ni textes partagés est lu`() throws {
        var classeur = ClasseurDEssai.xlsx([.init("F", "<row><c><v>1</v></c></row>")])
        classeur.poser(
            "xl/_rels/workbook.xml.rels", ClasseurDEssai.liens([("worksheet", "../xl/./worksheets/sheet1.xml")]))
        #expect(try LectureDeFeuille.lignes(try classeur.octets()) == [LigneLue(1, ["1"])])
    }
}
