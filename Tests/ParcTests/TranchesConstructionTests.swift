import Parc
import Testing

@Suite struct TranchesConstructionTests {
    private func tranches(_ bornes: Int...) throws -> TranchesConstruction {
        try #require(TranchesConstruction(bornes: bornes))
    }

    @Test func `les bornes par défaut donnent six catégories`() throws {
        #expect(
            try tranches(1948, 1976, 1999, 2012).modalites.map(\.code)
                == ["<=1948", "1949-1976", "1977-1999", "2000-2012", ">=2013", "NR"])
    }

    @Test(arguments: [
        (1850, "<=1948"), (1948, "<=1948"), (1949, "1949-1976"), (1976, "1949-1976"), (1977, "1977-1999"),
        (1999, "1977-1999"), (2000, "2000-2012"), (2012, "2000-2012"), (2013, ">=2013"), (2024, ">=2013"),
    ])
    func `chaque borne est comprise dans sa tranche`(_ annee: Int, _ code: String) throws {
        let tranches = try tranches(1948, 1976, 1999, 2012)
        #expect(tranches.modalites[Int(tranches.tranche(annee))].code == code)
    }

    @Test func `le non renseigné vient en dernier`() throws {
        let tranches = try tranches(1948, 1976)
        #expect(tranches.nonRenseignee == 3)
        #expect(tranches.modalites[3] == .nonRenseigne)
    }

    @Test func `une seule borne donne deux tranches`() throws {
        #expect(try tranches(2000).modalites.map(\.code) == ["<=2000", ">=2001", "NR"])
    }

    @Test func `une tranche d’une seule année s’écrit par cette année`() throws {
        #expect(try tranches(1999, 2000).modalites.map(\.code) == ["<=1999", "2000", ">=2001", "NR"])
    }

    @Test(
        arguments: [
            [], [1976, 1948], [1948, 1948], [999], [10_000], Array(2000...2009),
        ] as [[Int]])
    func `des bornes qui ne croissent pas, trop nombreuses ou hors d’échelle sont refusées`(_ bornes: [Int]) {
        #expect(TranchesConstruction(bornes: bornes) == nil)
    }

    @Test func `neuf bornes sont admises`() { #expect(TranchesConstruction(bornes: Array(2000...2008)) != nil) }
}
