import Diagnostics
import Regles
import TestSupport
import Testing

/// IMP-05.
@Suite struct OffreRepeteeTests {
    private func signalements(_ suite: String...) -> [String] {
        Chronique(["2024-03-01 LIBERATION", "2024-03-02 MISE_A_DISPOSITION AL"] + suite).signalements
    }

    @Test func `la même offre deux fois de suite est signalée`() {
        #expect(signalements("2024-03-02 MISE_A_DISPOSITION AL") == ["IMP-05 ligne 4"])
        #expect(Titulaire.offreRepetee.severity == .avertissement)
    }

    @Test(arguments: ["RETOUR AL", "PROPOSITION voisin", "REFUS voisin", "MISE_A_DISPOSITION ETAT"])
    func `quand quelque chose s’est passé entre les deux, rien n’est signalé`(_ entre: String) {
        #expect(signalements("2024-03-05 \(entre)", "2024-03-10 MISE_A_DISPOSITION AL") == [])
    }

    @Test func `à la vacance suivante rien n’est signalé`() {
        #expect(
            signalements("2024-04-01 RETRAIT", "2024-06-01 LIBERATION", "2024-06-02 MISE_A_DISPOSITION AL") == [])
    }
}
