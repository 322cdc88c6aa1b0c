import Foundation
import TestSupport
import Testing

/// `Tests/Catalogue`: a case for each diagnostic that the tool can give.
@Suite struct CatalogueTests {
    @Test func `chaque règle déclarée a son cas, et chaque cas une règle déclarée`() {
        let declarees = RegleDeclaree.toutes.map(\.id)
        #expect(declarees.count > 140, "les sources ont été trouvées")
        #expect(Set(declarees).symmetricDifference(CasDuCatalogue.tous.map(\.regle)).sorted() == [])
    }

    @Test func `aucune déclaration n’échappe à la recherche, et aucun identifiant ne sert deux fois`() {
        let declarees = RegleDeclaree.toutes.map(\.id)
        #expect(declarees.count == RegleDeclaree.nombre)
        #expect(Dictionary(grouping: declarees) { $0 }.filter { $1.count > 1 }.keys.sorted() == [])
    }

    @Test(arguments: CasDuCatalogue.tous.filter { $0.essaiUnitaire == nil })
    func `un cas dit exactement son message`(_ cas: CasDuCatalogue) async throws {
        let message = try await MessagesDuCatalogue.communs.message(cas)
        #expect(message.contains("[\(cas.regle)] "), "le cas ne donne pas sa règle : \(message)")
        let reproche = try Golden.reproche(Array(message.utf8), cas.message)
        #expect(reproche == nil)
    }

    @Test func `la campagne de base ne dit rien`() throws {
        let essai = DossierTemporaire()
        try FileManager.default.copyItem(
            atPath: CasDuCatalogue.dossier.appending(path: "base").path, toPath: "\(essai.chemin)/campagne")
        for commande in ["controler", "occupation"] {
            let resultat = try Outil.lancerDesCommandes("bilanflux \(commande) campagne --strict", dans: essai.chemin)
            #expect(resultat.code == 0)
            #expect(resultat.messages == "")
        }
    }

    @Test(arguments: CasDuCatalogue.tous.filter { $0.essaiUnitaire != nil })
    func `un cas sans entrée possible nomme le test qui le couvre`(_ cas: CasDuCatalogue) throws {
        let nom = try #require(cas.essaiUnitaire)
        #expect(try Depot.sources("Tests").contains { $0.contains("func `\(nom)`()") }, "\(nom)")
    }

    @Test(arguments: CasDuCatalogue.tous)
    func `un message a la typographie française`(_ cas: CasDuCatalogue) async throws {
        let message = try await MessagesDuCatalogue.communs.message(cas)
        for ligne in message.split(separator: "\n") {
            let texte = ligne.drop { $0 == " " }
            let fautes = texte.matches(of: #/'|\.\.\.|  |[^ ][!?»]|« | [,.]( |$)|[«][^ ]/#)
            #expect(fautes.filter { $0.0 != "« " }.map { String($0.0) } == [], "\(ligne)")
        }
        #expect(message.utf8.elementsEqual(message.precomposedStringWithCanonicalMapping.utf8))
    }

    @Test func `la documentation des diagnostics est celle du catalogue`() async throws {
        let document = try await DocumentDesDiagnostics.texte()
        let reproche = try Golden.reproche(Array(document.utf8), DocumentDesDiagnostics.fichier)
        #expect(reproche == nil)
    }
}
