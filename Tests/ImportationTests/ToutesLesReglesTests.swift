import Foundation
import Testing

/// No rule of Importation without a case.
@Suite struct ToutesLesReglesTests {
    static let couvertes =
        CampagneTests.cas.map(\.regle) + CharteTests.cas.map(\.regle) + ["CAMP-09"] + AnnexeTests.cas.map(\.regle)
        + [
            TableTests.cas, TerritoiresTests.cas, ConventionsTests.cas, DemandeursTests.cas, ProgrammesTests.cas,
            CommentairesTests.cas, ExclusionsTests.cas, ParcTests.cas, JournalTests.cas, RapprochementTests.cas,
            DroitsTests.cas, SouhaitsTests.cas, PrevisionsTests.cas, RotationsTests.cas,
        ].joined().map(\.regle) + OccupationTests.cas.map(\.regle)
        + ArchivageTests.cas.map(\.regle)

    @Test func `chaque règle déclarée par Importation a son cas, et chaque cas une règle déclarée`() throws {
        let racine = URL(filePath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
            .appending(path: "../../Sources/Importation").standardized
        var declarees: Set<String> = []
        for chemin in try FileManager.default.subpathsOfDirectory(atPath: racine.path) where chemin.hasSuffix(".swift")
        {
            let texte = try String(contentsOf: racine.appending(path: chemin), encoding: .utf8)
            declarees.formUnion(texte.matches(of: #/DiagnosticRule\(\s*"([A-Z]+-[0-9]+)"/#).map { String($0.1) })
        }
        #expect(declarees.count > 30, "les sources ont été trouvées")
        #expect(Set(ToutesLesReglesTests.couvertes) == declarees)
    }
}
