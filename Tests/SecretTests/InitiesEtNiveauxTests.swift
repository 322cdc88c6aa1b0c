import Regles
import Secret
import Testing

/// Who attacks, and what must resist.
@Suite struct InitiesEtNiveauxTests {
    private func tables() -> TablesLiees {
        TablesDEssai.lier(
            [TablesDEssai.grille([[5, 30, 40], [20, 25, 37], [31, 18, 40]], axes: ["r", "b"])], ["r": 3, "b": 3])
    }

    @Test func `celui qui connaît sa ligne ne trouve pas celle des autres`() throws {
        var tables = tables()
        tables.axeDesInities = "r"
        let protection = try Protection(tables)
        let petite = TablesDEssai.cle(["r": "r1", "b": "b1"])
        #expect(protection.primaires == [petite])
        for initie in ["r2", "r3"] {
            let attaque = Attaque(tables, retenues: protection.retenues) { $0["r"] == initie }
            let intervalle = try #require(attaque.intervalle(petite))
            #expect(intervalle.lowerBound < 1e-6 && intervalle.upperBound > 11 - 1e-6, "\(initie) \(intervalle)")
        }
    }

    @Test func `au niveau N1 une cellule ne se calcule pas, et l’on retient moins`() throws {
        let tables = TablesDEssai.lier([TablesDEssai.ligne([3, 4, 50, 60])], ["a": 4])
        let protection = try Protection(tables, Norme(niveau: .n1))
        #expect(protection.secondaires.isEmpty)
        let attaque = Attaque(tables, retenues: protection.retenues)
        for cle in protection.primaires {
            let intervalle = try #require(attaque.intervalle(cle))
            #expect(intervalle.upperBound - intervalle.lowerBound >= 1)
        }
    }

    @Test func `le seuil est celui de la norme`() throws {
        let tables = TablesDEssai.lier([TablesDEssai.ligne([3, 4, 50, 60])], ["a": 4])
        #expect(try Protection(tables, Norme(seuil: 4)).primaires == [TablesDEssai.cle(["a": "a1"])])
    }
}
