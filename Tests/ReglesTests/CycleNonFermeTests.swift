import Diagnostics
import Parc
import Regles
import TestSupport
import Testing

/// CYC-02.
@Suite struct CycleNonFermeTests {
    @Test func `une seconde LIBERATION sans bail entre les deux est signalée sur sa ligne`() {
        let chronique = Chronique("2024-03-01 LIBERATION", "2024-06-01 LIBERATION")
        #expect(chronique.signalements == ["CYC-02 ligne 3"])
        #expect(chronique.anomalies.map(\.colonne) == ["type"])
    }

    @Test func `une LIVRAISON sur un cycle en cours est signalée`() {
        #expect(Chronique("2024-03-01 CONGE", "2024-06-01 LIVRAISON").signalements == ["CYC-02 ligne 3"])
    }

    @Test(arguments: ["BAIL ordinaire", "RETRAIT"])
    func `après la clôture du cycle rien n’est signalé`(_ cloture: String) {
        let chronique = Chronique(
            "2024-03-01 LIBERATION", "2024-03-10 DECISION ordinaire ATTRIBUTION", "2024-04-01 \(cloture)",
            "2024-09-01 LIBERATION")
        #expect(chronique.signalements == [])
    }

    @Test func `un CONGE puis une LIBERATION ne signalent rien`() {
        #expect(Chronique("2024-03-01 CONGE", "2024-06-01 LIBERATION").signalements == [])
    }

    @Test func `le premier cycle reste ouvert`() {
        let chronique = Chronique("2024-03-01 LIBERATION", "2024-06-01 LIBERATION")
        #expect(chronique.suivis.map(\.cycle.cloture) == [nil, nil])
    }

    @Test func `c’est un avertissement`() { #expect(Cycles.cycleNonFerme.severity == .avertissement) }
}
