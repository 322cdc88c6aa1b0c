import Parc
import Regles
import TestSupport
import Testing

/// ARRO-1: from rights to whole dwellings.
@Suite struct ArrondiDObjectifTests {
    static let arrondis: [(centiemes: Int, proche: Int, superieur: Int, inferieur: Int)] = [
        (35, 0, 1, 0), (50, 1, 1, 0), (7_633, 76, 77, 76), (7_700, 77, 77, 77), (0, 0, 0, 0), (-35, 0, 0, -1),
        (-50, -1, 0, -1), (-200, -2, -2, -2),
    ]

    @Test(arguments: arrondis)
    func `un droit s’arrondit au plus proche, par excès ou par défaut`(
        _ centiemes: Int, _ proche: Int, _ superieur: Int, _ inferieur: Int
    ) {
        let droit = fraction(centiemes, 100)
        #expect(ArrondiDObjectif.arrondir(droit, .proche) == proche)
        #expect(ArrondiDObjectif.arrondir(droit, .superieur) == superieur)
        #expect(ArrondiDObjectif.arrondir(droit, .inferieur) == inferieur)
        #expect(ArrondiDObjectif.arrondir(droit, .plusFortsRestes) == proche, "seul, comme au plus proche")
    }

    @Test(arguments: ArrondiObjectif.allCases)
    func `un droit démesuré ne s’arrondit pas`(_ mode: ArrondiObjectif) {
        #expect(ArrondiDObjectif.arrondir(Rationnel(1 << 53), mode) == nil)
        #expect(ArrondiDObjectif.arrondir(Rationnel(-1 << 53), mode) == nil)
        #expect(ArrondiDObjectif.arrondir(Rationnel((1 << 53) - 1), mode) == (1 << 53) - 1)
    }

    @Test func `ce que l’arrondi perd ou gagne est gardé avec son signe`() {
        #expect(ArrondiDObjectif.perte(fraction(35, 100), 0, .proche) == fraction(35, 100))
        #expect(ArrondiDObjectif.perte(fraction(65, 100), 1, .proche) == fraction(-35, 100))
        #expect(ArrondiDObjectif.perte(fraction(65, 100), 0, .inferieur) == fraction(65, 100))
        #expect(ArrondiDObjectif.perte(fraction(65, 100), 1, .plusFortsRestes) == fraction(-35, 100))
    }

    @Test func `ce que donne l’arrondi par excès n’est pas repris`() {
        #expect(ArrondiDObjectif.perte(fraction(1, 100), 1, .superieur) == .zero)
    }

    // MARK: Largest remainders

    @Test func `les plus forts restes ont les logements qui manquent`() {
        let droits = [fraction(12, 10), fraction(27, 10), fraction(35, 10), fraction(26, 10)]
        #expect(ArrondiDObjectif.repartir(droits, total: 10) == [1, 3, 3, 3])
    }

    @Test func `à restes égaux, le premier l’emporte, le bailleur étant le dernier`() {
        let demi = fraction(1, 2)
        #expect(ArrondiDObjectif.repartir([demi, demi, demi, demi], total: 2) == [1, 1, 0, 0])
        #expect(ArrondiDObjectif.repartir([demi, fraction(5, 2)], total: 3) == [1, 2])
    }

    @Test func `sans reste, chacun a son droit`() {
        #expect(ArrondiDObjectif.repartir([Rationnel(3), Rationnel(4)], total: 7) == [3, 4])
    }

    @Test func `le reste du bailleur peut être négatif, la somme tient toujours`() {
        // 60 % and 70 % of 5 dwellings: the landlord has -1,5.
        #expect(ArrondiDObjectif.repartir([Rationnel(3), fraction(7, 2), fraction(-3, 2)], total: 5) == [3, 4, -2])
    }

    @Test func `la somme des parts est le total, quels que soient les droits`() {
        var hasard = SplitMix64(graine: 20_250_131)
        for _ in 0..<500 {
            let droits = (0..<Int.random(in: 1...6, using: &hasard)).map { _ in
                fraction(Int.random(in: -2_000...20_000, using: &hasard), Int.random(in: 1...997, using: &hasard))
            }
            guard let somme = droits.reduce(Rationnel?.some(.zero), { $0?.plus($1) }),
                let total = ArrondiDObjectif.arrondir(somme, .proche)
            else {
                Issue.record("hors bornes")
                continue
            }
            let parts = ArrondiDObjectif.repartir(droits, total: total)
            #expect(parts.reduce(0, +) == total)
            for (part, droit) in zip(parts, droits) { #expect([droit.plancher, droit.plancher + 1].contains(part)) }
        }
    }
}
