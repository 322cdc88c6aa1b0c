import Parc
import Regles
import Testing

/// A1.
@Suite struct PatrimoineEligibleTests {
    @Test func `un logement de l’assiette compte`() { #expect(PatrimoineEligible.duPatrimoine.compte(.eligible)) }

    @Test(arguments: MotifExclusion.allCases)
    func `un logement exclu ne compte pas, quel que soit le motif`(_ motif: MotifExclusion) {
        #expect(!PatrimoineEligible.duPatrimoine.compte(.exclu(motif)))
    }

    @Test func `un logement sorti du parc ne compte pas`() { #expect(!PatrimoineEligible.duPatrimoine.compte(.sorti)) }
}
