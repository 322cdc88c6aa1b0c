import Graphique
import Testing

@testable import Diaporama

@Suite struct `Textes des diapositives` {
    @Test(arguments: [
        (" a  b\n c\t", "a b c"), ("a\u{0}b", "a\u{FFFD}b"), ("a\u{FFFE}", "a\u{FFFD}"), ("a\u{202E}b", "ab"),
        ("1\u{202F}234", "1\u{202F}234"), ("", ""), ("👩‍👧 مرحبا", "👩‍👧 مرحبا"), ("\r\n", ""),
    ])
    func `un texte tient en une ligne que tout format accepte`(_ donne: String, _ attendu: String) {
        #expect(Texte.uni(donne) == attendu)
    }

    @Test func `les lignes d’un texte le redonnent`() {
        let texte = "Un texte assez long, avec des mots-composés et anticonstitutionnellement"
        for colonne in [100, 500, 2000, 100_000] {
            #expect(LargeurDeTexte.lignes(texte, 18, dans: colonne).joined() == texte)
        }
    }

    @Test func `une ligne n’est jamais plus large que sa colonne`() {
        let lignes = LargeurDeTexte.lignes(String(repeating: "Wagon-lit mille ", count: 40), 18, dans: 5000)
        #expect(lignes.allSatisfy { LargeurDeTexte.de($0.split(separator: " ").joined(separator: " "), 18) <= 5000 })
        #expect(lignes.count > 10)
    }

    @Test func `un texte vide a une ligne`() { #expect(LargeurDeTexte.lignes("", 18, dans: 100).count == 1) }

    @Test(arguments: [
        ([("5", 5), ("1\u{202F}234", 1234), ("\u{2212}3", -3)], Unite.entier),
        ([("91,0\u{202F}%", 910), ("0,5\u{202F}%", 5)], .pourMille), ([("5", 5), ("91,0\u{202F}%", 910)], .libre),
        ([("deux", 2)], .libre), ([], .entier),
    ])
    func `l’unité d’un graphique se lit dans ses textes`(_ textes: [(String, Int)], _ attendue: Unite) {
        #expect(Unite(textes.map { .connue($1, texte: $0) }) == attendue)
    }

    @Test(arguments: [(910, "0.910"), (1234, "1.234"), (-5, "-0.005"), (0, "0.000")])
    func `un taux s’écrit en fraction de l’unité`(_ milliemes: Int, _ attendu: String) {
        #expect(Unite.pourMille.nombre(milliemes) == attendu)
    }

    @Test(arguments: [(0, "0.00mm"), (1234, "12.34mm"), (-5, "-0.05mm")])
    func `une longueur s’écrit en millimètres`(_ longueur: Int, _ attendue: String) {
        #expect(millimetres(longueur) == attendue)
    }
}
