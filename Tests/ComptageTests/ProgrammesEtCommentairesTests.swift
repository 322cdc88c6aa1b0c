import Comptage
import Parc
import Regles
import TestSupport
import Testing

/// What a bilan says beside its figures: the programmes of section C, the comments.
@Suite struct ProgrammesEtCommentairesTests {
    private func campagne() -> CampagneDEssai {
        var campagne = CampagneDEssai()
        campagne.programmes = [
            Programme(
                code: "P2", nom: "Le Verger", commune: insee("84007"), dateMiseEnService: jour("2024-05-22"),
                logements: 12),
            Programme(code: "P9", nom: "Sans livraison", commune: nil, dateMiseEnService: nil, logements: nil),
        ]
        for motif in ["motif=P2", "motif=P10", ""] {
            campagne.citer("2024-04-01 LIVRAISON \(motif)", provenance: .parcSuivant, attributs: .essai("84007"))
        }
        campagne.citer("2024-04-01 LIVRAISON motif=P3", provenance: .parcSuivant, attributs: .essai("84092"))
        campagne.commentaires = [
            Commentaire(destination: .tous, section: nil, texte: "à tous", ecartJustifie: nil),
            Commentaire(destination: .consolide, section: .a, texte: "au bailleur", ecartJustifie: nil),
            Commentaire(
                destination: .reservataire(IndexReservataire(2)), section: .b, texte: "à la ville", ecartJustifie: true),
        ]
        return campagne
    }

    @Test func `les programmes d’un bilan sont ceux de son périmètre, par code, le non renseigné en dernier`() {
        let bilans = campagne().compter()
        #expect(bilans.consolide.programmes.map(\.code) == ["P10", "P2", "P3", "NR"])
        #expect(bilans.reservataires[2].programmes.map(\.code) == ["P10", "P2", "NR"])
        #expect(bilans.consolide.modalites(.programme).map(\.code) == bilans.consolide.programmes.map(\.code))
    }

    @Test func `un programme a son nom, sa commune et sa date de mise en service`() throws {
        let programme = try #require(campagne().compter().consolide.programmes.first { $0.code == "P2" })
        #expect(programme.nom == "Le Verger")
        #expect(programme.commune == Modalite("84007", "Avignon"))
        #expect(programme.dateMiseEnService == jour("2024-05-22"))
    }

    @Test func `un programme absent de programmes.csv porte son code`() throws {
        let programme = try #require(campagne().compter().consolide.programmes.first { $0.code == "P10" })
        #expect(programme.nom == "P10")
        #expect(programme.commune == nil)
    }

    @Test func `les logements livrés se répartissent entre les programmes`() {
        #expect(
            campagne().compter().consolide.repartition("C/livres", par: Ventilation(.programme)) == [
                "programme=P10": 1, "programme=P2": 1, "programme=P3": 1, "programme=NR": 1,
            ])
    }

    @Test func `chaque bilan porte les commentaires de tous et les siens`() {
        let bilans = campagne().compter()
        #expect(bilans.consolide.commentaires.map(\.texte) == ["à tous", "au bailleur"])
        #expect(bilans.reservataires[2].commentaires.map(\.texte) == ["à tous", "à la ville"])
        #expect(bilans.reservataires[0].commentaires.map(\.texte) == ["à tous"])
        #expect(bilans.reservataires[2].commentaires.last?.ecartJustifie == true)
    }
}
