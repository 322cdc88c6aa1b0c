/// How high a row is: programs do not all find it out by themselves, and some print texts over one another.
package enum HauteurDeLigne {
    /// A line of text, in points.
    package static let parLigne = 13
    private static let maximum = 30

    /// How many lines of text the cells of each row take, in the widths of their columns.
    static func lignes(_ rangees: [[Feuille.Cellule]], _ colonnes: [Feuille.Colonne]) -> [Int] {
        var hauteurs = [Int](repeating: 1, count: rangees.count)
        for (rang, colonne) in colonnes.enumerated() {
            var (dernier, hauteur) = ("", 1)
            for (ligne, cellules) in rangees.enumerated() where rang < cellules.count {
                guard let texte = cellules[rang].texte else { continue }
                // A cell often has the text of the one above.
                if texte != dernier { (dernier, hauteur) = (texte, lignes(texte, largeur: colonne.largeur)) }
                hauteurs[ligne] = max(hauteurs[ligne], hauteur)
            }
        }
        return hauteurs
    }

    /// How many lines a text takes, thirty at most, in a column of that many characters.
    package static func lignes(_ texte: String, largeur: Int) -> Int { min(sansLimite(texte, largeur), maximum) }

    /// Words never narrower than they show: a character of text is on average narrower than a digit, which widths count.
    private static func sansLimite(_ texte: String, _ largeur: Int) -> Int {
        // A character is a byte at least.
        if texte.utf8.count <= largeur, !texte.utf8.contains(finDeLigne) { return 1 }
        var lignes = 1
        var (place, mot) = (0, 0)
        // On bytes, for every text of every sheet goes through here.
        for octet in texte.utf8 {
            switch octet {
            case espace, finDeLigne:
                poser(&mot, &place, &lignes, largeur)
                if octet == finDeLigne { (lignes, place) = (lignes + 1, 0) }
            // The bytes that go on with a character.
            case 0x80..<0xC0: break
            default: mot += 1
            }
        }
        poser(&mot, &place, &lignes, largeur)
        return lignes
    }

    private static let espace = UInt8(ascii: " ")
    private static let finDeLigne = UInt8(ascii: "\n")

    /// Puts a word behind those of its line, or under them; one longer than the column is cut.
    private static func poser(_ mot: inout Int, _ place: inout Int, _ lignes: inout Int, _ largeur: Int) {
        if place > 0, place + 1 + mot > largeur { (lignes, place) = (lignes + 1, 0) }
        place += (place > 0 ? 1 : 0) + mot
        while place > largeur { (lignes, place) = (lignes + 1, place - largeur) }
        mot = 0
    }
}
