import Parc
import Regles
import Testing

/// TAUX-1: the rates of article 6.1.
@Suite struct TauxDeLAnneeTests {
    private let termes = TauxDeLAnnee.Termes(fluxReel: 40, misesADisposition: 20, attribues: 16, baux: 12, refus: 4)

    @Test(arguments: [
        (TauxDeLAnnee.orientation, 20, 40), (.attribution, 16, 20), (.refus, 4, 16), (.baux, 12, 16),
    ])
    func `chaque taux a ses deux termes, jamais réduits`(_ taux: TauxDeLAnnee, _ nombre: Int, _ base: Int) throws {
        let part = try #require(taux.taux(termes))
        #expect(part.entiers == (Int128(nombre), Int128(base)))
    }

    @Test(arguments: TauxDeLAnnee.allCases)
    func `sans base il n’y a pas de taux`(_ taux: TauxDeLAnnee) {
        let rien = TauxDeLAnnee.Termes(fluxReel: 0, misesADisposition: 0, attribues: 0, baux: 0, refus: 0)
        #expect(taux.taux(rien) == nil)
    }

    @Test func `un flux réel négatif ne donne pas de taux`() {
        let termes = TauxDeLAnnee.Termes(fluxReel: -2, misesADisposition: 1, attribues: 0, baux: 0, refus: 0)
        #expect(TauxDeLAnnee.orientation.taux(termes) == nil)
    }

    @Test func `un taux nul est un taux`() {
        let termes = TauxDeLAnnee.Termes(fluxReel: 3, misesADisposition: 0, attribues: 0, baux: 0, refus: 0)
        #expect(TauxDeLAnnee.orientation.taux(termes)?.nombre == 0)
    }
}
