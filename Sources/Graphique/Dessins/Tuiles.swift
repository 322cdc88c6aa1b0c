/// A tile map: one equal tile per place, three to a row, in the order given; no outline of any territory is needed.
package struct Tuiles: Dessin {
    private static let parRang = 3
    private static let hauteurDeTuile = 78

    package let tuiles: [Tuile]
    private let nomDesLieux: String
    package let nomDesValeurs: String

    /// One place.
    package struct Tuile: Sendable, Hashable {
        package let nom: String
        package let valeur: Valeur

        /// A place.
        package init(_ nom: String, _ valeur: Valeur) {
            self.nom = nom
            self.valeur = valeur
        }
    }

    /// Places, and the heads of their table.
    package init(tuiles: [Tuile], nomDesLieux: String, nomDesValeurs: String) {
        self.tuiles = tuiles
        self.nomDesLieux = nomDesLieux
        self.nomDesValeurs = nomDesValeurs
    }

    package func tracer(sur toile: inout Toile) {
        let echelle = Echelle(tuiles.map { $0.valeur.quantite ?? 0 })
        var haut = 0
        for (rang, tuile) in tuiles.enumerated() {
            let colonne = rang % Tuiles.parRang
            if colonne == 0 { haut = toile.reserver(Tuiles.hauteurDeTuile) }
            let (gauche, largeur) = (colonne * 1000 / Tuiles.parRang, 310)
            toile.barre(
                de: gauche, a: gauche + largeur, y: haut, hauteur: Tuiles.hauteurDeTuile - 8,
                tuile.valeur == .retenue ? .retenu : .fond)
            if let quantite = tuile.valeur.quantite, quantite > 0 {
                toile.barre(
                    de: gauche, a: gauche + max(echelle.place(quantite) * largeur / 1000, 3),
                    y: haut + Tuiles.hauteurDeTuile - 16, hauteur: 8, .fait)
            }
            for (ligne, morceau) in Coupe.lignes(tuile.nom, colonnes: toile.colonnes(largeur), auPlus: 2).enumerated() {
                toile.texte(morceau, x: gauche, y: haut + 16 + 14 * ligne, lettre: .repere, decalage: 4)
            }
            toile.texte(tuile.valeur.texte, x: gauche, y: haut + 52, lettre: .valeur, decalage: 4)
        }
    }

    package var alternative: String {
        "Carte en tuiles. " + tuiles.map { "\($0.nom)\u{202F}: \($0.valeur.mots)" }.joined(separator: "\u{202F}; ")
            + "."
    }

    package var donnees: Donnees {
        Donnees(entetes: [nomDesLieux, nomDesValeurs], lignes: tuiles.map { [$0.nom, $0.valeur.texte] })
    }
}
