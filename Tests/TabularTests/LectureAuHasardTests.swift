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
}
