import Parc
import Regles
import TestSupport
import Testing

/// Section D, decisions of the commission.
@Suite struct DecisionsTests {
    @Test(arguments: [
        ("ATTRIBUTION", "decisions_attribution"), ("ATTRIBUTION_SOUS_CONDITION", "decisions_sous_condition"),
        ("NON_ATTRIBUTION", "decisions_non_attribution"), ("IRRECEVABLE", "decisions_irrecevable"),
    ])
    func `chaque résultat a sa mesure et elle seule`(_ resultat: String, _ mesure: String) {
        let chronique = Chronique("2024-01-02 LIBERATION", "2024-03-20 DECISION voisin \(resultat)")
        for decision in Decisions.mesures {
            let attendu = decision.mesure.id == mesure ? ["BAILLEUR": 1] : [:]
            #expect(chronique.compte(decision) == attendu, "\(decision.mesure.id)")
        }
    }

    @Test func `chaque décision compte, même sur un candidat déjà vu ou inconnu`() {
        let chronique = Chronique(
            "2024-01-02 LIBERATION", "2024-03-20 DECISION voisin ATTRIBUTION", "2024-03-21 DECISION voisin ATTRIBUTION",
            "2024-03-22 DECISION ATTRIBUTION")
        #expect(chronique.compte(.d, "decisions_attribution") == ["BAILLEUR": 3])
    }

    @Test func `une décision compte pour le titulaire qu’elle nomme sous délégation`() {
        let chronique = Chronique(
            "2024-01-02 LIBERATION", "2024-03-20 DECISION voisin NON_ATTRIBUTION DELEGUE")
        #expect(chronique.compte(.d, "decisions_non_attribution") == ["DELEGUE": 1])
    }

    @Test func `existant et neuf comptent, chacun sous son parc`() {
        let ligne = "2024-03-20 DECISION voisin ATTRIBUTION"
        #expect(Chronique(ligne).codes(.d, "decisions_attribution", .parc) == ["EXISTANT"])
        #expect(Chronique(ligne, provenance: .parcSuivant).codes(.d, "decisions_attribution", .parc) == ["NEUF"])
        #expect(Chronique(ligne, provenance: .parc(.sorti)).codes(.d, "decisions_attribution", .parc) == [])
    }

    @Test(arguments: ["2023-12-31", "2025-01-01"])
    func `une décision d’une autre année ne compte pas`(_ jour: String) {
        let chronique = Chronique("2023-11-02 LIBERATION", "\(jour) DECISION voisin ATTRIBUTION")
        #expect(chronique.compte(.d, "decisions_attribution") == [:])
    }
}
