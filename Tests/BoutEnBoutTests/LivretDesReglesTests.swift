import Foundation
import Regles
import Testing

@testable import bilanflux

/// `bilanflux regles`.
@Suite struct LivretDesReglesTests {
    private static let regles = Registre.regles + Registre.reglesHorsBilan

    @Test func `le livret donne chaque règle, chaque mesure et ce qui n’est pas appliqué`() throws {
        let resultat = try Outil.lancer(["regles"])
        #expect(resultat.code == 0)
        #expect(resultat.messages.isEmpty)
        for regle in LivretDesReglesTests.regles { #expect(resultat.sortie.contains("\n\(regle.id) ")) }
        for mesure in Registre.mesures {
            #expect(resultat.sortie.contains("\n\(mesure.id) : \(mesure.libelleComplet)\n"))
        }
        for ligne in resultat.sortie.split(separator: "\n") { #expect(ligne.count <= 100, "\(ligne)") }
    }

    @Test func `le livret énonce les identités`() throws {
        let sortie = try Outil.lancer(["regles"]).sortie
        for identite in Identite.allCases { #expect(sortie.contains("\n\(identite.rawValue)        "), "\(identite)") }
    }

    @Test func `le livret dit ce qui n’est pas appliqué, et pourquoi`() throws {
        let sortie = try Outil.lancer(["regles"]).sortie.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(!Registre.nonAppliques.isEmpty)
        for entree in Registre.nonAppliques { #expect(sortie.contains("\(entree.objet) \(entree.raison).")) }
    }

    @Test func `une règle dit ses paramètres et ses mesures, section par section`() throws {
        let sortie = try Outil.lancer(["regles"]).sortie
        let bloc = try #require(sortie.firstRange(of: #/\nSTK-1 .*?\n\n/#.dotMatchesNewlines())).lowerBound
        let texte = String(sortie[bloc...].prefix(500))
        #expect(texte.contains("Paramètres    annee ; fichiers.parc\n"))
        #expect(texte.contains("Mesures       A : patrimoine_eligible ; H : annexe_a, annexe_b, annexe_c\n"))
        #expect(sortie.contains("C : toutes ; D : toutes ; E : toutes"))
    }

    @Test func `le livret en JSON dit la même chose`() throws {
        struct Livret: Decodable {
            struct Entree: Decodable {
                let id: String
                let references: [String]
            }
            let version: String
            let regles: [Entree]
            let mesures: [Entree]
            let identites: [Enonce]
            let nonAppliques: [NonApplique]
        }
        struct Enonce: Decodable { let id, enonce: String }
        struct NonApplique: Decodable { let objet, raison: String }
        let resultat = try Outil.lancer(["regles", "--json"])
        #expect(resultat.code == 0)
        let livret = try JSONDecoder().decode(Livret.self, from: Data(resultat.sortie.utf8))
        #expect(livret.version == Bilanflux.version)
        #expect(livret.regles.map(\.id) == LivretDesReglesTests.regles.map(\.id))
        #expect(livret.mesures.map(\.id) == Registre.mesures.map(\.id))
        #expect(livret.identites.map(\.enonce) == Identite.allCases.map(\.enonce))
        #expect(livret.nonAppliques.map(\.objet) == Registre.nonAppliques.map(\.objet))
        #expect(livret.regles.map(\.references) == LivretDesReglesTests.regles.map { $0.references.map(\.texte) })
    }
}
