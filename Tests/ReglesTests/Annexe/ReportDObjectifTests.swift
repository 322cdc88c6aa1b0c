import Parc
import Regles
import TestSupport
import Testing

/// REP-1.
@Suite struct ReportDObjectifTests {
    private func report(
        _ objectif: Int, _ offres: Int, justifie: Bool = false, actif: Bool = true
    ) -> Int {
        ReportDObjectif.report(objectif: objectif, misesADisposition: offres, justifie: justifie, actif: actif)
    }

    @Test func `un manque qui n’est pas justifié se reporte`() { #expect(report(12, 9) == 3) }

    @Test func `un manque justifié ne se reporte pas`() { #expect(report(12, 9, justifie: true) == 0) }

    @Test func `une avance se retranche, justifiée ou non`() {
        #expect(report(12, 14) == -2)
        #expect(report(12, 14, justifie: true) == -2)
    }

    @Test func `un objectif atteint ne reporte rien`() { #expect(report(12, 12) == 0) }

    @Test func `une avance qui n’est pas résorbée se reporte encore`() { #expect(report(-3, 2) == -5) }

    @Test(arguments: [9, 12, 14])
    func `report_actif = N écarte manque et avance`(_ offres: Int) { #expect(report(12, offres, actif: false) == 0) }

    static let avis: [(avis: [Bool?], justifie: Bool)] = [
        ([], false), ([nil], false), ([true], true), ([false], false), ([true, nil], true), ([true, true], true),
        ([true, false], false), ([nil, false], false),
    ]

    @Test(arguments: avis)
    func `un écart est justifié si un commentaire le dit et qu’aucun ne dit le contraire`(
        _ avis: [Bool?], _ justifie: Bool
    ) {
        #expect(ReportDObjectif.justifie(avis) == justifie)
    }

    @Test func `ce qui était soustrait en trop est rendu au taux de la convention`() {
        #expect(
            ReportDObjectif.redistribution(prevus: 92, reels: 80, taux: fraction(1_173, 10_000))
                == fraction(14_076, 10_000))
    }

    @Test func `ce qui était soustrait de trop peu n’est pas repris`() {
        #expect(ReportDObjectif.redistribution(prevus: 80, reels: 92, taux: fraction(1, 5)) == .zero)
    }

    @Test func `sans taux, rien ne peut être rendu`() {
        #expect(ReportDObjectif.redistribution(prevus: 92, reels: 80, taux: nil) == nil)
    }
}
