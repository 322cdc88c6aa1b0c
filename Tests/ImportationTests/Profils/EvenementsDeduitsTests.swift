import Diagnostics
import Importation
import Parc
import TestSupport
import Testing

/// An export that has a column for each date: its lines become events.
@Suite struct EvenementsDeduitsTests {
    private static let colonnes = """
        [colonnes]
        logement = "UG"
        reservataire = "Réservataire"
        demandeur = "Candidat"

        """
    private static let liberation = "[[evenements]]\ntype = \"LIBERATION\"\ndate = \"Date de sortie\"\n"
    private static let offre = "[[evenements]]\ntype = \"MISE_A_DISPOSITION\"\ndate = \"Proposé le\"\n"
    private static let decision =
        "[[evenements]]\ntype = \"DECISION\"\ndate = \"CALEOL\"\ncolonnes = { resultat = \"Décision\" }\n"
    private static let bail = "[[evenements]]\ntype = \"BAIL\"\ndate = \"Bail\"\n"
    private static let entete = "UG;Date de sortie;Réservataire;Proposé le;Candidat;CALEOL;Décision;Bail;Statut\n"

    private func importer(
        _ lignes: String, _ profil: String, _ changer: (inout CampagneMinimale) -> Void = { _ in }
    ) throws -> CampagneImportee {
        try CampagneAProfil.importer(
            EvenementsDeduitsTests.entete + lignes, EvenementsDeduitsTests.colonnes + profil, changer)
    }

    private static let tout = liberation + offre + decision + bail

