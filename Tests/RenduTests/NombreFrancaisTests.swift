import Parc
import Rendu
import Testing

@Suite struct `Nombres français` {
    @Test(arguments: [
        (0, "0"), (7, "7"), (999, "999"), (1000, "1\u{202F}000"), (12_345, "12\u{202F}345"),
        (1_234_567, "1\u{202F}234\u{202F}567"), (-4200, "\u{2212}4\u{202F}200"),
        (Int.min, "\u{2212}9 223 372 036 854 775 808"),
    ])
    func `un entier est groupé par trois`(nombre: Int, texte: String) {
        #expect(NombreFrancais.entier(nombre) == texte.replacing(" ", with: "\u{202F}"))
    }

    @Test(arguments: [
        (71, 78, "91,0"), (78, 78, "100,0"), (1, 3, "33,3"), (2, 3, "66,7"), (0, 5, "0,0"), (1, 8, "12,5"),
        (123, 10, "1\u{202F}230,0"), (1, 2000, "0,1"), (-1, 4, "\u{2212}25,0"),
    ])
    func `un taux a une décimale arrondie au plus proche`(numerateur: Int, denominateur: Int, texte: String) throws {
        let taux = try #require(Rationnel(numerateur, denominateur))
        #expect(NombreFrancais.pourcentage(taux) == "\(texte)\u{202F}%")
    }

    @Test(arguments: [(2999, 3000, ">\u{A0}99,9"), (1, 3000, "<\u{A0}0,1")])
    func `un taux n’atteint ni 100 ni 0 par l’arrondi`(numerateur: Int, denominateur: Int, texte: String) throws {
        let taux = try #require(Rationnel(numerateur, denominateur))
        #expect(NombreFrancais.pourcentage(taux) == "\(texte)\u{202F}%")
    }

    @Test func `pas de pourcentage sur une base inférieure à 1`() throws {
        #expect(PartEcrite(0, sur: 0) == nil)
        let base = try #require(Rationnel(35, 100))
        #expect(PartEcrite(try #require(Proportion(1, sur: base))) == nil)
        #expect(PartEcrite(1, sur: 1)?.texte == "100,0\u{202F}%†")
    }

    @Test func `une part est marquée sur une base inférieure à 30`() {
        #expect(PartEcrite(3, sur: 29)?.texte == "10,3\u{202F}%†")
        #expect(PartEcrite(3, sur: 30)?.texte == "10,0\u{202F}%")
    }

    @Test(arguments: [(78, 1, "78"), (7821, 100, "78,21"), (1, 2, "0,5"), (401, 100, "4,01"), (1, 3, "0,33")])
    func `un objectif a au plus deux décimales`(numerateur: Int, denominateur: Int, texte: String) throws {
        #expect(NombreFrancais.decimal(try #require(Rationnel(numerateur, denominateur))) == texte)
    }

    @Test func `le taux d’une convention s’écrit comme elle`() throws {
        #expect(NombreFrancais.tauxConvenu(try #require(Rationnel(1173, 10_000))) == "11,73\u{202F}%")
        #expect(NombreFrancais.tauxConvenu(try #require(Rationnel(25, 100))) == "25\u{202F}%")
    }

    @Test func `le plus petit entier s’écrit, avec son nom et en pourcentage`() {
        #expect(NombreFrancais.accord(.min, "bail", "baux").hasSuffix("808\u{A0}baux"))
        #expect(NombreFrancais.accord(-1, "bail", "baux") == "\u{2212}1\u{A0}bail")
        let millieme = Rationnel(Int.min, 1000)
        #expect(millieme.flatMap(NombreFrancais.pourcentage)?.hasSuffix("580,8\u{202F}%") == true)
    }

    @Test(arguments: [(0, "0\u{A0}bail"), (1, "1\u{A0}bail"), (2, "2\u{A0}baux")])
    func `le pluriel commence à deux`(nombre: Int, texte: String) {
        #expect(NombreFrancais.accord(nombre, "bail", "baux") == texte)
    }
}
