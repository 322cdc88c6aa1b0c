import Tabular
import TestSupport
import Testing

@Suite struct `Dates des cellules .xlsx` {
    private func lue(_ nombre: String, _ code: String, proprietes: String = "") throws -> CelluleLue {
        try LectureDeFeuille.cellule(
            "<c r=\"A1\" s=\"1\"><v>\(nombre)</v></c>", codes: [code], proprietes: proprietes)
    }

    @Test(arguments: [
        ("45322", "2024-01-31"), ("45322.75", "2024-01-31"), ("1", "1900-01-01"), ("59", "1900-02-28"),
        ("61", "1900-03-01"), ("36585", "2000-02-29"), ("2958465", "9999-12-31"), ("45350.99999", "2024-02-28"),
        ("45350.99999999999", "2024-02-29"),
    ]) func `un nombre au format d’une date est une date, sans heure`(_ nombre: String, _ date: String) throws {
        #expect(try lue(nombre, "dd/mm/yyyy") == CelluleLue(date))
    }

    @Test(arguments: ["60", "-1", "2958466", "1E20"])
    func `un nombre qui n’est celui d’aucune date n’est pas lu`(_ nombre: String) throws {
        #expect(try lue(nombre, "dd/mm/yyyy") == CelluleLue("", .impossibleDate))
    }

    @Test(arguments: [
        "dd/mm/yyyy", "mmm", "[$-40C]d mmmm yyyy;@", "yyyy\\-mm", "jj/mm/aaaa", "d/m/yy h:mm", "[$-F800]dddd",
        "[Red]dd/mm/yy",
    ]) func `un code qui a un jour, un mois ou une année est celui d’une date`(_ code: String) throws {
        #expect(try lue("45322", code) == CelluleLue("2024-01-31"))
    }

    @Test(arguments: [
        "General", "Standard", "0.00", "#,##0\\ &quot;d&quot;", "[Red]0", "[h]:mm", "mm:ss", "[mm]:ss", "h:mm AM/PM",
        "0_d", "0*d", "0%", "@", "&quot;mois&quot;\\ 0", "[>100]0;0", "0.00E+00",
    ]) func `un code d’heure ou de nombre laisse un nombre`(_ code: String) throws {
        #expect(try lue("45322", code) == CelluleLue("45322"))
    }

    @Test(arguments: [
        (14, true), (17, true), (22, true), (18, false), (21, false), (45, false), (47, false), (2, false),
    ])
    func `les formats prédéfinis de date sont connus`(_ format: Int, _ estDate: Bool) throws {
        var classeur = ClasseurDEssai.xlsx([.init("F", "<row><c s=\"1\"><v>45322</v></c></row>")])
        classeur.poser(
            "xl/styles.xml",
            "<styleSheet xmlns=\"\(ClasseurDEssai.principal)\"><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs>"
                + "<xf numFmtId=\"0\"/><xf numFmtId=\"\(format)\"/></cellXfs></styleSheet>")
        #expect(
            try LectureDeFeuille.lignes(try classeur.octets()) == [LigneLue(1, [estDate ? "2024-01-31" : "45322"])])
    }

    @Test func `une heure sans jour reste une fraction de jour`() throws {
        #expect(try lue("0.4375", "dd/mm/yyyy hh:mm") == CelluleLue("0.4375"))
        #expect(try lue("0", "dd/mm/yyyy") == CelluleLue("0"))
    }

    @Test(arguments: [("0", "1904-01-01"), ("43860", "2024-01-31"), ("60", "1904-03-01"), ("2957003", "9999-12-31")])
    func `un classeur qui compte depuis 1904 est lu depuis 1904`(_ nombre: String, _ date: String) throws {
        #expect(try lue(nombre, "dd/mm/yyyy", proprietes: "date1904=\"1\"") == CelluleLue(date))
    }

    @Test func `une date ISO est lue telle quelle, sans son heure`() throws {
        #expect(
            try LectureDeFeuille.cellule("<c r=\"A1\" t=\"d\"><v>2024-01-31T10:30:00</v></c>")
                == CelluleLue("2024-01-31"))
    }

    @Test func `un style qui n’existe pas est celui d’un nombre`() throws {
        #expect(try LectureDeFeuille.cellule("<c r=\"A1\" s=\"99\"><v>45322</v></c>") == CelluleLue("45322"))
    }
}
