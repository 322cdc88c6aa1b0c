import Parc
import Regles
import TestSupport
import Testing

/// ARRO-1: the objective of a year and the fraction it carries.
@Suite struct ObjectifCalculeTests {
    private func convention(
        _ convenu: Rationnel? = nil, report: Int = 0, reportActif: Bool = true, fraction: Rationnel = .zero
    ) -> Convention {
        Convention(
            reservataire: "X", nom: "", type: .commune, perimetre: .departement, objectif: convenu, report: report,
            reportActif: reportActif, fractionReportee: fraction)
    }

    /// From line j, rounded alone.
    private func objectif(
        _ calcule: Rationnel?, _ mode: ArrondiObjectif = .proche, convenu: Rationnel? = nil,
        fraction: Rationnel = .zero
    ) -> ObjectifCalcule? {
        ObjectifCalcule(
            convention(convenu, fraction: fraction), calcule: calcule,
            entierCalcule: calcule.flatMap { ArrondiDObjectif.arrondir($0, mode) }, mode)
    }

    /// What a right that comes back every year gives, year after year.
    private func annees(_ nombre: Int, _ droit: Rationnel, _ mode: ArrondiObjectif) -> [Int] {
        var fraction = Rationnel.zero
        return (0..<nombre).compactMap { _ in
            let objectif = objectif(droit, mode, fraction: fraction)
            fraction = objectif?.fraction ?? .zero
            return objectif?.objectif
        }
    }

    @Test(arguments: [ArrondiObjectif.proche, .inferieur, .plusFortsRestes])
    func `un droit de 0,35 par an donne son logement la troisième année`(_ mode: ArrondiObjectif) {
        #expect(annees(6, fraction(35, 100), mode) == [0, 0, 1, 0, 0, 1])
    }

    @Test func `arrondi par excès, un droit de 0,35 donne un logement chaque année, jamais repris`() {
        #expect(annees(6, fraction(35, 100), .superieur) == [1, 1, 1, 1, 1, 1])
    }

    @Test func `un droit de 0,65 arrondi au plus proche rend ce qu’il a pris en trop la troisième année`() {
        #expect(annees(4, fraction(65, 100), .proche) == [1, 1, 0, 1])
    }

    @Test(arguments: [ArrondiObjectif.proche, .inferieur, .plusFortsRestes])
    func `sur vingt ans, un droit constant donne ses logements à un près`(_ mode: ArrondiObjectif) {
        #expect(annees(20, fraction(7_633, 100), mode).reduce(0, +) == 1_526)
    }

    @Test func `la fraction reportée est ce que l’arrondi perd, plus celle d’avant, moins les logements qu’elle fait`()
    {
        let calcul = objectif(fraction(7_633, 100), fraction: fraction(80, 100))
        #expect(calcul?.entier == 76)
        #expect(calcul?.solde == 1)
        #expect(calcul?.objectif == 77)
        #expect(calcul?.fraction == fraction(13, 100))
    }

    @Test func `une fraction négative retire un logement quand elle en fait un`() {
        let calcul = objectif(fraction(760, 100), fraction: fraction(-70, 100))
        #expect(calcul?.entier == 8)
        #expect(calcul?.solde == -1)
        #expect(calcul?.fraction == fraction(-10, 100))
    }

    @Test func `un objectif convenu entier n’est pas arrondi ; sans droit calculé il ne perd rien`() {
        #expect(objectif(nil, convenu: Rationnel(12))?.objectif == 12)
        #expect(objectif(nil, convenu: Rationnel(12))?.fraction == .zero)
    }

    @Test func `un objectif convenu entier qui arrondit le droit calculé reporte leur écart`() {
        #expect(objectif(fraction(123, 10), convenu: Rationnel(12))?.fraction == fraction(3, 10))
        #expect(objectif(fraction(127, 10), convenu: Rationnel(13))?.fraction == fraction(-3, 10))
        #expect(objectif(fraction(119, 10), convenu: Rationnel(12))?.objectif == 12)
    }

    @Test(arguments: [11, 13, 200])
    func `un objectif convenu à un logement au moins du droit calculé n’en est pas l’arrondi`(_ droit: Int) {
        #expect(objectif(Rationnel(droit), convenu: Rationnel(12))?.fraction == .zero)
    }

    @Test func `un objectif convenu à virgule est arrondi, sa fraction est reportée`() {
        let calcul = objectif(Rationnel(40), convenu: fraction(123, 10))
        #expect(calcul?.droit == fraction(123, 10))
        #expect(calcul?.objectif == 12)
        #expect(calcul?.fraction == fraction(3, 10))
        #expect(objectif(nil, .superieur, convenu: fraction(123, 10))?.objectif == 13)
    }

    @Test func `l’objectif convenu l’emporte sur le droit calculé`() {
        #expect(objectif(Rationnel(40), convenu: Rationnel(12))?.objectif == 12)
    }

    @Test func `sans objectif convenu ni droit calculé, il n’y en a pas`() { #expect(objectif(nil) == nil) }

    @Test func `le report s’ajoute s’il est actif, et peut rendre l’objectif négatif`() {
        func avec(_ report: Int, actif: Bool) -> Int? {
            ObjectifCalcule(
                convention(report: report, reportActif: actif), calcule: Rationnel(3), entierCalcule: 3, .proche)?
                .objectif
        }
        #expect(avec(2, actif: true) == 5)
        #expect(avec(-7, actif: true) == -4)
        #expect(avec(2, actif: false) == 3)
    }

    @Test func `un objectif démesuré n’en est pas un`() {
        #expect(objectif(nil, convenu: Rationnel(1 << 54)) == nil)
        #expect(objectif(Rationnel(1 << 54)) == nil)
    }

    @Test(arguments: ArrondiObjectif.allCases)
    func `entier et perte font le droit, la fraction reste sous un logement`(_ mode: ArrondiObjectif) {
        var hasard = SplitMix64(graine: 7)
        for _ in 0..<200 {
            let droit = fraction(Int.random(in: -500...5_000, using: &hasard), Int.random(in: 1...97, using: &hasard))
            let avant = fraction(Int.random(in: -96...96, using: &hasard), 97)
            guard let calcul = objectif(droit, mode, fraction: avant),
                let avecFraction = Rationnel(calcul.entier + calcul.solde).plus(calcul.fraction)
            else {
                Issue.record("hors bornes")
                continue
            }
            let gain = mode == .superieur ? Rationnel(calcul.entier).minus(droit) : .zero
            #expect(avecFraction == droit.plus(avant).flatMap { somme in gain.flatMap(somme.plus) })
            #expect(Rationnel(-1) < calcul.fraction && calcul.fraction < Rationnel(1))
        }
    }
}
