import Comptage
import Parc
import Regles
import TestSupport
import Testing

/// The axes of sections A and B.
@Suite struct VentilationsTests {
    private func consolide() -> Bilan {
        var campagne = CampagneDEssai()
        let offerte = ["2024-03-01 LIBERATION", "2024-03-05 MISE_A_DISPOSITION AL"]
        campagne.loger(offerte[0], offerte[1], attributs: .essai("84007", .t2, .plai, .en, periode: 0, .ufr))
        campagne.loger(offerte[0], offerte[1], attributs: .essai("84007", .t2, .pls, .hors, periode: 4, .pmr))
        campagne.loger(
            offerte[0],
            attributs: .essai("84031", .nonRenseignee, .nonRenseigne, .nonRenseigne, periode: 5, .nonRenseignee))
        campagne.loger(attributs: .essai("84123", .t5Plus, .autre, .hors, periode: 1, .non))
        return campagne.compter().consolide
    }

    @Test(arguments: [
        (Ventilation.total, ["": 2]), (Ventilation(.typologie), ["typologie=T2": 2]),
        (Ventilation(.financement), ["financement=PLAI": 1, "financement=PLS": 1]),
        (Ventilation(.commune), ["commune=84007": 2]), (Ventilation(.qpv), ["qpv=EN": 1, "qpv=HORS": 1]),
        (Ventilation.communeQPV, ["commune=84007 qpv=EN": 1, "commune=84007 qpv=HORS": 1]),
        (Ventilation(.periode), ["periode=<=1948": 1, "periode=>=2013": 1]),
        (Ventilation(.accessibilite), ["accessibilite=UFR": 1, "accessibilite=PMR": 1]),
    ])
    func `les mises à disposition se ventilent selon chaque axe`(_ ventilation: Ventilation, _ attendu: [String: Int]) {
        #expect(consolide().repartition("mises_a_disposition", "AL", par: ventilation) == attendu)
    }

    @Test(arguments: [
        (Axe.typologie, "NR"), (.financement, "NR"), (.qpv, "NR"), (.periode, "NR"), (.accessibilite, "NR"),
        (.commune, "84031"),
    ])
    func `un logement sans renseignement compte dans le non renseigné`(_ axe: Axe, _ code: String) {
        #expect(consolide().repartition("liberes", par: Ventilation(axe))["\(axe.rawValue)=\(code)"] == 1)
    }

    @Test func `le patrimoine se ventile comme les vacances`() {
        #expect(
            consolide().repartition("patrimoine_eligible", par: Ventilation(.typologie))
                == ["typologie=T2": 2, "typologie=T5+": 1, "typologie=NR": 1])
        #expect(
            consolide().repartition("patrimoine_eligible", par: .communeQPV) == [
                "commune=84007 qpv=EN": 1, "commune=84007 qpv=HORS": 1, "commune=84031 qpv=NR": 1,
                "commune=84123 qpv=HORS": 1,
            ])
    }

    @Test func `les communes du bilan sont celles qui ont un chiffre, par code`() {
        #expect(consolide().modalites(.commune).map(\.code) == ["84007", "84031", "84123"])
        #expect(consolide().modalites(.commune).map(\.libelle) == ["Avignon", "Carpentras", "Sault"])
    }
}
