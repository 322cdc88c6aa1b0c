import Regles
import TestSupport
import Testing

/// B4.
@Suite struct RefusTests {
    private func compte(_ lignes: String...) -> [String: Int] {
        Chronique(["2024-01-02 LIBERATION"] + lignes).compte(Refus.flux)
    }

    @Test func `un refus compte pour le titulaire de ce jour`() {
        #expect(compte("2024-03-02 MISE_A_DISPOSITION AL", "2024-03-20 REFUS voisin") == ["AL": 1])
        #expect(compte("2024-03-20 REFUS voisin motif=SILENCE") == ["BAILLEUR": 1])
    }

    @Test func `chaque refus de la vacance compte`() {
        #expect(
            compte(
                "2024-03-02 MISE_A_DISPOSITION AL", "2024-03-20 REFUS voisin", "2024-03-22 REFUS tiers",
                "2024-03-25 RETOUR AL", "2024-04-20 REFUS ordinaire") == ["AL": 2, "BAILLEUR": 1])
    }

    @Test(arguments: ["mutation", "anru", "orcod", "lhi", "vente"])
    func `un refus soustrait du bailleur ne compte pas`(_ demandeur: String) {
        #expect(compte("2024-03-20 REFUS \(demandeur)") == [:])
    }

    @Test func `chez un réservataire il compte malgré la catégorie`() {
        #expect(compte("2024-03-02 MISE_A_DISPOSITION AL", "2024-03-20 REFUS mutation") == ["AL": 1])
    }

    @Test func `un refus sans demandeur connu compte`() { #expect(compte("2024-03-20 REFUS") == ["BAILLEUR": 1]) }

    @Test func `un refus d’une autre année ne compte pas`() { #expect(compte("2025-01-20 REFUS voisin") == [:]) }

    @Test func `un refus dans une vacance neuve ne compte pas`() {
        #expect(Chronique("2024-03-01 LIVRAISON", "2024-03-20 REFUS voisin").compte(Refus.flux) == [:])
    }
}
