import Parc
import Regles
import TestSupport
import Testing

/// Section C: first lettings, nothing subtracted.
@Suite struct ProgrammesNeufsTests {
    /// A new dwelling, offered before its delivery, attributed, refused, let.
    private let chronique = Chronique(
        "2024-02-01 MISE_A_DISPOSITION AL", "2024-02-20 DECISION voisin ATTRIBUTION", "2024-02-25 REFUS voisin",
        "2024-03-01 MISE_A_DISPOSITION AL", "2024-03-20 DECISION mutation ATTRIBUTION", "2024-04-01 BAIL mutation",
        "2024-04-05 LIVRAISON motif=P1", provenance: .parcSuivant)

    @Test func `une première mise en location compte en section C et non en section B`() {
        #expect(chronique.genres == [.neuf])
        #expect(chronique.compte(.c, "livres") == ["*": 1])
        #expect(chronique.compte(.c, "mises_a_disposition") == ["AL": 1])
        #expect(chronique.compte(.c, "offres") == ["AL": 2])
        #expect(chronique.compte(.c, "attribues") == ["AL": 1])
        #expect(chronique.compte(.c, "baux_signes") == ["AL": 1])
        #expect(chronique.compte(.c, "refus") == ["AL": 1])
        #expect(chronique.compte(.b, "attribues") == [:])
    }

    @Test func `rien n’est soustrait au bailleur`() {
        let chronique = Chronique(
            "2024-04-05 LIVRAISON motif=P1", "2024-04-20 DECISION mutation ATTRIBUTION", "2024-04-21 REFUS anru",
            "2024-05-01 BAIL mutation", provenance: .livraison)
        for mesure in ["attribues", "refus", "baux_signes"] {
            #expect(chronique.compte(.c, mesure) == ["BAILLEUR": 1], "\(mesure)")
        }
    }

    @Test func `le parc existant n’y est pas`() {
        let chronique = Chronique(
            "2024-01-02 LIBERATION", "2024-01-05 MISE_A_DISPOSITION AL", "2024-01-20 DECISION voisin ATTRIBUTION",
            "2024-02-01 BAIL voisin")
        for mesure in ["livres", "mises_a_disposition", "offres", "attribues", "refus", "baux_signes"] {
            #expect(chronique.compte(.c, mesure) == [:], "\(mesure)")
        }
    }

    @Test func `les événements d’une autre année n’y sont pas, même si la livraison est de l’année`() {
        let chronique = Chronique(
            "2023-12-01 MISE_A_DISPOSITION AL", "2023-12-20 DECISION voisin ATTRIBUTION", "2024-01-05 LIVRAISON",
            "2024-01-10 BAIL voisin", provenance: .parcSuivant)
        #expect(chronique.compte(.c, "mises_a_disposition") == [:])
        #expect(chronique.compte(.c, "attribues") == [:])
        #expect(chronique.compte(.c, "livres") == ["*": 1])
        #expect(chronique.compte(.c, "baux_signes") == ["AL": 1])
    }

    @Test func `le programme est le motif de la LIVRAISON, pour tout ce qui se compte de la vacance`() {
        #expect(chronique.codes(.c, "offres", .programme) == ["P1", "P1"])
        #expect(chronique.codes(.c, "livres", .programme) == ["P1"])
    }

    @Test func `sans motif le programme est non renseigné`() {
        let chronique = Chronique("2024-04-05 LIVRAISON", provenance: .livraison)
        #expect(chronique.codes(.c, "livres", .programme) == [""])
    }

    @Test func `sans LIVRAISON le programme est non renseigné`() {
        let chronique = Chronique("2024-04-05 MISE_A_DISPOSITION AL", provenance: .parcSuivant)
        #expect(chronique.genres == [.neuf])
        #expect(chronique.codes(.c, "offres", .programme) == [""])
    }
}
