import Diagnostics
import Parc
import TestSupport
import Testing

@testable import Importation

/// Workbooks wherever a CSV is accepted.
@Suite struct ClasseursTests {
    private enum Forme: CaseIterable {
        case xlsx, ods
        var nom: String { self == .xlsx ? "export.xlsx" : "export.ods" }
    }

    private static func echappe(_ texte: some StringProtocol) -> String {
        String(texte).replacing("&", with: "&amp;").replacing("<", with: "&lt;")
    }

    private static func champs(_ csv: String) -> [[Substring]] {
        csv.split(separator: "\n").map { $0.split(separator: ";", omittingEmptySubsequences: false) }
    }

    /// The rows of a CSV as a sheet has them: text in each cell that is filled.
    private static func lignesXlsx(_ csv: String) -> String {
        champs(csv).enumerated().map { rang, champs in
            let cellules = champs.enumerated().filter { !$1.isEmpty }.map { colonne, champ in
                let place = "\(Character(Unicode.Scalar(UInt8(65 + colonne))))\(rang + 1)"
                return "<c r=\"\(place)\" t=\"inlineStr\"><is><t>\(echappe(champ))</t></is></c>"
            }
            return "<row r=\"\(rang + 1)\">\(cellules.joined())</row>"
        }.joined()
    }

    private static func lignesOds(_ csv: String) -> String {
        champs(csv).map { champs in
            let cellules = champs.map {
                $0.isEmpty
                    ? "<table:table-cell/>"
                    : "<table:table-cell office:value-type=\"string\"><text:p>\(echappe($0))</text:p></table:table-cell>"
            }
            return "<table:table-row>\(cellules.joined())</table:table-row>"
        }.joined()
    }

    private static func classeur(_ forme: Forme, _ feuilles: [(nom: String, csv: String)]) throws -> [UInt8] {
        switch forme {
        case .xlsx:
            try ClasseurDEssai.xlsx(feuilles.map { .init($0.nom, lignesXlsx($0.csv)) }).octets()
        case .ods:
            try ClasseurDEssai.ods(
                feuilles.map { "<table:table table:name=\"\($0.nom)\">\(lignesOds($0.csv))</table:table>" }.joined()
            ).octets()
        }
    }

    /// The campaign whose parc, conventions and journal are the sheets of one workbook.
    private static func enFeuilles(
        _ forme: Forme, _ places: [String: String], _ changer: (inout CampagneMinimale) -> Void = { _ in }
    ) throws -> CampagneMinimale {
        var campagne = CampagneMinimale(changer)
        let tables = ["Parc": "parc.csv", "Conventions": "conventions.csv", "Journal": "journal.csv"]
        let feuilles = tables.sorted { $0.key < $1.key }.map { (nom: $0.key, csv: campagne[$0.value] ?? "") }
        campagne.remplacer(forme.nom, try classeur(forme, feuilles))
        for (table, place) in places {
            campagne.remplacer("\"\(table).csv\"", par: "\"\(forme.nom)#\(place)\"", dans: "campagne.toml")
            campagne["\(table).csv"] = nil
        }
        return campagne
    }

    private static let parNom = ["parc": "Parc", "conventions": "Conventions", "journal": "Journal"]
    // In the order of the sheets.
    private static let parNumero = ["parc": "3", "conventions": "1", "journal": "2"]

    private func expectMemes(_ feuilles: CampagneImportee, _ csv: CampagneImportee) {
        #expect(feuilles.attributs == csv.attributs)
        #expect(feuilles.dossier.conventions.map { "\($0)" } == csv.dossier.conventions.map { "\($0)" })
        #expect(feuilles.evenements == csv.evenements)
        #expect(feuilles.diagnostics.map(\.rule.id) == csv.diagnostics.map(\.rule.id))
        let comptes = { (lue: CampagneImportee) in
            lue.dossier.comptesDeLignes.map { [$0.lues, $0.utilisees, $0.rejetees, $0.horsPerimetre] }
        }
        #expect(comptes(feuilles) == comptes(csv))
    }

