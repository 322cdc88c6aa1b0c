import Testing

@testable import Bureautique

@Suite struct `Hauteur des lignes` {
    private static let colonnes = [Feuille.Colonne("", largeur: 10), Feuille.Colonne("", largeur: 20)]

    @Test(arguments: [
        ("dix lettres", 2), ("dix lettre", 1), ("un deux trois quatre", 3), ("un\ndeux", 2),
        (String(repeating: "x", count: 25), 3), ("", 1), ("éééééééééé", 1),
    ])
    func `un texte prend les lignes qu’il lui faut dans la largeur de sa colonne`(_ texte: String, _ lignes: Int) {
        #expect(HauteurDeLigne.lignes([[.texte(texte)]], `Hauteur des lignes`.colonnes) == [lignes])
    }

    @Test func `la cellule la plus haute donne la hauteur`() {
        #expect(
            HauteurDeLigne.lignes(
                [
                    [.texte("court"), .texte("un texte de plus de vingt lettres")], [.texte("court"), .texte("court")],
                    [.texte("court"), .texte("un texte de plus de vingt lettres")],
                ], `Hauteur des lignes`.colonnes) == [2, 1, 2])
    }

    @Test func `les deux formats écrivent la hauteur d’une ligne qui en prend deux`() throws {
        let source = classeur([[.texte("un nom de plus de vingt lettres"), .entier(1)]])
        #expect(try feuilleXlsx(source).feuille.contains("<row r=\"5\" ht=\"26\" customHeight=\"1\">"))
        let ods = try contenuOds(source)
        #expect(ods.contains("<table:table-row table:style-name=\"ligne_2\">"))
        #expect(ods.contains("style:row-height=\"26pt\""))
    }
}
