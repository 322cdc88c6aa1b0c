import Secret
import Testing

/// Two whole tables that show that a withheld cell is safe.
@Suite struct ExplicationTests {
    private let tables = TablesDEssai.lier(
        [
            TablesDEssai.grille([[4, 30, 0], [20, 25, 7], [31, 18, 40]]),
            TablesDEssai.grille([[14, 20], [2, 50], [44, 45]], axes: ["a", "c"]),
        ], ["a": 3, "b": 3, "c": 2])

    @Test func `les témoins sont entiers, égaux aux chiffres imprimés, et vont de 0 à 11`() throws {
        let protection = try Protection(tables)
        #expect(protection.primaires.count == 3)
        for cle in protection.primaires {
            let explication = try #require(protection.explication(cle))
            #expect(explication.motif == .sousLeSeuil)
            #expect(explication.temoins.count == 2)
            #expect(explication.temoins.first?[cle] == 0)
            #expect(try #require(explication.temoins.last?[cle]) >= 11)
            for temoin in explication.temoins { try expectPossible(temoin, protection) }
        }
    }

    @Test func `une cellule secondaire dit quelles primaires elle protège`() throws {
        let protection = try Protection(tables)
        #expect(!protection.secondaires.isEmpty)
        for cle in protection.secondaires {
            guard case .secondaire(let protegees)? = protection.explication(cle)?.motif else {
                Issue.record("\(cle) n’est pas dite secondaire")
                continue
            }
            #expect(!protegees.isEmpty && Set(protegees).isSubset(of: protection.primaires))
        }
    }

    @Test func `une cellule imprimée n’a pas d’explication`() throws {
        let protection = try Protection(tables)
        let imprimee = TablesDEssai.cle([:])
        #expect(!protection.retenues.contains(imprimee) && protection.explication(imprimee) == nil)
    }

    /// Every printed figure is the same, no count is under 0, and every grid adds up.
    private func expectPossible(_ temoin: TableauxPossibles, _ protection: Protection) throws {
        for table in tables.tables {
            for (codes, valeur) in table.cellules {
                let cle = cle(table, codes)
                let autre = try #require(temoin[cle])
                #expect(autre >= 0)
                if !protection.retenues.contains(cle) { #expect(autre == valeur, "\(cle)") }
            }
            for (place, axe) in table.axes.enumerated() {
                for (codes, _) in table.cellules where codes[place] == "*" {
                    let somme = try (tables.hierarchies[axe]?["*"]?[0] ?? []).reduce(0) { somme, code in
                        var enfant = codes
                        enfant[place] = code
                        return try somme + #require(temoin[cle(table, enfant)])
                    }
                    #expect(temoin[cle(table, codes)] == somme)
                }
            }
        }
    }

    private func cle(_ table: TableLiee, _ codes: [String]) -> CleDeCellule {
        tables.cle(
            population: table.population, mesure: table.mesure,
            codes: Dictionary(uniqueKeysWithValues: zip(table.axes, codes).map { ($0, $1) }))
    }
}
