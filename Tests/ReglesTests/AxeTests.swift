import Parc
import Regles
import TestSupport
import Testing

@Suite struct AxeTests {
    @Test func `les axes ont les noms du contrat`() {
        #expect(
            Axe.allCases.map(\.rawValue) == [
                "typologie", "financement", "commune", "qpv", "periode", "accessibilite", "parc", "programme", "motif",
                "mois", "issue", "contingent", "calcul", "exclusion", "poste", "nature", "statistique", "exercice",
                "fichier", "regle", "devenir", "raison", "axe",
            ])
    }

    @Test func `les ventilations de l’article 6.2 sont dans l’ordre de la spécification`() {
        #expect(
            Ventilation.article6x2.map { $0.axes.map(\.rawValue) } == [
                [], ["typologie"], ["financement"], ["commune"], ["qpv"], ["commune", "qpv"], ["periode"],
                ["accessibilite"],
            ])
    }

    @Test func `la catégorie d’un logement est celle de sa position`() {
        let exercice = Exercice.essai()
        let attributs = Attributs.essai("84007", .t5Plus, .plai, .en, periode: 5, .pmr)
        let codes = Axe.duLogement.map { axe in
            axe.position(Fait(attributs)).flatMap { axe.modalites(exercice.tranches)?[$0].code }
        }
        #expect(codes == ["T5+", "PLAI", "EN", "NR", "PMR"])
    }

    @Test func `chaque axe du logement finit par le non renseigné`() {
        for axe in Axe.duLogement {
            #expect(axe.modalites(Exercice.essai().tranches)?.last == .nonRenseigne, "\(axe)")
        }
    }

    @Test func `les modalités d’un axe ouvert ne viennent que des données`() {
        for axe in Axe.allCases {
            #expect((axe.modalites(Exercice.essai().tranches) == nil) == axe.ouvert, "\(axe)")
        }
    }

    @Test func `ce qui est compté a sur chaque axe une position ou un code, jamais les deux`() {
        let fait = Fait(.essai("84007"), parc: .neuf, programme: "P1", precisions: Precisions(motif: "SOUS_OCCUPATION"))
        #expect(Axe.parc.position(fait) == 1)
        #expect(Axe.commune.code(fait) == "84007")
        #expect(Axe.programme.code(fait) == "P1")
        #expect(Axe.motif.code(fait) == "SOUS_OCCUPATION")
        for axe in Axe.allCases { #expect(axe.position(fait) == nil || axe.code(fait) == nil, "\(axe)") }
    }
}
