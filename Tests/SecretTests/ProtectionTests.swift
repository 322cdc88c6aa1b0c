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

    /// Three axes in one sparse table, communes in two EPCI, occupants under the 0 % / 100 % rule.
    private func territoireAuHasard(_ graine: UInt64) -> TablesLiees {
        var hasard = Hasard(graine)
        var sommes: [[String]: Int] = [:]
        for (commune, epci) in [("C1", "E1"), ("C2", "E1"), ("C3", "E1"), ("C4", "E2"), ("C5", "E2")] {
            for b in 1...3 {
                for s in 1...3 {
                    let valeur = [0, 0, 2, 5, 9, 14, 30, 80].randomElement(using: &hasard) ?? 0
                    for g in [commune, epci, "*"] {
                        for b in ["b\(b)", "*"] {
                            for s in ["s\(s)", "*"] { sommes[[g, b, s], default: 0] += valeur }
                        }
                    }
                }
            }
        }
        let cellules = sommes.filter { $0.value > 0 }.map { (codes: $0.key, valeur: $0.value) }
        return TablesLiees(
            totaux: ["g": "*", "b": "*", "s": "*"],
            hierarchies: [
                "g": ["*": [["E1", "E2"]], "E1": [["C1", "C2", "C3"]], "E2": [["C4", "C5"]]],
                "b": ["*": [["b1", "b2", "b3"]]], "s": ["*": [["s1", "s2", "s3"]]],
            ],
            tables: [TableLiee(population: "p", mesure: "m", axes: ["g", "b", "s"], cellules: cellules)],
            sensibles: ["s"])
    }

    @Test(arguments: 1...4 as ClosedRange<UInt64>)
    func `à trois axes et deux niveaux, avec la règle du tout ou rien, l’attaquant ne prouve rien`(
        graine: UInt64
    ) throws {
        let tables = territoireAuHasard(graine)
        let protection = try Protection(tables)
        #expect(!protection.primaires.isEmpty)
        let attaque = Attaque(tables, retenues: protection.retenues)
        for cle in protection.primaires {
            let explication = try #require(protection.explication(cle))
            if explication.motif == .centPourCent { continue }
            let intervalle = try #require(attaque.intervalle(cle))
            #expect(intervalle.lowerBound < 1e-6 && intervalle.upperBound > 11 - 1e-6, "\(cle) \(intervalle)")
            #expect(explication.temoins.first?[cle] == 0)
            #expect(try #require(explication.temoins.last?[cle]) >= 11)
        }
    }

    @Test(arguments: 1...6 as ClosedRange<UInt64>)
    func `celui qui connaît un code de l’axe des initiés ne prouve rien des autres`(graine: UInt64) throws {
        var tables = tablesAuHasard(graine)
        tables.axeDesInities = "c"
        let protection = try Protection(tables)
        for initie in (1...4).map({ "c\($0)" }) {
            let attaque = Attaque(tables, retenues: protection.retenues) { $0["c"] == initie }
            for cle in protection.primaires where cle["c"] != initie {
                let intervalle = try #require(attaque.intervalle(cle))
                #expect(intervalle.lowerBound < 1e-6 && intervalle.upperBound > 11 - 1e-6, "\(cle) \(intervalle)")
            }
        }
    }
}
