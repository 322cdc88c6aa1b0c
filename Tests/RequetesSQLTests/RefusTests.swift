import TestSupport
import Testing

@testable import RequetesSQL

/// What an engine would read otherwise is refused, with its line and the remedy.
@Suite struct RefusTests {
    @Test(arguments: Dialecte.allCases)
    func `une campagne nette n’est pas refusée`(_ dialecte: Dialecte) throws {
        #expect(try CampagneDeScript().refus(dialecte) == nil)
    }

    @Test func `le fichier des attributions à plat`() throws {
        let campagne = try CampagneDeScript {
            $0.remplacer("journal = \"journal.csv\"", par: "attributions = \"journal.csv\"", dans: "campagne.toml")
        }
        #expect(try #require(campagne.refus()).hasPrefix("campagne.toml : « fichiers.attributions »"))
    }

    @Test func `un fichier qu’un profil traduit`() throws {
        let campagne = try CampagneDeScript {
            $0.ajouter("[profils]", "parc = \"profil.toml\"", a: "campagne.toml")
            $0["profil.toml"] = "table = \"parc\"\n"
        }
        #expect(try #require(campagne.refus()).hasPrefix("parc.csv : un profil"))
    }

    @Test func `un classeur`() throws {
        let feuille = ClasseurDEssai.Feuille("F", "<row><c><v>1</v></c></row>")
        let octets = try ClasseurDEssai.xlsx([feuille]).octets()
        let campagne = try CampagneDeScript {
            $0.remplacer("parc = \"parc.csv\"", par: "parc = \"parc.xlsx\"", dans: "campagne.toml")
            $0.remplacer("parc.xlsx", octets)
        }
        #expect(
            campagne.refus()
                == "parc.xlsx : un moteur SQL ne lit pas les classeurs — enregistrer la feuille en « CSV UTF-8 ».")
    }

    @Test func `des lignes au-dessus de l’en-tête`() throws {
        let campagne = try CampagneDeScript {
            $0["demandeurs.csv"] = "Demandeurs au 1er janvier\n" + ($0["demandeurs.csv"] ?? "")
        }
        #expect(
            campagne.refus()
                == "demandeurs.csv:1 : la première ligne doit nommer les colonnes, dont demandeur — ôter les lignes "
                + "au-dessus de l’en-tête, ou l’ajouter.")
    }

    @Test func `une ligne sep= au-dessus de l’en-tête`() throws {
        let campagne = try CampagneDeScript { $0["journal.csv"] = "sep=;\n" + ($0["journal.csv"] ?? "") }
        #expect(try #require(campagne.refus()).hasPrefix("journal.csv:1 : la première ligne"))
    }

    @Test func `un code qui n’est pas en UTF-8, et non un libellé que rien ne compte`() throws {
        let code = try CampagneDeScript {
            $0.remplacer(
                "journal.csv",
                Array(CampagneMinimale.enteteDuJournal.utf8) + octets("E1;2024-02-01;L1;RETRAIT;;;;;\u{E9};"))
        }
        #expect(try #require(code.refus()).hasPrefix("journal.csv:2 : un code y est écrit autrement qu’en UTF-8"))
        let libelle = try CampagneDeScript {
            $0.remplacer("territoires.csv", octets("code_commune;nom_commune;code_epci;nom_epci\n84007;Br\u{E9}a;;\n"))
        }
        for dialecte in Dialecte.allCases { #expect(libelle.refus(dialecte) == nil) }
        #expect(try libelle.script(.spark).contains("encoding 'ISO-8859-1'"))
        #expect(try libelle.script(.postgresql).contains("ENCODING 'LATIN1'"))
    }

    /// Windows-1252 of a text of Latin letters.
    private func octets(_ texte: String) -> [UInt8] { texte.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) } }

    @Test func `une ligne de parc qui n’a pas tous ses champs : écartée par deux moteurs, refusée pour l’autre`() throws
    {
        let campagne = try CampagneDeScript { $0.ajouter("L4;1-1;84007", a: "parc.csv") }
        #expect(try campagne.script(.duckdb).contains("ignore_errors = true"))
        #expect(try campagne.script(.spark).contains("mode 'DROPMALFORMED'"))
        #expect(
            campagne.refus(.postgresql)
                == "parc.csv:5 : nombre de champs différent de celui de l’en-tête, que PostgreSQL ne lit "
                + "pas comme bilanflux — corriger la ligne.")
    }

    @Test(arguments: Dialecte.allCases)
    func `une ligne d’un autre fichier qui n’a pas tous ses champs`(_ dialecte: Dialecte) throws {
        let campagne = try CampagneDeScript { $0.ajouter("D3;1", a: "demandeurs.csv") }
        #expect(try #require(campagne.refus(dialecte)).hasPrefix("demandeurs.csv:4 : nombre de champs"))
    }

    @Test func `un guillemet au milieu d’un champ, que PostgreSQL ouvrirait`() throws {
        let campagne = try CampagneDeScript { $0.ajouter("D3;1;;;;dit \"le;;", a: "demandeurs.csv") }
        #expect(try #require(campagne.refus(.postgresql)).hasPrefix("demandeurs.csv:4 : "))
        let champ = try CampagneDeScript { $0.ajouter("D3;1;;;;dit \"le;", a: "demandeurs.csv") }
        #expect(try #require(champ.refus(.postgresql)).hasPrefix("demandeurs.csv:4 : guillemet au milieu d’un champ"))
        #expect(champ.refus(.duckdb) == nil && champ.refus(.spark) == nil)
        let cite = try CampagneDeScript { $0.ajouter("D3;1;;;;\"dit \"\"le\";", a: "demandeurs.csv") }
        #expect(cite.refus(.postgresql) == nil)
    }

    @Test func `un guillemet jamais refermé`() throws {
        let campagne = try CampagneDeScript { $0.ajouter("D3;1;;;;\"dit;", a: "demandeurs.csv") }
        #expect(try #require(campagne.refus()).hasPrefix("demandeurs.csv:4 : champ ouvert par un guillemet"))
    }

    @Test func `un fichier absent`() throws {
        let campagne = try CampagneDeScript { $0["parc.csv"] = nil }
        #expect(try #require(campagne.refus()).hasPrefix("parc.csv : fichier introuvable"))
    }
}
