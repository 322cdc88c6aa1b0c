import Diagnostics
import Parc
import Regles
import TestSupport
import Testing

/// IMP-04.
@Suite struct RefusEnQPVTests {
    private let enQPV = Attributs.essai("84007", .t3, .plus, .en)

    @Test func `en QPV un refus du candidat d’un réservataire sans nouvelle offre à la commune est signalé`() {
        let chronique = Chronique(
            "2024-03-01 LIBERATION", "2024-03-02 MISE_A_DISPOSITION AL", "2024-03-20 REFUS voisin", attributs: enQPV)
        #expect(chronique.signalements == ["IMP-04 ligne 4"])
        #expect(chronique.anomalies.map(\.colonne) == ["type"])
    }

    @Test func `une nouvelle offre à la commune lève l’information`() {
        let chronique = Chronique(
            "2024-03-01 LIBERATION", "2024-03-02 MISE_A_DISPOSITION AL", "2024-03-20 REFUS voisin",
            "2024-04-01 MISE_A_DISPOSITION VILLE", attributs: enQPV)
        #expect(chronique.signalements == [])
    }

    @Test func `une nouvelle offre à un autre qu’une commune ne la lève pas`() {
        let chronique = Chronique(
            "2024-03-01 LIBERATION", "2024-03-02 MISE_A_DISPOSITION AL", "2024-03-20 REFUS voisin",
            "2024-04-01 MISE_A_DISPOSITION AGGLO", attributs: enQPV)
        #expect(chronique.signalements == ["IMP-04 ligne 4"])
    }

    @Test func `une offre à la commune d’avant le refus ne la lève pas`() {
        let chronique = Chronique(
            "2024-03-01 LIBERATION", "2024-03-02 MISE_A_DISPOSITION VILLE", "2024-03-10 MISE_A_DISPOSITION AL",
            "2024-03-20 REFUS voisin", attributs: enQPV)
        #expect(chronique.signalements == ["IMP-04 ligne 5"])
    }

    @Test func `une offre à la commune du jour du refus mais avant lui ne la lève pas`() {
        let chronique = Chronique(
            "2024-03-01 LIBERATION", "2024-03-20 MISE_A_DISPOSITION VILLE", "2024-03-20 MISE_A_DISPOSITION AL",
            "2024-03-20 REFUS voisin", attributs: enQPV)
        #expect(chronique.signalements == ["IMP-04 ligne 5"])
    }

    @Test func `un refus sur un logement que la commune elle-même tient ne signale rien`() {
        let chronique = Chronique(
            "2024-03-01 LIBERATION", "2024-03-02 MISE_A_DISPOSITION VILLE", "2024-03-20 REFUS voisin", attributs: enQPV)
        #expect(chronique.signalements == [])
    }

    @Test(arguments: [QPV.hors, .nonRenseigne])
    func `hors QPV rien n’est signalé`(_ qpv: QPV) {
        let chronique = Chronique(
            "2024-03-01 LIBERATION", "2024-03-02 MISE_A_DISPOSITION AL", "2024-03-20 REFUS voisin",
            attributs: .essai("84007", .t3, .plus, qpv))
        #expect(chronique.signalements == [])
    }

    @Test func `un refus pendant que le bailleur tient le logement n’est pas signalé`() {
        let chronique = Chronique("2024-03-01 LIBERATION", "2024-03-20 REFUS voisin", attributs: enQPV)
        #expect(chronique.signalements == [])
    }

    @Test func `c’est une information`() { #expect(Titulaire.refusEnQPV.severity == .information) }
}
