import Parc
import Regles
import TestSupport
import Testing

/// Section I: returns and refusals.
@Suite struct SuiviDesMotifsTests {
    private func chronique(_ lignes: String...) -> Chronique {
        Chronique(["2024-01-02 LIBERATION", "2024-03-02 MISE_A_DISPOSITION AL"] + lignes)
    }

    @Test func `un retour compte pour qui tenait le logement, sous son motif`() {
        let chronique = chronique("2024-03-20 RETOUR AL motif=SANS_CANDIDAT")
        #expect(chronique.compte(SuiviDesMotifs.retours) == ["AL": 1])
        #expect(chronique.codes(.i, "retours", .motif) == ["SANS_CANDIDAT"])
    }

    @Test func `un retour sans motif ni réservataire est celui du titulaire, non renseigné`() {
        let chronique = chronique("2024-03-20 RETOUR")
        #expect(chronique.compte(SuiviDesMotifs.retours) == ["AL": 1])
        #expect(chronique.codes(.i, "retours", .motif) == [""])
    }

    @Test func `un retour par un autre, ou quand le bailleur tient le logement, ne compte pas`() {
        #expect(chronique("2024-03-20 RETOUR ETAT").compte(SuiviDesMotifs.retours) == [:])
        #expect(
            chronique("2024-03-20 RETOUR AL", "2024-03-21 RETOUR AL", "2024-03-22 RETOUR")
                .compte(SuiviDesMotifs.retours) == ["AL": 1])
    }

    @Test func `un retour d’une autre année ne compte pas`() {
        #expect(chronique("2025-03-20 RETOUR AL").compte(SuiviDesMotifs.retours) == [:])
    }

    @Test func `un refus a son motif et compte comme en section B`() {
        let chronique = chronique("2024-03-20 REFUS voisin motif=LOYER", "2024-03-21 REFUS mutation")
        #expect(chronique.codes(.i, "refus", .motif) == ["LOYER", ""])
        #expect(chronique.compte(SuiviDesMotifs.refus) == chronique.compte(Refus.flux))
    }

    @Test func `un refus soustrait du bailleur n’y est pas`() {
        #expect(Chronique("2024-01-02 LIBERATION", "2024-03-20 REFUS mutation").compte(SuiviDesMotifs.refus) == [:])
    }
}
