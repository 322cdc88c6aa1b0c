import Diagnostics
import Regles
import TestSupport
import Testing

/// IMP-03.
@Suite struct BailSansAttributionTests {
    @Test func `un BAIL sans aucune décision est signalé`() {
        let chronique = Chronique("2024-03-01 LIBERATION", "2024-04-01 BAIL voisin")
        #expect(chronique.signalements == ["IMP-03 ligne 3"])
        #expect(chronique.anomalies.map(\.colonne) == ["demandeur"])
    }

    @Test func `un BAIL pour un autre que l’attributaire est signalé`() {
        let chronique = Chronique(
            "2024-03-01 LIBERATION", "2024-03-20 DECISION voisin ATTRIBUTION", "2024-04-01 BAIL tiers")
        #expect(chronique.signalements == ["IMP-03 ligne 4"])
    }

    @Test func `un BAIL après une non-attribution est signalé`() {
        let chronique = Chronique(
            "2024-03-01 LIBERATION", "2024-03-20 DECISION voisin NON_ATTRIBUTION", "2024-04-01 BAIL voisin")
        #expect(chronique.signalements == ["IMP-03 ligne 4"])
    }

    @Test func `un BAIL sans demandeur est signalé`() {
        let chronique = Chronique("2024-03-01 LIBERATION", "2024-03-20 DECISION ATTRIBUTION", "2024-04-01 BAIL")
        #expect(chronique.signalements == ["IMP-03 ligne 4"])
    }

    @Test(arguments: ["ATTRIBUTION", "ATTRIBUTION_SOUS_CONDITION"])
    func `un BAIL après une attribution à ce demandeur ne signale rien`(_ resultat: String) {
        let chronique = Chronique(
            "2024-03-01 LIBERATION", "2024-03-20 DECISION voisin \(resultat)", "2024-04-01 BAIL voisin")
        #expect(chronique.signalements == [])
    }

    @Test func `une attribution d’un cycle précédent ne suffit pas`() {
        let chronique = Chronique(
            "2024-01-01 LIBERATION", "2024-01-20 DECISION voisin ATTRIBUTION", "2024-02-01 RETRAIT",
            "2024-03-01 LIBERATION", "2024-04-01 BAIL voisin")
        #expect(chronique.signalements == ["IMP-03 ligne 6"])
    }

    @Test func `c’est un avertissement`() { #expect(Titulaire.bailSansAttribution.severity == .avertissement) }
}
