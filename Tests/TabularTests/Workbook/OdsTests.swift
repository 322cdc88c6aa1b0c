import Tabular
import TestSupport
import Testing

@Suite struct `Cellules .ods` {
    private func lue(_ attributs: String, _ contenu: String = "") throws -> CelluleLue {
        try LectureDeFeuille.celluleOds("<table:table-cell \(attributs)>\(contenu)</table:table-cell>")
    }

    private func texte(_ contenu: String) throws -> String { try lue("", contenu).texte }

    @Test(arguments: ["float", "percentage", "currency"])
    func `un nombre est lu par sa valeur, non par ce qui en est montré`(_ type: String) throws {
        #expect(
            try lue("office:value-type=\"\(type)\" office:value=\"0.30000000000000004\"", "<text:p>30 %</text:p>")
                == CelluleLue("0.3"))
    }

    @Test func `un nombre de plus de quinze chiffres a perdu les derniers`() throws {
        #expect(
            try lue("office:value-type=\"float\" office:value=\"1.23456789012346E+017\"") == CelluleLue("", .lostDigits)
        )
    }

    @Test func `une date est lue sans son heure`() throws {
        #expect(
            try lue("office:value-type=\"date\" office:date-value=\"2024-01-31T10:00:00\"") == CelluleLue("2024-01-31"))
        #expect(try lue("office:value-type=\"date\" office:date-value=\"2024\"") == CelluleLue("", .unreadable))
    }

    @Test(arguments: [
        ("PT10H30M00S", "0.4375"), ("PT13H00M00S", "0.541666666666667"), ("PT36H", "1.5"),
        ("PT00H08M27S", "0.00586805555555556"), ("-PT06H00M00S", "-0.25"),
        ("PT00H00M00S", "0"), ("PT06H00M00.500000S", "0.25"),
    ]) func `une heure est une fraction de jour, comme en .xlsx`(_ duree: String, _ attendu: String) throws {
        #expect(try lue("office:value-type=\"time\" office:time-value=\"\(duree)\"") == CelluleLue(attendu))
    }

    @Test(arguments: ["10:30", "PT10", "PTxH", "P1D", "PT9999999H"])
    func `ce qui n’est pas une heure n’est pas lu comme telle`(_ duree: String) throws {
        #expect(
            try lue("office:value-type=\"time\" office:time-value=\"\(duree)\"") == CelluleLue("", .unreadable))
    }

    @Test func `un booléen est VRAI ou FAUX`() throws {
        #expect(try lue("office:value-type=\"boolean\" office:boolean-value=\"true\"") == CelluleLue("VRAI"))
        #expect(try lue("office:value-type=\"boolean\" office:boolean-value=\"false\"") == CelluleLue("FAUX"))
    }

    @Test func `un texte est celui de ses paragraphes, joints par un blanc`() throws {
        #expect(try lue("office:value-type=\"string\"", "<text:p>a</text:p><text:p>b</text:p>") == CelluleLue("a b"))
    }

    @Test func `un texte en attribut passe avant les paragraphes`() throws {
        #expect(
            try lue("office:value-type=\"string\" office:string-value=\"x\"", "<text:p>a</text:p>") == CelluleLue("x"))
    }

    @Test func `une erreur est lue par son texte`() throws {
        #expect(
            try lue(
                "office:value-type=\"string\" office:string-value=\"\" calcext:value-type=\"error\"",
                "<text:p>#N/A</text:p>") == CelluleLue("#N/A"))
    }

    @Test func `une formule sans résultat n’est pas lue`() throws {
        #expect(try lue("table:formula=\"of:=1+1\"") == CelluleLue("", .formulaWithoutValue))
        #expect(
            try lue("table:formula=\"of:=A2\" office:value-type=\"string\" office:string-value=\"\"") == CelluleLue(""))
    }

    @Test(arguments: [
        ("<text:p>a<text:s text:c=\"3\"/>b</text:p>", "a   b"), ("<text:p>a<text:s/>b</text:p>", "a b"),
        ("<text:p>a<text:tab/>b</text:p>", "a b"), ("<text:p>a<text:line-break/>b</text:p>", "a b"),
        ("<text:p>a  \n b </text:p>", "a b"), ("<text:p><text:span>a</text:span>b<text:a>c</text:a></text:p>", "abc"),
        ("<office:annotation><text:p>note</text:p></office:annotation><text:p>a</text:p>", "a"),
        ("<text:p>a<office:annotation><text:p>note</text:p></office:annotation>b</text:p>", "ab"),
        ("<draw:frame><text:p>image</text:p></draw:frame><text:p>a</text:p>", "a"),
        (
            "<text:p><text:ruby><text:ruby-base>a</text:ruby-base><text:ruby-text>b</text:ruby-text></text:ruby></text:p>",
            "a"
        ),
    ]) func `les blancs et les morceaux d’un texte sont ceux d’OpenDocument, sans les commentaires`(
        _ contenu: String, _ attendu: String
    ) throws {
        #expect(try texte(contenu) == attendu)
    }

    @Test func `une cellule de plus de 32 767 caractères n’est pas lue`() throws {
        #expect(
            try lue("", "<text:p>a<text:s text:c=\"999999999\"/>b</text:p>") == CelluleLue("", .tooLong))
        let long = String(repeating: "a", count: 32_768)
        #expect(try lue("", "<text:p>\(long)</text:p>") == CelluleLue("", .tooLong))
    }

    @Test func `une cellule couverte par une fusion est vide`() throws {
        #expect(
            try LectureDeFeuille.ods(
                "<table:table-row><table:table-cell table:number-columns-spanned=\"2\"><text:p>a</text:p></table:table-cell>"
                    + "<table:covered-table-cell><text:p>b</text:p></table:covered-table-cell></table:table-row>")
                == [LigneLue(1, ["a"])])
    }
}

