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

    /// The first number that no part may reach.
    private static let limite = Int128(1) << 126

    private static let refusees: [(numerateur: Int128, denominateur: Int128)] = [
        (limite, 1), (1, limite), (-limite, 1), (1, -limite), (.max, 1), (.min, 1), (1, .min),
    ]

    @Test(arguments: refusees)
    func `une partie au-delà de 126 bits est refusée`(_ numerateur: Int128, _ denominateur: Int128) {
        #expect(Rationnel(numerateur, denominateur) == nil)
    }

    private static let admises: [(numerateur: Int128, denominateur: Int128)] = [
        (limite - 1, 1), (1, limite - 1), (1 - limite, 1),
    ]

    @Test(arguments: admises)
    func `une partie de 126 bits est admise`(_ numerateur: Int128, _ denominateur: Int128) {
        #expect(Rationnel(numerateur, denominateur)?.numerateur == numerateur)
    }

    @Test func `deux parties au-delà de 126 bits sont refusées même quand elles se réduisent`() {
        #expect(Rationnel(Int128.min, Int128.min) == nil)
    }

    @Test func `la somme est exacte`() throws { #expect(try r(1, 3).plus(r(1, 6)) == r(1, 2)) }

    @Test func `la somme avec un négatif peut être nulle`() throws { #expect(try r(35, 100).plus(r(-7, 20)) == .zero) }

    @Test func `le produit est exact`() throws { #expect(try r(1173, 10_000).times(r(657)) == r(770_661, 10_000)) }

    @Test func `le quotient est exact`() throws { #expect(try r(4).divided(by: r(2407)) == r(4, 2407)) }

    @Test func `diviser par zéro ne donne rien`() throws { #expect(try r(1).divided(by: .zero) == nil) }

    @Test func `un produit qui déborde ne donne rien`() throws {
        let grand = try #require(Rationnel(Int128(1) << 80, 1))
        let petit = try #require(Rationnel(1, Int128(1) << 80))
        #expect(grand.times(grand) == nil)
        #expect(petit.times(petit) == nil)
        #expect(grand.divided(by: petit) == nil)
    }

    @Test func `une somme qui déborde ne donne rien`() throws {
        let plusGrand = try #require(Rationnel(RationnelTests.limite - 1, 1))
        #expect(plusGrand.plus(Rationnel(1)) == nil)
        #expect(plusGrand.plus(plusGrand) == nil)
        #expect(try #require(Rationnel(1 - RationnelTests.limite, 1)).minus(Rationnel(1)) == nil)
        // Neither denominator divides the other: their product is the base.
        let fin = try #require(Rationnel(1, (Int128(1) << 64) - 1))
        #expect(fin.plus(try #require(Rationnel(1, (Int128(1) << 64) - 3))) == nil)
    }

    @Test func `un produit qui tombe juste sur le plus petit entier ne donne rien`() async {
        await #expect(processExitsWith: .success) {
            // 125 bits by 4: Int128.min itself.
            guard let bas = Rationnel(-(Int128(1) << 125), 1), bas.times(Rationnel(4)) == nil,
                let base = Rationnel(1, Int128(1) << 125), base.times(base) == nil,
                let quart = Rationnel(1, 4), base.times(quart) == nil
            else { fatalError() }
        }
    }

    @Test func `un calcul aux limites donne un nombre ou rien, sans s’arrêter`() async {
        await #expect(processExitsWith: .success) {
            let plus = (Int128(1) << 126) - 1
            let limites = [plus, -plus, 1 - plus, 1, -1, 0].flatMap { haut in
                [plus, plus - 1, 1, 3].compactMap { Rationnel(haut, $0) }
            }
            for gauche in limites {
                for droite in limites {
                    _ = [gauche.plus(droite), gauche.minus(droite), gauche.times(droite), gauche.divided(by: droite)]
                    guard (gauche < droite) == (droite > gauche), !(gauche < droite && droite < gauche) else {
                        fatalError()
                    }
                }
                _ = (gauche.rounded(decimals: 0), gauche.rounded(decimals: 9), gauche.plancher, gauche.partieEntiere)
            }
        }
    }

    @Test func `une somme de produits de taux au dix-millième reste exacte`() throws {
        // Rates of prime denominators under 10 000, each of a flow over another: seven conventions of one perimeter.
        var somme = Rationnel.zero
        for (rang, base) in [9_973, 9_967, 9_949, 9_941, 9_931, 9_929, 9_923].enumerated() {
            let droit = try r(rang + 1, base).times(r(1_173, 10_000))?.times(r(11_163))
            somme = try #require(droit.flatMap(somme.plus))
        }
        #expect(somme.rounded(decimals: 2) == 369)
    }

    @Test func `une somme de cent droits au dix-millième reste exacte`() throws {
        let droits = try (1...100).map { try #require(r(1_173 + $0, 10_000).times(r(6_960 + $0, 10_000))) }
        let somme = try #require(droits.reduce(Rationnel?.some(.zero)) { $0?.plus($1) })
        let attendu = (1...100).reduce(0) { $0 + (1_173 + $1) * (6_960 + $1) }
        #expect(somme == (try r(attendu, 100_000_000)))
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

    @Test func `un arrondi qui dépasse un entier ordinaire ne donne rien`() throws {
        #expect(try r(1 << 61, 3).rounded(decimals: 2) == nil)
        #expect(try #require(Rationnel(Int128(1) << 100, 1)).rounded(decimals: 0) == nil)
        #expect(try r(Int.max).rounded(decimals: 0) == Int.max)
    }

    @Test func `l’arrondi d’une très grande fraction est exact`() throws {
        // 2^62 - 1 is 3 more than a multiple of 5: rounded up.
        #expect(try r((1 << 62) - 1, 5).rounded(decimals: 0) == (1 << 62) / 5 + 1)
    }

    @Test(arguments: [(7, 2, 3, 3), (-7, 2, -4, -3), (6, 2, 3, 3), (-6, 2, -3, -3), (-1, 3, -1, 0), (0, 1, 0, 0)])
    func `le plancher descend, la partie entière va vers zéro`(
        _ numerateur: Int, _ denominateur: Int, _ plancher: Int, _ partieEntiere: Int
    ) throws {
        let fraction = try r(numerateur, denominateur)
        #expect(fraction.plancher == plancher)
        #expect(fraction.partieEntiere == partieEntiere)
    }

    @Test func `l’ordre est exact, même au-delà de 64 bits`() throws {
        let base = (Int128(1) << 125) + 1
        let (moins, plus) = (try #require(Rationnel(base - 2, base)), try #require(Rationnel(base - 1, base)))
        #expect(moins < plus)
        #expect(!(plus < moins))
        #expect(try r(-1, 2) < r(-1, 3))
        #expect(try r(-1, 3) < r(1, 4))
        #expect(try !(r(1, 2) < r(2, 4)))
    }
}
