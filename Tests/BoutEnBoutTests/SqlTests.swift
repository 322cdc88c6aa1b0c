import Foundation
import TestSupport
import Testing

/// `bilanflux sql`: where the script goes, what is refused, and how it ends.
@Suite struct SqlTests {
    @Test func `le script est affiché, ou écrit dans un fichier nouveau, le même`() throws {
        let essai = Essai()
        let affiche = try essai.lancer("sql", "--dialecte", "duckdb")
        #expect(affiche.code == 0 && affiche.messages == "")
        #expect(affiche.sortie.hasPrefix("-- Comptes des sections A et B du bilan 2024, pour DuckDB"))
        let fichier = "\(essai.dossier.chemin)/comptes.sql"
        let ecrit = try essai.lancer("sql", "--dialecte", "duckdb", "--sortie", fichier)
        #expect(ecrit.code == 0 && ecrit.textes == "")
        #expect(try String(contentsOfFile: fichier, encoding: .utf8) == affiche.sortie)
        let encore = try essai.lancer("sql", "--dialecte", "spark", "--sortie", fichier)
        #expect(encore.code == 4 && encore.messages.contains("ce fichier existe, et n’est pas remplacé"))
        #expect(try String(contentsOfFile: fichier, encoding: .utf8) == affiche.sortie)
    }

    @Test func `un dialecte est demandé, et un de ceux qui sont connus`() throws {
        let essai = Essai()
        #expect(try essai.lancer("sql").code == 2)
        let inconnu = try essai.lancer("sql", "--dialecte", "oracle")
        #expect(inconnu.code == 2 && inconnu.messages.contains("duckdb, postgresql, spark"))
        #expect(inconnu.motsAnglais == [])
    }

    @Test func `ce qu’un moteur ne lit pas finit par 4, avec la ligne`() throws {
        let refuse = try Essai { $0.ajouter("D3;1", a: "demandeurs.csv") }.lancer("sql", "--dialecte", "duckdb")
        #expect(refuse.code == 4 && refuse.sortie == "")
        #expect(refuse.messages.hasPrefix("Erreur : demandeurs.csv:4 : nombre de champs"))
        let absente = try Outil.lancer(["sql", "/nulle-part", "--dialecte", "spark"])
        #expect(absente.code == 4)
    }
}
