import Testing

@testable import Secret

/// What is told impossible without a linear programme.
@Suite struct BornesDesEcartsTests {
    private func mailles(_ places: Int, _ relations: [[(place: Int, coefficient: Int)]]) -> Mailles {
        Mailles(places: places, relations: relations.count) { relation, add in
            for terme in relations[relation] { add(.init(place: terme.place, coefficient: terme.coefficient)) }
        }
    }

    /// Whether each move is excluded, one after the other.
    private func exclus(_ bornes: BornesDesEcarts, _ ecarts: [(place: Int, ecart: Int)]) -> [Bool] {
        var bornes = bornes
        return ecarts.map { bornes.excludes(place: $0.place, ecart: $0.ecart) }
    }

    @Test func `une cellule ne monte pas plus que les autres ne baissent`() {
        // A parent that does not move, and its children.
        let bornes = BornesDesEcarts(mailles(3, [[(0, -1), (1, 1), (2, 1)]]), valeurs: [nil, 2, 3])
        #expect(exclus(bornes, [(1, 9), (1, 3), (0, 1), (1, -3)]) == [true, false, true, true])
    }

    @Test func `ce qui reste d’un écart ne compte pas pour le suivant`() {
        let bornes = BornesDesEcarts(mailles(2, [[(0, 1), (1, -1)]]), valeurs: [4, 4])
        #expect(exclus(bornes, [(0, -4), (0, 7), (0, -5), (0, 7)]) == [false, false, true, false])
    }

    @Test(arguments: UInt64(1)...200) func `ce qui est exclu ne se peut pas`(_ graine: UInt64) {
        var hasard = Hasard(graine)
        let valeurs = (0..<4).map { _ in [nil, 0, 1, 3].randomElement(using: &hasard) ?? nil }
        let relations = (0..<3).map { _ in
            (0..<4).map { (place: $0, coefficient: [-1, 0, 1, 1, 2].randomElement(using: &hasard) ?? 0) }
                .filter { $0.coefficient != 0 }
        }
        var bornes = BornesDesEcarts(mailles(4, relations), valeurs: valeurs)
        if graine.isMultiple(of: 2) { bornes.settle() }
        for ecarts in combinaisons(valeurs)
        where relations.allSatisfy({ $0.reduce(0) { $0 + $1.coefficient * ecarts[$1.place] } == 0 }) {
            #expect(exclus(bornes, ecarts.enumerated().map { ($0, $1) }) == [false, false, false, false])
        }
    }

    /// Every move of every place, up to 4.
    private func combinaisons(_ valeurs: [Int?]) -> [[Int]] {
        valeurs.reduce([[]]) { debuts, valeur in
            let ecarts = valeur.map { Array(-$0...4) } ?? [0]
            return debuts.flatMap { debut in ecarts.map { debut + [$0] } }
        }
    }
}
