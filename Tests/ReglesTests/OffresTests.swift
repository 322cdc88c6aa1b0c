import Parc
import Regles
import TestSupport
import Testing

/// Beside B1.
@Suite struct OffresTests {
    private func compte(_ lignes: String...) -> [String: Int] { Chronique(lignes).compte(Offres.flux) }

    @Test func `chaque mise à disposition de l’année compte`() {
        #expect(
            compte(
                "2024-03-01 LIBERATION", "2024-03-05 MISE_A_DISPOSITION AL", "2024-03-20 RETOUR AL",
                "2024-04-05 MISE_A_DISPOSITION AL", "2024-05-05 MISE_A_DISPOSITION ETAT") == ["AL": 2, "ETAT": 1])
    }

    @Test func `une seconde offre de l’année compte même si la première est de l’année d’avant`() {
        #expect(
            compte("2023-12-05 MISE_A_DISPOSITION AL", "2024-01-10 RETOUR AL", "2024-02-05 MISE_A_DISPOSITION AL")
                == ["AL": 1])
    }

    @Test func `celle que compte une décision en gestion déléguée compte`() {
        #expect(
            compte("2024-03-01 LIBERATION", "2024-03-20 DECISION voisin ATTRIBUTION DELEGUE") == ["DELEGUE": 1])
    }

    @Test func `une mise à disposition qui suit l’attribution déléguée est une offre de plus`() {
        #expect(
            compte(
                "2024-03-01 LIBERATION", "2024-03-20 DECISION voisin ATTRIBUTION DELEGUE",
                "2024-03-21 MISE_A_DISPOSITION DELEGUE") == ["DELEGUE": 2])
    }

    @Test func `un logement neuf ne compte pas`() {
        #expect(Chronique("2024-03-05 MISE_A_DISPOSITION AL", provenance: .livraison).compte(Offres.flux) == [:])
    }
}
