import Parc
import Testing

@Suite struct RationnelTests {
    private func r(_ numerateur: Int, _ denominateur: Int = 1) throws -> Rationnel {
        try #require(Rationnel(numerateur, denominateur))
    }

    @Test func `une fraction est réduite`() throws {
        let fraction = try r(1173, 10_200)
        #expect((fraction.numerateur, fraction.denominateur) == (23, 200))
    }

    @Test func `le dénominateur est positif`() throws {
        let fraction = try r(3, -6)
        #expect((fraction.numerateur, fraction.denominateur) == (-1, 2))
    }

    @Test func `zéro s’écrit zéro sur un`() throws {
        #expect(try r(0, -7) == .zero)
        #expect(Rationnel.zero.denominateur == 1)
    }

    @Test func `deux écritures d’une fraction sont égales`() throws { #expect(try r(2, 4) == r(-1, -2)) }

    @Test func `un dénominateur nul est refusé`() { #expect(Rationnel(1, 0) == nil) }

    @Test(arguments: [(1 << 62, 1), (1, 1 << 62), (-(1 << 62), 1)])
    func `une partie au-delà de 126 bits est refusée`(_ numerateur: Int, _ denominateur: Int) {
        #expect(Rationnel(numerateur, denominateur) == nil)
    }

    @Test func `la somme est exacte`() throws { #expect(try r(1, 3).plus(r(1, 6)) == r(1, 2)) }

    @Test func `la somme avec un négatif peut être nulle`() throws { #expect(try r(35, 100).plus(r(-7, 20)) == .zero) }

    @Test func `le produit est exact`() throws { #expect(try r(1173, 10_000).times(r(657)) == r(770_661, 10_000)) }

    @Test func `le quotient est exact`() throws { #expect(try r(4).divided(by: r(2407)) == r(4, 2407)) }

    @Test func `diviser par zéro ne donne rien`() throws { #expect(try r(1).divided(by: .zero) == nil) }

    @Test func `un produit qui déborde ne donne rien`() throws {
        #expect(try r(1 << 40).times(r(1 << 40)) == nil)
        #expect(try r(1, 1 << 40).times(r(1, 1 << 40)) == nil)
    }

    @Test func `une somme qui déborde ne donne rien`() throws {
        #expect(try r((1 << 62) - 1).plus(r((1 << 62) - 1)) == nil)
        #expect(try r(1, (1 << 61) - 1).plus(r(1, (1 << 61) - 3)) == nil)
    }

    @Test func `un produit qui tombe juste sur le plus petit entier ne donne rien`() async {
        await #expect(processExitsWith: .success) {
            guard let gauche = Rationnel(-(1 << 61), 1), gauche.times(Rationnel(4)) == nil else { fatalError() }
        }
    }

    @Test(arguments: [
        ("11,73", 1173, 100), ("11.73", 1173, 100), ("-3", -3, 1), ("+3", 3, 1), (".5", 1, 2), (",5", 1, 2),
        ("5,", 5, 1),
        ("0", 0, 1), ("-0,35", -7, 20), ("007", 7, 1), ("0,000000001", 1, 1_000_000_000),
        ("1000000000000", 1_000_000_000_000, 1),
    ])
    func `un décimal se lit exactement`(_ texte: String, _ numerateur: Int, _ denominateur: Int) throws {
        #expect(Rationnel(decimal: texte) == (try r(numerateur, denominateur)))
    }

    @Test(arguments: [
        "", "-", "+", ",", ".", "1e3", "1,2,3", "1.2,3", "1 000", "12 %", "--1", "1-", "0x10", "٣", "½", "NaN", "inf",
        "0,0000000001", "123456789012345678901",
    ])
    func `un autre texte n’est pas un décimal`(_ texte: String) { #expect(Rationnel(decimal: texte) == nil) }

    @Test(arguments: [
        (770_661, 10_000, 77), (187, 1, 187), (18_678, 100, 187), (1, 2, 1), (-1, 2, -1), (3, 2, 2), (-3, 2, -2),
        (5, 2, 3), (49, 100, 0), (-49, 100, 0), (35, 100, 0),
    ])
    func `l’arrondi va au plus proche, les moitiés en s’éloignant de zéro`(
        _ numerateur: Int, _ denominateur: Int, _ attendu: Int
    ) throws {
        #expect(try r(numerateur, denominateur).rounded(decimals: 0) == attendu)
    }

    @Test func `l’arrondi se fait à la décimale demandée`() throws {
        #expect(try r(770_661, 10_000).rounded(decimals: 2) == 7707)
        #expect(try r(4, 2407).rounded(decimals: 5) == 166)
        #expect(try r(-1, 8).rounded(decimals: 2) == -13)
    }

    @Test func `un arrondi qui déborde ne donne rien`() throws {
        #expect(try r(1 << 61, 3).rounded(decimals: 2) == nil)
    }

    @Test func `l’arrondi d’une très grande fraction donne un nombre ou rien`() async {
        await #expect(processExitsWith: .success) {
            guard let grande = Rationnel((1 << 62) - 1, 5) else { fatalError() }
            let arrondi = grande.rounded(decimals: 0)
            // 2^62 - 1 is 3 more than a multiple of 5: rounded up.
            guard arrondi == nil || arrondi == (1 << 62) / 5 + 1 else { fatalError() }
        }
    }
}
