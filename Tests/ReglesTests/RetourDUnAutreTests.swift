import Diagnostics
import Regles
import TestSupport
import Testing

/// IMP-01.
@Suite struct RetourDUnAutreTests {
    @Test func `un RETOUR par un autre que le titulaire est signalé`() {
        let chronique = Chronique("2024-03-01 LIBERATION", "2024-03-02 MISE_A_DISPOSITION AL", "2024-03-20 RETOUR ETAT")
        #expect(chronique.signalements == ["IMP-01 ligne 4"])
        #expect(chronique.anomalies.map(\.colonne) == ["reservataire"])
    }

    @Test func `un RETOUR alors que le bailleur tient le logement est signalé`() {
        #expect(Chronique("2024-03-01 LIBERATION", "2024-03-20 RETOUR AL").signalements == ["IMP-01 ligne 3"])
    }

    @Test func `un RETOUR qui ne nomme personne alors que le bailleur tient le logement est signalé`() {
        #expect(Chronique("2024-03-01 LIBERATION", "2024-03-20 RETOUR").signalements == ["IMP-01 ligne 3"])
    }

    @Test func `un RETOUR du bailleur au bailleur est signalé`() {
        #expect(Chronique("2024-03-01 LIBERATION", "2024-03-20 RETOUR BAILLEUR").signalements == ["IMP-01 ligne 3"])
    }

    @Test func `un second RETOUR du même est signalé`() {
        let chronique = Chronique(
            "2024-03-01 LIBERATION", "2024-03-02 MISE_A_DISPOSITION AL", "2024-03-20 RETOUR AL", "2024-03-21 RETOUR AL")
        #expect(chronique.signalements == ["IMP-01 ligne 5"])
    }

    @Test func `un RETOUR par le titulaire ne signale rien`() {
        let chronique = Chronique("2024-03-01 LIBERATION", "2024-03-02 MISE_A_DISPOSITION AL", "2024-03-20 RETOUR AL")
        #expect(chronique.signalements == [])
    }

    @Test func `c’est un avertissement`() { #expect(Titulaire.retourDUnAutre.severity == .avertissement) }
}
