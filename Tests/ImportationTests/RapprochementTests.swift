import Diagnostics
import Parc
import TestSupport
import Testing

/// The log settled once everything is read: cancellations, closing date.
@Suite struct RapprochementTests {
    private static func cas(
        _ regle: String, _ description: String, _ colonne: String, compte: [Int], ligne: Int = 6, parc: String = "",
        _ lignes: String...
    ) -> CasDeRegle {
        CasDeRegle(regle, description, "journal.csv", ligne: ligne, colonne: colonne, compte: compte) {
            for ligne in lignes { $0.ajouter(ligne, a: "journal.csv") }
            if !parc.isEmpty { $0.ajouter(parc, a: "parc.csv") }
        }
    }

    static let cas = [
        cas(
            "JOU-10", "annulation qui ne vise rien", "annule", compte: [5, 4, 1, 0], "E9;2024-05-01;L1;ANNULATION;;;;;;"
        ),
        cas(
            "JOU-10", "annulation d’un inconnu", "annule", compte: [5, 4, 1, 0], "E9;2024-05-01;L1;ANNULATION;;;;;;E99"),
        cas("JOU-10", "annulation d’elle-même", "annule", compte: [5, 4, 1, 0], "E9;2024-05-01;L1;ANNULATION;;;;;;E9"),
        cas(
            "JOU-10", "annulation d’une annulation", "annule", compte: [6, 5, 1, 0], ligne: 7,
            "E8;2024-05-01;L1;ANNULATION;;;;;;E4", "E9;2024-05-01;L1;ANNULATION;;;;;;E8"),
        cas("JOU-16", "événement après l’arrêté", "date", compte: [5, 5, 0, 0], "E9;2025-01-01;L2;LIBERATION;;;;;;"),
        cas("JOU-11", "logement inconnu", "logement", compte: [5, 4, 1, 0], "E9;2024-05-01;L99;LIBERATION;;;;;;"),
        cas(
            "JOU-12", "identifiant interne que deux logements portent", "logement", compte: [5, 4, 1, 0],
            parc: "L4;1-2;84007;1;C;3;1975;13;1;;1", "E9;2024-05-01;1-2;LIBERATION;;;;;;"),
    ]

    @Test(arguments: cas)
    func `chaque règle a son exemple`(_ cas: CasDeRegle) throws { try cas.verifier() }

