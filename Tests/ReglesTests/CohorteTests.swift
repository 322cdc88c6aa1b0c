import Parc
import Regles
import TestSupport
import Testing

/// SUIVI-1: what became of the offers of the year.
@Suite struct CohorteTests {
    private let offre = ["2024-01-02 LIBERATION", "2024-03-02 MISE_A_DISPOSITION AL"]

    private func issues(_ lignes: String..., suite: [String] = [], arreteAu: String = "2024-12-31") -> [String] {
        Chronique(offre + lignes, suite: suite, exercice: .essai(arreteAu: jour(arreteAu))).codes(.i, "cohorte", .issue)
    }

    @Test(arguments: ["ATTRIBUTION", "ATTRIBUTION_SOUS_CONDITION"])
    func `attribuée dans l’année, même refusée puis rendue ensuite`(_ resultat: String) {
        #expect(
            issues(
                "2024-04-02 DECISION voisin \(resultat)", "2024-04-10 REFUS voisin", "2024-05-02 RETOUR AL",
                "2024-06-01 RETRAIT") == ["ATTRIBUE_N"])
    }

    @Test func `attribuée après la date d’arrêté, le cycle se poursuivant`() {
        #expect(issues(suite: ["2025-01-10 DECISION voisin ATTRIBUTION"]) == ["ATTRIBUE_N1"])
    }

    @Test func `attribuée l’année suivante et avant une date d’arrêté plus tardive`() {
        #expect(
            issues("2025-01-10 DECISION voisin ATTRIBUTION", arreteAu: "2025-03-31") == ["ATTRIBUE_N1"])
    }

    @Test func `attribuée la même année mais après un point d’étape`() {
        #expect(
            issues(suite: ["2024-09-10 DECISION voisin ATTRIBUTION"], arreteAu: "2024-06-30") == ["ATTRIBUE_N1"])
    }

    @Test func `une attribution ultérieure à un autre titulaire ne compte pas`() {
        #expect(
            issues(suite: ["2025-01-05 RETOUR AL", "2025-01-10 DECISION voisin ATTRIBUTION"]) == ["EN_ATTENTE"])
    }

    @Test func `une attribution dans une vacance suivante ne compte pas`() {
        #expect(
            issues(
                "2024-04-01 RETRAIT",
                suite: [
                    "2025-02-01 LIBERATION", "2025-02-02 MISE_A_DISPOSITION AL",
                    "2025-02-10 DECISION voisin ATTRIBUTION",
                ]) == ["RETIRE"])
    }

    @Test func `rendue au bailleur`() { #expect(issues("2024-04-02 RETOUR AL") == ["RENDU"]) }

    @Test func `offerte à un autre, qui a sa propre issue`() {
        #expect(
            issues("2024-04-02 MISE_A_DISPOSITION ETAT", "2024-05-02 DECISION voisin ATTRIBUTION") == [
                "RENDU", "ATTRIBUE_N",
            ])
    }

    @Test func `rendue, et le logement ensuite retiré, reste rendue`() {
        #expect(issues("2024-04-02 RETOUR AL", "2024-05-02 RETRAIT") == ["RENDU"])
    }

    @Test func `retirée de la location alors qu’il la tient`() {
        #expect(issues("2024-04-02 DECISION voisin NON_ATTRIBUTION", "2024-05-02 RETRAIT") == ["RETIRE"])
    }

    @Test func `louée sans attribution enregistrée`() { #expect(issues("2024-04-02 BAIL voisin") == ["LOUE"]) }

    @Test func `en attente à la date d’arrêté`() {
        #expect(issues("2024-04-02 DECISION voisin NON_ATTRIBUTION") == ["EN_ATTENTE"])
    }

    @Test func `une attribution de l’année d’avant l’offre n’est pas la sienne`() {
        let chronique = Chronique(
            "2023-11-02 LIBERATION", "2023-12-02 DECISION voisin ATTRIBUTION", "2024-03-02 MISE_A_DISPOSITION AL")
        #expect(chronique.codes(.i, "cohorte", .issue) == ["EN_ATTENTE"])
    }

    @Test func `une offre d’une autre année n’est pas de la cohorte`() {
        let chronique = Chronique("2023-11-02 LIBERATION", "2023-12-02 MISE_A_DISPOSITION AL")
        #expect(chronique.codes(.i, "cohorte", .issue) == [])
    }

    @Test func `chaque offre compte dans son mois, la première à chacun seulement`() {
        let chronique = Chronique(
            offre + ["2024-05-02 MISE_A_DISPOSITION ETAT", "2024-11-02 MISE_A_DISPOSITION AL"])
        #expect(chronique.codes(.i, "mises_a_disposition", .mois) == ["03", "05"])
    }

    @Test func `un logement offert à deux réservataires et pour deux vacances est un logement distinct`() {
        let chronique = Chronique(
            offre + [
                "2024-05-02 MISE_A_DISPOSITION ETAT", "2024-06-02 BAIL voisin", "2024-09-02 LIBERATION",
                "2024-10-02 MISE_A_DISPOSITION AL",
            ])
        #expect(chronique.compte(.i, "logements_distincts") == ["*": 1])
        #expect(chronique.compte(.i, "cohorte") == ["AL": 2, "ETAT": 1])
    }

    @Test func `un programme neuf n’est pas suivi ici`() {
        let chronique = Chronique("2024-03-02 LIVRAISON", "2024-03-05 MISE_A_DISPOSITION AL")
        for mesure in SuiviDesOffres.mesures { #expect(chronique.compte(mesure) == [:], "\(mesure.mesure.id)") }
    }

    @Test func `en face des souhaits, une mise à disposition a son financement et sa typologie`() {
        let chronique = Chronique(offre)
        #expect(chronique.codes(.k, "mises_a_disposition", .financement) == ["PLUS"])
        #expect(chronique.codes(.k, "mises_a_disposition", .typologie) == ["T3"])
    }
}
