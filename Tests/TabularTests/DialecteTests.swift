import Tabular
import TestSupport
import Testing

@Suite struct DialecteTests {
    /// A case: what it shows, the bytes behind the header `a;b`, the records expected.
    struct Cas: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let octets: [UInt8]
        let attendu: [Lu]

        init(_ nom: String, _ texte: String, _ attendu: [Lu]) {
            self.init(nom, Array(texte.utf8), attendu)
        }

        init(_ nom: String, _ octets: [UInt8], _ attendu: [Lu]) {
            testDescription = nom
            self.octets = octets
            self.attendu = attendu
        }
    }

    static let cas: [Cas] = [
        Cas("point-virgule", "a;b\n1;2\n", [Lu(["1", "2"], ligne: 2)]),
        Cas("virgule", "a,b\n1,2\n", [Lu(["1", "2"], ligne: 2)]),
        Cas("tabulation", "a\tb\n1\t2\n", [Lu(["1", "2"], ligne: 2)]),
        Cas("fins de ligne CRLF", "a;b\r\n1;2\r\n3;4\r\n", [Lu(["1", "2"], ligne: 2), Lu(["3", "4"], ligne: 3)]),
        Cas("sans fin de ligne à la fin", "a;b\n1;2", [Lu(["1", "2"], ligne: 2)]),
        Cas("séparateur au bout du fichier", "a;b\n1;", [Lu(["1", ""], ligne: 2)]),
        Cas("marque d’ordre des octets", "\u{FEFF}a;b\n1;2\n", [Lu(["1", "2"], ligne: 2)]),
        Cas("ligne sep=;", "sep=;\na;b\n1;2\n", [Lu(["1", "2"], ligne: 3)]),
        Cas("lignes vides", "a;b\n\n1;2\n\r\n\n3;4\n\n", [Lu(["1", "2"], ligne: 3), Lu(["3", "4"], ligne: 6)]),
        Cas("champs vides", "a;b\n;\n", [Lu(["", ""], ligne: 2)]),
        Cas("blancs autour", "a;b\n 1 ;\t2 \n", [Lu(["1", "2"], ligne: 2)]),
        Cas("guillemets", "a;b\n\"1;x\";\"2\"\n", [Lu(["1;x", "2"], ligne: 2)]),
        Cas("guillemets doublés", "a;b\n\"le \"\"bas\"\"\";2\n", [Lu(["le \"bas\"", "2"], ligne: 2)]),
        Cas("champ vide entre guillemets", "a;b\n\"\";2\n", [Lu(["", "2"], ligne: 2)]),
        Cas(
            "fin de ligne entre guillemets", "a;b\n\"1\nx\";2\n3;4\n",
            [Lu(["1\nx", "2"], ligne: 2), Lu(["3", "4"], ligne: 4)]),
        Cas(
            "guillemet isolé dans un champ", "a;b\nRES \"LES PINS;2\n3;4\n",
            [Lu(["RES \"LES PINS", "2"], ligne: 2), Lu(["3", "4"], ligne: 3)]),
        Cas("guillemets doubles dans un champ nu", "a;b\nB4 \"\"TOUR;2\n", [Lu(["B4 \"\"TOUR", "2"], ligne: 2)]),
        Cas(
            "texte après le guillemet fermant", "a;b\n\"1\"x;2\n3;4\n",
            [Lu([], ligne: 2, .textAfterQuote), Lu(["3", "4"], ligne: 3)]),
        Cas(
            "guillemet jamais refermé", "a;b\n\"1;2\n3;4\n5;6\n",
            [Lu([], ligne: 2, .unclosedQuote), Lu(["3", "4"], ligne: 3), Lu(["5", "6"], ligne: 4)]),
        Cas(
            "guillemet ouvert à la dernière ligne", "a;b\n1;2\n3;\"4",
            [Lu(["1", "2"], ligne: 2), Lu([], ligne: 3, .unclosedQuote)]),
        Cas("un champ de trop", "a;b\n1;2;3\n4;5\n", [Lu([], ligne: 2, .fieldCount), Lu(["4", "5"], ligne: 3)]),
        Cas("un champ manquant", "a;b\n1\n4;5\n", [Lu([], ligne: 2, .fieldCount), Lu(["4", "5"], ligne: 3)]),
        Cas(
            "Windows-1252 et UTF-8 dans une ligne",
            Array("a;b\n\u{00CE}le;".utf8) + [0x56, 0x65, 0x64, 0xE8, 0x6E, 0x65, 0x80, 0x0A],
            [Lu(["Île", "Vedène€"], ligne: 2)]),
        Cas(
            "octet nul dans une ligne",
            Array("a;b\n".utf8) + Array("x".utf8) + [UInt8](repeating: 0x20, count: 4096) + Array(";1\n".utf8) + [
                0x31, 0x00, 0x3B, 0x32, 0x0A,
            ] + Array("3;4\n".utf8), [Lu(["x", "1"], ligne: 2), Lu([], ligne: 3, .nulByte), Lu(["3", "4"], ligne: 4)]),
    ]

    @Test(arguments: cas)
    func `chaque cas de dialecte se lit comme prévu, d’un fil`(_ cas: Cas) throws {
        #expect(try Lecture.enOrdre(cas.octets) == cas.attendu)
    }

    @Test(arguments: cas, [1, 3, 7, 64])
    func `chaque cas se lit de même par petits blocs et à plusieurs fils`(_ cas: Cas, _ bloc: Int) throws {
        #expect(try Lecture.enOrdre(cas.octets, bloc: bloc) == cas.attendu)
        #expect(try Lecture.aPlusieurs(cas.octets, bloc: bloc, fils: 3) == cas.attendu)
    }

    @Test func `une ligne de plus d’un mébioctet est rejetée et la lecture reprend`() throws {
        let longue = [UInt8](repeating: 0x78, count: (1 << 20) + 10)
        let octets = Array("a;b\n".utf8) + longue + Array(";1\n2;3\n".utf8)
        let attendu = [Lu([], ligne: 2, .tooLong), Lu(["2", "3"], ligne: 3)]
        #expect(try Lecture.enOrdre(octets) == attendu)
        #expect(try Lecture.aPlusieurs(octets, bloc: 4096, fils: 2) == attendu)
    }

    @Test(arguments: [(1 << 20) - 1, 1 << 20], ["\n", "\r\n", ""])
    func `une ligne est trop longue à la même taille, quels que soient sa fin et les guillemets d’à côté`(
        _ taille: Int, _ fin: String
    ) throws {
        let longue = [UInt8](repeating: 0x78, count: taille - 2) + Array(";1\(fin)".utf8)
        for voisine in ["2;3\n", "2\"2;3\n"] {
            let lus = try Lecture.enOrdre(Array("a;b\n\(voisine)".utf8) + longue)
            #expect(lus.last?.defaut == (taille == 1 << 20 ? .tooLong : nil), "\(voisine)")
        }
    }

    @Test func `un guillemet ouvert sur plus d’un mébioctet ne perd que sa ligne`() throws {
        let suite = (0..<200_000).map { "\($0);x\n" }.joined()
        let octets = Array(("a;b\n\"ouvert;1\n" + suite).utf8)
        let lus = try Lecture.aPlusieurs(octets, bloc: 1 << 16, fils: 2)
        #expect(lus.count == 200_001)
        #expect(lus.first == Lu([], ligne: 2, .unclosedQuote))
        #expect(lus.last == Lu(["199999", "x"], ligne: 200_002))
    }

    @Test func `le nom d’une colonne se trouve sans casse, ni accent, ni blanc`() throws {
        let header = Header([" Évènement ", "DATE", "Réservataire"])
        #expect(header.position("evenement") == 0)
        #expect(header.position("date") == 1)
        #expect(header.position("RESERVATAIRE") == 2)
        #expect(header.position("absente", "date") == 1)
        #expect(header.position("absente") == nil)
    }

    @Test func `une colonne en double est signalée et la première compte`() {
        let header = Header(["a", "b", "A"])
        #expect(header.position("a") == 0)
        #expect(header.duplicates == ["A"])
    }

    @Test(arguments: [
        ("10;200;3", [1, 4, 8]), ("10;\"200\";3", [1, 5, 10]), ("10;\"2|00\";3", [1, 5, 0]), ("10", [1, 0, 0]),
    ])
    func `la position d’un champ est celle de la ligne, à partir de 1, et 0 s’il n’est pas sur elle`(
        _ ecrite: String, _ attendues: [Int]
    ) throws {
        let ligne = ecrite.replacing("|", with: "\n")
        var positions: [Int] = []
        let dossier = DossierTemporaire()
        let reader = try CSVReader(path: dossier.ecrire("f.csv", "a;b;c\n1;1;1\n\(ligne)\n"), file: "f.csv")
        try reader.readInOrder { record in positions = (0..<3).map { record.column($0) } }
        #expect(positions == attendues)
    }
}
