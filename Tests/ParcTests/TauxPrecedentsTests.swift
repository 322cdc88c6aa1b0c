import Parc
import Testing

@Suite struct TauxPrecedentsTests {
    private let taux = Proportion(3, sur: Rationnel(4))

    @Test(arguments: ["84007 84092 248400251", "248400251 84092 84007", " 84092  84007 248400251 84007 "])
    func `un périmètre se retrouve quel que soit l’ordre de ses codes`(_ perimetre: String) throws {
        var precedents = TauxPrecedents()
        precedents["84007 84092 248400251"] = ["*": ["taux_refus": try #require(taux)]]
        #expect(precedents[perimetre]?["*"]?["taux_refus"] == taux)
    }

    @Test(arguments: ["84007", "84007 84092", "*", ""])
    func `un autre périmètre n’a rien`(_ perimetre: String) throws {
        var precedents = TauxPrecedents()
        precedents["84007 84092 248400251"] = ["*": ["taux_refus": try #require(taux)]]
        #expect(precedents[perimetre] == nil)
    }
}
