/// Stacks of shares: each bar is a whole, cut into the same categories.
package struct PartsEmpilees: Dessin {
    package let categories: [Categorie]
    package let barres: [Barre]
    private let nomDesBarres: String

    /// A category; its code stands in the bars, its label in the table and in words.
    package struct Categorie: Sendable, Hashable {
        package let code: String
        package let libelle: String

        /// A category.
        package init(code: String, libelle: String) {
            self.code = code
            self.libelle = libelle
        }
    }

    /// A whole and its parts.
    package struct Barre: Sendable, Hashable {
        package let nom: String
        package let total: Valeur
        /// One per category.
        package let parts: [Valeur]

        /// A whole cut into its parts, in the order of the categories.
        package init(_ nom: String, total: Valeur, parts: [Valeur]) {
            self.nom = nom
            self.total = total
            self.parts = parts
        }
    }

    /// Wholes to compare.
    package init(categories: [Categorie], barres: [Barre], nomDesBarres: String) {
        self.categories = categories
        self.barres = barres
        self.nomDesBarres = nomDesBarres
    }

    package func tracer(sur toile: inout Toile) {
        for barre in barres {
            let y = toile.intitule(barre.nom, barre.total.texte)
            _ = toile.reserver(toile.estFixe ? 34 : 44)
            let quantites = barre.parts.map { max($0.quantite ?? 0, 0) }
            let echelle = Echelle([quantites.reduce(0, +)])
            var debut = 0
            for (rang, quantite) in quantites.enumerated() where quantite > 0 {
                let (gauche, droite) = (echelle.place(debut), echelle.place(debut + quantite))
                toile.barre(de: gauche, a: droite, y: y, hauteur: 26, .part(rang))
                let code = categories[rang].code
                // 240 pixels at least, 7 to a letter: a code that does not fit its part is in the table only.
                if (droite - gauche) * 240 >= (code.count * 7 + 6) * 1000 {
                    toile.texte(
                        code, x: (gauche + droite) / 2, y: y + 17, ancre: .middle,
                        lettre: rang % 2 == 0 ? .surImpaire : .surPaire)
                }
                debut += quantite
            }
            if barre.parts.contains(.retenue) {
                toile.texte("Une partie est retenue (\(Valeur.signe)).", x: 0, y: y + 40, lettre: .repere)
                _ = toile.reserver(14)
            }
        }
        toile.legende(categories.map { $0.code == $0.libelle ? $0.code : "\($0.code)\u{202F}: \($0.libelle)" })
    }

    package var alternative: String {
        "Parts empilées. "
            + barres.map { barre in
                "\(barre.nom) (\(barre.total.mots))\u{202F}: "
                    + zip(categories, barre.parts).map { "\($0.libelle) \($1.mots)" }.joined(separator: ", ")
            }.joined(separator: "\u{202F}; ") + "."
    }

    package var donnees: Donnees {
        Donnees(
            entetes: [nomDesBarres] + categories.map(\.libelle) + ["Total"],
            lignes: barres.map { [$0.nom] + $0.parts.map(\.texte) + [$0.total.texte] })
    }
}
