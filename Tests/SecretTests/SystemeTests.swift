import Secret
import Testing

/// What tables must be before they are protected.
@Suite struct SystemeTests {
    private func ecarts(_ tables: TablesLiees) -> [Incoherence] {
        do {
            _ = try Protection(tables)
            return []
        } catch {
            guard case .incoherentes(let ecarts) = error else { return [] }
            return ecarts
        }
    }

    @Test func `un total faux est refusé`() {
        let table = TableLiee(
            population: "p", mesure: "m", axes: ["a"], cellules: [(["a1"], 12), (["a2"], 13), (["*"], 26)])
        let cles = [TablesDEssai.cle([:]), TablesDEssai.cle(["a": "a1"]), TablesDEssai.cle(["a": "a2"])]
        #expect(ecarts(TablesDEssai.lier([table], ["a": 2])) == [.sommeFausse(cles)])
    }

    @Test func `une cellule qui a deux valeurs est refusée`() {
        let tables = TablesDEssai.lier(
            [TablesDEssai.ligne([12, 13]), TablesDEssai.ligne([12, 14], axe: "b")], ["a": 2, "b": 2])
        #expect(ecarts(tables).contains(.deuxValeurs(TablesDEssai.cle([:]))))
    }

    @Test func `un zéro de structure qui n’est pas nul est refusé`() {
        var tables = TablesDEssai.lier([TablesDEssai.ligne([12, 13])], ["a": 2])
        tables.structurelles = [TablesDEssai.cle(["a": "a1"])]
        #expect(ecarts(tables) == [.structurelleNonNulle(TablesDEssai.cle(["a": "a1"]))])
    }

    @Test func `deux cellules tues sous un même total sont indéterminées`() {
        let table = TableLiee(
            population: "p", mesure: "m", axes: ["a"], cellules: [(["a1"], 12), (["*"], 50)], absentes: .inconnues)
        #expect(
            ecarts(TablesDEssai.lier([table], ["a": 3]))
                == [.indeterminee(TablesDEssai.cle(["a": "a2"])), .indeterminee(TablesDEssai.cle(["a": "a3"]))])
    }

    @Test func `une cellule tue qui se déduit est protégée comme les autres`() throws {
        // 50 - 20 - 26 = 4 stands nowhere, and everybody can subtract.
        let table = TableLiee(
            population: "p", mesure: "m", axes: ["a"], cellules: [(["a1"], 20), (["a2"], 26), (["*"], 50)],
            absentes: .inconnues)
        let protection = try Protection(TablesDEssai.lier([table], ["a": 3]))
        #expect(protection.retenues == [TablesDEssai.cle(["a": "a1"])])
    }

    @Test func `les relations incomplètes d’un tableau qui les saute ne s’écrivent pas`() throws {
        let table = TableLiee(
            population: "p", mesure: "m", axes: ["a"], cellules: [(["a1"], 4), (["*"], 50)], absentes: .sautees)
        let protection = try Protection(TablesDEssai.lier([table], ["a": 3]))
        #expect(protection.bilan.relations == 0 && protection.secondaires.isEmpty)
    }

    @Test func `un niveau que le tableau ne publie pas se recalcule`() throws {
        // E1 = 4 + 3 is not published; its rest of the total is.
        let table = TableLiee(
            population: "p", mesure: "m", axes: ["g"],
            cellules: [(["C1"], 4), (["C2"], 3), (["C3"], 30), (["C4"], 33), (["*"], 70)])
        let tables = TablesLiees(
            totaux: ["g": "*"],
            hierarchies: ["g": ["*": [["E1", "E2"]], "E1": [["C1", "C2"]], "E2": [["C3", "C4"]]]],
            tables: [table])
        let protection = try Protection(tables)
        #expect(protection.primaires.count == 2)
        #expect(protection.secondaires.count == 1)
    }

    @Test func `le même tableau mélangé donne la même protection`() throws {
        var hasard = Hasard(7)
        let grille = TablesDEssai.grille([[4, 30, 0, 8], [20, 25, 7, 60], [31, 18, 40, 2]], listeLesZeros: false)
        let ligne = TablesDEssai.grille([[14, 28], [62, 50], [44, 47]], axes: ["a", "c"])
        let premiere = try Protection(TablesDEssai.lier([grille, ligne], ["a": 3, "b": 4, "c": 2]))
        for _ in 0..<5 {
            let melangees = [ligne, grille].map { table in
                TableLiee(
                    population: table.population, mesure: table.mesure, axes: table.axes,
                    cellules: table.cellules.shuffled(using: &hasard))
            }
            let autre = try Protection(TablesDEssai.lier(melangees, ["a": 3, "b": 4, "c": 2]))
            #expect(autre.retenues == premiere.retenues)
            #expect(autre.bilan == premiere.bilan)
        }
    }
}
