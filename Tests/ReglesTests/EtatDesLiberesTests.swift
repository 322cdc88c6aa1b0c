import Regles
import TestSupport
import Testing

/// The states of I3, the first that holds.
@Suite struct EtatDesLiberesTests {
    @Test func `mise à disposition d’un réservataire, la vacance est offerte`() {
        #expect(Chronique("2024-03-01 LIBERATION", "2024-03-05 MISE_A_DISPOSITION AL").etats == [.offert])
    }

    @Test(arguments: ["RETRAIT", "BAIL mutation", "BAIL voisin"])
    func `offerte, elle le reste quoi qu’il arrive ensuite`(_ suite: String) {
        let chronique = Chronique(
            "2024-03-01 LIBERATION", "2024-03-05 MISE_A_DISPOSITION AL", "2024-03-20 RETOUR AL", "2024-05-01 \(suite)")
        #expect(chronique.etats == [.offert])
    }

    @Test func `offerte l’année d’avant, elle est offerte`() {
        #expect(Chronique("2023-12-15 MISE_A_DISPOSITION AL", "2024-01-05 LIBERATION").etats == [.offert])
    }

    @Test func `la mise à disposition que compte une décision en gestion déléguée l’offre`() {
        let chronique = Chronique(
            "2024-03-01 LIBERATION", "2024-03-20 DECISION voisin ATTRIBUTION DELEGUE", "2024-04-01 BAIL voisin")
        #expect(chronique.etats == [.offert])
    }

    @Test func `le bailleur n’est pas un réservataire : lui être offerte ne l’offre pas`() {
        #expect(Chronique("2024-03-01 LIBERATION", "2024-03-05 MISE_A_DISPOSITION BAILLEUR").etats == [.ouvert])
    }

    @Test func `retirée sans avoir été offerte, elle est retirée`() {
        #expect(Chronique("2024-03-01 LIBERATION", "2024-05-01 RETRAIT").etats == [.retire])
    }

    @Test func `ni offerte ni close, elle est ouverte`() {
        #expect(Chronique("2024-03-01 LIBERATION").etats == [.ouvert])
        #expect(Chronique("2024-03-01 LIBERATION", "2024-03-20 DECISION voisin ATTRIBUTION").etats == [.ouvert])
    }

    @Test(arguments: ["mutation", "anru", "orcod", "lhi", "vente"])
    func `louée par le bailleur à un demandeur d’une catégorie, elle est louée soustraite`(_ demandeur: String) {
        #expect(Chronique("2024-03-01 LIBERATION", "2024-04-01 BAIL \(demandeur)").etats == [.loueSoustrait])
    }

    @Test(arguments: ["BAIL ordinaire", "BAIL"])
    func `louée par le bailleur à un autre, elle est louée par lui`(_ bail: String) {
        #expect(Chronique("2024-03-01 LIBERATION", "2024-04-01 \(bail)").etats == [.loueBailleur])
    }

    @Test func `chaque état a son code, dans l’ordre de la règle`() {
        #expect(
            EtatDesLiberes.allCases.map(\.code) == ["OFFERT", "RETIRE", "OUVERT", "LOUE_SOUSTRAIT", "LOUE_BAILLEUR"])
    }
}
