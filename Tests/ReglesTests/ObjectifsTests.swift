import Parc
import Regles
import TestSupport
import Testing

/// OBJ-1.
@Suite struct ObjectifsTests {
    private func atteinte(
        _ offres: Int, flux: Int = 40, taux: Rationnel? = nil, objectif: Int? = nil, report: Int = 0,
        reportActif: Bool = true, fraction: Rationnel = .zero, calcule: Rationnel? = nil
    ) -> AtteinteDObjectif {
        let convention = Convention(
            reservataire: "AL", nom: "AL", type: .actionLogement, perimetre: .departement, taux: taux,
            objectif: objectif.map { Rationnel($0) }, report: report, reportActif: reportActif,
            fractionReportee: fraction)
        let calcul = ObjectifCalcule(
            convention, calcule: calcule, entierCalcule: calcule?.rounded(decimals: 0), .proche)
        return Objectifs.atteinte(convention, calcul: calcul, misesADisposition: offres, fluxReel: flux)
    }

    @Test func `l’objectif est celui de la convention`() {
        #expect(atteinte(0, objectif: 12).objectif == 12)
    }

    @Test func `sans objectif convenu, c’est le droit calculé en logements entiers`() {
        #expect(atteinte(3, calcule: fraction(77_066, 1000)).objectif == 77)
    }

    @Test func `sans objectif convenu ni droit calculé, il n’y en a pas`() { #expect(atteinte(3).objectif == nil) }

    @Test func `le report s’ajoute à l’objectif`() {
        #expect(atteinte(0, objectif: 12, report: 3).objectif == 15)
    }

    @Test func `un report négatif s’en retranche`() {
        #expect(atteinte(0, objectif: 12, report: -5).objectif == 7)
    }

    @Test func `un report inactif ne change rien`() {
        #expect(atteinte(0, objectif: 12, report: 3, reportActif: false).objectif == 12)
    }

    @Test(arguments: [(35, 13), (99, 13), (100, 14), (-35, 13), (-120, 12)])
    func `la fraction reportée ne compte que quand elle fait un logement entier`(_ centiemes: Int, _ attendu: Int) {
        #expect(atteinte(0, objectif: 12, report: 1, fraction: fraction(centiemes, 100)).objectif == attendu)
    }

    @Test func `l’atteinte prévue rapporte les mises à disposition à l’objectif`() {
        let atteinte = atteinte(9, objectif: 12)
        #expect(atteinte.misesADisposition == 9)
        #expect(atteinte.prevue?.taux == fraction(3, 4))
    }

    @Test func `l’atteinte prévue tient compte du report et de la fraction`() {
        #expect(atteinte(9, objectif: 12, report: 3, fraction: fraction(3, 2)).prevue?.taux == fraction(9, 16))
    }

    @Test func `l’atteinte peut dépasser l’unité`() {
        #expect(atteinte(15, objectif: 12).prevue?.taux == fraction(5, 4))
    }

    @Test(arguments: [0, -12])
    func `un objectif nul ou négatif n’a pas d’atteinte`(_ report: Int) {
        #expect(atteinte(3, objectif: 0, report: report).prevue == nil)
    }

    @Test func `l’atteinte réelle rapporte les mises à disposition au taux appliqué au flux réel`() {
        let atteinte = atteinte(6, flux: 40, taux: fraction(1, 5))
        #expect(atteinte.fluxReel == 40)
        #expect(atteinte.reelle?.taux == fraction(3, 4))
    }

    @Test func `l’atteinte réelle est exacte`() {
        // 11,73 % of 657 dwellings: 77,0661.
        #expect(atteinte(70, flux: 657, taux: fraction(1173, 10_000)).reelle?.taux == fraction(700_000, 770_661))
    }

    @Test func `sans taux il n’y a pas d’atteinte réelle`() { #expect(atteinte(6, objectif: 12).reelle == nil) }

    @Test(arguments: [0, -2])
    func `sans flux réel il n’y a pas d’atteinte réelle`(_ flux: Int) {
        #expect(atteinte(6, flux: flux, taux: fraction(1, 5)).reelle == nil)
    }

    @Test func `l’objectif ne change pas l’atteinte réelle`() {
        let sans = atteinte(6, taux: fraction(1, 5))
        let avec = atteinte(6, taux: fraction(1, 5), objectif: 100, report: 7)
        #expect(sans.reelle?.taux == avec.reelle?.taux)
    }
}