    @Test func `la place d’un champ se dit sous le nom que l’en-tête lui donne, et se tait au-delà de 65 535 octets`()
        throws
    {
        let motif = String(repeating: "x", count: 65_536)
        let lue = try CampagneImportee {
            $0.remplacer(";annule", par: ";Annule", dans: "journal.csv")
            $0.ajouter(
                "A;2024-05-01;L2;ANNULATION;;;;;;Z", "B;2024-05-01;L2;ANNULATION;;;;;\(motif);Z", a: "journal.csv")
        }
        #expect(lue.diagnostics.map(\.position.field) == ["Annule", "Annule", "motif"])
        #expect(
            lue.diagnostics.map(\.position.description)
                == ["journal.csv:6:33", "journal.csv:7", "journal.csv:7:32"])
    }

    // MARK: ANN-1

    @Test(arguments: [
        ["A;2024-01-01;L1;CONGE;;;;;;", "B;2024-02-01;L1;ANNULATION;;;;;;A"],
        ["A;2024-01-01;L1;CONGE;;;;;;", "B;2024-02-01;;ANNULATION;;;;;;A"],
        ["B;2024-02-01;L1;ANNULATION;;;;;;A", "A;2024-01-01;L1;CONGE;;;;;;"],
        ["A;2024-01-01;L1;CONGE;;;;;;", ";2023-02-01;L99;annulation;;;;;;A"],
        ["A;2024-01-01;L99;CONGE;;;;;;", "B;2024-02-01;L99;ANNULATION;;;;;;A"],
    ])
    func `un événement annulé et son annulation sont utilisés, et ne comptent pas`(_ lignes: [String]) throws {
        let lue = try CampagneImportee.importer(lignes)
        #expect(lue.compte("journal.csv") == [2, 2, 0, 0])
        #expect(lue.lignesParLogement.isEmpty)
        #expect(lue.diagnostics.isEmpty)
    }

    @Test func `deux annulations d’un événement l’annulent une fois, toutes deux utilisées`() throws {
        let lue = try CampagneImportee.importer([
            "A;2024-01-01;L1;CONGE;;;;;;", "B;2024-02-01;L1;ANNULATION;;;;;;A", "C;2024-02-01;L1;ANNULATION;;;;;;A",
        ])
        #expect(lue.compte("journal.csv") == [3, 3, 0, 0])
        #expect(lue.lignesParLogement.isEmpty)
    }

    @Test func `annuler une annulation est rejeté, la première tient`() throws {
        let lue = try CampagneImportee.importer([
            "A;2024-01-01;L1;CONGE;;;;;;", "B;2024-02-01;L1;ANNULATION;;;;;;A", "C;2024-03-01;L1;ANNULATION;;;;;;B",
        ])
        #expect(lue.lignesParLogement.isEmpty)
        #expect(lue.rejets.map(\.position.line) == [4])
    }

    @Test func `annuler un événement rejeté est rejeté aussi`() throws {
        let lue = try CampagneImportee.importer(["A;2024-02-31;L1;CONGE;;;;;;", "B;2024-02-01;L1;ANNULATION;;;;;;A"])
        #expect(lue.diagnostics.map(\.rule.id) == ["JOU-02", "JOU-10"])
        #expect(lue.compte("journal.csv") == [2, 0, 2, 0])
    }

    @Test func `annuler la LIVRAISON qui fait connaître un logement le rend inconnu`() throws {
        let lue = try CampagneImportee.importer([
            "A;2024-01-01;N1;LIVRAISON;;;;;;", "B;2024-01-02;N1;BAIL;;D1;;;;", "C;2024-02-01;N1;ANNULATION;;;;;;A",
        ])
        #expect(lue.compte("journal.csv") == [3, 2, 1, 0])
        #expect(lue.diagnostics.map(\.rule.id) == ["JOU-11"])
    }

    @Test func `une annulation postérieure à l’arrêté n’annule rien, et reste utilisée`() throws {
        let lue = try CampagneImportee.importer([
            "A;2024-01-01;L1;CONGE;;;;;;", "B;2025-01-01;L1;ANNULATION;;;;;;A", "C;2025-01-01;;ANNULATION;;;;;;",
        ])
        #expect(lue.compte("journal.csv") == [3, 3, 0, 0])
        #expect(lue.lignesParLogement == [[2]])
        #expect(lue.diagnostics.map(\.rule.id) == ["JOU-16"])
    }

    // MARK: ARR-1

    @Test func `les événements postérieurs à l’arrêté sont utilisés et ne comptent pas ; le jour même compte`() throws {
        let lue = try CampagneImportee.importer([
            "A;2024-12-31;L1;LIBERATION;;;;;;", "B;2025-01-01;L1;BAIL;;D1;;;;", "C;2025-06-01;L99;CONGE;;;;;;",
        ])
        #expect(lue.compte("journal.csv") == [3, 3, 0, 0])
        #expect(lue.lignesParLogement == [[2]])
        #expect(lue.diagnostics.map(\.rule.id) == ["JOU-16"])
    }

    @Test func `les événements postérieurs se disent une fois, par année, à la place du premier`() throws {
        let lue = try CampagneImportee.importer(
            ["A;2025-02-01;L1;CONGE;;;;;;"] + (2025...2031).map { "X\($0);\($0)-01-01;L2;CONGE;;;;;;" })
        #expect(lue.diagnostics.map(\.position.description) == ["journal.csv:2:3"])
        #expect(
            lue.diagnostics.map(\.detail) == [
                "2 en 2025, 1 en 2026, 1 en 2027, 1 en 2028, 1 en 2029, 1 en 2030, …"
            ])
    }

    @Test(arguments: [
        ("", "« annule » est vide"), ("Y", "aucun événement n’a cet identifiant"), ("C", "elle se vise elle-même"),
        ("B", "elle vise une autre ANNULATION"), ("R", "la ligne de l’événement visé est rejetée"),
    ])
    func `une annulation sans objet dit laquelle`(_ annule: String, _ detail: String) throws {
        let lue = try CampagneImportee.importer([
            "A;2024-01-01;L1;CONGE;;;;;;", "B;2024-01-02;;ANNULATION;;;;;;A", "R;31/02/2024;L1;CONGE;;;;;;",
            "C;2024-01-03;;ANNULATION;;;;;;\(annule)",
        ])
        #expect(lue.diagnostics("JOU-10").map(\.detail) == [detail])
        #expect(lue.rejets.last?.reason == "ANNULATION sans objet (\(detail))")
    }

    @Test func `un arrêté anticipé, ou repoussé, déplace la limite`() throws {
        let lignes = [
            "A;2024-06-30;L1;LIBERATION;;;;;;", "B;2024-07-01;L1;BAIL;;D1;;;;", "C;2025-03-01;L2;CONGE;;;;;;",
        ]
        for (arrete, attendu) in [("2024-06-30", [[2]]), ("2024-07-01", [[2, 3]]), ("2025-03-01", [[2, 3], [4]])] {
            let lue = try CampagneImportee.importer(lignes) {
                $0.remplacer("departement", par: "arrete_au = \(arrete)\ndepartement", dans: "campagne.toml")
            }
            #expect(lue.lignesParLogement == attendu, "\(arrete)")
        }
    }
}
