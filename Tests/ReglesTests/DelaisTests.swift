import Parc
import Regles
import TestSupport
import Testing

/// DEL-1: delays, and exact quartiles.
@Suite struct DelaisTests {
    /// `bail AL 30`, in the order they are noted.
    private func delais(_ lignes: String..., provenance: LogementCite.Provenance = .parc(.eligible)) -> [String] {
        let chronique = Chronique(lignes, provenance: provenance)
        return chronique.suivis.flatMap { Delais.constates($0, chronique.contexte.exercice) }.map { constate in
            let code = constate.reservataire.map(chronique.distribution.code) ?? "*"
            return "\(constate.delai.rawValue) \(code) \(constate.jours)"
        }
    }

    @Test func `un délai part du congé quand il vient avant la libération`() {
        #expect(
            delais("2024-01-10 CONGE", "2024-02-10 LIBERATION", "2024-01-20 MISE_A_DISPOSITION AL") == [
                "mise_a_disposition * 10", "mise_a_disposition AL 10",
            ])
    }

    @Test func `il part de la libération quand elle vient avant le congé`() {
        #expect(
            delais("2024-01-10 LIBERATION", "2024-01-15 CONGE", "2024-02-10 BAIL voisin") == [
                "bail * 31", "bail BAILLEUR 31",
            ])
    }

    @Test func `une offre d’avant le congé donne un délai négatif`() {
        #expect(
            delais("2024-01-05 MISE_A_DISPOSITION AL", "2024-01-10 CONGE") == [
                "mise_a_disposition * -5", "mise_a_disposition AL -5",
            ])
    }

    @Test func `sans congé ni libération il n’y a pas de délai`() {
        #expect(delais("2024-01-05 MISE_A_DISPOSITION AL", "2024-02-05 BAIL voisin") == [])
    }

    @Test func `l’ensemble a le délai de la première offre, chaque réservataire celui de la sienne`() {
        #expect(
            delais(
                "2024-01-10 LIBERATION", "2024-01-12 MISE_A_DISPOSITION AL", "2024-01-20 MISE_A_DISPOSITION ETAT",
                "2024-01-30 MISE_A_DISPOSITION AL") == [
                    "mise_a_disposition * 2", "mise_a_disposition AL 2", "mise_a_disposition ETAT 10",
                ])
    }

    @Test func `la première décision compte pour son titulaire, les suivantes non`() {
        #expect(
            delais(
                "2024-01-10 LIBERATION", "2024-01-20 DECISION voisin NON_ATTRIBUTION",
                "2024-02-20 DECISION voisin ATTRIBUTION DELEGUE") == [
                    "mise_a_disposition * 41", "mise_a_disposition DELEGUE 41", "decision * 10",
                    "decision BAILLEUR 10",
                ])
    }

    @Test func `une étape d’une autre année n’a pas de délai, même si la suivante en a un`() {
        #expect(
            delais(
                "2023-12-01 LIBERATION", "2023-12-11 MISE_A_DISPOSITION AL",
                "2023-12-20 DECISION voisin NON_ATTRIBUTION", "2024-01-05 DECISION tiers ATTRIBUTION",
                "2024-02-01 BAIL tiers") == ["bail * 62", "bail AL 62"])
    }

    @Test func `rien n’est soustrait du bailleur`() {
        #expect(delais("2024-01-10 LIBERATION", "2024-01-30 BAIL mutation") == ["bail * 20", "bail BAILLEUR 20"])
    }

    @Test func `une première mise en location n’a pas de délai`() {
        #expect(delais("2024-01-10 LIVRAISON", "2024-01-30 BAIL voisin", provenance: .parcSuivant) == [])
    }

    @Test func `la médiane d’un nombre pair est au milieu`() {
        #expect(Delais.quartile(2, [1, 4]) == fraction(5, 2))
        #expect(Delais.quartile(2, [1, 4, 10]) == Rationnel(4))
    }

    @Test func `un quartile est interpolé entre les deux valeurs qui l’entourent`() {
        // (4-1)/4 = 0,75 and 2,25.
        #expect(Delais.quartile(1, [0, 10, 20, 30]) == fraction(15, 2))
        #expect(Delais.quartile(3, [0, 10, 20, 30]) == fraction(45, 2))
        #expect(Delais.quartile(1, [3, 4]) == fraction(13, 4))
    }

    @Test func `une valeur négative s’interpole de même`() {
        #expect(Delais.quartile(1, [-5, -2]) == fraction(-17, 4))
    }

    @Test(arguments: 1...3)
    func `les quartiles d’une seule valeur sont cette valeur`(_ rang: Int) {
        #expect(Delais.quartile(rang, [7]) == Rationnel(7))
    }

    @Test func `sans valeur il n’y a pas de quartile`() { #expect(Delais.quartile(2, []) == nil) }
}
