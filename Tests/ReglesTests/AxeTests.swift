import Parc
import Regles
import TestSupport
import Testing

@Suite struct AxeTests {
    @Test func `les axes ont les noms du contrat`() {
        #expect(
            Axe.allCases.map(\.rawValue) == ["typologie", "financement", "commune", "qpv", "periode", "accessibilite"])
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
        let codes = Axe.allCases.map { axe in
            axe.position(attributs).flatMap { axe.modalites(exercice.tranches)?[$0].code }
        }
        #expect(codes == ["T5+", "PLAI", nil, "EN", "NR", "PMR"])
    }

    @Test func `chaque axe finit par le non renseigné, sauf la commune`() {
        for axe in Axe.allCases where axe != .commune {
            #expect(axe.modalites(Exercice.essai().tranches)?.last == .nonRenseigne, "\(axe)")
        }
        #expect(Axe.commune.modalites(Exercice.essai().tranches) == nil)
    }
}
