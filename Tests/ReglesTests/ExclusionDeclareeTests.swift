import Parc
import Regles
import TestSupport
import Testing

/// The lines of exclusions.csv that ASS-1 reads: valid on 31/12/N-1, here 31/12/2023.
@Suite struct ExclusionDeclareeTests {
    private func vaut(_ du: String?, _ au: String?) -> Bool {
        ExclusionDeclaree(motif: .l411x6, du: du.map(jour), au: au.map(jour)).vaut(Exercice.essai().jourDuStock)
    }

    @Test func `sans date elle vaut toujours`() { #expect(vaut(nil, nil)) }

    @Test(arguments: [("2023-12-31", true), ("2020-06-01", true), ("2024-01-01", false)])
    func `elle vaut à partir de sa date de début, ce jour compris`(_ du: String, _ vaut: Bool) {
        #expect(self.vaut(du, nil) == vaut)
    }

    @Test(arguments: [("2023-12-31", true), ("2024-06-01", true), ("2023-12-30", false)])
    func `elle vaut jusqu’à sa date de fin, ce jour compris`(_ au: String, _ vaut: Bool) {
        #expect(self.vaut(nil, au) == vaut)
    }

    @Test func `ses deux dates l’encadrent`() {
        #expect(vaut("2023-12-31", "2023-12-31"))
        #expect(!vaut("2020-01-01", "2022-12-31"))
    }

    @Test(arguments: [
        ("DEFENSE", MotifExclusion.defense), ("SANTE", .sante), ("VENTE", .vente), ("DEMOLITION", .demolition),
        ("FOYER", .foyer), ("RESIDENCE_SERVICES", .residenceServices), ("UNIVERSITAIRE", .universitaire),
        ("SEM_NON_APL", .semNonAPL), ("LOCAL", .local),
    ])
    func `chaque code de motif se lit`(_ code: String, _ motif: MotifExclusion) {
        #expect(MotifDeclare(code: code) == .exclusion(motif))
    }

    @Test func `L411_6 se lit`() { #expect(MotifDeclare(code: "L411_6") == .l411x6) }

    @Test(arguments: ["", "PLI", "FINANCEMENT_LIBRE", "foyer", "L.411-6", "AUTRE"])
    func `un autre code n’est pas un motif déclaré`(_ code: String) { #expect(MotifDeclare(code: code) == nil) }
}
