import Diagnostics
import Parc
import TestSupport
import Testing

/// programmes.csv.
@Suite struct ProgrammesTests {
    private static let entete = "programme;nom;commune;date_mise_en_service;logements\n"

    private static func cas(
        _ regle: String, _ description: String, _ colonne: String, _ ligne: String, _ compte: [Int]
    ) -> CasDeRegle {
        CasDeRegle(regle, description, "programmes.csv", ligne: 3, colonne: colonne, compte: compte) {
            $0.nommer("programmes", "programmes.csv", entete + "P1;Le Verger;84007;2024-05-22;12\n\(ligne)\n")
        }
    }

    static let cas = [
        cas("PROG-01", "code absent", "programme", ";x;84007;2024-05-22;12", [2, 1, 1, 0]),
        cas("PROG-01", "code en double", "programme", "P1;x;84092;2024-05-22;12", [2, 1, 1, 0]),
        cas("PROG-02", "commune illisible", "commune", "P2;x;Avignon;2024-05-22;12", [2, 2, 0, 0]),
        cas("PROG-02", "date impossible", "date_mise_en_service", "P2;x;84007;2024-02-30;12", [2, 2, 0, 0]),
        cas("PROG-02", "nombre illisible", "logements", "P2;x;84007;2024-05-22;douze", [2, 2, 0, 0]),
    ]

    @Test(arguments: cas)
    func `chaque règle a son exemple`(_ cas: CasDeRegle) throws { try cas.verifier() }

    /// Where a delivery of a dwelling that no stock knows leads, given the programmes.
    private func livraison(_ programmes: String, motif: String) throws -> LogementCite {
        let lue = try CampagneImportee {
            $0.nommer("programmes", "programmes.csv", programmes)
            $0.ajouter("E9;2024-05-22;N1;LIVRAISON;;;;;\(motif);", a: "journal.csv")
        }
        return try #require(lue.dossier.logementsAuJournal.last).logement
    }

    @Test func `un programme donne sa commune aux logements qu’il livre, la première ligne d’un code`() throws {
        let logement = try livraison(
            "programme;commune\nP1;84092\nP1;84007\n", motif: "P1")
        #expect(logement.provenance == .livraison)
        #expect(logement.attributs.commune.texte == "84092")
    }

    @Test(arguments: ["P2", ""])
    func `un programme inconnu ou absent laisse la livraison sans commune`(_ motif: String) throws {
        #expect(try livraison("programme;commune\nP1;84092\n", motif: motif).provenance == .sansCommune)
    }

    @Test func `un programme sans commune lisible laisse la livraison sans commune`() throws {
        #expect(try livraison("programme;commune\nP1;ici\n", motif: "P1").provenance == .sansCommune)
    }

    @Test func `un programme aux champs vides ne dit rien`() throws {
        let lue = try CampagneImportee {
            $0.nommer("programmes", "programmes.csv", ProgrammesTests.entete + "P1;;;;\n")
        }
        #expect(lue.diagnostics.isEmpty)
        #expect(lue.compte("programmes.csv") == [1, 1, 0, 0])
    }
}
