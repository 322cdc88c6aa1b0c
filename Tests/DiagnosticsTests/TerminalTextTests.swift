import Diagnostics
import Testing

/// Text of foreign origin on a terminal.
@Suite struct TerminalTextTests {
    @Test(arguments: [
        "\u{1B}", "\r", "\u{7}", "\u{0}", "\u{7F}", "\u{9B}", "\u{202E}", "\u{200F}", "\u{61C}", "\u{2066}",
    ])
    func `ce qui pilote un terminal ou retourne le texte est retiré`(_ caractere: String) {
        #expect(TerminalText.plain("Saint\(caractere)-Denis") == "Saint-Denis")
    }

    @Test func `le reste est gardé tel quel`() {
        let texte = "L’Haÿ-les-Roses\u{A0}: 1\u{202F}000\t« é\u{301} »\n"
        #expect(TerminalText.plain(texte).unicodeScalars.elementsEqual(texte.unicodeScalars))
    }

    @Test func `un constat ne pilote pas le terminal par son fichier, sa colonne ou sa valeur`() {
        let regle = DiagnosticRule("X-01", .erreur, "titre", consequence: "c", remedy: "r")
        let constat = Diagnostic(
            regle, at: SourcePosition(file: "a\u{1B}[2J", line: 1, field: "b\u{9B}"), value: "\u{202E}c\r")
        let texte = DiagnosticText(colored: true).render([constat])
        #expect(texte.hasPrefix("a[2J:1 : \u{1B}[31merreur\u{1B}[0m [X-01] titre : « c » — colonne b\n"))
    }
}
