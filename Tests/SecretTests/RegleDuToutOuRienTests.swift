import Secret
import Testing

/// 0 % and 100 % on a sensitive axis.
@Suite struct RegleDuToutOuRienTests {
    private func tables(_ valeurs: [[Int]], listeLesZeros: Bool = true) -> TablesLiees {
        var tables = TablesDEssai.lier(
            [TablesDEssai.grille(valeurs, axes: ["a", "s"], listeLesZeros: listeLesZeros)],
            ["a": valeurs.count, "s": valeurs[0].count])
        tables.sensibles = ["s"]
        return tables
    }

    @Test(arguments: [true, false])
    func `un zéro sous un parent qui n’en est pas un est primaire, listé ou non`(liste: Bool) throws {
        let tables = tables([[20, 0, 30], [25, 15, 40], [33, 27, 18]], listeLesZeros: liste)
        let zero = TablesDEssai.cle(["a": "a1", "s": "s2"])
        let protection = try Protection(tables)
        #expect(protection.primaires == [zero])
        #expect(protection.explication(zero)?.motif == .zeroPourCent)
        let intervalle = try #require(Attaque(tables, retenues: protection.retenues).intervalle(zero))
        #expect(intervalle.upperBound > 11 - 1e-6)
    }

    @Test func `une cellule qui est tout son parent est primaire, et le reste peut atteindre 11`() throws {
        let tables = tables([[50, 0, 0], [25, 15, 40], [33, 27, 18]])
        let tout = TablesDEssai.cle(["a": "a1", "s": "s1"])
        let protection = try Protection(tables)
        #expect(protection.primaires.contains(tout))
        let explication = try #require(protection.explication(tout))
        #expect(explication.motif == .centPourCent)
        let parent = TablesDEssai.cle(["a": "a1"])
        let restes = try explication.temoins.map { try #require($0[parent]) - #require($0[tout]) }
        #expect(restes[0] == 0 && restes[1] >= 11)
    }

    @Test func `un axe ordinaire montre ses zéros`() throws {
        var tables = tables([[20, 0, 30], [25, 15, 40], [33, 27, 18]])
        tables.sensibles = []
        #expect(try Protection(tables).retenues.isEmpty)
    }

    @Test func `un zéro de structure n’est pas 0 %`() throws {
        var tables = tables([[20, 0, 30], [25, 15, 40], [33, 27, 18]])
        tables.structurelles = [TablesDEssai.cle(["a": "a1", "s": "s2"])]
        #expect(try Protection(tables).retenues.isEmpty)
    }

    @Test func `un zéro que ni sa ligne ni sa colonne ne liste est primaire aussi`() throws {
        let tables = tables([[20, 0, 30], [25, 0, 40], [33, 0, 18]], listeLesZeros: false)
        let zeros = [["s": "s2"]] + (1...3).map { ["a": "a\($0)", "s": "s2"] }
        let protection = try Protection(tables)
        #expect(protection.primaires == zeros.map { TablesDEssai.cle($0) }.sorted())
        let attaque = Attaque(tables, retenues: protection.retenues)
        for zero in protection.primaires {
            #expect(try #require(attaque.intervalle(zero)).upperBound > 11 - 1e-6)
        }
    }
}
