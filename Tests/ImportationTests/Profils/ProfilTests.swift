import Diagnostics
import Importation
import Parc
import TestSupport
import Testing

/// A profile makes of an export the table that a campaign expects.
@Suite struct ProfilTests {
    private static let colonnes = """
        [colonnes]
        evenement = "N°"
        date = "Date de l’événement"
        logement = "UG"
        type = "Nature"
        reservataire = "Réservataire"
        demandeur = "Candidat"
        resultat = "Décision"

        """
    private static let entete = "N°;Date de l’événement;UG;Nature;Réservataire;Candidat;Décision\n"

    private func importer(
        _ lignes: String, _ profil: String = "", _ changer: (inout CampagneMinimale) -> Void = { _ in }
    ) throws -> CampagneImportee {
        try CampagneAProfil.importer(ProfilTests.entete + lignes, ProfilTests.colonnes + profil, changer)
    }

    // MARK: Columns

    @Test func `les colonnes sont lues sous les noms de l’export, accents et casse ignorés`() throws {
        let lue = try CampagneAProfil.importer(
            ProfilTests.entete.uppercased() + "1;2024-02-01;L1;LIBERATION;;;\n", ProfilTests.colonnes)
        #expect(lue.evenements == ["2024-02-01 LIBERATION"])
        #expect(lue.diagnostics.isEmpty)
    }

