import Parc
import Regles
import TestSupport
import Testing

/// CAND-1: offers with fewer than three candidates.
@Suite struct CandidatsTests {
    private func peu(_ lignes: String..., arreteAu: String = "2024-12-31", suite: [String] = []) -> [String: Int] {
        Chronique(
            ["2024-01-02 LIBERATION", "2024-03-02 MISE_A_DISPOSITION AL"] + lignes, suite: suite,
            exercice: .essai(arreteAu: jour(arreteAu))
        ).compte(SuiviDesOffres.moinsDeTrois)
    }

    @Test func `sans candidat l’offre en a moins de trois`() { #expect(peu() == ["AL": 1]) }

    @Test func `trois demandeurs distincts suffisent, proposés ou examinés`() {
        #expect(
            peu(
                "2024-03-03 PROPOSITION ordinaire", "2024-03-03 PROPOSITION voisin",
                "2024-03-20 DECISION tiers NON_ATTRIBUTION") == [:])
    }

    @Test func `le même demandeur proposé puis examiné est un seul candidat`() {
        #expect(
            peu(
                "2024-03-03 PROPOSITION ordinaire", "2024-03-03 PROPOSITION voisin",
                "2024-03-20 DECISION voisin ATTRIBUTION", "2024-03-21 PROPOSITION voisin") == ["AL": 1])
    }

    @Test func `un désistement n’est pas un candidat`() {
        #expect(
            peu(
                "2024-03-03 PROPOSITION ordinaire", "2024-03-03 PROPOSITION voisin",
                "2024-03-04 PROPOSITION tiers DESISTEMENT") == ["AL": 1])
    }

    @Test func `qui s’est désisté puis a été examiné est un candidat`() {
        #expect(
            peu(
                "2024-03-03 PROPOSITION ordinaire", "2024-03-03 PROPOSITION voisin",
                "2024-03-04 PROPOSITION tiers DESISTEMENT", "2024-03-20 DECISION tiers ATTRIBUTION") == [:])
    }

    @Test func `un candidat sous un autre titulaire ne compte pas pour lui`() {
        #expect(
            peu(
                "2024-03-03 PROPOSITION ordinaire", "2024-03-03 PROPOSITION voisin", "2024-03-10 RETOUR AL",
                "2024-03-11 PROPOSITION tiers") == ["AL": 1])
    }

    @Test func `une proposition sans demandeur n’est pas un candidat`() {
        #expect(
            peu("2024-03-03 PROPOSITION ordinaire", "2024-03-03 PROPOSITION voisin", "2024-03-04 PROPOSITION")
                == ["AL": 1])
    }

    @Test func `une décision d’une gestion déléguée compte pour celui qu’elle nomme`() {
        let chronique = Chronique(
            "2024-01-02 LIBERATION", "2024-03-20 DECISION ordinaire NON_ATTRIBUTION DELEGUE",
            "2024-03-20 DECISION voisin NON_ATTRIBUTION DELEGUE", "2024-03-20 DECISION tiers ATTRIBUTION DELEGUE")
        #expect(chronique.compte(.i, "mises_a_disposition") == ["DELEGUE": 1])
        #expect(chronique.compte(SuiviDesOffres.moinsDeTrois) == [:])
    }

    @Test func `un candidat d’après la date d’arrêté ne compte pas`() {
        #expect(
            peu(
                "2024-03-03 PROPOSITION ordinaire", "2024-03-03 PROPOSITION voisin",
                suite: ["2025-01-10 PROPOSITION tiers"]) == ["AL": 1])
    }
}
