import Testing

@testable import Secret

/// The witnesses that are found without a linear programme.
@Suite struct ReequilibrageTests {
    /// A table of three rows and three columns, whose margins do not move: places 0 to 8.
    private static let croise =
        (0..<3).map { ligne in (0..<3).map { (place: 3 * ligne + $0, coefficient: 1) } }
        + (0..<3).map { colonne in (0..<3).map { (place: 3 * $0 + colonne, coefficient: 1) } }

    private func mailles(_ places: Int, _ relations: [[(place: Int, coefficient: Int)]]) -> Mailles {
        Mailles(places: places, relations: relations.count) { relation, add in
            for terme in relations[relation] { add(.init(place: terme.place, coefficient: terme.coefficient)) }
        }
    }

    /// The move of each place, nil when none is found.
    private func ecarts(
        _ relations: [[(place: Int, coefficient: Int)]], _ valeurs: [Int], _ cellule: Int, de ecart: Int,
        depuis ancien: [(cellule: Int, ecart: Int)]? = nil, immobiles: Set<Int> = []
    ) -> [Int]? {
        var reequilibrage = Reequilibrage(mailles(valeurs.count, relations), valeurs: valeurs)
        let temoin = reequilibrage.temoin(
            Besoin(cellule: cellule, ecart: ecart, initie: nil), depuis: ancien ?? [(cellule, ecart)]
        ) { immobiles.contains($0) ? nil : 1 }
        return temoin.map { temoin in valeurs.indices.map { temoin.ecart(de: $0) } }
    }

    @Test func `une cellule prend ce que sa voisine perd`() {
        #expect(ecarts([[(0, 1), (1, 1)]], [4, 20], 0, de: 7) == [7, -7])
    }

    @Test func `une cellule ne descend pas sous zéro`() {
        #expect(ecarts([[(0, 1), (1, 1), (2, 1)]], [4, 3, 2], 0, de: 6) == nil)
        #expect(ecarts([[(0, 1), (1, 1), (2, 1)]], [4, 3, 2], 0, de: 5) == [5, -3, -2])
    }

    @Test func `ce qui est publié ne bouge pas`() {
        #expect(ecarts([[(0, 1), (1, 1), (2, 1)]], [4, 9, 9], 0, de: 3, immobiles: [1]) == [3, 0, -3])
        #expect(ecarts([[(0, 1), (1, 1)]], [4, 9], 0, de: 3, immobiles: [1]) == nil)
    }

    @Test func `un tableau croisé se rééquilibre par ses lignes et ses colonnes`() {
        let valeurs = [3, 20, 20, 20, 5, 20, 20, 20, 8]
        let trouves = ecarts(Self.croise, valeurs, 0, de: 8)
        #expect(trouves.map { $0[0] == 8 && estEquilibre(Self.croise, $0) } == true)
    }

