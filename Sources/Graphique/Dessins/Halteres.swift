/// Dumbbells: each row's value before, a ring, and after, a disc.
package struct Halteres: Dessin {
    package let lignes: [Ligne]
    package let noms: Noms

    /// One row.
    package struct Ligne: Sendable, Hashable {
        package let nom: String
        package let avant: Valeur
        package let apres: Valeur

        /// Both on the same scale.
        package init(_ nom: String, avant: Valeur, apres: Valeur) {
            self.nom = nom
            self.avant = avant
            self.apres = apres
        }
    }

    /// What the rows and the two ends are called (`2022`, `2023`).
    package struct Noms: Sendable, Hashable {
        package let ligne: String
        package let avant: String
        package let apres: String

        /// Heads of the table.
        package init(ligne: String, avant: String, apres: String) {
            self.ligne = ligne
            self.avant = avant
            self.apres = apres
        }
    }

    /// Rows in the order drawn.
    package init(lignes: [Ligne], noms: Noms) {
        self.lignes = lignes
        self.noms = noms
    }

    package func tracer(sur toile: inout Toile) {
        toile.placeDesNombres = 150
        let echelle = Echelle(lignes.flatMap { [$0.avant.quantite ?? 0, $0.apres.quantite ?? 0] })
        let y = toile.reserver(24) + 14
        toile.disque(x: 20, y: y - 4, rayon: 5, .avant)
        toile.texte(noms.avant, x: 20, y: y, lettre: .repere, decalage: 10)
        toile.disque(x: 250, y: y - 4, rayon: 5, .fait)
        toile.texte(noms.apres, x: 250, y: y, lettre: .repere, decalage: 10)
        for ligne in lignes {
            let y = toile.intitule(ligne.nom, "\(ligne.avant.texte)\u{A0}→\u{A0}\(ligne.apres.texte)") + 8
            _ = toile.reserver(28)
            toile.trait(de: 0, y, a: 1000, y, .fond)
            let places = [ligne.avant, ligne.apres].map { $0.quantite.map(place(echelle)) }
            if let avant = places[0], let apres = places[1] { toile.trait(de: avant, y, a: apres, y, .fait) }
            if let avant = places[0] { toile.disque(x: avant, y: y, rayon: 6, .avant) }
            if let apres = places[1] { toile.disque(x: apres, y: y, rayon: 6, .fait) }
        }
    }

    /// A disc stays whole within the edges.
    private func place(_ echelle: Echelle) -> (Int) -> Abscisse { { 20 + echelle.place($0) * 96 / 100 } }

    package var alternative: String {
        "Haltères, de \(noms.avant) à \(noms.apres). "
            + lignes.map { "\($0.nom)\u{202F}: \($0.avant.mots), puis \($0.apres.mots)" }.joined(
                separator: "\u{202F}; ")
            + "."
    }

    package var donnees: Donnees {
        Donnees(
            entetes: [noms.ligne, noms.avant, noms.apres],
            lignes: lignes.map { [$0.nom, $0.avant.texte, $0.apres.texte] })
    }
}