    @Test func `un message nomme la colonne du fichier, à sa place`() throws {
        let lue = try importer("1;2024-02-31;L1;LIBERATION;;;\n2;2024-02-01;L99;LIBERATION;;;\n")
        #expect(
            lue.diagnostics.map { "\($0.rule.id) \($0.position.description) \($0.position.field ?? "")" }
                == ["JOU-02 journal.csv:2:3 Date de l’événement", "JOU-11 journal.csv:3:14 UG"])
    }

    @Test func `de plusieurs colonnes, la première remplie est lue et nommée`() throws {
        let lue = try CampagneAProfil.importer(
            "evenement;Sortie;Départ;logement;type;reservataire;demandeur;resultat\n"
                + "1;2024-02-01;2024-01-01;L1;LIBERATION;;;\n2;;2024-03-01;L1;CONGE;;;\n3;;2024-02-31;L1;CONGE;;;\n",
            "[colonnes]\ndate = [\"Sortie\", \"Départ\"]\n")
        #expect(lue.evenements == ["2024-02-01 LIBERATION", "2024-03-01 CONGE"])
        #expect(
            lue.diagnostics.map { "\($0.position.description) \($0.position.field ?? "")" }
                == ["journal.csv:4:4 Départ"])
    }

    @Test func `une colonne que le profil nomme et que le fichier n’a pas se dit`() throws {
        let lue = try importer("1;2024-02-01;L1;LIBERATION;;;\n", "rang = \"Rang\"\n")
        #expect(lue.diagnostics.map(\.rule.id) == ["PROF-07"])
        #expect(lue.diagnostics.first?.detail == "« Rang »")
    }

    @Test func `une colonne requise que rien ne donne arrête tout`() {
        #expect(throws: (any Error).self) {
            try CampagneAProfil.importer("a;b\n1;2\n", "[colonnes]\nlogement = \"UG\"\n")
        }
    }

    // MARK: Constants

    @Test func `une constante vaut où l’export ne dit rien, et nulle part ailleurs`() throws {
        let lue = try importer(
            "1;2024-02-01;L1;MISE_A_DISPOSITION;;;\n2;2024-02-02;L1;MISE_A_DISPOSITION;PREFET;;\n",
            "[constantes]\nreservataire = \"AVIGNON\"\n")
        #expect(lue.dossier.logementsAuJournal.flatMap(\.evenements).map(\.reservataire?.rang) == [0, 1])
    }

    @Test func `une constante tient lieu de colonne, et sa faute se dit à la ligne`() throws {
        let lue = try CampagneAProfil.importer(
            "evenement;date;logement;reservataire;demandeur;resultat\n1;2024-02-01;L1;;;\n",
            "[constantes]\ntype = \"DEPART\"\n")
        #expect(lue.diagnostics.map { "\($0.rule.id) \($0.position.description)" } == ["JOU-03 journal.csv:2"])
    }

    // MARK: Codes

    @Test(arguments: ["Départ locataire", "DEPART LOCATAIRE", " départ locataire "])
    func `un code est traduit, casse et accents ignorés`(_ code: String) throws {
        let lue = try importer(
            "1;2024-02-01;L1;\(code);;;\n", "[codes.type]\n\"Départ locataire\" = \"LIBERATION\"\n")
        #expect(lue.evenements == ["2024-02-01 LIBERATION"])
    }

    @Test func `un code que le profil ne traduit pas est lu comme il est`() throws {
        let lue = try importer(
            "1;2024-02-01;L1;CONGE;;;\n2;2024-02-01;L1;Perdu;;;\n", "[codes.type]\n\"Départ\" = \"LIBERATION\"\n")
        #expect(lue.evenements == ["2024-02-01 CONGE"])
        #expect(lue.diagnostics.map { "\($0.rule.id) \($0.position.field ?? "")" } == ["JOU-03 Nature"])
    }

    // MARK: Dates

    @Test func `les formats du profil s’ajoutent aux nôtres`() throws {
        let lue = try importer(
            "1;05.02.24;L1;CONGE;;;\n2;20240301;L1;LIBERATION;;;\n3;05/04/2024;L1;CONGE;;;\n4;2024-05-06;L1;CONGE;;;\n",
            "[dates]\nformats = [\"jj.mm.aa\", \"aaaammjj\"]\n")
        #expect(
            lue.evenements == ["2024-02-05 CONGE", "2024-03-01 LIBERATION", "2024-04-05 CONGE", "2024-05-06 CONGE"])
    }

    @Test func `le format du profil passe avant les nôtres : une date peut se lire de deux façons`() throws {
        let lue = try importer("1;03/04/2024;L1;CONGE;;;\n", "[dates]\nformats = \"mm/jj/aaaa\"\n")
        #expect(lue.evenements == ["2024-03-04 CONGE"])
    }

    @Test func `une date d’aucun format est rejetée à sa place`() throws {
        let lue = try importer("1;2024.02.05;L1;CONGE;;;\n", "[dates]\nformats = \"jj.mm.aa\"\n")
        #expect(lue.diagnostics.map { "\($0.rule.id) \($0.position.description)" } == ["JOU-02 journal.csv:2:3"])
    }

    // MARK: Separator and header

    @Test func `le séparateur et la ligne d’en-tête donnés sont suivis`() throws {
        let texte = (ProfilTests.entete + "1;2024-02-01;L1;LIBERATION;;;\n").replacing(";", with: ",")
        let lue = try CampagneAProfil.importer(
            "Extraction;du;3\n\n" + texte, "[lecture]\nseparateur = \",\"\nentete = 3\n" + ProfilTests.colonnes)
        #expect(lue.evenements == ["2024-02-01 LIBERATION"])
        #expect(lue.diagnostics.map(\.rule.id) == ["CSV-08"])
        #expect(lue.diagnostics.map(\.position.description) == ["journal.csv:1"])
    }

    @Test func `l’en-tête est trouvé sous des lignes de titre, dites une fois`() throws {
        let lue = try CampagneAProfil.importer(
            "Journal, au 3 mars\n\nAgence;Nord\n" + ProfilTests.entete + "1;2024-02-31;L1;LIBERATION;;;\n",
            ProfilTests.colonnes)
        #expect(
            lue.diagnostics.map { "\($0.rule.id) \($0.position.description)" } == [
                "CSV-08 journal.csv:1", "JOU-02 journal.csv:5:3",
            ])
        #expect(lue.diagnostics.first?.detail == "2")
    }
}
