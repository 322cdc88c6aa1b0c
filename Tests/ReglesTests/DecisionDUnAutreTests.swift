import Diagnostics
import Regles
import TestSupport
import Testing

/// IMP-02.
@Suite struct DecisionDUnAutreTests {
    @Test func `en gestion directe une DECISION qui nomme un autre que le titulaire est signalée`() {
        let chronique = Chronique(
            "2024-03-01 LIBERATION", "2024-03-02 MISE_A_DISPOSITION AL", "2024-03-20 DECISION voisin ATTRIBUTION ETAT")
        #expect(chronique.signalements == ["IMP-02 ligne 4"])
        #expect(chronique.anomalies.map(\.colonne) == ["reservataire"])
    }

    @Test func `en gestion directe une DECISION qui nomme le titulaire ne signale rien`() {
        let chronique = Chronique(
            "2024-03-01 LIBERATION", "2024-03-02 MISE_A_DISPOSITION AL", "2024-03-20 DECISION voisin ATTRIBUTION AL")
        #expect(chronique.signalements == [])
    }

    @Test func `une DECISION qui ne nomme personne ne signale rien`() {
        let chronique = Chronique("2024-03-01 LIBERATION", "2024-03-20 DECISION voisin ATTRIBUTION")
        #expect(chronique.signalements == [])
    }

    @Test func `en gestion déléguée une DECISION qui nomme un autre ne signale rien`() {
        let chronique = Chronique(
            "2024-03-01 LIBERATION", "2024-03-02 MISE_A_DISPOSITION AL",
            "2024-03-20 DECISION voisin ATTRIBUTION DELEGUE")
        #expect(chronique.signalements == [])
    }

    @Test func `c’est un avertissement`() { #expect(Titulaire.decisionDUnAutre.severity == .avertissement) }
}