    @Test func `chaque date remplie d’une ligne fait son événement`() throws {
        let lue = try importer(
            "L1;2024-02-01;AVIGNON;2024-02-10;D1;2024-02-20;ATTRIBUTION;2024-03-01;\nL2;2024-04-01;;;;;;;\n",
            EvenementsDeduitsTests.tout)
        #expect(
            lue.evenements == [
                "2024-02-01 LIBERATION", "2024-02-10 MISE_A_DISPOSITION", "2024-02-20 DECISION", "2024-03-01 BAIL",
                "2024-04-01 LIBERATION",
            ])
        #expect(lue.compte("journal.csv") == [2, 2, 0, 0])
        #expect(lue.diagnostics.isEmpty)
    }

    @Test func `une faute nomme la colonne du fichier, à sa place`() throws {
        let lue = try importer("L1;2024-02-31;AVIGNON;2024-02-10;;;;;\n", EvenementsDeduitsTests.tout)
        #expect(lue.diagnostics.map(\.position.description) == ["journal.csv:2:4"])
        #expect(lue.diagnostics.map(\.position.field) == ["Date de sortie"])
        #expect(lue.compte("journal.csv") == [1, 0, 1, 0])
        #expect(lue.evenements == ["2024-02-10 MISE_A_DISPOSITION"])
    }

    @Test func `un jour qui ne veut rien dire, traduit par rien, ne fait pas d’événement`() throws {
        let lue = try importer(
            "L1;01/01/1900;AVIGNON;2024-02-10;;;;;\n",
            EvenementsDeduitsTests.tout + "\n[codes.date]\n\"01/01/1900\" = \"\"\n")
        #expect(lue.evenements == ["2024-02-10 MISE_A_DISPOSITION"])
        #expect(lue.diagnostics.isEmpty)
    }

    @Test func `une décision sans sa date est rejetée à la colonne de la date`() throws {
        let lue = try importer("L1;2024-02-01;AVIGNON;;D1;;ATTRIBUTION;;\n", EvenementsDeduitsTests.tout)
        #expect(lue.diagnostics.map { "\($0.rule.id) \($0.position.field ?? "")" } == ["JOU-02 CALEOL"])
        #expect(lue.evenements == ["2024-02-01 LIBERATION"])
    }

    @Test(arguments: [
        ("si = { \"Statut\" = [\"Libre\"] }", ["L1"]), ("si = { \"Statut\" = [\"LIBRE\", \"\"] }", ["L1", "L3"]),
        ("si = { \"Statut\" = \"\" }", ["L3"]), ("sauf = { \"Statut\" = \"Libre\" }", ["L2", "L3"]),
        ("sauf = { \"Statut\" = [\"libre\", \"Occupé\"] }", ["L3"]), ("sauf = { \"Statut\" = [\"\"] }", ["L1", "L2"]),
        ("si = { \"Statut\" = \"Libre\" }\nsauf = { \"Bail\" = [\"\"] }", []),
        ("si = { \"Absente\" = \"Libre\" }", []), ("sauf = { \"Absente\" = \"Libre\" }", ["L1", "L2", "L3"]),
        ("si = { \"Absente\" = \"\" }", ["L1", "L2", "L3"]), ("sauf = { \"Absente\" = \"\" }", []),
    ])
    func `« si » et « sauf » disent quelles lignes font l’événement`(_ condition: String, _ logements: [String]) throws
    {
        let lue = try importer(
            "L1;2024-02-01;;;;;;;Libre\nL2;2024-02-02;;;;;;;Occupe\nL3;2024-02-03;;;;;;;\n",
            EvenementsDeduitsTests.liberation + condition + "\n")
        let jours = ["L1": "2024-02-01", "L2": "2024-02-02", "L3": "2024-02-03"]
        #expect(lue.evenements == logements.map { "\(jours[$0] ?? "") LIBERATION" })
        #expect(lue.diagnostics("PROF-07").isEmpty == !condition.contains("Absente"))
        #expect(lue.diagnostics("PROF-06").map(\.position.line).count == 3 - logements.count)
    }

    @Test func `une colonne qu’un événement nomme et que le fichier n’a pas se dit`() throws {
        let lue = try importer(
            "L1;2024-02-01;;2024-02-10;D1;2024-02-20;ATTRIBUTION;;\n",
            "[[evenements]]\ntype = \"DECISION\"\ndate = \"CALEOL\"\n"
                + "colonnes = { resultat = \"Décision\", rang = \"Ordre\" }\n")
        #expect(lue.diagnostics("PROF-07").map(\.detail) == ["« Ordre »"])
    }

    @Test func `sans la colonne de la date d’un événement, rien n’est lu`() throws {
        #expect(throws: (any Error).self) {
            try importer(
                "L1;2024-02-01;;;;;;;\n", "[[evenements]]\ntype = \"CONGE\"\ndate = \"Préavis\"\n")
        }
    }

    @Test func `de plusieurs colonnes de date, la première remplie vaut`() throws {
        let lue = try importer(
            "L1;;;2024-02-10;;;;;\nL2;2024-01-01;;2024-02-10;;;;;\n",
            "[[evenements]]\ntype = \"LIBERATION\"\ndate = [\"Date de sortie\", \"Proposé le\"]\n")
        #expect(lue.evenements == ["2024-02-10 LIBERATION", "2024-01-01 LIBERATION"])
    }

    @Test func `une constante d’un événement vaut pour lui seul`() throws {
        let lue = try importer(
            "L1;2024-02-01;;2024-02-10;D1;2024-02-20;;;\n",
            EvenementsDeduitsTests.liberation
                + "[[evenements]]\ntype = \"MISE_A_DISPOSITION\"\ndate = \"Proposé le\"\n"
                + "constantes = { reservataire = \"PREFET\" }\n"
                + "[[evenements]]\ntype = \"DECISION\"\ndate = \"CALEOL\"\n"
                + "constantes = { resultat = \"ATTRIBUTION\" }\n")
        let evenements = lue.dossier.logementsAuJournal.flatMap(\.evenements)
        #expect(evenements.map(\.reservataire?.rang) == [nil, 1, nil])
        #expect(evenements.map(\.resultat) == [nil, nil, .attribution])
    }

    @Test func `les codes du journal traduisent les colonnes que l’événement nomme`() throws {
        let lue = try importer(
            "L1;2024-02-01;;;D1;20.02.24;Accord;;\n",
            "[codes.resultat]\naccord = \"ATTRIBUTION\"\n[dates]\nformats = \"jj.mm.aa\"\n"
                + EvenementsDeduitsTests.decision)
        #expect(lue.evenements == ["2024-02-20 DECISION"])
        #expect(lue.dossier.logementsAuJournal.first?.evenements.first?.resultat == .attribution)
    }

    // MARK: The flat log

    private func aPlat(_ table: String, _ profil: String) throws -> CampagneImportee {
        try CampagneImportee {
            $0.mettreAPlat([])
            $0["attributions.csv"] = table
            $0.ajouter("[profils]", "attributions = \"profil.toml\"", a: "campagne.toml")
            $0["profil.toml"] = "table = \"attributions\"\n" + profil
        }
    }

    private static let requises =
        "logement;date_liberation;reservataire;date_mise_a_disposition;numero_unique;date_caleol;Avis;date_bail\n"
    private static let avis = """
        [colonnes]
        decision = "Avis"
        [codes.decision]
        Accord = "ATTRIBUTION"
        "S’est désisté" = "DESISTEMENT"

        """

    @Test func `les codes d’un profil valent pour le journal à plat`() throws {
        let lue = try aPlat(
            EvenementsDeduitsTests.requises
                + "L1;2024-02-01;AVIGNON;2024-02-10;D1;2024-02-20;accord;2024-03-01\n"
                + "L1;2024-02-01;AVIGNON;2024-02-10;D2;;s’est desiste;\n", EvenementsDeduitsTests.avis)
        #expect(
            lue.evenements == [
                "2024-02-01 LIBERATION", "2024-02-10 MISE_A_DISPOSITION", "2024-02-10 PROPOSITION",
                "2024-02-20 DECISION", "2024-03-01 BAIL",
            ])
        #expect(
            lue.dossier.logementsAuJournal.flatMap(\.evenements).map(\.resultat)
                == [nil, nil, .desistement, .attribution, nil])
        #expect(lue.diagnostics.isEmpty)
    }

    @Test func `une constante d’un profil tient lieu de la décision du journal à plat`() throws {
        let lue = try aPlat(
            EvenementsDeduitsTests.requises.replacing("Avis;", with: "")
                + "L1;2024-02-01;AVIGNON;2024-02-10;D1;2024-02-20;2024-03-01\n",
            "[constantes]\ndecision = \"ATTRIBUTION\"\n")
        #expect(lue.dossier.logementsAuJournal.flatMap(\.evenements).map(\.resultat) == [nil, nil, .attribution, nil])
    }
}
