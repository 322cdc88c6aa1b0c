import Scellement
import Testing

@Suite struct `Fichier scellé` {
    @Test func `deux fichiers de mêmes octets sous deux noms diffèrent`() {
        #expect(FichierScelle(chemin: "a", octets: [1]) != FichierScelle(chemin: "b", octets: [1]))
    }
}
