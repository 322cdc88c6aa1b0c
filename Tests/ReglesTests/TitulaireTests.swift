import Regles
import TestSupport
import Testing

/// IMP-1.
@Suite struct TitulaireTests {
    @Test func `au départ le bailleur tient le logement`() {
        #expect(Chronique("2024-03-01 LIBERATION", "2024-04-01 BAIL voisin").titulairesDesBaux == ["BAILLEUR"])
    }

    @Test func `une mise à disposition fait du réservataire le titulaire`() {
        let chronique = Chronique(
            "2024-03-01 LIBERATION", "2024-03-02 DECISION voisin ATTRIBUTION", "2024-03-05 MISE_A_DISPOSITION AL",
            "2024-04-01 DECISION tiers ATTRIBUTION")
        #expect(chronique.titulairesDesDecisions == ["BAILLEUR", "AL"])
    }

    @Test func `la dernière mise à disposition l’emporte`() {
        let chronique = Chronique(
            "2024-03-01 MISE_A_DISPOSITION AL", "2024-03-20 MISE_A_DISPOSITION ETAT", "2024-04-01 BAIL voisin")
        #expect(chronique.titulairesDesBaux == ["ETAT"])
    }

    @Test func `un RETOUR par le titulaire rend le logement au bailleur`() {
        let chronique = Chronique(
            "2024-03-01 MISE_A_DISPOSITION AL", "2024-03-20 RETOUR AL motif=SANS_CANDIDAT", "2024-04-01 BAIL voisin")
        #expect(chronique.titulairesDesBaux == ["BAILLEUR"])
    }

    @Test func `un RETOUR qui ne nomme personne est celui du titulaire`() {
        let chronique = Chronique("2024-03-01 MISE_A_DISPOSITION AL", "2024-03-20 RETOUR", "2024-04-01 BAIL voisin")
        #expect(chronique.titulairesDesBaux == ["BAILLEUR"])
    }

    @Test func `après un RETOUR le titulaire d’avant ne revient pas`() {
        let chronique = Chronique(
            "2024-03-01 MISE_A_DISPOSITION AL", "2024-03-10 MISE_A_DISPOSITION ETAT", "2024-03-20 RETOUR ETAT",
            "2024-04-01 BAIL voisin")
        #expect(chronique.titulairesDesBaux == ["BAILLEUR"])
    }

    @Test func `un RETOUR par un autre laisse le titulaire`() {
        let chronique = Chronique(
            "2024-03-01 MISE_A_DISPOSITION AL", "2024-03-20 RETOUR ETAT", "2024-04-01 BAIL voisin")
        #expect(chronique.titulairesDesBaux == ["AL"])
    }

    @Test func `chaque cycle recommence avec le bailleur`() {
        let chronique = Chronique(
            "2024-03-01 MISE_A_DISPOSITION AL", "2024-04-01 BAIL voisin", "2024-09-01 LIBERATION",
            "2024-10-01 BAIL tiers")
        #expect(chronique.titulairesDesBaux == ["AL", "BAILLEUR"])
    }

    @Test func `dans un jour l’ordre du fichier décide du titulaire`() {
        let apres = Chronique("2024-03-01 DECISION voisin ATTRIBUTION", "2024-03-01 MISE_A_DISPOSITION AL")
        let avant = Chronique("2024-03-01 MISE_A_DISPOSITION AL", "2024-03-01 DECISION voisin ATTRIBUTION")
        #expect(apres.titulairesDesDecisions == ["BAILLEUR"])
        #expect(avant.titulairesDesDecisions == ["AL"])
    }

    @Test func `en gestion directe une décision qui nomme un autre que le titulaire ne change rien`() {
        let chronique = Chronique(
            "2024-03-01 MISE_A_DISPOSITION AL", "2024-03-20 DECISION voisin ATTRIBUTION ETAT")
        #expect(chronique.titulairesDesDecisions == ["AL"])
        #expect(chronique.offres == ["2024-03-01 AL"])
    }

    @Test func `en gestion déléguée la décision qui nomme le réservataire en fait le titulaire, elle comprise`() {
        let chronique = Chronique(
            "2024-03-01 LIBERATION", "2024-03-20 DECISION voisin NON_ATTRIBUTION DELEGUE",
            "2024-03-21 DECISION tiers ATTRIBUTION", "2024-04-01 BAIL tiers")
        #expect(chronique.titulairesDesDecisions == ["DELEGUE", "DELEGUE"])
        #expect(chronique.titulairesDesBaux == ["DELEGUE"])
    }

    @Test(arguments: ["ATTRIBUTION", "ATTRIBUTION_SOUS_CONDITION"])
    func `la première attribution qui le nomme compte une mise à disposition de ce jour`(_ resultat: String) {
        let chronique = Chronique("2024-03-01 LIBERATION", "2024-03-20 DECISION voisin \(resultat) DELEGUE")
        #expect(chronique.offres == ["2024-03-20 DELEGUE"])
    }

    @Test(arguments: ["NON_ATTRIBUTION", "IRRECEVABLE"])
    func `une décision qui n’attribue pas ne compte pas de mise à disposition`(_ resultat: String) {
        let chronique = Chronique("2024-03-01 LIBERATION", "2024-03-20 DECISION voisin \(resultat) DELEGUE")
        #expect(chronique.offres == [])
    }

    @Test func `une mise à disposition antérieure suffit, la décision n’en compte pas d’autre`() {
        let chronique = Chronique(
            "2024-03-01 MISE_A_DISPOSITION DELEGUE", "2024-03-20 DECISION voisin ATTRIBUTION DELEGUE")
        #expect(chronique.offres == ["2024-03-01 DELEGUE"])
    }

    @Test func `une seconde attribution qui le nomme n’en compte pas d’autre`() {
        let chronique = Chronique(
            "2024-03-01 LIBERATION", "2024-03-20 DECISION voisin ATTRIBUTION DELEGUE", "2024-03-25 REFUS voisin",
            "2024-04-20 DECISION tiers ATTRIBUTION DELEGUE")
        #expect(chronique.offres == ["2024-03-20 DELEGUE"])
    }

    @Test func `une mise à disposition à un autre n’en tient pas lieu`() {
        let chronique = Chronique(
            "2024-03-01 MISE_A_DISPOSITION AL", "2024-03-20 DECISION voisin ATTRIBUTION DELEGUE")
        #expect(chronique.offres == ["2024-03-01 AL", "2024-03-20 DELEGUE"])
        #expect(chronique.titulairesDesDecisions == ["DELEGUE"])
    }

    @Test func `celle d’un cycle précédent n’en tient pas lieu`() {
        let chronique = Chronique(
            "2024-03-01 MISE_A_DISPOSITION DELEGUE", "2024-03-20 RETRAIT", "2024-09-01 LIBERATION",
            "2024-09-20 DECISION voisin ATTRIBUTION DELEGUE")
        #expect(chronique.offres == ["2024-03-01 DELEGUE", "2024-09-20 DELEGUE"])
    }

    @Test func `une attribution qui ne nomme personne ne compte pas de mise à disposition`() {
        #expect(Chronique("2024-03-01 LIBERATION", "2024-03-20 DECISION voisin ATTRIBUTION").offres == [])
    }

    @Test func `une offre de plus au même réservataire n’est plus la première`() {
        let chronique = Chronique(
            "2024-03-01 MISE_A_DISPOSITION AL", "2024-03-20 RETOUR AL", "2024-04-01 MISE_A_DISPOSITION AL")
        #expect(chronique.offres == ["2024-03-01 AL", "2024-04-01 AL encore"])
    }
}
