import Parc
import Regles
import Testing

@Suite struct RegroupementFinancementTests {
    @Test(
        arguments: RegroupementFinancement.allCases,
        [
            (10, Financement.plai), (11, .plai), (12, .plus), (13, .plus), (50, .plus), (51, .plus), (52, .plus),
            (53, .plus),
            (54, .plus), (55, .plus), (14, .pls), (15, .pls), (16, .pli), (49, .autre), (99, .autre),
        ])
    func `hors le code 17 les deux regroupements sont le même`(
        _ regroupement: RegroupementFinancement, _ cas: (finan: Int, groupe: Financement)
    ) {
        #expect(regroupement.groupe(cas.finan) == cas.groupe)
    }

    @Test func `le code 17 est avec les PLS dans l’ensemble du parc`() {
        #expect(RegroupementFinancement.ensemble.groupe(17) == .pls)
    }

    @Test func `le code 17 est avec les PLI dans le parc récent`() {
        #expect(RegroupementFinancement.recent.groupe(17) == .pli)
    }

    @Test(arguments: RegroupementFinancement.allCases, [0, 1, 9, 18, 48, 56, 98, 100])
    func `un code hors de la nomenclature n’a pas de groupe`(_ regroupement: RegroupementFinancement, _ finan: Int) {
        #expect(regroupement.groupe(finan) == nil)
    }

    @Test func `les regroupements ont les noms de campagne.toml`() {
        #expect(RegroupementFinancement.allCases.map(\.rawValue) == ["sdes-ensemble", "sdes-recent"])
    }
}
