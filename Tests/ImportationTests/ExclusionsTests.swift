import Diagnostics
import Parc
import TestSupport
import Testing

/// exclusions.csv and ASS-1.
@Suite struct ExclusionsTests {
    private static let entete = "logement;motif;du;au\n"

    private static func cas(
        _ regle: String, _ description: String, _ colonne: String, _ ligne: String, situe: Bool = true
    ) -> CasDeRegle {
        CasDeRegle(
            regle, description, "exclusions.csv", ligne: 3, colonne: colonne, situe: situe, compte: [2, 1, 1, 0]
        ) { $0.nommer("exclusions", "exclusions.csv", entete + "L2;VENTE;;\n\(ligne)\n") }
    }

    static let cas = [
        cas("EXC-01", "motif inconnu", "motif", "L1;TRAVAUX;;"), cas("EXC-01", "motif absent", "motif", "L1;;;"),
        cas("EXC-02", "début impossible", "du", "L1;VENTE;2023-02-30;"),
        cas("EXC-02", "fin illisible", "au", "L1;VENTE;;bientôt"),
        cas("EXC-03", "logement inconnu", "logement", "L99;VENTE;;"),
        cas("EXC-03", "logement absent", "logement", ";VENTE;;"),
        CasDeRegle(
            "EXC-03", "identifiant interne que deux logements portent", "exclusions.csv", ligne: 2, colonne: "logement",
            compte: [1, 0, 1, 0]
        ) {
            $0.ajouter("L4;1-1;84007;1;C;3;1975;13;1;;1", a: "parc.csv")
            $0.nommer("exclusions", "exclusions.csv", entete + "1-1;VENTE;;\n")
        },
    ]

    @Test(arguments: cas)
    func `chaque règle a son exemple`(_ cas: CasDeRegle) throws { try cas.verifier() }

    /// The situation of L1, given the lines of exclusions.csv and a change to its record.
    private func situation(_ lignes: String..., parc: String? = nil) throws -> SituationAssiette {
        let lue = try CampagneImportee {
            $0.nommer("exclusions", "exclusions.csv", ExclusionsTests.entete + lignes.map { "\($0)\n" }.joined())
            if let parc { $0["parc.csv"] = CampagneMinimale.enteteDuParc + parc + "\n" }
        }
        #expect(lue.compte("exclusions.csv") == [lignes.count, lignes.count, 0, 0])
        return try #require(lue.dossier.patrimoine.situations.first)
    }

    /// Windows of dates for 31/12/2023, the day of the stock of 2024: the line, whether it holds.
    static let fenetres = [
        (";", true), ("2023-12-31;", true), ("2024-01-01;", false), (";2023-12-31", true), (";2023-12-30", false),
        ("2023-12-31;2023-12-31", true), ("31/12/2023;01/01/2024", true), ("2022;2023", true), ("2024;", false),
        (";2022", false), ("12/2023;", true), ("01/2024;", false), (";12/2023", true), (";11/2023", false),
        ("NC;NA", true), ("2024-06-01;2024-07-01", false), ("2020-01-01;2021-01-01", false),
    ]

    @Test(arguments: fenetres)
    func `une exclusion vaut si elle couvre le 31 décembre de N-1, bornes comprises`(_ dates: String, _ vaut: Bool)
        throws
    {
        #expect(try situation("L1;VENTE;\(dates)") == (vaut ? .exclu(.vente) : .eligible))
    }

    @Test(arguments: [
        ("DEFENSE", MotifExclusion.defense), ("SANTE", .sante), ("VENTE", .vente), ("DEMOLITION", .demolition),
        ("FOYER", .foyer), ("RESIDENCE_SERVICES", .residenceServices), ("UNIVERSITAIRE", .universitaire),
        ("SEM_NON_APL", .semNonAPL), ("LOCAL", .local), ("foyer", .foyer),
    ])
    func `chaque motif exclut sous son nom`(_ code: String, _ motif: MotifExclusion) throws {
        #expect(try situation("L1;\(code);;") == .exclu(motif))
    }

    @Test(arguments: ["PLI", "FINANCEMENT_LIBRE"])
    func `ce que le parc dit par nature ne se déclare pas`(_ code: String) throws {
        let lue = try CampagneImportee {
            $0.nommer("exclusions", "exclusions.csv", ExclusionsTests.entete + "L1;\(code);;\n")
        }
        #expect(lue.diagnostics.map(\.rule.id) == ["EXC-01"])
    }

    @Test func `L411_6 maintient dans l’assiette, quoi que disent le parc et les autres lignes`() throws {
        #expect(try situation("L1;VENTE;;", "L1;L411_6;;") == .eligible)
        #expect(try situation("L1;L411_6;;", parc: "L1;;84007;1;C;3;1975;16;1;;1") == .eligible)
        #expect(try situation("L1;L411_6;;2022-12-31", parc: "L1;;84007;1;C;3;1975;16;1;;1") == .exclu(.pli))
    }

    @Test func `de deux exclusions qui valent, la première ligne ; une exclusion passe avant la nature`() throws {
        #expect(try situation("L1;FOYER;;", "L1;VENTE;;") == .exclu(.foyer))
        #expect(try situation("L1;FOYER;;2020", "L1;VENTE;;") == .exclu(.vente))
        #expect(try situation("L1;FOYER;;", parc: "L1;;84007;1;C;3;1975;16;1;;1") == .exclu(.foyer))
    }

    @Test func `un logement sorti du parc le reste`() throws {
        #expect(try situation("L1;L411_6;;", parc: "L1;;84007;1;C;3;1975;13;1;2;1") == .sorti)
    }

    @Test func `l’identifiant interne désigne aussi un logement ; hors du département, la ligne est hors périmètre`()
        throws
    {
        let lue = try CampagneImportee {
            $0.ajouter("G1;;30028;1;C;3;1975;13;1;;1", a: "parc.csv")
            $0.nommer("exclusions", "exclusions.csv", ExclusionsTests.entete + "1-2;SANTE;;\nG1;VENTE;;\n")
        }
        #expect(lue.dossier.patrimoine.situations == [.eligible, .exclu(.sante), .eligible])
        #expect(lue.compte("exclusions.csv") == [2, 1, 0, 1])
        #expect(lue.diagnostics.isEmpty)
    }

    @Test func `une exclusion sur un logement du parc suivant est utilisée, sans effet sur l’assiette`() throws {
        let lue = try CampagneImportee {
            $0.nommer("parc_suivant", "suivant.csv", CampagneMinimale.enteteDuParc + "N1;;84007;1;C;3;2024;13;1;;1\n")
            $0.nommer("exclusions", "exclusions.csv", ExclusionsTests.entete + "N1;VENTE;;\n")
        }
        #expect(lue.compte("exclusions.csv") == [1, 1, 0, 0])
        #expect(lue.dossier.patrimoine.situations == [.eligible, .eligible, .eligible])
    }
}
