import Diagnostics
import Importation
import Parc
import TestSupport
import Testing

/// archivage.toml: its keys, its values, where a mistake stands.
@Suite struct ArchivageTests {
    /// An archivage.toml at fault: the rule, its line (0 for the file), part of what is said.
    struct Cas: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let regle: String
        let ligne: Int
        let dit: String
        let texte: String?

        init(_ regle: String, _ description: String, ligne: Int, _ dit: String, _ texte: String?) {
            testDescription = "\(regle) : \(description)"
            self.regle = regle
            self.ligne = ligne
            self.dit = dit
            self.texte = texte
        }

        /// A line behind the two that are required.
        init(_ regle: String, _ description: String, _ dit: String, fin: String) {
            self.init(regle, description, ligne: 3, dit, "dua = 10\nsort_final = \"conserver\"\n\(fin)\n")
        }
    }

    static let cas: [Cas] = [
        Cas("CONS-01", "le fichier manque", ligne: 0, "dossier « ", nil),
        Cas("CONS-02", "faute de syntaxe", ligne: 1, "", "dua = = 10\n"),
        Cas("CONS-02", "clé en double", ligne: 2, "", "dua = 10\ndua = 10\n"),
        Cas(
            "CONS-03", "clé inconnue, proche d’une autre", "vouliez-vous dire « service_versant »",
            fin: "service_versan = \"V\""),
        Cas("CONS-03", "section", "« regles »", fin: "[regles]"),
        Cas("CONS-04", "DUA absente", ligne: 0, "« dua »", "sort_final = \"conserver\"\n"),
        Cas("CONS-04", "sort final absent", ligne: 0, "« sort_final »", "dua = 10\n"),
        Cas("CONS-05", "DUA négative", ligne: 1, "de 0 à 100", "dua = -1\nsort_final = \"detruire\"\n"),
        Cas("CONS-05", "DUA de 101 ans", ligne: 1, "de 0 à 100", "dua = 101\nsort_final = \"detruire\"\n"),
        Cas("CONS-05", "DUA en texte", ligne: 1, "sans guillemets", "dua = \"10\"\nsort_final = \"detruire\"\n"),
        Cas("CONS-05", "DUA à virgule", ligne: 1, "« dua »", "dua = 10.5\nsort_final = \"detruire\"\n"),
        Cas("CONS-05", "sort final vide", ligne: 2, "est vide", "dua = 10\nsort_final = \"\"\n"),
        Cas(
            "CONS-05", "sort final inconnu", ligne: 2, "\"conserver\", \"detruire\"",
            "dua = 10\nsort_final = \"Trier\"\n"),
        Cas("CONS-05", "statut inconnu", "\"publiques\", \"privees\"", fin: "statut_juridique = \"publique\""),
        Cas("CONS-05", "statut en nombre", "entre guillemets", fin: "statut_juridique = 1"),
        Cas("CONS-05", "identifiant vide", "« service_archives »", fin: "service_archives = \"\""),
        Cas("CONS-05", "identifiant sur deux lignes", "sur une ligne", fin: "service_archives = \"a\\nb\""),
        Cas("CONS-05", "identifiant derrière une espace", "« regle_dua »", fin: "regle_dua = \" a\""),
        Cas("CONS-05", "identifiant à deux espaces", "« regle_acces »", fin: "regle_acces = \"a  b\""),
        Cas(
            "CONS-05", "identifiant démesuré", "200 caractères au plus",
            fin: "accord_versement = \"\(String(repeating: "a", count: 201))\""),
    ]

    private func lire(_ texte: String?) throws(ImportError) -> ReglesDArchivage {
        let dossier = DossierTemporaire()
        defer { withExtendedLifetime(dossier) {} }
        if let texte { dossier.ecrire("archivage.toml", texte) }
        return try LecteurDArchivage.lire(dossier: dossier.chemin)
    }

    private func trouves(_ texte: String?) -> [Diagnostic] {
        do throws(ImportError) {
            _ = try lire(texte)
            return []
        } catch {
            #expect(error.isResource)
            guard case .campagne(let problemes) = error else { return [] }
            return problemes
        }
    }

    @Test(arguments: cas)
    func `chaque règle a son exemple, à sa ligne, avec son remède`(_ cas: Cas) throws {
        let trouves = trouves(cas.texte)
        #expect(trouves.map(\.rule.id) == [cas.regle])
        let diagnostic = try #require(trouves.first)
        #expect(diagnostic.position.file == "archivage.toml")
        #expect(diagnostic.position.line == cas.ligne)
        #expect(diagnostic.detail.contains(cas.dit), "\(diagnostic.detail)")
        #expect(!diagnostic.rule.remedy.isEmpty)
    }

    @Test func `toutes les fautes se disent en une fois`() {
        #expect(trouves("dua = 200\nzut = 1\n").map(\.rule.id).sorted() == ["CONS-03", "CONS-04", "CONS-05"])
    }

    @Test(arguments: [0, 100])
    func `la durée et le sort suffisent`(_ dua: Int) throws {
        let regles = try lire("dua = \(dua)\nsort_final = \"conserver\"\n")
        #expect(regles == ReglesDArchivage(dua: dua, sortFinal: .conserver))
    }

    @Test func `chaque clé revient à sa place`() throws {
        let regles = try lire(
            """
            dua = 10
            sort_final = "detruire"
            statut_juridique = "privees"
            service_producteur = "P"
            service_versant = "V"
            service_archives = "A & é"
            accord_versement = "C"
            regle_dua = "D"
            regle_acces = "E"
            """)
        #expect(
            regles
                == ReglesDArchivage(
                    dua: 10, sortFinal: .detruire, statutJuridique: .privees, serviceProducteur: "P",
                    serviceVersant: "V", serviceArchives: "A & é", accordDeVersement: "C", regleDeDUA: "D",
                    regleDAcces: "E"))
    }
}
