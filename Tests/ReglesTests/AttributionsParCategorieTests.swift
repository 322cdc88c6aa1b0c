import Parc
import Regles
import TestSupport
import Testing

/// Sections E and F.
@Suite struct AttributionsParCategorieTests {
    private func chronique(_ demandeur: String, _ provenance: LogementCite.Provenance = .parc(.eligible)) -> Chronique {
        Chronique(
            "2024-01-02 LIBERATION", "2024-03-01 MISE_A_DISPOSITION AL", "2024-03-20 DECISION \(demandeur) ATTRIBUTION",
            "2024-04-01 BAIL \(demandeur)", provenance: provenance)
    }

    @Test func `une mutation compte pour l’ensemble, quel que soit le titulaire`() {
        #expect(chronique("mutation").compte(.e, "attributions_mutation") == ["*": 1])
        #expect(chronique("mutation").compte(.e, "baux_mutation") == ["*": 1])
        let duBailleur = Chronique("2024-01-02 LIBERATION", "2024-03-20 DECISION mutation ATTRIBUTION")
        #expect(duBailleur.compte(.e, "attributions_mutation") == ["*": 1])
    }

    @Test func `un locataire du bailleur relogé est un relogement et non une mutation`() {
        #expect(chronique("mutation-anru").compte(.e, "attributions_mutation") == [:])
        #expect(chronique("mutation-anru").compte(.f, "attributions_anru") == ["AL": 1])
    }

    @Test(arguments: ["anru", "orcod", "lhi"])
    func `un relogement compte sous son opération, pour le titulaire, et elle seule`(_ operation: String) {
        for mesure in AttributionsParCategorie.relogements {
            let attendu = mesure.mesure.id.hasSuffix(operation) ? ["AL": 1] : [:]
            #expect(chronique(operation).compte(mesure) == attendu, "\(mesure.mesure.id)")
        }
    }

    @Test func `un relogement sur un logement du bailleur compte pour le bailleur`() {
        let chronique = Chronique(
            "2024-01-02 LIBERATION", "2024-03-20 DECISION anru ATTRIBUTION", "2024-04-01 BAIL anru")
        #expect(chronique.compte(.f, "attributions_anru") == ["BAILLEUR": 1])
        #expect(chronique.compte(.f, "baux_anru") == ["BAILLEUR": 1])
    }

    @Test(arguments: ["vente", "ordinaire"])
    func `une vente ou un demandeur sans catégorie n’est ni en E ni en F`(_ demandeur: String) {
        for mesure in AttributionsParCategorie.mutations + AttributionsParCategorie.relogements {
            #expect(chronique(demandeur).compte(mesure) == [:], "\(mesure.mesure.id)")
        }
    }

    @Test func `le motif est celui de la mutation du demandeur, non renseigné sans lui`() {
        #expect(chronique("mutation-motif").codes(.e, "attributions_mutation", .motif) == ["SOUS_OCCUPATION"])
        #expect(chronique("mutation").codes(.e, "baux_mutation", .motif) == [""])
    }

    @Test func `existant et neuf comptent, chacun sous son parc`() {
        #expect(chronique("mutation").codes(.e, "baux_mutation", .parc) == ["EXISTANT"])
        let neuf = Chronique("2024-04-01 BAIL anru", provenance: .parcSuivant)
        #expect(neuf.codes(.f, "baux_anru", .parc) == ["NEUF"])
        #expect(chronique("anru", .parc(.sorti)).codes(.f, "baux_anru", .parc) == [])
    }

    @Test(arguments: ["2023-12-31", "2025-01-01"])
    func `un bail d’une autre année ne compte pas`(_ jour: String) {
        let chronique = Chronique("2023-11-02 LIBERATION", "\(jour) BAIL mutation")
        #expect(chronique.compte(.e, "baux_mutation") == [:])
    }
}
