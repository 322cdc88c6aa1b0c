import TestSupport
import Testing

/// Communes that belong to two EPCI, or were merged into two.
@Suite struct TerritoiresTests {
    @Test func `une commune dans deux EPCI reste dans le premier, et la seconde ligne est rejetée`() throws {
        let sortie = try Faute(
            "deux EPCI", "erreur TER-02 territoires.csv:5 code_epci", comptes: ["territoires.csv": [4, 3, 1, 0]],
            cache: "200034692-BIS"
        ) {
            $0.ajouter("84007;Avignon;200034692;200034692-BIS;84", a: "territoires.csv")
            $0.ajouter(
                "CAGA;Grand Avignon;EPCI;248400251;DIRECTE;;", "CAGR;Gard Rhodanien;EPCI;200034692 84092;DIRECTE;;",
                a: "conventions.csv")
        }.verifier()
        #expect(Faute.totaux(sortie, de: "reservataires/CAGA")["patrimoine_eligible *"] == "3;")
        #expect(Faute.totaux(sortie, de: "reservataires/CAGR")["patrimoine_eligible *"] == "1;")
    }

    static let fautes = [
        Faute(
            "une commune dans deux départements", "erreur TER-02 territoires.csv:5 departement",
            comptes: ["territoires.csv": [4, 3, 1, 0]]
        ) { $0.ajouter("84007;Avignon;248400251;CA du Grand Avignon;30", a: "territoires.csv") },
        Faute("la même ligne deux fois", comptes: ["territoires.csv": [4, 4, 0, 0]]) {
            $0.ajouter("84007;Avignon;248400251;CA du Grand Avignon;84", a: "territoires.csv")
        },
        Faute(
            "un ancien code vers deux communes", "erreur TER-03 passage.csv:3 nouveau",
            comptes: ["passage.csv": [2, 1, 1, 0]]
        ) { $0.nommer("passage", "passage.csv", "ancien;nouveau\n84999;84092\n84999;84007\n") },
    ]

    @Test(arguments: fautes)
    func `un territoire qui se contredit se dit, la première ligne vaut`(_ faute: Faute) throws { try faute.verifier() }
}
