import Parc
import Regles
import TestSupport
import Testing

/// SOU-1.
@Suite struct SoustractionTests {
    private func categorie(_ relogement: Relogement? = nil, mutation: Bool? = nil) -> CategorieSoustraite? {
        CategorieSoustraite.de(Demandeur(mutation: mutation, relogement: relogement))
    }

    @Test(arguments: [
        (Relogement.anru, CategorieSoustraite.anru), (.orcod, .orcod), (.lhi, .lhi), (.vente, .vente),
    ])
    func `un relogement donne sa catégorie`(_ relogement: Relogement, _ attendue: CategorieSoustraite) {
        #expect(categorie(relogement) == attendue)
    }

    @Test func `une mutation donne la sienne`() { #expect(categorie(mutation: true) == .mutation) }

    @Test(arguments: [
        (Relogement.anru, CategorieSoustraite.anru), (.orcod, .orcod), (.lhi, .lhi), (.vente, .vente),
    ])
    func `un relogement passe avant la mutation, jamais les deux`(
        _ relogement: Relogement, _ attendue: CategorieSoustraite
    ) {
        #expect(categorie(relogement, mutation: true) == attendue)
    }

    @Test(arguments: [false, nil] as [Bool?])
    func `sans mutation ni relogement il n’y a pas de catégorie`(_ mutation: Bool?) {
        #expect(categorie(mutation: mutation) == nil)
    }

    @Test func `ni le quartile, ni le DALO, ni la priorité ne font une catégorie`() {
        #expect(CategorieSoustraite.de(Demandeur(quartile: 1, dalo: true, prioritaire: true)) == nil)
    }

    @Test func `les relogements hors vente sont ANRU, ORCOD et LHI`() {
        #expect(CategorieSoustraite.allCases.filter(\.relogement) == [.anru, .orcod, .lhi])
    }
}
