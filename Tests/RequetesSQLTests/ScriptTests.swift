import TestSupport
import Testing

@testable import RequetesSQL

/// The shape of the scripts: one plan, three ways of writing it.
@Suite struct ScriptTests {
    private static let etapes = [
        "territoires", "passage", "arrondissements", "communes", "conventions", "noms_de_reservataires",
        "codes_postaux",
        "demandeurs", "programmes", "lignes_de_parc", "logements", "noms_cites", "destinations", "exclusions",
        "situations",
        "designations", "evenements", "annules", "livraisons", "evenements_situes", "logements_suivis", "suites",
        "reprises",
        "vacances", "genres", "tenues", "mises_a_disposition", "attributions", "logements_comptes", "unites", "comptes",
        "faits",
    ]

    private static let lues = [
        "lu_territoires", "lu_passage", "lu_conventions", "lu_demandeurs", "lu_programmes", "lu_parc",
        "lu_parc_suivant",
        "lu_exclusions", "lu_journal",
    ]

    /// The tables that a script makes, in order, those of the raw files apart.
    private func tables(_ script: String, _ dialecte: Dialecte) -> [String] {
        let marque =
            switch dialecte {
            case .duckdb: "CREATE OR REPLACE TEMP TABLE "
            case .postgresql: "CREATE TEMP TABLE "
            case .spark: "CREATE OR REPLACE TEMPORARY VIEW "
            }
        return script.split(separator: "\n").filter { $0.hasPrefix(marque) }
            .map { String($0.dropFirst(marque.count).prefix { $0 != " " }) }
            .filter { !$0.hasPrefix("brut_") && $0 != "faits_ecrits" }
    }

    @Test(arguments: Dialecte.allCases)
    func `les mêmes tables dans le même ordre, quel que soit le moteur`(_ dialecte: Dialecte) throws {
        let script = try CampagneDeScript().script(dialecte)
        #expect(tables(script, dialecte) == ScriptTests.lues + ScriptTests.etapes)
        #expect(script.hasPrefix("-- Comptes des sections A et B du bilan 2024, pour \(dialecte.nom) "))
        #expect(script.hasSuffix("\n") && !script.contains("\r"))
    }

    @Test(arguments: Dialecte.allCases)
    func `le schéma d’un fichier est écrit, dans l’ordre de ses colonnes, tout en texte`(_ dialecte: Dialecte) throws {
        let campagne = try CampagneDeScript {
            $0["demandeurs.csv"] = "Observation;RELOGEMENT;Demandeur\n;ANRU;D1\n"
        }
        let script = try campagne.script(dialecte)
        let schema =
            switch dialecte {
            case .duckdb: "columns = {'champ_1': 'VARCHAR', 'relogement': 'VARCHAR', 'demandeur': 'VARCHAR'}"
            case .postgresql: "champ_1 text, relogement text, demandeur text"
            case .spark: "brut_demandeurs (champ_1 STRING, relogement STRING, demandeur STRING)"
            }
        #expect(script.contains(schema))
        // What the file does not have says nothing.
        #expect(script.contains("'' AS mutation"))
        for mot in ["auto_detect = true", "inferSchema", "read_csv_auto"] { #expect(!script.contains(mot)) }
    }

    @Test(arguments: Dialecte.allCases)
    func `les chemins sont ceux de campagne.toml, échappés`(_ dialecte: Dialecte) throws {
        let campagne = try CampagneDeScript {
            $0.remplacer("\"parc.csv\"", par: "\"parc d'hier.csv\"", dans: "campagne.toml")
            $0["parc d'hier.csv"] = $0["parc.csv"]
        }
        let echappe = dialecte == .spark ? "'parc d\\'hier.csv'" : "'parc d''hier.csv'"
        #expect(try campagne.script(dialecte).contains(echappe))
    }

    @Test func `séparateur et lignes de plusieurs lignes sont ceux du fichier`() throws {
        let campagne = try CampagneDeScript {
            $0["demandeurs.csv"] = "demandeur\tmotif_mutation\nD1\t\"deux\nlignes\"\n"
        }
        let script = try campagne.script(.spark)
        #expect(script.contains("path 'demandeurs.csv', sep '\\t'"))
        #expect(script.split(separator: "multiLine 'true'").count == 2)
        #expect(try campagne.script(.postgresql).contains("DELIMITER E'\\t'"))
    }

    @Test func `un texte s’écrit entre apostrophes`() {
        #expect(Dialecte.duckdb.texte("l'or \\n") == "'l''or \\n'")
        #expect(Dialecte.postgresql.texte("'") == "''''")
        #expect(Dialecte.spark.texte("l'or \\n") == "'l\\'or \\\\n'")
    }

    @Test func `sans parc suivant, le stock de l’année d’après est le parc, un an plus tard`() throws {
        let sans = try CampagneDeScript().script(.duckdb)
        #expect(
            sans.contains("SELECT 'stock_suivant' AS stock") && !sans.contains("l.fichier = 'S' AND l.hors_perimetre"))
        let avec = try CampagneDeScript {
            $0.nommer("parc_suivant", "suivant.csv", CampagneMinimale.enteteDuParc)
        }.script(.duckdb)
        #expect(avec.contains("l.fichier = 'S' AND l.hors_perimetre = 0"))
    }
}
