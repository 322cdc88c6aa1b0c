import Diagnostics
import Testing

@Suite struct DiagnosticTextTests {
    private func texte(_ constats: [Diagnostic], couleur: Bool = false) -> String {
        DiagnosticText(colored: couleur).render(constats)
    }

    private func avertissements(_ nombre: Int) -> [Diagnostic] {
        (0..<nombre).map { Constats.constat(Constats.avertissement, 2 + $0) }
    }

    @Test func `sans constat le texte est vide`() { #expect(texte([]) == "") }

    @Test func `un constat dit sa position, sa gravité, sa règle, sa conséquence et son remède`() {
        #expect(
            texte([Constats.constat(Constats.erreur, 12, 3, champ: "date", detail: "31/02")])
                == """
                f.csv:12:3 : erreur [ESS-03] ligne de trop (31/02) — colonne date
                    conséquence : la ligne est rejetée
                    remède : retirer la ligne

                """)
    }

    @Test func `un seul constat n’annonce aucun autre`() { #expect(!texte(avertissements(1)).contains("…")) }

    @Test func `deux constats d’une règle font un bloc et un autre`() {
        let rendu = texte(avertissements(2))
        #expect(rendu.hasSuffix("\n    … et 1 autre\n"))
        #expect(rendu.contains("f.csv:2 :"))
        #expect(!rendu.contains("f.csv:3 :"))
    }

    @Test func `trois constats d’une règle font un bloc et deux autres`() {
        #expect(texte(avertissements(3)).hasSuffix("\n    … et 2 autres\n"))
    }

    @Test func `le plus grave vient d’abord, puis l’ordre des règles`() {
        let autre = DiagnosticRule("ESS-00", .avertissement, "autre", consequence: "c", remedy: "r")
        let constats = [
            Constats.constat(Constats.information, 1), Constats.constat(Constats.avertissement, 2),
            Constats.constat(autre, 3), Constats.constat(Constats.erreur, 4), Constats.constat(Constats.bloquant, 5),
        ]
        let ordre = texte(constats).split(separator: "\n").compactMap { ligne in
            ligne.hasPrefix(" ") ? nil : ligne.split(separator: "[").last?.prefix(6)
        }
        #expect(ordre == ["ESS-04", "ESS-03", "ESS-00", "ESS-02", "ESS-01"])
    }

    @Test func `la couleur n’entoure que le mot de la gravité`() {
        let rendu = texte([Constats.constat(Constats.avertissement, 2)], couleur: true)
        #expect(rendu.hasPrefix("f.csv:2 : \u{1B}[33mavertissement\u{1B}[0m [ESS-02] date illisible\n"))
    }

    @Test func `sans couleur aucune séquence d’échappement`() {
        #expect(!texte([Constats.constat(Constats.bloquant)]).contains("\u{1B}"))
    }
}
