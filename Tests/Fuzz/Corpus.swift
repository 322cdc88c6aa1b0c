import TestSupport
import ZipPort

/// The sound inputs that cases damage: small, and with something of each feature.
struct Corpus {
    let classeurs: [ClasseurDEssai]
    let tables: [[UInt8]]

    init() throws {
        let lignes =
            "<row r=\"1\" spans=\"1:3\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"inlineStr\"><is><t>Nom</t></is></c>"
            + "<c r=\"C1\" t=\"str\"><f>A1</f><v>x_x000D_y</v></c></row><row r=\"2\" hidden=\"1\"><c r=\"A2\" s=\"1\">"
            + "<v>45322.5</v></c><c r=\"B2\" t=\"b\"><v>1</v></c><c r=\"C2\" t=\"e\"><v>#N/A</v></c><c r=\"E2\"><f>B2*2</f>"
            + "</c></row><row><c t=\"s\"><v>1</v></c><c><v>123456789012345678</v></c><c t=\"d\"><v>2024-01-31</v></c></row>"
        let feuilles: [ClasseurDEssai.Feuille] = [
            .init(
                "Parc", lignes, avant: "<cols><col min=\"2\" max=\"2\" hidden=\"1\"/></cols>",
                apres: "<mergeCells count=\"1\"><mergeCell ref=\"A1:B1\"/></mergeCells>"),
            .init("Cachée", "<row><c><v>0.35</v></c></row>", attributs: "state=\"hidden\""),
        ]
        let chaines = [
            "<t>Été</t>", "<r><t xml:space=\"preserve\">a </t></r><r><t>b</t></r><rPh sb=\"0\" eb=\"1\"><t>c</t></rPh>",
        ]
        let codes = ["dd/mm/yyyy", "[$-40C]d mmmm yyyy;@"]
        let strict = "http://purl.oclc.org/ooxml/"
        classeurs = [
            .xlsx(feuilles, chaines: chaines, codes: codes),
            .xlsx(
                feuilles, chaines: chaines, codes: codes, proprietes: "date1904=\"1\"",
                principal: strict + "spreadsheetml/main", relations: strict + "officeDocument/relationships"),
            Corpus.ods,
        ]
        tables = [
            Array(
                "IDENT;DEPCOM;NOM\n1;84007;\"Clos \"\"A\"\" ; B\"\r\n2;\"01004\";Été\n\n3;1;\"sur deux\nlignes\"\n".utf8
            ),
            Array("\u{FEFF}a,b,c\n1,2,3\n4,5\n\"6".utf8),
            [0x61, 0x09, 0xE9, 0x0A, 0x31, 0x09, 0xC3, 0xA9, 0x0D, 0x0A],
        ]
    }

    private static var ods: ClasseurDEssai {
        let cellule = { (type: String, valeur: String, texte: String) in
            "<table:table-cell office:value-type=\"\(type)\" office:\(valeur)><text:p>\(texte)</text:p></table:table-cell>"
        }
        let valeurs =
            cellule("float", "value=\"12.5\"", "12,5") + cellule("date", "date-value=\"2024-01-31\"", "31/01/24")
            + cellule("time", "time-value=\"PT10H30M00S\"", "10:30")
            + cellule("boolean", "boolean-value=\"true\"", "VRAI") + cellule("string", "string-value=\"a\"", "a")
        let texte =
            "<table:table-cell table:number-columns-spanned=\"2\" table:formula=\"of:=A1\"><office:annotation><text:p>n</text:p>"
            + "</office:annotation><text:p>a<text:s text:c=\"3\"/>b<text:tab/><text:span>c</text:span></text:p><text:p>d</text:p>"
            + "</table:table-cell><table:covered-table-cell/>"
        return .ods(
            "<table:table table:name=\"A\" table:style-name=\"ta1\"><table:table-row/></table:table>"
                + "<table:table table:name=\"Parc\"><table:table-column table:visibility=\"collapse\" "
                + "table:number-columns-repeated=\"2\"/><table:table-row>\(valeurs)</table:table-row><table:table-row-group>"
                + "<table:table-row table:number-rows-repeated=\"3\" table:visibility=\"filter\">\(texte)</table:table-row>"
                + "</table:table-row-group><table:table-row table:number-rows-repeated=\"1048570\"><table:table-cell "
                + "table:number-columns-repeated=\"16384\"/></table:table-row></table:table>",
            styles: "<style:style style:name=\"ta1\"><style:table-properties table:display=\"false\"/></style:style>")
    }
}
