import Diagnostics
import Parc
import Regles
import TestSupport
import Testing

/// CYC-01.
@Suite struct OuvertureIrreguliereTests {
    @Test(arguments: [TypeEvenement.miseADisposition, .proposition, .decision, .refus, .retrait])
    func `un cycle ouvert par autre chose que CONGE, LIBERATION ou LIVRAISON est signalé`(_ type: TypeEvenement) {
        let chronique = Chronique("2024-03-01 \(type.rawValue)")
        #expect(chronique.signalements == ["CYC-01 ligne 2"])
        #expect(chronique.anomalies.map(\.colonne) == ["type"])
    }

    @Test(arguments: [TypeEvenement.conge, .liberation, .livraison])
    func `une ouverture régulière ne signale rien`(_ type: TypeEvenement) {
        #expect(Chronique("2024-03-01 \(type.rawValue)").signalements == [])
    }

    @Test func `une LIBERATION venue après ne régularise pas l’ouverture`() {
        let chronique = Chronique("2024-03-01 MISE_A_DISPOSITION AL", "2024-04-01 LIBERATION")
        #expect(chronique.signalements == ["CYC-01 ligne 2"])
    }

    @Test func `un refus tardif, après le bail, est signalé sur sa ligne`() {
        let chronique = Chronique(
            "2024-03-01 LIBERATION", "2024-04-01 DECISION ordinaire ATTRIBUTION", "2024-05-01 BAIL ordinaire",
            "2024-06-01 REFUS voisin")
        #expect(chronique.signalements == ["CYC-01 ligne 5"])
    }

    @Test func `un programme neuf offert avant sa livraison ne signale rien`() {
        let chronique = Chronique(
            "2024-03-01 MISE_A_DISPOSITION AL", "2024-06-01 LIVRAISON motif=P1", provenance: .livraison)
        #expect(chronique.signalements == [])
    }

    @Test func `c’est un avertissement`() { #expect(Cycles.ouvertureIrreguliere.severity == .avertissement) }
}
