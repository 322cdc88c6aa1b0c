import Regles
import TestSupport
import Testing

/// Beside B1.
@Suite struct LogementsMisADispositionTests {
    private func compte(_ lignes: String...) -> [String: Int] {
        Chronique(lignes).compte(LogementsMisADisposition.flux)
    }

    @Test func `un logement offert en deux vacances au même compte une fois`() {
        #expect(
            compte(
                "2024-03-01 LIBERATION", "2024-03-05 MISE_A_DISPOSITION AL", "2024-04-01 RETRAIT",
                "2024-09-01 LIBERATION", "2024-09-05 MISE_A_DISPOSITION AL") == ["AL": 1])
    }

    @Test func `un logement offert à deux réservataires compte une fois pour chacun`() {
        #expect(
            compte("2024-03-05 MISE_A_DISPOSITION AL", "2024-04-05 MISE_A_DISPOSITION ETAT") == ["AL": 1, "ETAT": 1])
    }

    @Test func `une seconde offre de la vacance de l’année d’avant ne compte pas`() {
        #expect(compte("2023-12-05 MISE_A_DISPOSITION AL", "2024-02-05 MISE_A_DISPOSITION AL") == [:])
    }

    @Test func `une vacance de l’année d’avant n’empêche pas de compter celle de l’année`() {
        #expect(
            compte(
                "2023-03-05 MISE_A_DISPOSITION AL", "2023-04-01 RETRAIT", "2024-09-01 LIBERATION",
                "2024-09-05 MISE_A_DISPOSITION AL") == ["AL": 1])
    }
}
