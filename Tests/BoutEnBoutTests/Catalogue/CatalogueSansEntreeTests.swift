import Diagnostics
import Regles
import TestSupport
import Testing

@testable import Comptage
@testable import bilanflux

/// Diagnostics that no input can give: a case of the catalogue names each of these tests.
@Suite struct CatalogueSansEntreeTests {
    @Test func `IDENT-01 : une identité qui ne tient pas arrête tout`() throws {
        let identite = IdentiteVerifiee(identite: .i1, verifications: 12, ecarts: 2)
        let diagnostic = CampagneComptee.diagnostic(identite, perimetre: "AVIGNON")
        let message = DiagnosticText(colored: false).render([diagnostic])
        let reproche = try Golden.reproche(Array(message.utf8), CasDuCatalogue(regle: "IDENT-01").message)
        #expect(reproche == nil)
    }
}