    @Test func `un témoin ancien sert, sauf où rien ne bouge plus`() {
        // It went by the places 1, 3 and 4; the place 4 is printed now.
        let ancien = [(cellule: 0, ecart: 2), (cellule: 1, ecart: -2), (cellule: 3, ecart: -2), (cellule: 4, ecart: 2)]
        let valeurs = [3, 20, 20, 20, 5, 20, 20, 20, 8]
        #expect(
            ecarts(Self.croise, valeurs, 0, de: 2, depuis: ancien, immobiles: [4]) == [2, 0, -2, 0, 0, 0, -2, 0, 2])
        // Where nothing hinders it, it is taken as it is; from nothing, another one is found.
        #expect(ecarts(Self.croise, valeurs, 0, de: 2, depuis: ancien) == [2, -2, 0, -2, 2, 0, 0, 0, 0])
        #expect(
            ecarts(Self.croise, valeurs, 0, de: 2, immobiles: [4]) == [2, -2, 0, -2, 0, 2, 0, 2, -2])
    }

    @Test func `ce qui reste d’une recherche ne sert pas à la suivante`() {
        let valeurs = [3, 20, 20, 20, 5, 20, 20, 20, 8]
        func cherche(_ reequilibrage: inout Reequilibrage, _ cellule: Int, _ ecart: Int) -> [Int]? {
            let temoin = reequilibrage.temoin(
                Besoin(cellule: cellule, ecart: ecart, initie: nil), depuis: [(cellule, ecart)]
            ) { _ in 1 }
            return temoin.map { temoin in valeurs.indices.map { temoin.ecart(de: $0) } }
        }
        let neuf = Reequilibrage(mailles(9, Self.croise), valeurs: valeurs)
        var servi = neuf
        // More than the rows hold: what it leaves is unbalanced.
        #expect(cherche(&servi, 0, 1_000) == nil)
        for (cellule, ecart) in [(0, 8), (8, -8), (4, 6), (0, -3)] {
            var autre = neuf
            let trouves = cherche(&servi, cellule, ecart)
            #expect(trouves != nil && trouves == cherche(&autre, cellule, ecart))
        }
    }

    @Test func `les cellules d’un initié ne bougent pas sous ses yeux`() throws {
        // r2 knows its row: the first cell moves with the third row alone.
        var tables = TablesDEssai.lier(
            [TablesDEssai.grille([[5, 30, 40], [20, 25, 37], [31, 18, 40]], axes: ["r", "b"])], ["r": 3, "b": 3])
        tables.axeDesInities = "r"
        let systeme = try Systeme(tables)
        let cellule = try #require(systeme.index(TablesDEssai.cle(["r": "r1", "b": "b1"])))
        let sienne = try #require(systeme.index(TablesDEssai.cle(["r": "r2", "b": "b1"])))
        let initie = try #require(systeme.initieDe[sienne])
        let marges = Set(systeme.cles.indices.filter { systeme.cles[$0].coordonnees.count < 2 })
        let ancien = try #require(temoin(systeme, Besoin(cellule: cellule, ecart: 6, initie: nil), nil, marges))
        let besoin = Besoin(cellule: cellule, ecart: 6, initie: initie)
        let sien = try #require(temoin(systeme, besoin, ancien, marges))
        #expect(sien.fills(besoin, systeme) && sien.ecarts.allSatisfy { systeme.initieDe[$0.cellule] != initie })
        // Without the third row, nothing else may move.
        let troisieme = systeme.cles.indices.filter { systeme.cles[$0].coordonnees.contains { $0.code == "r3" } }
        #expect(temoin(systeme, besoin, ancien, marges.union(troisieme)) == nil)
    }

    private func temoin(_ systeme: Systeme, _ besoin: Besoin, _ ancien: Temoin?, _ immobiles: Set<Int>) -> Temoin? {
        var recherche = Recherche(systeme)
        return recherche.temoinSansProgramme(besoin, ancien: ancien) { immobiles.contains($0) ? nil : 1 }
    }

    @Test func `rien de démesuré n’est essayé`() {
        // Each relation multiplies by a thousand what the one before asks for: sums would overflow.
        let chaine = (0..<8).map { [(place: $0, coefficient: 1_000), (place: $0 + 1, coefficient: -1)] }
        #expect(ecarts(chaine, [Int](repeating: 1, count: 9), 0, de: 1) == nil)
    }

    @Test func `ce qui est trouvé se peut, et se trouve souvent`() {
        var trouves = 0
        for graine in UInt64(1)...400 {
            var hasard = Hasard(graine)
            let valeurs = (0..<8).map { _ in Int.random(in: 0...12, using: &hasard) }
            let relations = (0..<4).map { _ in
                (0..<8).map { (place: $0, coefficient: [-1, 0, 0, 1, 1, 2].randomElement(using: &hasard) ?? 0) }
                    .filter { $0.coefficient != 0 }
            }
            let immobiles = Set((1..<8).filter { _ in Int.random(in: 0..<6, using: &hasard) == 0 })
            let ecart = valeurs[0] > 0 ? -valeurs[0] : 11
            guard let ecarts = ecarts(relations, valeurs, 0, de: ecart, immobiles: immobiles) else { continue }
            trouves += 1
            #expect(ecarts[0] == ecart && estEquilibre(relations, ecarts))
            #expect(zip(valeurs, ecarts).allSatisfy { $0 + $1 >= 0 } && immobiles.allSatisfy { ecarts[$0] == 0 })
        }
        #expect(trouves > 100)
    }

    private func estEquilibre(_ relations: [[(place: Int, coefficient: Int)]], _ ecarts: [Int]) -> Bool {
        relations.allSatisfy { $0.reduce(0) { $0 + $1.coefficient * ecarts[$1.place] } == 0 }
    }
}
