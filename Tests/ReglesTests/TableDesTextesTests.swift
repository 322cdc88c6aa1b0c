import Foundation
import Parc
import Regles
import Testing

/// The table of the texts (Regles.docc/Textes.md) against the registry, both ways.
@Suite struct TableDesTextesTests {
    private static let table = TableDesTextes.lue
    private static let regles = Set((Registre.regles + Registre.reglesHorsBilan).map(\.id))

    /// The articles that must have a line, by the heading of their table.
    private static let articles: [(source: String, articles: [String])] = [
        (
            "Conventions de réservation, Avignon et Gard Rhodanien : le texte commun",
            [
                "2 a", "2 b", "2 c", "2.1", "3", "4.1", "4.2", "5", "6.1", "6.2", "7", "8", "9", "annexe 1",
            ]
        ),
        (
            "Convention de réservation, Avignon : ce qui lui est propre",
            ["2", "3", "4.1", "6.2", "7", "annexe 1", "annexe 2", "annexe 3", "annexe 4"]
        ),
        (
            "Convention, Gard Rhodanien : ce qui lui est propre",
            ["3", "4.1", "6.1", "6.2", "7", "annexe 1", "annexe 2", "annexe 3", "annexe 4"]
        ),
        (
            "Modèle bilatéral",
            ["2", "2-1", "2-2", "3", "3-1", "3-2", "4", "6-1", "6-2", "6-3", "7", "9", "annexe"]
        ),
        (
            "Convention d’accès aux données d’occupation, Hénin-Carvin",
            ["1", "2", "3", "5", "6", "annexe 1", "annexe 2"]
        ),
        (
            "Code de la construction et de l’habitation, et autres textes",
            [
                "L.411-6", "L.441-1", "L.442-5", "R.441-3", "R.441-5", "R.441-5-1", "R.441-5-2", "R.441-5-3",
                "R.441-5-4", "R.441-10",
            ]
        ),
    ]

    private static let attendus = articles.flatMap { source, articles in articles.map { "\(source), \($0)" } }

    @Test(arguments: attendus)
    func `chaque article qui concerne le bilan a sa ligne`(_ article: String) {
        #expect(TableDesTextesTests.table.demandes.contains { "\($0.source), \($0.article)" == article })
    }

    @Test func `chaque règle citée existe`() {
        #expect(TableDesTextesTests.table.demandes.count > 100)
        for demande in TableDesTextesTests.table.demandes {
            for regle in demande.regles {
                #expect(TableDesTextesTests.regles.contains(regle), "\(demande.titre) : \(regle)")
            }
        }
    }

    @Test func `chaque règle du registre est citée`() {
        let citees = Set(TableDesTextesTests.table.demandes.flatMap(\.regles))
        #expect(TableDesTextesTests.regles.subtracting(citees).sorted() == [])
    }

    @Test func `chaque mesure citée existe`() {
        let mesures = Set(Registre.mesures.map { "\($0.section.rawValue)/\($0.id)" })
        #expect(TableDesTextesTests.table.demandes.flatMap(\.mesures).count > 100)
        for demande in TableDesTextesTests.table.demandes {
            for mesure in demande.mesures {
                #expect(mesures.contains(mesure), "\(demande.titre) : \(mesure)")
            }
        }
    }

    @Test func `une demande a une règle, ou la raison de n’en avoir pas`() {
        for demande in TableDesTextesTests.table.demandes where demande.regles.isEmpty {
            let raisons = ["En partie : ", "Pas encore : ", "Hors du bilan : "]
            #expect(raisons.contains { demande.lieu.hasPrefix($0) }, "\(demande.titre)")
        }
    }

    @Test func `ce que le programme dit ne pas appliquer est la dernière table, dans son ordre`() {
        #expect(TableDesTextesTests.table.nonAppliques == Registre.nonAppliques.map(\.objet))
    }

    @Test func `la table ne donne jamais de numéro d’alinéa et a l’apostrophe typographique`() throws {
        let alinea = try Regex("(?i)alin[ée]a|\\bal\\. ?\\d")
        #expect(!TableDesTextesTests.table.texte.contains(alinea))
        #expect(!TableDesTextesTests.table.texte.contains("'"))
    }
}

/// Textes.md, read as the tables it is made of.
private struct TableDesTextes {
    /// A line: what an article asks for.
    struct Demande {
        let source, article, lieu: String
        let regles, mesures: [String]

        var titre: String { "\(source), \(article)" }
    }

    let texte: String
    let demandes: [Demande]
    /// First cells of the table of what is not applied.
    let nonAppliques: [String]

    /// An unreadable file reads as an empty table, which no test accepts.
    static let lue: TableDesTextes = {
        let fichier = URL(filePath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
            .appending(path: "../../Sources/Regles/Regles.docc/Textes.md").standardized
        return TableDesTextes((try? String(contentsOf: fichier, encoding: .utf8)) ?? "")
    }()

    private init(_ texte: String) {
        var source = ""
        var demandes: [Demande] = []
        var nonAppliques: [String] = []
        for ligne in texte.split(separator: "\n") {
            if ligne.hasPrefix("## ") { source = String(ligne.dropFirst(3)) }
            guard ligne.hasPrefix("| ") else { continue }
            let cellules = ligne.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
            switch (cellules.count, cellules[0]) {
            case (_, "Article"), (_, "Objet"): continue
            case (3, _): nonAppliques.append(cellules[0])
            case (4, _): demandes.append(Demande(source, cellules))
            default: Issue.record("ligne de \(cellules.count) cellules : \(ligne)")
            }
        }
        self.texte = texte
        self.demandes = demandes
        self.nonAppliques = nonAppliques
    }
}

extension TableDesTextes.Demande {
    fileprivate init(_ source: String, _ cellules: [String]) {
        self.source = source
        article = cellules[0]
        regles = cellules[2] == "—" ? [] : cellules[2].components(separatedBy: ", ")
        lieu = cellules[3]
        mesures = cellules[3].matches(of: /`([A-Za-z]+\/[^`]+)`/).map { String($0.1) }
    }
}
