import Diagnostics
import Parc
import TestSupport
import Testing

/// A log and applicants of several blocks, read by one thread or by many.
@Suite struct JournalAPlusieursFilsTests {
    /// Lines of some 2 KiB, so that a block holds five hundred of them; what concerns two lines is far apart.
    static let campagne = CampagneMinimale {
        let remplissage = String(repeating: "x", count: 2000)
        var journal = "evenement;date;logement;remarque;type;reservataire;demandeur;resultat;rang;motif;annule\n"
        var demandeurs = "demandeur;remarque;quartile;dalo;prioritaire;mutation;motif_mutation;relogement\n"
        for ligne in 2...2400 {
            var debut = "E\(ligne);2024-\(10 + ligne % 3)-\(10 + ligne % 20);L\(1 + ligne % 3)"
            var suite = "MISE_A_DISPOSITION;\(ligne % 2 == 0 ? "AVIGNON" : "PREFET");;;;;"
            switch ligne {
            case 200, 1600: suite = "BAIL;;D9999;;;;"
            case 300: (debut, suite) = ("E3;2024-02-01;L1", "MISE_A_DISPOSITION;Préfet de Vaucluse;;;;;")
            case 400, 2000: suite = "MISE_A_DISPOSITION;Préfet de Vaucluse;;;;;"
            case 500: (debut, suite) = ("E5;2024-02-01;L1", "LIBERATION;;D5;;;;")
            case 900, 1800: suite = "LIBERATION;;D5;;;;"
            case 1000: suite = "LIBERATION;;;;"
            case 1100: suite = "LIBERATION;;;;;;;"
            case 1200: debut = "E1200;2024-02-31;L1"
            case 1300: suite = "REFUS;;;;;;"
            case 1900: suite = "ANNULATION;;;;;;E20"
            case 2100: (debut, suite) = ("\"E\"\"9\";1989-01-01;L1", "LIBERATION;;;;;;")
            case 2250: (debut, suite) = ("E7;2024-02-01;L1", "LIBERATION")
            case 2200: (debut, suite) = ("\"E\"\"9\";2024-02-01;L1", "LIBERATION;;;;;;")
            default: break
            }
            journal += "\(debut);\(remplissage);\(suite)\n"
            demandeurs += "D\(ligne == 2300 ? 7 : ligne);\(remplissage);\(ligne % 6);O;N;;;\n"
        }
        $0["journal.csv"] = journal
        $0["demandeurs.csv"] = demandeurs
    }

    /// What a reading gives, in a form that compares.
    private struct Lecture: Equatable {
        let comptes: [CompteDeLignes]
        let diagnostics: [String]
        let rejets: [RejectedLine]
        let evenements: [[Int]]
        let demandeurs: [Demandeur]
        let titulaires: [[Int?]]

        init(fils: Int) throws {
            let lue = try CampagneImportee(JournalAPlusieursFilsTests.campagne, fils: fils, montrerValeurs: true)
            comptes = lue.dossier.comptesDeLignes
            diagnostics = lue.diagnostics.map {
                "\($0.position.description) \($0.rule.id) \($0.position.field ?? "") \($0.detail) \($0.value ?? "")"
            }
            rejets = lue.rejets
            evenements = lue.lignesParLogement
            demandeurs = lue.dossier.demandeurs
            titulaires = lue.dossier.logementsAuJournal.map { $0.evenements.map { $0.reservataire?.rang } }
        }
    }

    /// The lines and columns of the findings of a rule.
    private func places(_ lue: CampagneImportee, _ regle: String) -> [[Int]] {
        lue.diagnostics(regle).map { [$0.position.line, $0.position.column] }
    }

    @Test func `un, deux ou cinq fils lisent le même journal`() throws {
        let reference = try Lecture(fils: 1)
        for fils in [2, 5] { #expect(try Lecture(fils: fils) == reference, "\(fils) fils") }
    }

    @Test func `ce qui dépend des lignes d’avant se voit d’un bloc à l’autre`() throws {
        let lue = try CampagneImportee(JournalAPlusieursFilsTests.campagne, fils: 2, montrerValeurs: true)
        func lignes(_ regle: String) -> [Int] { lue.diagnostics(regle).map(\.position.line) }
        #expect(lignes("JOU-01") == [300, 500, 2200, 2250])
        #expect(lue.diagnostics("JOU-01").map(\.value) == ["E3", "E5", "E\"9", "E7"])
        #expect(lue.diagnostics("JOU-01").map(\.position.column) == [1, 1, 2, 1])
        #expect(Set(lue.diagnostics("JOU-01").map(\.position.field)) == ["evenement"])
        #expect(lignes("DEM-01") == [2300])
        #expect(lue.compte("journal.csv") == [2399, 2393, 6, 0])
        #expect(lue.compte("demandeurs.csv") == [2399, 2398, 1, 0])
    }

    @Test func `une ligne rejetée pour son identifiant ne dit rien d’autre de son contenu`() throws {
        let lue = try CampagneImportee(JournalAPlusieursFilsTests.campagne, fils: 2)
        // The first line that names the préfet, and that gives a LIBERATION an applicant, are rejected: others say it.
        #expect(places(lue, "NOM-01") == [[400, 2040]])
        #expect(places(lue, "JOU-13") == [[900, 2033]])
        // But that it is short is said.
        #expect(places(lue, "CSV-06") == [[1000, 0], [2250, 0]])
    }

    @Test func `un demandeur absent de demandeurs.csv se dit une fois, dans tout le journal`() throws {
        let lue = try CampagneImportee(JournalAPlusieursFilsTests.campagne, fils: 2)
        #expect(places(lue, "JOU-07") == [[200, 2027], [1300, 2029]])
    }
}
