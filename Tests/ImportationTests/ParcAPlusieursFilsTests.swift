import Diagnostics
import Parc
import TestSupport
import Testing

/// A stock of several blocks of 4 MiB, read by one thread or by many.
@Suite struct ParcAPlusieursFilsTests {
    /// Lines of some 8 KiB, so that a block holds five hundred of them; faults and doubles are far apart.
    static let campagne = CampagneMinimale {
        let remplissage = [UInt8](repeating: 0x78, count: 8000)
        var octets = Array("IDENT_REP;IDENT_INT;LIBCOM;DEPCOM;QPV;TYPECONST;NBPIECE;CONSTRUCT;FINAN;CONV;PMR\n".utf8)
        for rang in 2...1600 {
            var identifiants = "L\(rang);I\(rang);"
            var codes =
                ";84007;\(rang % 3);C;\(rang % 7);\(1940 + rang % 90);\(10 + rang % 8);\(rang % 2);\(rang % 4)\r\n"
            switch rang {
            case 100: codes = ";84001" + codes.dropFirst(6)
            case 700, 1500: identifiants = "L3;I\(rang);"
            case 750: identifiants = "L750;I2;"
            case 800: codes = ";30028" + codes.dropFirst(6)
            case 900: codes = ";" + codes.dropFirst(6)
            case 1000: codes = ";84001" + codes.dropFirst(6)
            case 1100: identifiants = "L1100;\"ouvert;"
            case 1200: codes = ";x" + codes
            case 1590: identifiants = "L1590;I1591;"
            default: break
            }
            octets += Array(identifiants.utf8) + remplissage
            // UTF-8 and Windows-1252 in turn.
            octets += rang % 2 == 0 ? [0xC3, 0xA9] : [0xE9]
            octets += Array(codes.utf8)
        }
        $0.remplacer("parc.csv", octets)
        $0["journal.csv"] =
            CampagneMinimale.enteteDuJournal
            + ["L3", "I3", "I2", "L1599", "I1591", "L800", "L1500", "I1500"].enumerated()
            .map { "E\($0);2024-01-0\($0 + 1);\($1);LIBERATION;;;;;;\n" }.joined()
    }

    /// What a reading gives, in a form that compares.
    private struct Lecture: Equatable {
        let attributs: [Attributs]
        let situations: [SituationAssiette]
        let comptes: [CompteDeLignes]
        let diagnostics: [String]
        let rejets: [RejectedLine]
        let evenements: [[Int]]

        init(fils: Int) throws {
            let lue = try CampagneImportee(ParcAPlusieursFilsTests.campagne, fils: fils)
            attributs = lue.attributs
            situations = lue.dossier.patrimoine.situations
            comptes = lue.dossier.comptesDeLignes
            diagnostics = lue.diagnostics.map { "\($0.position.description) \($0.rule.id) \($0.position.field ?? "")" }
            rejets = lue.rejets
            evenements = lue.lignesParLogement
        }
    }

    @Test func `un, deux ou cinq fils lisent la même chose`() throws {
        let reference = try Lecture(fils: 1)
        for fils in [2, 5] { #expect(try Lecture(fils: fils) == reference, "\(fils) fils") }
    }

    @Test func `les doubles se voient d’un bloc à l’autre, les noms ambigus aussi`() throws {
        let lue = try CampagneImportee(ParcAPlusieursFilsTests.campagne, fils: 2)
        #expect(lue.diagnostics("PARC-03").map(\.position.line) == [700, 1500])
        #expect(lue.diagnostics("PARC-04").map(\.position.line) == [100])
        #expect(lue.diagnostics("PARC-02").map(\.position.line) == [900])
        #expect(
            lue.rejets.map { "\($0.position.file):\($0.position.line) \($0.ruleID)" }.sorted() == [
                "journal.csv:4 JOU-12", "journal.csv:6 JOU-12", "journal.csv:8 JOU-11", "journal.csv:9 JOU-11",
                "parc.csv:1100 CSV-03", "parc.csv:1200 CSV-01", "parc.csv:1500 PARC-03", "parc.csv:700 PARC-03",
                "parc.csv:900 PARC-02",
            ])
        #expect(lue.compte("parc.csv") == [1599, 1593, 5, 1])
        #expect(lue.compte("journal.csv") == [8, 3, 4, 1])
        #expect(lue.lignesParLogement == [[2, 3], [5]])
    }
}
