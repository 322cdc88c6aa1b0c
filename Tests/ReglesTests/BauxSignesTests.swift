import Regles
import TestSupport
import Testing

/// B3.
@Suite struct BauxSignesTests {
    private func compte(_ lignes: String...) -> [String: Int] {
        Chronique(["2024-01-02 LIBERATION"] + lignes).compte(BauxSignes.flux)
    }

    @Test func `un bail compte pour le titulaire du jour de la signature`() {
        #expect(compte("2024-03-02 MISE_A_DISPOSITION AL", "2024-04-01 BAIL voisin") == ["AL": 1])
        #expect(compte("2024-04-01 BAIL voisin") == ["BAILLEUR": 1])
    }

    @Test func `le titulaire de l’attribution ne compte pas s’il ne tient plus le logement`() {
        #expect(
            compte(
                "2024-03-02 MISE_A_DISPOSITION AL", "2024-03-20 DECISION voisin ATTRIBUTION", "2024-03-25 RETOUR AL",
                "2024-04-01 BAIL voisin") == ["BAILLEUR": 1])
    }

    @Test func `un bail compte même sans attribution`() { #expect(compte("2024-04-01 BAIL voisin") == ["BAILLEUR": 1]) }

    @Test(arguments: ["mutation", "anru", "orcod", "lhi", "vente"])
    func `un bail soustrait du bailleur ne compte pas`(_ demandeur: String) {
        #expect(compte("2024-04-01 BAIL \(demandeur)") == [:])
    }

    @Test(arguments: ["mutation", "anru", "orcod", "lhi", "vente"])
    func `chez un réservataire il compte malgré la catégorie`(_ demandeur: String) {
        #expect(compte("2024-03-02 MISE_A_DISPOSITION AL", "2024-04-01 BAIL \(demandeur)") == ["AL": 1])
    }

    @Test func `c’est le signataire qui décide, non l’attributaire`() {
        #expect(
            compte("2024-03-20 DECISION mutation ATTRIBUTION", "2024-04-01 BAIL voisin") == ["BAILLEUR": 1])
    }

    @Test func `deux vacances d’un logement font deux baux`() {
        #expect(compte("2024-04-01 BAIL voisin", "2024-09-01 LIBERATION", "2024-10-01 BAIL tiers") == ["BAILLEUR": 2])
    }

    @Test func `un bail d’une autre année ne compte pas`() { #expect(compte("2025-01-01 BAIL voisin") == [:]) }

    @Test func `le bail d’une vacance neuve ne compte pas`() {
        #expect(Chronique("2024-03-01 LIVRAISON", "2024-04-01 BAIL voisin").compte(BauxSignes.flux) == [:])
    }
}
