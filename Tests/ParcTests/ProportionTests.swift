import Parc
import Testing

@Suite struct ProportionTests {
    @Test func `une proportion n’est pas réduite mais son taux l’est`() throws {
        let proportion = try #require(Proportion(6, sur: Rationnel(8)))
        #expect(proportion.entiers == (6, 8))
        #expect(proportion.taux == Rationnel(3, 4))
    }

    @Test func `une base qui n’est pas entière est portée à un entier`() throws {
        let base = try #require(Rationnel(35, 100))
        let proportion = try #require(Proportion(1, sur: base))
        #expect(proportion.entiers == (20, 7))
        #expect(proportion.taux == Rationnel(20, 7))
    }

    @Test(arguments: [0, -3])
    func `une base qui n’est pas positive ne donne rien`(_ base: Int) {
        #expect(Proportion(1, sur: Rationnel(base)) == nil)
    }

    @Test func `un nombre négatif ou nul a une proportion`() throws {
        #expect(try #require(Proportion(-2, sur: Rationnel(4))).taux == Rationnel(-1, 2))
        #expect(try #require(Proportion(0, sur: Rationnel(4))).taux == .zero)
    }

    @Test(arguments: [(29, true), (30, false), (31, false)])
    func `une base de moins de trente unités est dite trop petite`(_ base: Int, _ petite: Bool) throws {
        #expect(try #require(Proportion(1, sur: Rationnel(base))).baseInferieure(a: 30) == petite)
    }

    @Test func `une base de moins d’une unité se reconnaît à sa fraction`() throws {
        let (petite, juste) = (try #require(Rationnel(99, 100)), try #require(Rationnel(101, 100)))
        #expect(try #require(Proportion(1, sur: petite)).baseInferieure(a: 1))
        #expect(!(try #require(Proportion(1, sur: juste)).baseInferieure(a: 1)))
    }
}
