import TestSupport
import Testing

/// Rates and objectives as people write them.
@Suite struct TauxTests {
    /// What a rate leaves in the bilan of a réservataire to whom nothing was offered.
    private static func taux(
        _ ecrit: String, reelle: String?, signale: Bool = false, depasse: Bool = false, sansSigne: Bool = false
    ) -> Faute {
        Faute.conventions(
            "taux « \(ecrit) »",
            (signale ? ["avertissement CONV-05 conventions.csv:4 taux"] : [])
                + (sansSigne ? ["avertissement CONV-08 conventions.csv:4 taux"] : [])
                // The two conventions of the minimal campaign already reserve half of Avignon.
                + (depasse ? ["erreur PLA-04 conventions.csv"] : []),
            "X;Y;COMMUNE;84007;DIRECTE;\(ecrit);", chiffres: reelle.map { ["atteinte_reelle X": $0] } ?? [:])
    }

    static let fautes = [
        // One dwelling freed: nothing out of 0,1173 is due; a rate of 0 is due nothing, and cannot be a base.
        taux("0", reelle: nil), taux("0 %", reelle: nil),
        taux("100", reelle: "0;1", depasse: true), taux("100 %", reelle: "0;1", depasse: true),
        taux("50 %", reelle: "0;1"), taux("50,01 %", reelle: "0;5001", depasse: true),
        taux("11,73", reelle: "0;1173"), taux("11.73 %", reelle: "0;1173"), taux("11,73\u{202F}%", reelle: "0;1173"),
        taux("0,25", reelle: "0;1", sansSigne: true), taux("0,25 %", reelle: "0;1"), taux("1", reelle: "0;1"),
        taux("%25%", reelle: nil, signale: true), taux("%", reelle: nil, signale: true),
        taux("", reelle: nil), taux("NC", reelle: nil),
        taux("250 %", reelle: nil, signale: true), taux("100,01", reelle: nil, signale: true),
        taux("-5", reelle: nil, signale: true), taux("n.c.", reelle: nil, signale: true),
        taux("1e1", reelle: nil, signale: true), taux("20 % du flux", reelle: nil, signale: true),
        taux("1/5", reelle: nil, signale: true), taux("1 173,5,2", reelle: nil, signale: true),
        taux("99999999999999999999", reelle: nil, signale: true),
        taux("0,00000000000000000000001", reelle: nil, signale: true),
        Faute.conventions(
            "objectif en lettres", ["avertissement CONV-05 conventions.csv:4 objectif"],
            "X;Y;COMMUNE;84007;DIRECTE;;une douzaine", cache: "une douzaine"),
        Faute.conventions(
            "objectif de 0 : sans base, pas d’atteinte", [], "X;Y;COMMUNE;84007;DIRECTE;;0",
            chiffres: ["objectif X": "0;"]),
    ]

    @Test(arguments: fautes)
    func `un taux se lit, ou se dit et laisse l’atteinte vide`(_ faute: Faute) throws {
        let sortie = try faute.verifier()
        #expect(sortie.texte("reservataires/X/bilan.html").contains("</html>"))
    }
}
