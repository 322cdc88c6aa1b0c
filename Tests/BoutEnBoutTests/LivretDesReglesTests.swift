import Foundation
import Regles
import Testing

@testable import bilanflux

/// `bilanflux regles`.
@Suite struct LivretDesReglesTests {
    @Test func `le livret donne chaque règle, chaque mesure et ce qui n’est pas appliqué`() throws {
        let resultat = try Outil.lancer(["regles"])
        #expect(resultat.code == 0)
        #expect(resultat.messages.isEmpty)
        for regle in Registre.regles { #expect(resultat.sortie.contains("\n\(regle.id) ")) }
        for mesure in Registre.mesures { #expect(resultat.sortie.contains("\n\(mesure.id) : \(mesure.libelle)\n")) }
        #expect(resultat.sortie.contains("3. CE QUE CETTE VERSION N’APPLIQUE PAS"))
        for ligne in resultat.sortie.split(separator: "\n") { #expect(ligne.count <= 100, "\(ligne)") }
    }

    @Test func `une mesure ne repose que sur des règles du livret`() {
        let regles = Set(Registre.regles.map(\.id))
        for mesure in Registre.mesures {
            for regle in mesure.regles { #expect(regles.contains(regle), "\(mesure.id) : \(regle)") }
        }
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
        }
        let resultat = try Outil.lancer(["regles", "--json"])
        #expect(resultat.code == 0)
        let livret = try JSONDecoder().decode(Livret.self, from: Data(resultat.sortie.utf8))
        #expect(livret.version == Bilanflux.version)
        #expect(livret.regles.map(\.id) == Registre.regles.map(\.id))
        #expect(livret.mesures.map(\.id) == Registre.mesures.map(\.id))
        #expect(livret.regles.map(\.references) == Registre.regles.map { $0.references.map(\.texte) })
    }
}
