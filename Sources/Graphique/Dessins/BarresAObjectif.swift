/// Bullet bars: what was done, a bar, against what was due, a line across it.
package struct BarresAObjectif: Dessin {
    package let lignes: [Ligne]
    package let noms: Noms

    /// One bar and its line.
    package struct Ligne: Sendable, Hashable {
        package let nom: String
        package let fait: Valeur
        package let objectif: Valeur

        /// Both on the same scale.
        package init(_ nom: String, fait: Valeur, objectif: Valeur) {
            self.nom = nom
            self.fait = fait
            self.objectif = objectif
        }
    }

    /// What the rows, the bars and the lines are called.
    package struct Noms: Sendable, Hashable {
        package let ligne: String
        package let fait: String
        package let objectif: String

        /// Heads of the table.
        package init(ligne: String, fait: String, objectif: String) {
            self.ligne = ligne
            self.fait = fait
            self.objectif = objectif
        }
    }

    /// Rows in the order drawn.
    package init(lignes: [Ligne], noms: Noms) {
        self.lignes = lignes
        self.noms = noms
    }

    package func tracer(sur toile: inout Toile) {
        toile.placeDesNombres = 150
        let echelle = Echelle(lignes.flatMap { [$0.fait.quantite ?? 0, $0.objectif.quantite ?? 0] })
        let y = toile.reserver(24) + 14
        toile.barre(de: 0, a: 40, y: y - 10, hauteur: 10, .fait)
        toile.texte(noms.fait, x: 50, y: y, lettre: .repere)
        toile.trait(de: 1000, y - 12, a: 1000, y + 2, .but)
        toile.texte(noms.objectif, x: 1000, y: y, ancre: .end, lettre: .repere, decalage: -8)
        for ligne in lignes {
            let sur = ligne.objectif.quantite == nil ? "" : "\u{A0}/\u{A0}\(ligne.objectif.texte)"
            let y = toile.intitule(ligne.nom, ligne.fait.texte + sur)
            _ = toile.reserver(30)
            toile.barre(de: 0, a: 1000, y: y + 3, hauteur: 12, .fond)
            if let fait = ligne.fait.quantite {
                toile.barre(de: echelle.zero, a: echelle.place(fait), y: y + 3, hauteur: 12, .fait)
            }
            if let objectif = ligne.objectif.quantite {
                let x = echelle.place(objectif)
                toile.trait(de: x, y, a: x, y + 18, .but)
            }
        }
    }

    package var alternative: String {
        "Barres avec objectif. "
            + lignes.map {
                "\($0.nom)\u{202F}: \(noms.fait) \($0.fait.mots), \(noms.objectif) \($0.objectif.mots)"
            }.joined(separator: "\u{202F}; ") + "."
    }

    package var donnees: Donnees {
        Donnees(
            entetes: [noms.ligne, noms.fait, noms.objectif],
            lignes: lignes.map { [$0.nom, $0.fait.texte, $0.objectif.texte] })
    }
}
