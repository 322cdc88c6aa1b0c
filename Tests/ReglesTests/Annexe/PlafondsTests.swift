import Parc
import Regles
import TestSupport
import Testing

/// PLA-1.
@Suite struct PlafondsTests {
    private func convention(_ taux: Rationnel?) -> Convention {
        Convention(reservataire: "X", nom: "", type: .commune, perimetre: .departement, taux: taux)
    }

    @Test func `les plafonds sont ceux du code`() {
        #expect(Plafonds.garanties == fraction(20, 100))
        #expect(Plafonds.etat == fraction(30, 100))
        #expect(Plafonds.agents == fraction(5, 100))
        #expect(Plafonds.commune == Rationnel(1))
    }

    @Test func `des taux s’ajoutent exactement, ceux qui ne sont pas connus comptent pour rien`() {
        let conventions = [fraction(1, 3), nil, fraction(1_173, 10_000)].map(convention)
        #expect(Plafonds.somme(conventions) == fraction(13_519, 30_000))
        #expect(Plafonds.somme([Convention]()) == .zero)
    }

    @Test func `cent taux au dix-millième s’ajoutent sans déborder`() {
        let conventions = (1...100).map { convention(fraction(2 * $0 + 1, 10_000)) }
        #expect(Plafonds.somme(conventions) == fraction(10_200, 10_000))
    }
}
