import TestSupport
import Testing

/// Perimeters that lead nowhere, or to no dwelling.
@Suite struct PerimetresTests {
    private static func perimetre(
        _ description: String, _ constats: String..., perimetre: String, cache: String? = nil
    ) -> Faute {
        Faute.conventions(
            description, constats, "X;Y;COMMUNE;\(perimetre);DIRECTE;;4",
            chiffres: ["objectif X": "4;", "atteinte_prevue X": "0;4"], cache: cache)
    }

    static let fautes = [
        perimetre(
            "commune inconnue", "avertissement CONV-04 conventions.csv:4 perimetre",
            "avertissement CONV-07 conventions.csv:4 perimetre", perimetre: "84001"),
        perimetre(
            "EPCI inconnu", "avertissement CONV-04 conventions.csv:4 perimetre",
            "avertissement CONV-07 conventions.csv:4 perimetre", perimetre: "248400999"),
        perimetre(
            "commune connue et commune inconnue", "avertissement CONV-04 conventions.csv:4 perimetre",
            perimetre: "84092 84001"),
        perimetre(
            "commune d’un autre département", "avertissement CONV-07 conventions.csv:4 perimetre", perimetre: "30028"),
        perimetre(
            "EPCI d’un autre département", "avertissement CONV-07 conventions.csv:4 perimetre", perimetre: "200034692"),
        perimetre("périmètre vide", "bloquant CONV-03 conventions.csv:4 perimetre", perimetre: ""),
        perimetre("périmètre de blancs", "bloquant CONV-03 conventions.csv:4 perimetre", perimetre: "  "),
        perimetre(
            "nom à la place du code", "bloquant CONV-03 conventions.csv:4 perimetre", perimetre: "ATLANTIDE",
            cache: "ATLANTIDE"),
        perimetre("étoile et code", "bloquant CONV-03 conventions.csv:4 perimetre", perimetre: "* 84007"),
    ]

    @Test(arguments: fautes)
    func `un périmètre qui ne mène nulle part se dit`(_ faute: Faute) throws { try faute.verifier() }

    @Test func `un périmètre sans logement donne un bilan de zéros, valide et complet`() throws {
        let sortie = try PerimetresTests.fautes[3].verifier()
        let totaux = Faute.totaux(sortie, de: "reservataires/X")
        #expect(totaux["patrimoine_eligible *"] == "0;" && totaux["mises_a_disposition X"] == "0;")
        #expect(totaux["objectif X"] == "4;" && totaux["atteinte_prevue X"] == "0;4")
        #expect(totaux.filter { !$0.value.hasPrefix("0;") }.keys.sorted() == ["objectif X"])
        #expect(sortie.texte("reservataires/X/bilan.html").contains("Bagnols-sur-Cèze"))
    }

    @Test func `une commune inconnue de territoires.csv garde les logements qui portent son code`() throws {
        let sortie = try Faute(
            "commune inconnue qui a un logement", "avertissement CONV-04 conventions.csv:4 perimetre",
            "avertissement PARC-04 parc.csv:5 DEPCOM", chiffres: ["patrimoine_eligible *": "4;"]
        ) {
            $0.ajouter("X;Y;COMMUNE;84001;DIRECTE;;", a: "conventions.csv")
            $0.ajouter("L4;;84001;1;C;3;1975;13;1;;1", a: "parc.csv")
        }.verifier()
        #expect(Faute.totaux(sortie, de: "reservataires/X")["patrimoine_eligible *"] == "1;")
    }
}
