import Parc
import Regles
import TestSupport
import Testing

/// FLU-1.
@Suite struct FluxTests {
    @Test(arguments: [TypeEvenement.conge, .liberation, .miseADisposition, .bail])
    func `la vacance d’un logement de l’assiette est existante`(_ type: TypeEvenement) {
        #expect(Chronique("2024-03-01 \(type.rawValue)").genres == [.existant])
    }

    @Test func `une LIVRAISON fait une vacance neuve, même dans le parc`() {
        #expect(Chronique("2024-03-01 LIVRAISON", provenance: .parcSuivant).genres == [.neuf])
        #expect(Chronique("2024-03-01 LIVRAISON", provenance: .livraison).genres == [.neuf])
        #expect(Chronique("2024-03-01 LIVRAISON", provenance: .parc(.eligible)).genres == [.neuf])
    }

    @Test func `hors du parc, une vacance sans CONGE ni LIBERATION est neuve avant même sa LIVRAISON`() {
        let chronique = Chronique("2024-03-01 MISE_A_DISPOSITION AL", provenance: .parcSuivant)
        #expect(chronique.genres == [.neuf])
    }

    @Test(arguments: [TypeEvenement.conge, .liberation])
    func `un logement reloué l’année de sa livraison est hors comptage`(_ type: TypeEvenement) {
        let chronique = Chronique(
            "2024-02-01 LIVRAISON", "2024-03-01 BAIL voisin", "2024-10-01 \(type.rawValue)", provenance: .parcSuivant)
        #expect(chronique.genres == [.neuf, .hors(.horsParc)])
    }

    @Test(arguments: [MotifExclusion.pli, .financementLibre, .universitaire])
    func `un logement neuf exclu par nature est hors comptage`(_ nature: MotifExclusion) {
        let chronique = Chronique("2024-03-01 LIVRAISON", provenance: .parcSuivant, nature: nature)
        #expect(chronique.genres == [.hors(.exclu(nature))])
    }

    @Test func `dans le parc, la LIVRAISON d’un logement exclu par nature est hors comptage`() {
        let chronique = Chronique("2024-03-01 LIVRAISON", provenance: .parc(.exclu(.pli)), nature: .pli)
        #expect(chronique.genres == [.hors(.exclu(.pli))])
    }

    @Test func `une exclusion déclarée n’empêche pas une première mise en location`() {
        let chronique = Chronique("2024-03-01 LIVRAISON", provenance: .parc(.exclu(.vente)))
        #expect(chronique.genres == [.neuf])
    }

    @Test func `la vacance d’un logement exclu est hors comptage sous son motif`() {
        let chronique = Chronique("2024-03-01 LIBERATION", provenance: .parc(.exclu(.foyer)))
        #expect(chronique.genres == [.hors(.exclu(.foyer))])
    }

    @Test func `la vacance d’un logement sorti du parc est hors comptage`() {
        #expect(Chronique("2024-03-01 LIBERATION", provenance: .parc(.sorti)).genres == [.hors(.sorti)])
    }

    @Test func `un PLI que L411_6 maintient dans l’assiette est existant`() {
        let chronique = Chronique("2024-03-01 LIBERATION", provenance: .parc(.eligible), nature: .pli)
        #expect(chronique.genres == [.existant])
    }

    @Test func `un logement livré dont le programme n’a pas de commune est hors comptage`() {
        #expect(Chronique("2024-03-01 LIVRAISON", provenance: .sansCommune).genres == [.hors(.sansCommune)])
    }

    @Test func `un logement a une vacance neuve puis des vacances existantes`() {
        let chronique = Chronique("2023-03-01 LIVRAISON", "2023-04-01 BAIL voisin", "2024-09-01 CONGE")
        #expect(chronique.genres == [.neuf, .existant])
    }

    @Test func `une vacance neuve n’ajoute rien aux sections A2, A4 à A6 et B`() {
        let chronique = Chronique(
            "2024-01-05 MISE_A_DISPOSITION AL", "2024-02-01 DECISION mutation ATTRIBUTION", "2024-02-10 REFUS voisin",
            "2024-03-01 LIVRAISON", "2024-03-02 BAIL mutation", provenance: .parcSuivant)
        #expect(chronique.genres == [.neuf])
        for mesure in Registre.flux where [.a, .b].contains(mesure.mesure.section) && mesure.mesure.id != "livres" {
            #expect(chronique.compte(mesure) == [:], "\(mesure.mesure.id)")
        }
    }

    @Test func `une vacance hors comptage n’ajoute rien à aucune mesure`() {
        let chronique = Chronique(
            "2024-01-05 LIBERATION", "2024-01-06 MISE_A_DISPOSITION AL", "2024-02-01 DECISION mutation ATTRIBUTION",
            "2024-02-10 REFUS voisin", "2024-03-02 BAIL mutation", provenance: .parc(.exclu(.demolition)))
        for mesure in Registre.flux { #expect(chronique.compte(mesure) == [:], "\(mesure.mesure.id)") }
    }
}
