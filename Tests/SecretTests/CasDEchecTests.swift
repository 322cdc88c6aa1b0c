import Secret
import Testing

/// The ways in which tables protected one by one, or by rule of thumb, give their secrets away.
@Suite struct CasDEchecTests {
    private func expectSafe(_ tables: TablesLiees, _ protection: Protection) throws {
        #expect(!protection.primaires.isEmpty)
        let attaque = Attaque(tables, retenues: protection.retenues)
        for cle in protection.primaires {
            let intervalle = try #require(attaque.intervalle(cle))
            #expect(intervalle.lowerBound < 1e-6 && intervalle.upperBound > 11 - 1e-6, "\(cle) \(intervalle)")
        }
    }

    @Test func `une marge commune à deux tableaux est une seule cellule`() throws {
        let tables = TablesDEssai.lier(
            [
                TablesDEssai.grille([[4, 30], [20, 25], [31, 18]]),
                TablesDEssai.grille([[14, 20], [25, 20], [24, 25]], axes: ["a", "c"]),
            ], ["a": 3, "b": 2, "c": 2])
        let protection = try Protection(tables)
        #expect(protection.bilan.cellules == 4 * 3 + 4 * 3 - 4)
        try expectSafe(tables, protection)
    }

    @Test func `la marge retenue dans un tableau ne se retrouve pas dans l’autre`() throws {
        // The line a1 counts 5 in both tables: it is withheld, with its parts, in both.
        let tables = TablesDEssai.lier(
            [
                TablesDEssai.grille([[3, 2], [20, 25], [31, 18]]),
                TablesDEssai.grille([[5, 0], [25, 20], [24, 25]], axes: ["a", "c"]),
            ], ["a": 3, "b": 2, "c": 2])
        let protection = try Protection(tables)
        #expect(protection.primaires.contains(TablesDEssai.cle(["a": "a1"])))
        #expect(protection.primaires.contains(TablesDEssai.cle(["a": "a1", "c": "c1"])))
        try expectSafe(tables, protection)
    }

    @Test func `un singleton entre des zéros imprimés prend des zéros comme camouflage`() throws {
        let tables = TablesDEssai.lier(
            [TablesDEssai.grille([[1, 0, 40], [0, 0, 35], [50, 45, 30]])], ["a": 3, "b": 3])
        try expectSafe(tables, try Protection(tables))
    }

    @Test func `deux cases sous un 2 imprimé ne suffisent pas`() throws {
        let tables = TablesDEssai.lier(
            [TablesDEssai.grille([[1, 1, 0], [30, 40, 25], [22, 33, 44]])], ["a": 3, "b": 3])
        let protection = try Protection(tables)
        #expect(protection.retenues.contains(TablesDEssai.cle(["a": "a1"])))
        try expectSafe(tables, protection)
    }

    @Test func `des cases dont la somme est sous 11 ont de la compagnie`() throws {
        let tables = TablesDEssai.lier([TablesDEssai.ligne([3, 4, 50, 60])], ["a": 4])
        let protection = try Protection(tables)
        #expect(protection.primaires.count == 2 && protection.secondaires.count == 1)
        try expectSafe(tables, protection)
    }

    @Test func `une cellule pont ne se trouve pas en additionnant quatre équations`() throws {
        // Two squares of blanks and one between them: lines 1 and 2 less columns 1 and 2 leave the bridge alone.
        let tables = TablesDEssai.lier(
            [
                TablesDEssai.grille([
                    [5, 20, 6, 40], [21, 31, 41, 22], [32, 33, 7, 34], [42, 23, 35, 36],
                ])
            ], ["a": 4, "b": 4])
        let carres = [(["a1", "a2"], ["b1", "b2"]), (["a3", "a4"], ["b3", "b4"])].flatMap { lignes, colonnes in
            lignes.flatMap { a in colonnes.map { TablesDEssai.cle(["a": a, "b": $0]) } }
        }
        let pont = TablesDEssai.cle(["a": "a1", "b": "b3"])
        let attaque = Attaque(tables, retenues: carres + [pont])
        #expect(attaque.intervalle(pont) == 6...6)
        try expectSafe(tables, try Protection(tables))
    }

    @Test func `une égalité entre mesures trahit autant qu’une somme`() throws {
        var tables = TablesDEssai.lier(
            [TablesDEssai.ligne([4, 30, 40]), TablesDEssai.ligne([4, 25], mesure: "n")], ["a": 3])
        tables.egalites = [
            Egalite(TablesDEssai.cle(["a": "a1"]), egale: TablesDEssai.cle(["a": "a1"], mesure: "n"))
        ]
        let protection = try Protection(tables)
        #expect(protection.primaires.count == 2)
        try expectSafe(tables, protection)
    }

    @Test func `un territoire minuscule est dit impossible, avec ce que l’on peut prouver`() {
        var tables = TablesDEssai.lier([TablesDEssai.ligne([2, 1])], ["a": 2])
        tables.publiques = [TablesDEssai.cle([:])]
        guard case .sansProtection(let cellules) = echec(tables) else {
            Issue.record("3 logements publics ne cachent rien")
            return
        }
        #expect(
            cellules.map(\.cle) == [TablesDEssai.cle(["a": "a1"]), TablesDEssai.cle(["a": "a2"])])
        #expect(cellules.allSatisfy { $0.preuve == .sousLeSeuil })
    }

    @Test func `un zéro de structure ne sert jamais de camouflage`() throws {
        var tables = TablesDEssai.lier([TablesDEssai.ligne([5, 0, 50])], ["a": 3])
        let structure = TablesDEssai.cle(["a": "a2"])
        tables.structurelles = [structure]
        let protection = try Protection(tables)
        #expect(!protection.retenues.contains(structure))
        #expect(protection.secondaires.count == 1)
        try expectSafe(tables, protection)
    }

    @Test func `une cellule publique ne sert jamais de camouflage`() throws {
        var tables = TablesDEssai.lier([TablesDEssai.ligne([5, 20, 300])], ["a": 3])
        let publique = TablesDEssai.cle(["a": "a2"])
        tables.publiques = [publique]
        let protection = try Protection(tables)
        #expect(!protection.retenues.contains(publique))
        try expectSafe(tables, protection)
    }

    @Test func `un tableau public reste imprimé, petits nombres compris`() throws {
        let stock = TableLiee(
            population: "p", mesure: "stock", axes: ["a"], cellules: [(["a1"], 3), (["*"], 3)], publique: true)
        let protection = try Protection(TablesDEssai.lier([stock], ["a": 1]))
        #expect(protection.retenues.isEmpty)
    }

    @Test func `le camouflage de l’an dernier est repris`() throws {
        var tables = TablesDEssai.lier([TablesDEssai.ligne([5, 40, 41, 42])], ["a": 4])
        let premier = try Protection(tables)
        #expect(premier.secondaires == [TablesDEssai.cle(["a": "a2"])])
        tables.dejaRetenues = [TablesDEssai.cle(["a": "a4"])]
        let second = try Protection(tables)
        #expect(second.secondaires == [TablesDEssai.cle(["a": "a4"])])
    }

    private func echec(_ tables: TablesLiees) -> SecretImpossible? {
        do {
            _ = try Protection(tables)
            return nil
        } catch { return error }
    }
}
