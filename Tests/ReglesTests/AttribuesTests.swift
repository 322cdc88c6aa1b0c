import Regles
import TestSupport
import Testing

/// B2.
@Suite struct AttribuesTests {
    private func compte(_ lignes: String...) -> [String: Int] {
        Chronique(["2024-01-02 LIBERATION"] + lignes).compte(Attribues.flux)
    }

    @Test(arguments: ["ATTRIBUTION", "ATTRIBUTION_SOUS_CONDITION"])
    func `une vacance attribuée compte pour son titulaire`(_ resultat: String) {
        #expect(compte("2024-03-02 MISE_A_DISPOSITION AL", "2024-03-20 DECISION voisin \(resultat)") == ["AL": 1])
        #expect(compte("2024-03-20 DECISION voisin \(resultat)") == ["BAILLEUR": 1])
    }

    @Test(arguments: ["NON_ATTRIBUTION", "IRRECEVABLE"])
    func `une décision qui n’attribue pas ne compte pas`(_ resultat: String) {
        #expect(compte("2024-03-20 DECISION voisin \(resultat)") == [:])
    }

    @Test func `plusieurs attributions d’un titulaire dans la vacance comptent une fois`() {
        #expect(
            compte(
                "2024-03-20 DECISION voisin ATTRIBUTION rang=1", "2024-03-20 DECISION tiers ATTRIBUTION rang=2",
                "2024-03-25 REFUS voisin", "2024-04-20 DECISION ordinaire ATTRIBUTION") == ["BAILLEUR": 1])
    }

    @Test func `deux titulaires successifs comptent chacun une fois`() {
        #expect(
            compte(
                "2024-03-02 MISE_A_DISPOSITION AL", "2024-03-20 DECISION voisin ATTRIBUTION", "2024-03-25 REFUS voisin",
                "2024-03-26 RETOUR AL", "2024-04-20 DECISION tiers ATTRIBUTION") == ["AL": 1, "BAILLEUR": 1])
    }

    @Test func `une attribution refusée compte quand même`() {
        #expect(compte("2024-03-20 DECISION voisin ATTRIBUTION", "2024-03-25 REFUS voisin") == ["BAILLEUR": 1])
    }

    @Test(arguments: ["mutation", "anru", "orcod", "lhi", "vente"])
    func `tenue par le bailleur et soustraite elle ne compte pas`(_ demandeur: String) {
        #expect(compte("2024-03-20 DECISION \(demandeur) ATTRIBUTION") == [:])
    }

    @Test(arguments: ["mutation", "anru", "orcod", "lhi", "vente"])
    func `tenue par un réservataire elle compte pour lui malgré la catégorie`(_ demandeur: String) {
        #expect(compte("2024-03-02 MISE_A_DISPOSITION AL", "2024-03-20 DECISION \(demandeur) ATTRIBUTION") == ["AL": 1])
    }

    @Test func `c’est l’attributaire qui décide si elle est soustraite`() {
        #expect(
            compte(
                "2024-03-20 DECISION mutation ATTRIBUTION", "2024-03-20 DECISION voisin ATTRIBUTION",
                "2024-04-01 BAIL voisin") == ["BAILLEUR": 1])
        #expect(
            compte(
                "2024-03-20 DECISION mutation ATTRIBUTION", "2024-03-20 DECISION voisin ATTRIBUTION",
                "2024-04-01 BAIL mutation") == [:])
    }

    @Test(arguments: ["2023-12-31", "2025-01-01"])
    func `une attribution d’une autre année ne compte pas`(_ jour: String) {
        #expect(Chronique("2023-11-02 LIBERATION", "\(jour) DECISION voisin ATTRIBUTION").compte(Attribues.flux) == [:])
    }

    @Test func `sans demandeur connu elle compte`() {
        #expect(compte("2024-03-20 DECISION ATTRIBUTION") == ["BAILLEUR": 1])
    }
}
