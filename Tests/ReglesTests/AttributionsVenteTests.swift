import Regles
import TestSupport
import Testing

/// A6.
@Suite struct AttributionsVenteTests {
    private func compte(_ lignes: String...) -> [String: Int] {
        Chronique(["2024-01-02 LIBERATION"] + lignes).compte(AttributionsSoustraites.vente)
    }

    @Test func `une attribution à un ménage relogé pour une vente compte`() {
        #expect(compte("2024-03-20 DECISION vente ATTRIBUTION") == ["*": 1])
    }

    @Test(arguments: ["ordinaire", "mutation", "anru", "orcod", "lhi"])
    func `une attribution à un autre ne compte pas`(_ demandeur: String) {
        #expect(compte("2024-03-20 DECISION \(demandeur) ATTRIBUTION") == [:])
    }

    @Test func `tenue par un réservataire elle compte aussi`() {
        #expect(compte("2024-03-02 MISE_A_DISPOSITION VILLE", "2024-03-20 DECISION vente ATTRIBUTION") == ["*": 1])
    }

    @Test func `une attribution d’une autre année ne compte pas`() {
        #expect(compte("2025-01-20 DECISION vente ATTRIBUTION") == [:])
    }
}
