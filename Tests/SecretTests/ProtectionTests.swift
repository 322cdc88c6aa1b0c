import Secret
import Testing

/// What an attacker who adds and subtracts everything can prove.
@Suite struct ProtectionTests {
    /// A cube of communes, categories and réservataires published as three linked grids.
    private func tablesAuHasard(_ graine: UInt64) -> TablesLiees {
        var hasard = Hasard(graine)
        let tailles = ["a": 3 + Int(graine % 3), "b": 3, "c": 4]
        let cube = (0..<tailles["a", default: 3]).map { _ in
            (0..<3).map { _ in (0..<4).map { _ in [0, 0, 1, 3, 7, 12, 40].randomElement(using: &hasard) ?? 0 } }
        }
        let ab = cube.map { $0.map { $0.reduce(0, +) } }
        let ac = cube.map { plan in (0..<4).map { k in plan.reduce(0) { $0 + $1[k] } } }
        let bc = (0..<3).map { j in (0..<4).map { k in cube.reduce(0) { $0 + $1[j][k] } } }
        return TablesDEssai.lier(
            [
                TablesDEssai.grille(ab, listeLesZeros: false),
                TablesDEssai.grille(ac, axes: ["a", "c"], listeLesZeros: false),
                TablesDEssai.grille(bc, axes: ["b", "c"], listeLesZeros: false),
            ], tailles)
    }

    @Test(arguments: 1...12 as ClosedRange<UInt64>)
    func `un attaquant ne prouve ni qu’une cellule primaire n’est pas nulle, ni qu’elle est sous 11`(
        graine: UInt64
    ) throws {
        let tables = tablesAuHasard(graine)
        let protection = try Protection(tables)
        #expect(!protection.primaires.isEmpty)
        let attaque = Attaque(tables, retenues: protection.retenues)
        for cle in protection.primaires {
            let intervalle = try #require(attaque.intervalle(cle))
            #expect(intervalle.lowerBound < 1e-6 && intervalle.upperBound > 11 - 1e-6, "\(cle) \(intervalle)")
        }
    }
}
