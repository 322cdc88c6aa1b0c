import Regles
import TestSupport
import Testing

/// ATT-1.
@Suite struct AttributaireTests {
    @Test func `l’unique décision d’attribution désigne l’attributaire`() {
        let chronique = Chronique("2024-03-01 LIBERATION", "2024-03-20 DECISION voisin ATTRIBUTION")
        #expect(chronique.attributions == ["BAILLEUR : voisin"])
    }

    @Test func `qui a signé le bail est l’attributaire, quels que soient les rangs et les dates`() {
        let chronique = Chronique(
            "2024-03-01 LIBERATION", "2024-03-10 DECISION tiers ATTRIBUTION rang=3",
            "2024-03-20 DECISION voisin ATTRIBUTION rang=1", "2024-04-01 BAIL tiers")
        #expect(chronique.attributions == ["BAILLEUR : tiers"])
    }

    @Test func `qui a signé le bail l’est même après un refus`() {
        let chronique = Chronique(
            "2024-03-01 LIBERATION", "2024-03-10 DECISION tiers ATTRIBUTION", "2024-03-12 REFUS tiers",
            "2024-03-20 DECISION voisin ATTRIBUTION", "2024-04-01 BAIL tiers")
        #expect(chronique.attributions == ["BAILLEUR : tiers"])
    }

    @Test func `un bail de l’année suivante désigne aussi l’attributaire`() {
        let chronique = Chronique(
            "2024-03-01 LIBERATION", "2024-12-10 DECISION tiers ATTRIBUTION", "2024-12-20 DECISION voisin ATTRIBUTION",
            "2025-01-05 BAIL tiers", exercice: .essai(arreteAu: jour("2025-03-31")))
        #expect(chronique.attributions == ["BAILLEUR : tiers"])
    }

    @Test func `un signataire à qui rien n’a été attribué ne compte pas`() {
        let chronique = Chronique(
            "2024-03-01 LIBERATION", "2024-03-10 DECISION voisin ATTRIBUTION", "2024-04-01 BAIL tiers")
        #expect(chronique.attributions == ["BAILLEUR : voisin"])
    }

    @Test func `sans bail, ceux qui ont refusé passent après les autres`() {
        let chronique = Chronique(
            "2024-03-01 LIBERATION", "2024-03-10 DECISION voisin ATTRIBUTION", "2024-03-20 DECISION tiers ATTRIBUTION",
            "2024-03-25 REFUS tiers")
        #expect(chronique.attributions == ["BAILLEUR : voisin"])
    }

    @Test func `sans bail ni refus, la date la plus récente l’emporte sur le rang`() {
        let chronique = Chronique(
            "2024-03-01 LIBERATION", "2024-03-10 DECISION voisin ATTRIBUTION rang=1",
            "2024-03-20 DECISION tiers ATTRIBUTION rang=2")
        #expect(chronique.attributions == ["BAILLEUR : tiers"])
    }

    @Test func `d’un même jour, le rang le plus bas l’emporte`() {
        let chronique = Chronique(
            "2024-03-01 LIBERATION", "2024-03-20 DECISION voisin ATTRIBUTION rang=2",
            "2024-03-20 DECISION tiers ATTRIBUTION rang=1")
        #expect(chronique.attributions == ["BAILLEUR : tiers"])
    }

    @Test func `d’un même jour, un rang donné passe avant un rang absent`() {
        let chronique = Chronique(
            "2024-03-01 LIBERATION", "2024-03-20 DECISION voisin ATTRIBUTION",
            "2024-03-20 DECISION tiers ATTRIBUTION rang=9")
        #expect(chronique.attributions == ["BAILLEUR : tiers"])
    }

    @Test func `du même jour et du même rang, le premier du fichier l’emporte`() {
        let chronique = Chronique(
            "2024-03-01 LIBERATION", "2024-03-20 DECISION voisin ATTRIBUTION rang=1",
            "2024-03-20 DECISION tiers ATTRIBUTION rang=1")
        #expect(chronique.attributions == ["BAILLEUR : voisin"])
    }

    @Test func `si tous ont refusé, le même ordre vaut parmi tous`() {
        let chronique = Chronique(
            "2024-03-01 LIBERATION", "2024-03-10 DECISION voisin ATTRIBUTION", "2024-03-12 REFUS voisin",
            "2024-03-20 DECISION tiers ATTRIBUTION", "2024-03-22 REFUS tiers")
        #expect(chronique.attributions == ["BAILLEUR : tiers"])
    }

    @Test func `un refus d’un cycle précédent ne compte pas`() {
        let chronique = Chronique(
            "2023-01-01 LIBERATION", "2023-02-01 REFUS tiers", "2023-03-01 RETRAIT", "2024-03-01 LIBERATION",
            "2024-03-10 DECISION voisin ATTRIBUTION", "2024-03-20 DECISION tiers ATTRIBUTION")
        #expect(chronique.attributions == ["BAILLEUR : tiers"])
    }

    @Test(arguments: ["NON_ATTRIBUTION", "IRRECEVABLE"])
    func `une décision qui n’attribue pas ne désigne personne`(_ resultat: String) {
        let chronique = Chronique("2024-03-01 LIBERATION", "2024-03-20 DECISION voisin \(resultat)")
        #expect(chronique.attributions == [])
    }

    @Test func `une attribution sous condition désigne l’attributaire`() {
        let chronique = Chronique("2024-03-01 LIBERATION", "2024-03-20 DECISION voisin ATTRIBUTION_SOUS_CONDITION")
        #expect(chronique.attributions == ["BAILLEUR : voisin"])
    }

    @Test func `seules les décisions de l’année désignent`() {
        let chronique = Chronique(
            "2023-11-01 LIBERATION", "2023-12-20 DECISION tiers ATTRIBUTION", "2024-01-10 DECISION voisin ATTRIBUTION",
            "2024-02-01 BAIL tiers")
        #expect(chronique.attributions == ["BAILLEUR : voisin"])
    }

    @Test func `chaque titulaire a son attributaire`() {
        let chronique = Chronique(
            "2024-03-01 LIBERATION", "2024-03-02 MISE_A_DISPOSITION AL", "2024-03-10 DECISION voisin ATTRIBUTION",
            "2024-03-12 REFUS voisin", "2024-03-15 RETOUR AL", "2024-03-20 DECISION tiers ATTRIBUTION",
            "2024-04-01 BAIL tiers")
        #expect(chronique.attributions == ["AL : voisin", "BAILLEUR : tiers"])
    }

    @Test func `un même titulaire en deux vacances a deux attributaires`() {
        let chronique = Chronique(
            "2024-01-01 LIBERATION", "2024-01-10 DECISION voisin ATTRIBUTION", "2024-01-20 BAIL voisin",
            "2024-09-01 LIBERATION", "2024-09-10 DECISION tiers ATTRIBUTION")
        #expect(chronique.attributions == ["BAILLEUR : voisin", "BAILLEUR : tiers"])
    }

    @Test func `une décision sans demandeur est une attribution à on ne sait qui`() {
        let chronique = Chronique("2024-03-01 LIBERATION", "2024-03-20 DECISION ATTRIBUTION", "2024-04-01 BAIL")
        #expect(chronique.attributions == ["BAILLEUR : ?"])
    }
}