@Suite struct `Lignes et feuilles .ods` {
    private let cellule = "<table:table-cell><text:p>1</text:p></table:table-cell>"

    @Test func `les cellules répétées sont là autant de fois, les vides aussi`() throws {
        #expect(
            try LectureDeFeuille.ods(
                "<table:table-row><table:table-cell table:number-columns-repeated=\"2\"/>\(cellule)<table:table-cell "
                    + "table:number-columns-repeated=\"2\"><text:p>2</text:p></table:table-cell><table:table-cell "
                    + "table:number-columns-repeated=\"16379\"/></table:table-row>")
                == [LigneLue(1, ["", "", "1", "2", "2"])])
    }

    @Test func `les lignes répétées sont données autant de fois, les vides comptées`() throws {
        #expect(
            try LectureDeFeuille.ods(
                "<table:table-row table:number-rows-repeated=\"3\"><table:table-cell/></table:table-row>"
                    + "<table:table-row table:number-rows-repeated=\"2\">\(cellule)</table:table-row>"
                    + "<table:table-row table:number-rows-repeated=\"1048571\"><table:table-cell/></table:table-row>")
                == [LigneLue(4, ["1"]), LigneLue(5, ["1"])])
    }

    @Test func `les lignes groupées et celles de titre sont lues`() throws {
        #expect(
            try LectureDeFeuille.ods(
                "<table:table-header-rows><table:table-row>\(cellule)</table:table-row></table:table-header-rows>"
                    + "<table:table-row-group><table:table-row-group><table:table-row>\(cellule)</table:table-row>"
                    + "</table:table-row-group></table:table-row-group>") == [LigneLue(1, ["1"]), LigneLue(2, ["1"])])
    }

    @Test func `une cellule remplie au-delà de XFD est refusée`() throws {
        let ligne = { (nombre: Int) in
            "<table:table-row><table:table-cell table:number-columns-repeated=\"\(nombre)\"/>\(self.cellule)</table:table-row>"
        }
        #expect(try LectureDeFeuille.ods(ligne(16_383)).first?.champs.count == 16_384)
        let octets = try ClasseurDEssai.ods("<table:table table:name=\"F\">\(ligne(16_384))</table:table>").octets()
        #expect(LectureDeFeuille.refus(octets) == .tooManyColumns(row: 1))
    }

    @Test func `des répétitions démesurées sont refusées`() throws {
        let large =
            "<table:table-row table:number-rows-repeated=\"100000\"><table:table-cell "
            + "table:number-columns-repeated=\"16000\"><text:p>1</text:p></table:table-cell></table:table-row>"
        let longue = "<table:table-row table:number-rows-repeated=\"999999999\">\(cellule)</table:table-row>"
        for lignes in [large, longue] {
            let octets = try ClasseurDEssai.ods("<table:table table:name=\"F\">\(lignes)</table:table>").octets()
            #expect(LectureDeFeuille.refus(octets) == .tooManyRepetitions(row: 1))
        }
    }

    private func classeur() -> ClasseurDEssai {
        let feuille = { (nom: String, style: String, valeur: Int) in
            "<table:table table:name=\"\(nom)\" table:style-name=\"\(style)\"><table:table-row><table:table-cell><text:p>"
                + "\(valeur)</text:p></table:table-cell></table:table-row></table:table>"
        }
        let style = { (nom: String, montre: Bool) in
            "<style:style style:name=\"\(nom)\"><style:table-properties table:display=\"\(montre)\"/></style:style>"
        }
        return .ods(
            feuille("Cachée", "ta1", 1) + feuille("Parc", "ta2", 2) + feuille("3", "ta2", 3),
            styles: style("ta1", false) + style("ta2", true))
    }

    @Test(arguments: [(nil, "2"), ("1", "1"), ("parc", "2"), ("2", "2"), ("3", "3"), ("Cachée", "1")])
    func `une feuille est choisie comme en .xlsx`(_ choix: String?, _ valeur: String) throws {
        let lues = try LectureDeFeuille.lignes(try classeur().octets(), choix.flatMap { SheetChoice($0) })
        #expect(lues == [LigneLue(1, [valeur])])
    }

    @Test func `les feuilles sont toutes connues après la lecture`() throws {
        var lecteur = try SheetReader(try classeur().octets(), file: "f", sheet: nil)
        try lecteur.read { _ in true }
        let (noms, masquees) = (lecteur.sheets.map(\.name), lecteur.sheets.map(\.isHidden))
        #expect(noms == ["Cachée", "Parc", "3"])
        #expect(masquees == [true, false, false])
    }

    @Test func `une feuille inconnue est refusée`() throws {
        guard case .unknownSheet("x", let feuilles) = LectureDeFeuille.refus(try classeur().octets(), .name("x")) else {
            Issue.record("not refused so")
            return
        }
        #expect(feuilles.count == 3)
    }

    @Test func `les tableaux qui ne sont pas des feuilles sont laissés`() throws {
        var classeur = ClasseurDEssai.ods(
            "<table:tracked-changes><table:table-cell><text:p>9</text:p></table:table-cell></table:tracked-changes>"
                + "<table:table table:name=\"F\"><table:shapes><table:table table:name=\"G\"/></table:shapes><table:table-row>"
                + "\(cellule)</table:table-row></table:table>"
                + "<table:dde-links><table:dde-link><table:table/></table:dde-link></table:dde-links>")
        classeur.oter("META-INF/manifest.xml")
        #expect(try LectureDeFeuille.lignes(try classeur.octets()) == [LigneLue(1, ["1"])])
    }
}
