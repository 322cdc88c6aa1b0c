import TestSupport
import Testing

/// A journal that says nothing of the year: left to its header, or that of another year.
@Suite struct JournalSansAnneeTests {
    static let journaux: [(String, @Sendable (inout CampagneMinimale) -> Void)] = [
        ("laissé à son en-tête", { $0["journal.csv"] = CampagneMinimale.enteteDuJournal }),
        ("de l’année d’avant", { $0.remplacer(";2024-", par: ";2023-", dans: "journal.csv") }),
        ("d’une autre année", { $0.remplacer("annee = 2024", par: "annee = 2023", dans: "campagne.toml") }),
    ]

    @Test(arguments: journaux)
    func `un journal sans événement de l’année se dit, car tout serait à zéro sans bruit`(
        _ cas: (String, @Sendable (inout CampagneMinimale) -> Void)
    ) throws {
        let resultat = try Essai(cas.1).lancer("controler", "--strict")
        #expect(resultat.code == 1)
        #expect(resultat.messages.contains("journal.csv : avertissement [CAMP-07]"), "\(resultat.messages)")
    }

    @Test func `un seul événement de l’année suffit`() throws {
        let resultat = try Essai {
            $0["journal.csv"] = CampagneMinimale.enteteDuJournal + "E1;2024-12-31;L1;LIBERATION;;;;;;\n"
        }.lancer("controler", "--strict")
        #expect(!resultat.messages.contains("CAMP-07"), "\(resultat.messages)")
    }
}
