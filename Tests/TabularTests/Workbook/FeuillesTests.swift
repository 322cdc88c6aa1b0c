import Tabular
import TestSupport
import Testing

@Suite struct `Choix de la feuille` {
    private func ligne(_ valeur: Int) -> String { "<row><c><v>\(valeur)</v></c></row>" }

    private func classeur() -> ClasseurDEssai {
        .xlsx([
            .init("Lisez-moi", ligne(1), attributs: "state=\"hidden\""), .init("Logements", ligne(2)),
            .init("2023", ligne(3)), .init("Caché", ligne(4), attributs: "state=\"veryHidden\""),
        ])
    }

    private func nom(_ texte: String?) throws -> String {
        let lecteur = try SheetReader(try classeur().octets(), file: "f", sheet: texte.flatMap { SheetChoice($0) })
        return lecteur.sheetName
    }

    @Test func `sans choix, c’est la première feuille visible`() throws {
        #expect(try nom(nil) == "Logements")
    }

    @Test(arguments: [
        ("Logements", "Logements"), ("logements", "Logements"), ("1", "Lisez-moi"), ("3", "2023"), ("2023", "2023"),
        ("Caché", "Caché"),
    ]) func `une feuille est choisie par son nom ou son numéro`(_ choix: String, _ feuille: String) throws {
        #expect(try nom(choix) == feuille)
    }

    @Test func `un choix blanc n’en est pas un`() {
        #expect(SheetChoice("  ") == nil)
        #expect(SheetChoice("2") == .number(2))
        #expect(SheetChoice("0") == .name("0"))
        #expect(SheetChoice("T1 2024") == .name("T1 2024"))
    }

    @Test func `les feuilles sont nommées dans l’ordre, masquées ou non`() throws {
        let lecteur = try SheetReader(try classeur().octets(), file: "f", sheet: nil)
        let (noms, masquees) = (lecteur.sheets.map(\.name), lecteur.sheets.map(\.isHidden))
        #expect(noms == ["Lisez-moi", "Logements", "2023", "Caché"])
        #expect(masquees == [true, false, false, true])
    }

    @Test(arguments: ["Parc", "5", "0"]) func `une feuille inconnue est refusée, les autres sont nommées`(
        _ choix: String
    ) throws {
        let refus = LectureDeFeuille.refus(try classeur().octets(), SheetChoice(choix))
        guard case .unknownSheet(choix, let feuilles) = refus else {
            Issue.record("\(String(describing: refus))")
            return
        }
        #expect(feuilles.count == 4)
        let message = TabularError.workbook(file: "f.xlsx", .unknownSheet(wanted: choix, sheets: feuilles)).message
        #expect(
            message == "f.xlsx : feuille « \(choix) » introuvable — indiquer le nom ou le numéro d’une feuille : "
                + "1 « Lisez-moi » (masquée), 2 « Logements », 3 « 2023 », 4 « Caché » (masquée)")
    }

    @Test func `une feuille de graphique est refusée, ou passée si elle n’est pas choisie`() throws {
        var classeur = ClasseurDEssai.xlsx([.init("Courbe", ""), .init("Données", ligne(1))])
        classeur.poser(
            "xl/_rels/workbook.xml.rels",
            ClasseurDEssai.liens([("chartsheet", "worksheets/sheet1.xml"), ("worksheet", "worksheets/sheet2.xml")]))
        #expect(LectureDeFeuille.refus(try classeur.octets(), .number(1)) == .withoutCells(sheet: "Courbe"))
        #expect(try SheetReader(try classeur.octets(), file: "f", sheet: nil).sheetName == "Données")
    }

    @Test func `une feuille vide est refusée`() throws {
        let octets = try ClasseurDEssai.xlsx([.init("F", "<row r=\"1\"/>")]).octets()
        let feuille = WorkbookSheet(name: "F", isHidden: false, hasCells: true)
        #expect(LectureDeFeuille.refus(octets) == .emptySheet(sheet: "F", sheets: [feuille]))
    }

    @Test func `un classeur dont tout est masqué est refusé, si rien n’est choisi`() throws {
        let octets = try ClasseurDEssai.xlsx([.init("F", ligne(1), attributs: "state=\"hidden\"")]).octets()
        let feuille = WorkbookSheet(name: "F", isHidden: true, hasCells: true)
        #expect(LectureDeFeuille.refus(octets) == .noVisibleSheet(sheets: [feuille]))
        #expect(LectureDeFeuille.refus(octets, .number(1)) == nil)
    }
}

@Suite struct `Remarques sur la feuille` {
    private func remarques(_ classeur: ClasseurDEssai) throws -> [SheetRemark] {
        var lecteur = try SheetReader(try classeur.octets(), file: "f", sheet: nil)
        try lecteur.read { _ in true }
        return lecteur.remarks
    }

    private let deuxLignes =
        "<row r=\"1\"><c><v>1</v></c><c r=\"D1\"><v>2</v></c></row><row r=\"4\" hidden=\"1\"><c><v>2</v></c></row>"

    @Test func `les lignes masquées qui ont un contenu sont comptées`() throws {
        let lignes = deuxLignes + "<row r=\"9\" hidden=\"1\"/>"
        #expect(try remarques(.xlsx([.init("F", lignes)])) == [.hiddenRows(count: 1, first: 4)])
    }

    @Test func `les colonnes masquées qui servent sont comptées`() throws {
        let colonnes =
            "<cols><col min=\"1\" max=\"1\"/><col min=\"2\" max=\"3\" hidden=\"1\"/>"
            + "<col min=\"5\" max=\"16384\" hidden=\"1\"/></cols>"
        let lignes = "<row r=\"1\"><c><v>1</v></c><c r=\"D1\"><v>2</v></c></row>"
        #expect(
            try remarques(.xlsx([.init("F", lignes, avant: colonnes)])) == [.hiddenColumns(count: 2, first: 2)])
    }

    @Test func `les fusions sont comptées`() throws {
        let fusions = "<mergeCells><mergeCell ref=\"B3:C3\"/><mergeCell ref=\"A5:A6\"/></mergeCells>"
        let lignes = "<row r=\"1\"><c><v>1</v></c></row>"
        #expect(
            try remarques(.xlsx([.init("F", lignes, apres: fusions)])) == [.mergedCells(count: 2, row: 3, column: 2)])
    }

    @Test func `un .ods a les mêmes remarques`() throws {
        let cellule = "<table:table-cell table:number-columns-spanned=\"2\"><text:p>1</text:p></table:table-cell>"
        let classeur = ClasseurDEssai.ods(
            "<table:table table:name=\"F\"><table:table-column/><table:table-column table:visibility=\"collapse\" "
                + "table:number-columns-repeated=\"3\"/><table:table-row table:visibility=\"filter\">\(cellule)"
                + "<table:covered-table-cell/><table:table-cell><text:p>2</text:p></table:table-cell></table:table-row>"
                + "</table:table>")
        #expect(
            try remarques(classeur) == [
                .hiddenRows(count: 1, first: 1), .hiddenColumns(count: 2, first: 2),
                .mergedCells(count: 1, row: 1, column: 1),
            ])
    }
}
