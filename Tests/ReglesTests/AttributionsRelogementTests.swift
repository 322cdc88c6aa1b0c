import Regles
import TestSupport
import Testing

/// A5.
@Suite struct AttributionsRelogementTests {
    private func compte(_ lignes: String...) -> [String: Int] {
        Chronique(["2024-01-02 LIBERATION"] + lignes).compte(AttributionsSoustraites.relogement)
    }

    @Test(arguments: ["anru", "orcod", "lhi", "mutation-anru"])
    func `une attribution à un ménage relogé compte`(_ demandeur: String) {
        #expect(compte("2024-03-20 DECISION \(demandeur) ATTRIBUTION") == ["*": 1])
    }

    @Test(arguments: ["ordinaire", "mutation", "vente"])
    func `une attribution à un autre ne compte pas`(_ demandeur: String) {
        #expect(compte("2024-03-20 DECISION \(demandeur) ATTRIBUTION") == [:])
    }

    @Test func `tenue par un réservataire elle compte aussi`() {
        #expect(compte("2024-03-02 MISE_A_DISPOSITION ETAT", "2024-03-20 DECISION lhi ATTRIBUTION") == ["*": 1])
    }

    @Test func `une attribution sous condition compte`() {
        #expect(compte("2024-03-20 DECISION orcod ATTRIBUTION_SOUS_CONDITION") == ["*": 1])
    }

    @Test func `une irrecevabilité ne compte pas`() { #expect(compte("2024-03-20 DECISION anru IRRECEVABLE") == [:]) }

    @Test func `une attribution d’une autre année ne compte pas`() {
        #expect(compte("2025-01-20 DECISION anru ATTRIBUTION") == [:])
    }
}
