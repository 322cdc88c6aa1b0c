import Testing

@testable import Comptage

@Suite struct ValeursTests {
    @Test func `les zéros ne sont pas gardés, les autres chiffres sont rangés`() {
        let valeurs = Valeurs([(rang: 7, valeur: 2), (rang: 3, valeur: 0), (rang: 1, valeur: -4)])
        #expect(valeurs.cases == [Valeurs.Case(rang: 1, valeur: -4), Valeurs.Case(rang: 7, valeur: 2)])
    }

    @Test func `chaque rang retrouve son chiffre, les autres sont à zéro`() {
        let valeurs = Valeurs(toutes: [5, 0, 0, 8, 9])
        #expect((0..<6).map { valeurs[$0] } == [5, 0, 0, 8, 9, 0])
    }

    @Test func `la somme est celle des chiffres`() {
        #expect(Valeurs(toutes: [5, 0, -2]).somme == 3)
        #expect(Valeurs.nulles.somme == 0)
    }

    @Test func `des chiffres s’ajoutent rang par rang, ceux qui s’annulent disparaissent`() {
        let somme = Valeurs.somme([Valeurs(toutes: [1, 2, 3]), Valeurs(toutes: [4, -2])])
        #expect(somme == Valeurs(toutes: [5, 0, 3]))
        #expect(somme.cases.count == 2)
    }
}
