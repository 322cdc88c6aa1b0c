import Parc
import Testing

@Suite struct ValeurImprimeeTests {
    @Test(arguments: [
        ("11,73", true, 1173, 10_000, 2), ("11.73", true, 1173, 10_000, 2), ("11,730", true, 1173, 10_000, 3),
        ("0,1173", false, 1173, 10_000, 4), ("11,73", false, 1173, 100, 2), ("742,70", false, 7427, 10, 2),
        ("10671", false, 10_671, 1, 0), ("5,", false, 5, 1, 0), (",5", false, 1, 2, 1), ("0", true, 0, 1, 0),
        ("-0,5", false, -1, 2, 1),
    ])
    func `la valeur est exacte, et sa précision celle qui est imprimée`(
        _ texte: String, _ pourcent: Bool, _ numerateur: Int, _ denominateur: Int, _ decimales: Int
    ) throws {
        let valeur = try #require(ValeurImprimee(decimal: texte, pourcent: pourcent))
        #expect(valeur.valeur == Rationnel(numerateur, denominateur))
        #expect(valeur.decimales == decimales)
        #expect(valeur.pourcent == pourcent)
    }

    @Test(arguments: ["", "n.c.", "12 %", "12%", "10 671", "1,2,3"])
    func `un autre texte n’est pas une valeur`(_ texte: String) { #expect(ValeurImprimee(decimal: texte) == nil) }

    @Test func `deux précisions d’un même nombre sont deux valeurs`() {
        #expect(ValeurImprimee(decimal: "78") != ValeurImprimee(decimal: "78,0"))
    }
}
