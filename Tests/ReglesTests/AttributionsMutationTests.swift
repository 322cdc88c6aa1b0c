import Regles
import TestSupport
import Testing

/// A4.
@Suite struct AttributionsMutationTests {
    private func compte(_ lignes: String...) -> [String: Int] {
        Chronique(["2024-01-02 LIBERATION"] + lignes).compte(AttributionsSoustraites.mutation)
    }

    @Test func `une attribution à un locataire du bailleur compte`() {
        #expect(compte("2024-03-20 DECISION mutation ATTRIBUTION") == ["*": 1])
    }

    @Test func `tenue par un réservataire elle compte aussi`() {
        #expect(compte("2024-03-02 MISE_A_DISPOSITION AL", "2024-03-20 DECISION mutation ATTRIBUTION") == ["*": 1])
    }

    @Test(arguments: ["ordinaire", "anru", "orcod", "lhi", "vente", "mutation-anru"])
    func `une attribution à un autre ne compte pas`(_ demandeur: String) {
        #expect(compte("2024-03-20 DECISION \(demandeur) ATTRIBUTION") == [:])
    }

    @Test func `une non-attribution ne compte pas`() {
        #expect(compte("2024-03-20 DECISION mutation NON_ATTRIBUTION") == [:])
    }

    @Test func `une attribution d’une autre année ne compte pas`() {
        #expect(compte("2025-01-20 DECISION mutation ATTRIBUTION") == [:])
    }

    @Test func `c’est l’attributaire qui compte, non chaque candidat retenu`() {
        #expect(
            compte(
                "2024-03-20 DECISION mutation ATTRIBUTION rang=2", "2024-03-20 DECISION ordinaire ATTRIBUTION rang=1",
                "2024-04-01 BAIL ordinaire") == [:])
    }

    @Test func `deux candidats en mutation pour une vacance et un titulaire comptent une fois`() {
        #expect(
            compte("2024-03-20 DECISION mutation ATTRIBUTION", "2024-03-21 DECISION mutation ATTRIBUTION") == ["*": 1])
    }

    @Test func `deux titulaires successifs comptent deux fois`() {
        #expect(
            compte(
                "2024-03-02 MISE_A_DISPOSITION AL", "2024-03-20 DECISION mutation ATTRIBUTION", "2024-03-25 RETOUR AL",
                "2024-04-20 DECISION mutation ATTRIBUTION") == ["*": 2])
    }

    @Test func `un bail sans décision ne compte pas`() { #expect(compte("2024-04-01 BAIL mutation") == [:]) }
}
