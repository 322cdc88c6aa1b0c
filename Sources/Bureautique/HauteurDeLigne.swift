/// How high a row is: programs do not all find it out by themselves, and some print texts over one another.
enum HauteurDeLigne {
    /// A line of text, in points.
    static let parLigne = 13
    private static let maximum = 30

    /// How many lines of text the cells of a row take, in the widths of their columns.
    static func lignes(_ cellules: [Feuille.Cellule], _ colonnes: [Feuille.Colonne]) -> Int {
        zip(cellules, colonnes).reduce(1) { lignes, place in
            switch place.0 {
            case .texte(let texte), .intertitre(let texte):
                max(lignes, min(self.lignes(texte, largeur: place.1.largeur), maximum))
            case .vide, .entier, .decimal, .taux, .date, .retenu: lignes
            }
        }
    }

    /// Words never narrower than they show: a character of text is on average narrower than a digit, which widths count.
    private static func lignes(_ texte: String, largeur: Int) -> Int {
        // A character is a byte at least.
        if texte.utf8.count <= largeur, !texte.utf8.contains(0x0A) { return 1 }
        let paragraphes = texte.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        return paragraphes.reduce(0) { $0 + lignes(duParagraphe: $1, largeur: largeur) }
    }

    private static func lignes(duParagraphe paragraphe: Substring, largeur: Int) -> Int {
        var lignes = 1
        var place = 0
        for mot in paragraphe.split(separator: " ", omittingEmptySubsequences: false) {
            let longueur = mot.count
            if place > 0, place + 1 + longueur > largeur {
                lignes += 1
                place = 0
            }
            place += (place > 0 ? 1 : 0) + longueur
            // A word longer than the column is cut.
            while place > largeur {
                lignes += 1
                place -= largeur
            }
        }
        return lignes
    }
}
