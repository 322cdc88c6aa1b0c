import Parc
import Regles
import TestSupport
import Testing

/// ANNEE-1.
@Suite struct AnneeTests {
    @Test(arguments: [("2023-12-31", false), ("2024-01-01", true), ("2024-12-31", true), ("2025-01-01", false)])
    func `un jour compte dans sa propre année`(_ texte: String, _ compte: Bool) {
        #expect(Exercice.essai().contient(jour(texte)) == compte)
    }

    @Test func `une vacance à cheval sur deux années partage ses événements entre elles`() {
        func chronique(_ annee: Int) -> Chronique {
            Chronique(
                "2024-11-02 LIBERATION", "2024-12-01 MISE_A_DISPOSITION AL",
                "2025-01-10 DECISION ordinaire ATTRIBUTION",
                "2025-02-01 BAIL ordinaire", exercice: .essai(annee: annee, arreteAu: .finAnnee(2025)))
        }
        #expect(chronique(2024).compte(Liberes.flux) == ["*": 1])
        #expect(chronique(2024).compte(MisesADisposition.flux) == ["AL": 1])
        #expect(chronique(2024).compte(Attribues.flux) == [:])
        #expect(chronique(2024).compte(BauxSignes.flux) == [:])
        #expect(chronique(2025).compte(Liberes.flux) == [:])
        #expect(chronique(2025).compte(MisesADisposition.flux) == [:])
        #expect(chronique(2025).compte(Attribues.flux) == ["AL": 1])
        #expect(chronique(2025).compte(BauxSignes.flux) == ["AL": 1])
    }
}