    @Test(arguments: Forme.allCases, [parNom, parNumero])
    private func `un classeur dit ce que disent les CSV, feuille par nom ou par numéro`(
        _ forme: Forme, _ places: [String: String]
    ) throws {
        let feuilles = try CampagneImportee(ClasseursTests.enFeuilles(forme, places))
        expectMemes(feuilles, try CampagneImportee { _ in })
        #expect(feuilles.evenements.count == 4)
    }

    @Test(arguments: Forme.allCases)
    private func `un reproche se fait à la ligne et à la colonne de la feuille`(_ forme: Forme) throws {
        let lue = try CampagneImportee(
            ClasseursTests.enFeuilles(forme, ClasseursTests.parNom) {
                $0.ajouter("E9;2024-02-31;L1;LIBERATION;;;;;;", "E8;2024-02-01;L99;LIBERATION;;;;;;", a: "journal.csv")
            })
        #expect(
            lue.diagnostics.map { "\($0.rule.id) \($0.position.line):\($0.position.column)" }
                == ["JOU-02 6:2", "JOU-11 7:3"])
        #expect(lue.diagnostics.map(\.position.field) == ["date", "logement"])
    }

    @Test(arguments: Forme.allCases, [false, true])
    private func `un logement lu deux fois se dit à la cellule de son identifiant`(
        _ forme: Forme, _ parProfil: Bool
    ) throws {
        let lue = try CampagneImportee(
            ClasseursTests.enFeuilles(forme, ClasseursTests.parNom) {
                $0.ajouter("L1;I9;84007;2;C;2;1966;52;1;;2", ";I2;84007;2;C;2;1966;52;1;;2", ";;84007", a: "parc.csv")
                $0.ajouter(";I2;84007;2;C;2;1966;52;1;;2", a: "parc.csv")
                if parProfil {
                    $0.remplacer("IDENT_INT", par: "Local", dans: "parc.csv")
                    $0.ajouter("[profils]", "parc = \"profil.toml\"", a: "campagne.toml")
                    $0["profil.toml"] = "table = \"parc\"\n[colonnes]\nIDENT_INT = \"Local\"\n"
                }
            })
        #expect(
            lue.diagnostics.map { "\($0.rule.id) \($0.position.line):\($0.position.column)" }
                == ["PARC-03 5:1", "PARC-07 7:0", "PARC-03 8:2"])
    }

    @Test func `sans feuille nommée, la première visible est lue`() throws {
        var campagne = CampagneMinimale()
        let parc = try #require(campagne["parc.csv"])
        let classeur = ClasseurDEssai.xlsx([
            .init("Notes", ClasseursTests.lignesXlsx("rien\n"), attributs: "state=\"hidden\""),
            .init("Parc", ClasseursTests.lignesXlsx(parc)),
        ])
        campagne.remplacer("parc.xlsx", try classeur.octets())
        campagne["parc.csv"] = nil
        campagne.remplacer("parc.csv", par: "parc.xlsx", dans: "campagne.toml")
        #expect(try CampagneImportee(campagne).attributs.count == 3)
    }

    @Test(arguments: ["Absente", "4", "0"])
    func `une feuille que le classeur n’a pas arrête tout`(_ place: String) throws {
        let campagne = try ClasseursTests.enFeuilles(.xlsx, ["parc": place])
        #expect(throws: ImportError.self) { try CampagneImportee(campagne) }
    }

    @Test(arguments: [
        ("export.xlsx#Logements", "export.xlsx", true), ("export.ODS#2", "export.ODS", true),
        ("a#b.xlsx#c", "a#b.xlsx", true), ("parc.csv", "parc.csv", false), ("parc#1.csv", "parc#1.csv", false),
        ("parc.csv#1", "parc.csv#1", false), ("export.xlsx", "export.xlsx", false), ("#1", "#1", false),
        ("export.xlsx#", "export.xlsx#", false),
    ])
    func `la feuille s’écrit derrière le nom du classeur`(_ texte: String, _ chemin: String, _ feuille: Bool) {
        let emplacement = EmplacementDeTable(texte)
        #expect(emplacement.chemin == chemin)
        #expect((emplacement.feuille != nil) == feuille)
    }
}
