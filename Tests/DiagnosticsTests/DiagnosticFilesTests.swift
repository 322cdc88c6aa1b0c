import Diagnostics
import Foundation
import Testing

@Suite struct DiagnosticFilesTests {
    private let entete = "gravite;regle;fichier;ligne;position;colonne;message;consequence;remede\n"

    @Test func `sans constat le CSV n’a que son en-tête`() {
        #expect(DiagnosticFiles.csv([] as [Diagnostic]).joined() == entete)
    }

    @Test func `un constat fait une ligne du CSV`() {
        let constat = Constats.constat(Constats.erreur, 12, 3, champ: "date", detail: "31/02")
        #expect(
            DiagnosticFiles.csv([constat]).joined() == entete
                + "erreur;ESS-03;f.csv;12;3;date;ligne de trop (31/02);la ligne est rejetée;retirer la ligne\n")
    }

    @Test func `ce qu’on ignore de la position reste vide`() {
        let lignes = DiagnosticFiles.csv([Constats.constat(Constats.information)]).joined()
        #expect(lignes == entete + "information;ESS-01;f.csv;;;;code inconnu;aucune;aucun\n")
    }

    @Test func `les constats gardent l’ordre donné`() {
        let constats = [Constats.constat(Constats.erreur, 9), Constats.constat(Constats.erreur, 2)]
        let lignes = DiagnosticFiles.csv(constats).joined().split(separator: "\n").dropFirst()
        #expect(lignes.map { $0.split(separator: ";")[3] } == ["9", "2"])
    }

    @Test func `un nom de colonne pris pour une formule est neutralisé`() {
        let constat = Constats.constat(Constats.information, 1, champ: "=HYPERLINK(\"x\")")
        #expect(DiagnosticFiles.csv([constat]).joined().contains(";\"'=HYPERLINK(\"\"x\"\")\";"))
    }

    @Test func `une valeur gardée n’entre dans aucun fichier`() {
        let constat = Constats.constat(Constats.erreur, 2, valeur: "SECRET")
        #expect(!DiagnosticFiles.csv([constat]).joined().contains("SECRET"))
        #expect(!DiagnosticFiles.json([constat]).joined().contains("SECRET"))
        #expect(!DiagnosticFiles.csv([RejectedLine(constat)]).joined().contains("SECRET"))
    }

    @Test func `une ligne rejetée donne fichier, ligne, règle, colonne et raison`() {
        let rejet = RejectedLine(Constats.constat(Constats.erreur, 7, 4, champ: "date", detail: "31/02"))
        #expect(
            DiagnosticFiles.csv([rejet]).joined()
                == "fichier;ligne;regle;colonne;raison\nf.csv;7;ESS-03;date;ligne de trop (31/02)\n")
    }

    @Test func `un rejet sans détail donne le titre de la règle`() {
        #expect(RejectedLine(Constats.constat(Constats.erreur, 7)).reason == "ligne de trop")
    }

    @Test func `sans constat le JSON a une liste vide`() {
        #expect(DiagnosticFiles.json([]).joined() == "{\"version\": 1, \"diagnostics\": []}\n")
    }

    @Test func `un constat fait un objet sur une ligne du JSON`() {
        let constat = Constats.constat(Constats.erreur, 12, 3, champ: "date")
        #expect(
            DiagnosticFiles.json([constat]).joined() == """
                {"version": 1, "diagnostics": [
                  {"gravite": "erreur", "regle": "ESS-03", "fichier": "f.csv", "ligne": 12, "position": 3, \
                "colonne": "date", "message": "ligne de trop", "consequence": "la ligne est rejetée", \
                "remede": "retirer la ligne"}
                ]}

                """)
    }

    @Test func `ce qu’on ignore de la position est absent du JSON`() {
        let texte = DiagnosticFiles.json([Constats.constat(Constats.information)]).joined()
        #expect(!texte.contains("\"ligne\""))
        #expect(!texte.contains("\"position\""))
        #expect(!texte.contains("\"colonne\""))
    }

    @Test func `un lecteur de JSON relit les constats, guillemets compris`() throws {
        struct Fichier: Decodable {
            struct Constat: Decodable {
                let regle: String
                let message: String
                let ligne: Int?
            }
            let version: Int
            let diagnostics: [Constat]
        }
        let texte = DiagnosticFiles.json([
            Constats.constat(Constats.erreur, 2, detail: "le \"bas\"\n\\"), Constats.constat(Constats.information),
        ])
        let lu = try JSONDecoder().decode(Fichier.self, from: Data(texte.joined().utf8))
        #expect(lu.version == 1)
        #expect(lu.diagnostics.map(\.regle) == ["ESS-03", "ESS-01"])
        #expect(lu.diagnostics.map(\.message) == ["ligne de trop (le \"bas\"\n\\)", "code inconnu"])
        #expect(lu.diagnostics.map(\.ligne) == [2, nil])
    }
}
