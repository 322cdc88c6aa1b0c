import Tabular
import Testing

@Suite struct `Valeurs des cellules .xlsx` {
    private func lue(_ cellule: String, chaines: [String] = []) throws -> CelluleLue {
        try LectureDeFeuille.cellule(cellule, chaines: chaines)
    }

    @Test(arguments: [
        ("1234", "1234"), ("0.35", "0.35"), ("0.30000000000000004", "0.3"), ("445.89000000000004", "445.89"),
        ("-12.50", "-12.5"), ("1.5E3", "1500"), ("1e-7", "0.0000001"), ("2.5E-20", "25E-21"), ("007", "7"),
        ("-0", "0"), ("0", "0"), ("0.0", "0"), ("+3", "3"), (".5", "0.5"), ("999999999999999", "999999999999999"),
        ("1.0000000000000002", "1"), ("0.99999999999999999", "1"), ("100000000000000.4", "100000000000000"),
        ("1E14", "100000000000000"), ("9.99E2", "999"), ("0000000000000000000012", "12"),
    ]) func `un nombre est écrit exactement, avec quinze chiffres au plus`(_ ecrit: String, _ attendu: String) throws {
        #expect(try lue("<c r=\"A1\"><v>\(ecrit)</v></c>") == CelluleLue(attendu))
    }

    @Test(arguments: ["1000000000000000", "123456789012345678", "1E15", "-1E300", "999999999999999.9", "1E99999999999"])
    func `un nombre de plus de quinze chiffres a perdu les derniers`(_ ecrit: String) throws {
        #expect(try lue("<c r=\"A1\"><v>\(ecrit)</v></c>") == CelluleLue("", .lostDigits))
    }

    @Test(arguments: ["abc", "1,5", "INF", "1E", "--1", "1 2", ".", "0x10"])
    func `ce qui n’est pas un nombre n’est pas lu comme tel`(_ ecrit: String) throws {
        #expect(try lue("<c r=\"A1\"><v>\(ecrit)</v></c>") == CelluleLue("", .unreadable))
    }

    @Test func `un texte partagé est lu par son numéro`() throws {
        #expect(try lue("<c r=\"A1\" t=\"s\"><v>1</v></c>", chaines: ["<t>a</t>", "<t>été</t>"]) == CelluleLue("été"))
    }

    @Test func `les morceaux d’un texte riche sont réunis, sa prononciation laissée`() throws {
        let riche = "<r><rPr><b/></rPr><t>Clos </t></r><r><t>fleuri</t></r><rPh sb=\"0\" eb=\"1\"><t>klo</t></rPh>"
        #expect(try lue("<c r=\"A1\" t=\"s\"><v>0</v></c>", chaines: [riche]) == CelluleLue("Clos fleuri"))
    }

    @Test func `un texte partagé qui n’existe pas n’est pas lu`() throws {
        #expect(try lue("<c r=\"A1\" t=\"s\"><v>1</v></c>", chaines: ["<t>a</t>"]) == CelluleLue("", .unreadable))
    }

    @Test func `un texte dans la cellule même est lu, morceaux et prononciation compris`() throws {
        let texte = "<is><r><t>a</t></r><r><t>b</t></r><rPh sb=\"0\" eb=\"1\"><t>c</t></rPh></is>"
        #expect(try lue("<c r=\"A1\" t=\"inlineStr\">\(texte)</c>") == CelluleLue("ab"))
    }

    @Test func `un booléen est VRAI ou FAUX`() throws {
        #expect(try lue("<c r=\"A1\" t=\"b\"><v>1</v></c>") == CelluleLue("VRAI"))
        #expect(try lue("<c r=\"A1\" t=\"b\"><v>0</v></c>") == CelluleLue("FAUX"))
        #expect(try lue("<c r=\"A1\" t=\"b\"><v>2</v></c>") == CelluleLue("", .unreadable))
    }

    @Test func `une erreur est lue par son texte`() throws {
        #expect(try lue("<c r=\"A1\" t=\"e\"><v>#N/A</v></c>") == CelluleLue("#N/A"))
    }

    @Test func `une formule est lue par son dernier résultat`() throws {
        #expect(try lue("<c r=\"A1\"><f>1+1</f><v>2</v></c>") == CelluleLue("2"))
        #expect(try lue("<c r=\"A1\" t=\"str\"><f>A2</f><v>ab</v></c>") == CelluleLue("ab"))
    }

    @Test func `une formule sans résultat n’est pas lue`() throws {
        #expect(try lue("<c r=\"A1\"><f>1+1</f></c>") == CelluleLue("", .formulaWithoutValue))
        #expect(try lue("<c r=\"A1\"><f>1+1</f><v></v></c>") == CelluleLue("", .formulaWithoutValue))
    }

    @Test func `une formule dont le résultat est un texte vide est vide`() throws {
        #expect(try lue("<c r=\"A1\" t=\"str\"><f>A2</f><v></v></c>") == CelluleLue(""))
    }

    @Test func `un type de cellule inconnu n’est pas lu`() throws {
        #expect(try lue("<c r=\"A1\" t=\"z\"><v>1</v></c>") == CelluleLue("", .unreadable))
    }

    @Test(arguments: [
        ("a_x000D_\nb", "a b"), ("a&#10;b", "a b"), ("a\tb", "a b"), ("_x005F_x000D_", "_x000D_"), ("_x00E9_", "é"),
        ("_xD83D_", "_xD83D_"), ("_x00", "_x00"), ("_x00zz_", "_x00zz_"), ("a_x0000_", "a"), ("_x0020_", ""),
    ]) func `une fin de ligne dans la cellule devient un blanc, un caractère échappé lui-même`(
        _ ecrit: String, _ attendu: String
    ) throws {
        #expect(try lue("<c r=\"A1\" t=\"s\"><v>0</v></c>", chaines: ["<t>\(ecrit)</t>"]) == CelluleLue(attendu))
    }

    @Test func `les blancs au bord d’un texte sont ôtés, même conservés par le tableur`() throws {
        let chaine = "<t xml:space=\"preserve\">  a  b </t>"
        #expect(try lue("<c r=\"A1\" t=\"s\"><v>0</v></c>", chaines: [chaine]) == CelluleLue("a  b"))
    }

    @Test func `une cellule de 32 767 caractères est lue, pas une de plus`() throws {
        let plein = String(repeating: "é", count: 32_767)
        #expect(try lue("<c r=\"A1\" t=\"s\"><v>0</v></c>", chaines: ["<t>\(plein)</t>"]) == CelluleLue(plein))
        #expect(
            try lue("<c r=\"A1\" t=\"s\"><v>0</v></c>", chaines: ["<t>\(plein)e</t>"]) == CelluleLue("", .tooLong))
        #expect(
            try lue("<c r=\"A1\" t=\"str\"><v>\(String(repeating: "x", count: 300_000))</v></c>")
                == CelluleLue("", .tooLong))
    }
}
