import Glibc
import Tabular
import TestSupport
import Testing

@Suite struct LectureAuHasardTests {
    private static let champs = [
        "1", "", "abc", " x ", "\"\"", "\"a;b\"", "\"dit \"\"oui\"\"\"", "\"fin\"", "Vedène", "0", "\"é\"",
        "long texte sans rien",
    ]

    /// Lines of two columns, most of them sound, seeded.
    private func lignes(_ graine: UInt64, _ nombre: Int, parmi champs: [String]) -> String {
        var hasard = SplitMix64(graine: graine)
        return (0..<nombre).map { _ -> String in
            let combien = Int.random(in: 0..<10, using: &hasard) == 0 ? Int.random(in: 0..<4, using: &hasard) : 2
            let contenu = (0..<combien).map { _ in champs.randomElement(using: &hasard) ?? "" }.joined(separator: ";")
            return contenu + (Int.random(in: 0..<3, using: &hasard) == 0 ? "\r\n" : "\n")
        }.joined()
    }

    @Test(arguments: 1...12 as ClosedRange<UInt64>)
    func `les champs trouvés par leurs fins sont ceux que lit le curseur octet par octet`(_ graine: UInt64) throws {
        let regulier = "a;b\n" + lignes(graine, 60, parmi: Self.champs)
        // A quote inside a field: the whole chunk is read by the cursor.
        let irregulier = regulier + "x\"y;z\n"
        #expect(
            try Lecture.enOrdre(Array(irregulier.utf8)).dropLast().elementsEqual(Lecture.enOrdre(Array(regulier.utf8))))
    }

    @Test(arguments: 1...12 as ClosedRange<UInt64>, [1, 2, 17, 63, 64, 200])
    func `la taille des blocs et le nombre de fils ne changent rien, guillemets mal placés compris`(
        _ graine: UInt64, _ bloc: Int
    ) throws {
        let champs =
            Self.champs + ["\"sur\ndeux lignes\"", "bas\"", "\"trop\"tard", "\"sur\r\n\"\"trois\"\"\nlignes\""]
        let octets = Array(("a;b\n" + lignes(graine, 40, parmi: champs)).utf8)
        let attendu = try Lecture.enOrdre(octets)
        #expect(try Lecture.enOrdre(octets, bloc: bloc) == attendu)
        #expect(try Lecture.aPlusieurs(octets, bloc: bloc, fils: 1 + Int(graine % 4)) == attendu)
    }

    @Test(arguments: 1...12 as ClosedRange<UInt64>, [false, true])
    func `un contenu tient dans un mot comme le dit son champ, sur le chemin court et octet par octet`(
        _ graine: UInt64, _ irregulier: Bool
    ) throws {
        let dossier = DossierTemporaire()
        // Blanks around a field are not of its text, and are of its content.
        let champs =
            Self.champs.filter { $0 != " x " } + [
                "1234567", "12345678", "\"1234567\"", "\"\"\"\"", "\u{E9}\u{E9}\u{E9}x", "\"12345678\"",
            ]
        let texte = "a;b\n" + lignes(graine, 60, parmi: champs) + (irregulier ? "x\"y;z\n" : "") + "fin;7"
        let chemin = dossier.ecrire("f.csv", Array(texte.utf8))
        for scan in StructuralScan.runnable {
            try CSVReader(path: chemin, file: "f.csv", scan: scan).read(
                threads: 1, packing: Packing(contents: [1, nil, 0, 9])
            ) {
                0
            } parse: { nombre, records in
                for rang in 0..<records.count {
                    nombre += 1
                    #expect(records.isSound(rang) == (records[rang].defect == nil))
                    for (place, colonne) in [1, nil, 0, 9].enumerated() {
                        #expect(records.contents(rang)[place] == Self.mot(records[rang], colonne), "\(scan)")
                    }
                }
            } merge: { nombre in
                #expect(nombre > 30)
            }
        }
    }

    @Test(arguments: 1...12 as ClosedRange<UInt64>, [false, true])
    func `un champ demandé d’avance est celui de sa ligne, et commence là`(_ graine: UInt64, _ irregulier: Bool) throws
    {
        let dossier = DossierTemporaire()
        let champs = Self.champs + ["\" y \"", "\t", "\"\"\"\"", "  \u{E9}"]
        let texte = "a;b\n" + lignes(graine, 60, parmi: champs) + (irregulier ? "x\"y;z\n" : "") + "fin;7"
        let chemin = dossier.ecrire("f.csv", Array(texte.utf8))
        let colonnes = [9, 0, nil, 1]
        for scan in StructuralScan.runnable {
            try CSVReader(path: chemin, file: "f.csv", scan: scan).read(
                threads: 1, packing: Packing(contents: [0], fields: colonnes)
            ) {
                0
            } parse: { nombre, records in
                for rang in 0..<records.count {
                    nombre += 1
                    #expect(records.number(rang) == records[rang].line)
                    for (place, colonne) in colonnes.enumerated() {
                        let (trouve, attendu) = (records.field(rang, place), records[rang][colonne])
                        #expect(trouve.0.bytes.elementsEqual(attendu.bytes), "\(scan)")
                        #expect(trouve.0.isEscaped == attendu.isEscaped)
                        #expect(trouve.column == records[rang].column(colonne))
                    }
                }
            } merge: { nombre in
                #expect(nombre > 30)
            }
        }
    }

    /// The content of a field of up to 7 bytes, its length above.
    private static func mot(_ record: Record, _ colonne: Int?) -> UInt64 {
        guard let colonne, colonne < record.fieldCount else { return 0 }
        let field = record[colonne]
        if field.bytes.count > 7 || field.isEscaped { return PackedRecords.tooLong }
        let octets = field.bytes
        return octets.enumerated().reduce(UInt64(octets.count) << 56) {
            $0 | UInt64($1.element) << UInt64(8 * $1.offset)
        }
    }

    @Test(arguments: 1...20)
    func `un fichier qui grandit pendant sa lecture se lit jusqu’à une fin, sans attendre toujours`(_ tour: Int) throws
    {
        let dossier = DossierTemporaire()
        let ligne = "\(tour);x\n"
        let chemin = dossier.ecrire("f.csv", Array(("a;b\n" + String(repeating: ligne, count: 50)).utf8))
        let suite = Array(String(repeating: ligne, count: 5).utf8)
        var lues = 0
        try CSVReader(path: chemin, file: "f.csv", blockSize: 16).read(threads: 3) {
            0
        } parse: { nombre, records in
            nombre += records.count
        } merge: { nombre in
            lues += nombre
            guard lues < 2000, let fichier = fopen(chemin, "a") else { return }
            fwrite(suite, 1, suite.count, fichier)
            fclose(fichier)
        }
        #expect(lues >= 50)
    }
}
