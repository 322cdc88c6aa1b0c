import Testing

@testable import Comptage

@Suite struct DecompteTests {
    @Test func `rien de compté se lit comme autant de zéros`() {
        let decompte = Decompte(count: 3)
        #expect(Array(decompte) == [0, 0, 0])
        #expect(decompte.reduce(0, +) == 0)
    }

    @Test func `les comptes s’ajoutent par rang, d’un décompte à l’autre aussi`() {
        var (un, autre, vide) = (Decompte(count: 3), Decompte(count: 3), Decompte(count: 3))
        un.ajouter(2, a: 0)
        autre.ajouter(5, a: 2)
        autre.ajouter(0, a: 1)
        un.ajouter(autre)
        vide.ajouter(un)
        un.ajouter(Decompte(count: 3))
        #expect(Array(un) == [2, 0, 5])
        #expect(Array(vide) == [2, 0, 5])
    }
}
