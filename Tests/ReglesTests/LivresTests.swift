import Parc
import Regles
import TestSupport
import Testing

/// A3.
@Suite struct LivresTests {
    @Test(arguments: [LogementCite.Provenance.parcSuivant, .livraison, .parc(.eligible)])
    func `une première mise en location livrée dans l’année compte`(_ provenance: LogementCite.Provenance) {
        #expect(Chronique("2024-03-01 LIVRAISON motif=P1", provenance: provenance).compte(Livres.flux) == ["*": 1])
    }

    @Test(arguments: ["2023-12-31", "2025-01-01"])
    func `livrée une autre année elle ne compte pas`(_ jour: String) {
        #expect(Chronique("\(jour) LIVRAISON", provenance: .parcSuivant).compte(Livres.flux) == [:])
    }

    @Test func `un programme offert mais pas encore livré ne compte pas`() {
        let chronique = Chronique("2024-03-01 MISE_A_DISPOSITION AL", provenance: .parcSuivant)
        #expect(chronique.compte(Livres.flux) == [:])
    }

    @Test func `livrée après la signature du bail elle compte une fois`() {
        let chronique = Chronique(
            "2024-03-01 DECISION voisin ATTRIBUTION", "2024-04-01 BAIL voisin", "2024-05-01 LIVRAISON",
            provenance: .livraison)
        #expect(chronique.compte(Livres.flux) == ["*": 1])
    }

    @Test func `la date est celle de la livraison, non de la première offre`() {
        let chronique = Chronique("2023-11-01 MISE_A_DISPOSITION AL", "2024-02-01 LIVRAISON", provenance: .livraison)
        #expect(chronique.compte(Livres.flux) == ["*": 1])
    }

    @Test(arguments: [MotifExclusion.pli, .financementLibre, .universitaire])
    func `un logement neuf exclu par nature ne compte pas`(_ nature: MotifExclusion) {
        #expect(Chronique("2024-03-01 LIVRAISON", provenance: .parcSuivant, nature: nature).compte(Livres.flux) == [:])
    }

    @Test func `un logement sans commune ne compte pas`() {
        #expect(Chronique("2024-03-01 LIVRAISON", provenance: .sansCommune).compte(Livres.flux) == [:])
    }

    @Test func `une relocation ne compte pas`() {
        #expect(Chronique("2024-03-01 LIBERATION").compte(Livres.flux) == [:])
    }
}
