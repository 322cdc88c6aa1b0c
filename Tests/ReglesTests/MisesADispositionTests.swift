import Parc
import Regles
import TestSupport
import Testing

/// B1.
@Suite struct MisesADispositionTests {
    private func compte(_ lignes: String...) -> [String: Int] { Chronique(lignes).compte(MisesADisposition.flux) }

    @Test func `une vacance offerte à un réservataire compte pour lui`() {
        #expect(compte("2024-03-01 LIBERATION", "2024-03-05 MISE_A_DISPOSITION AL") == ["AL": 1])
    }

    @Test func `elle compte même sans libération et même sans candidat`() {
        #expect(compte("2024-03-01 CONGE", "2024-03-05 MISE_A_DISPOSITION AL", "2024-03-20 RETOUR AL") == ["AL": 1])
    }

    @Test func `offerte deux fois au même dans la vacance elle compte une fois`() {
        #expect(
            compte(
                "2024-03-01 LIBERATION", "2024-03-05 MISE_A_DISPOSITION AL", "2024-03-20 RETOUR AL",
                "2024-04-05 MISE_A_DISPOSITION AL") == ["AL": 1])
    }

    @Test func `offerte à deux réservataires elle compte une fois pour chacun`() {
        #expect(
            compte(
                "2024-03-01 LIBERATION", "2024-03-05 MISE_A_DISPOSITION AL", "2024-03-20 RETOUR AL",
                "2024-04-05 MISE_A_DISPOSITION ETAT") == ["AL": 1, "ETAT": 1])
    }

    @Test func `deux vacances d’un logement comptent deux fois`() {
        #expect(
            compte(
                "2024-03-01 LIBERATION", "2024-03-05 MISE_A_DISPOSITION AL", "2024-04-01 RETRAIT",
                "2024-09-01 LIBERATION", "2024-09-05 MISE_A_DISPOSITION AL") == ["AL": 2])
    }

    @Test func `la première offre décide de l’année`() {
        #expect(
            compte("2023-12-05 MISE_A_DISPOSITION AL", "2024-01-10 RETOUR AL", "2024-02-05 MISE_A_DISPOSITION AL")
                == [:])
    }

    @Test(arguments: ["2023-12-31", "2025-01-01"])
    func `une offre d’une autre année ne compte pas`(_ jour: String) {
        #expect(compte("\(jour) MISE_A_DISPOSITION AL") == [:])
    }

    @Test func `celle que compte une décision en gestion déléguée compte`() {
        #expect(
            compte("2024-03-01 LIBERATION", "2024-03-20 DECISION voisin ATTRIBUTION DELEGUE") == ["DELEGUE": 1])
    }

    @Test func `les vacances neuves et hors comptage ne comptent pas`() {
        let neuve = Chronique("2024-03-05 MISE_A_DISPOSITION AL", provenance: .livraison)
        let exclue = Chronique("2024-03-05 MISE_A_DISPOSITION AL", provenance: .parc(.exclu(.local)))
        #expect(neuve.compte(MisesADisposition.flux) == [:])
        #expect(exclue.compte(MisesADisposition.flux) == [:])
    }
}
