/// Curves over the same steps of time.
package struct Courbes: Dessin {
    private static let hauteurDuPlan = 160
    /// The first and last steps stand away from the edges, for their names.
    private static let marge = 25

    package let pas: [Pas]
    package let series: [Serie]
    private let nomDesPas: String

    /// A step of time.
    package struct Pas: Sendable, Hashable {
        /// Under the axis: one or two letters.
        package let repere: String
        /// In the table and in words.
        package let nom: String

        /// A step.
        package init(repere: String, nom: String) {
            self.repere = repere
            self.nom = nom
        }
    }

    /// A curve.
    package struct Serie: Sendable, Hashable {
        package let nom: String
        /// One per step.
        package let valeurs: [Valeur]

        /// A curve, its values in the order of the steps.
        package init(_ nom: String, _ valeurs: [Valeur]) {
            self.nom = nom
            self.valeurs = valeurs
        }
    }

    /// At most three curves: more cannot be told apart without colour.
    package init(pas: [Pas], series: [Serie], nomDesPas: String) {
        self.pas = pas
        self.series = series
        self.nomDesPas = nomDesPas
    }

    package func tracer(sur toile: inout Toile) {
        let echelle = Echelle(series.flatMap { $0.valeurs.map { $0.quantite ?? 0 } })
        legende(sur: &toile)
        let haut = toile.reserver(Courbes.hauteurDuPlan + 44) + 20
        let bas = haut + Courbes.hauteurDuPlan
        toile.trait(de: 0, bas, a: 1000, bas, .fond)
        for (rang, unPas) in pas.enumerated() {
            toile.texte(unPas.repere, x: x(rang), y: bas + 18, ancre: .middle, lettre: .repere)
        }
        for (rang, serie) in series.enumerated() {
            courbe(serie, Courbes.teintes[rang % Courbes.teintes.count], echelle, bas: bas, sur: &toile)
        }
    }

    private func legende(sur toile: inout Toile) {
        for (rang, serie) in series.enumerated() {
            let teinte = Courbes.teintes[rang % Courbes.teintes.count]
            let y = toile.reserver(20) + 14
            marque(x: 20, y: y - 4, teinte, sur: &toile)
            toile.texte(serie.nom, x: 20, y: y, decalage: 14)
            let somme = serie.valeurs.compactMap(\.quantite).max()
            let sommet = serie.valeurs.first { $0.quantite != nil && $0.quantite == somme }
            if let sommet { toile.texte("au plus \(sommet.texte)", x: 1000, y: y, ancre: .end, lettre: .repere) }
        }
    }

    private func courbe(_ serie: Serie, _ teinte: Teinte, _ echelle: Echelle, bas: Int, sur toile: inout Toile) {
        var precedent: (x: Abscisse, y: Int)?
        for (rang, valeur) in serie.valeurs.enumerated() {
            guard let quantite = valeur.quantite else {
                if valeur == .retenue {
                    toile.texte(Valeur.signe, x: x(rang), y: bas - 6, ancre: .middle, lettre: .repere)
                }
                precedent = nil
                continue
            }
            let point = (x: x(rang), y: bas - echelle.place(quantite) * Courbes.hauteurDuPlan / 1000)
            if let precedent { toile.trait(de: precedent.x, precedent.y, a: point.x, point.y, teinte) }
            marque(x: point.x, y: point.y, teinte, sur: &toile)
            precedent = point
        }
    }

    /// A disc, a ring, a smaller disc: told apart without their colours.
    private func marque(x: Abscisse, y: Int, _ teinte: Teinte, sur toile: inout Toile) {
        toile.disque(x: x, y: y, rayon: teinte == .but ? 2 : 4, teinte)
    }

    private static let teintes: [Teinte] = [.fait, .avant, .but]

    private func x(_ rang: Int) -> Abscisse {
        Courbes.marge + rang * (1000 - 2 * Courbes.marge) / max(pas.count - 1, 1)
    }

    package var alternative: String {
        "Courbes. "
            + series.map { serie in
                "\(serie.nom)\u{202F}: "
                    + zip(pas, serie.valeurs).map { "\($0.nom) \($1.mots)" }.joined(separator: ", ")
            }.joined(separator: "\u{202F}; ") + "."
    }

    package var donnees: Donnees {
        Donnees(
            entetes: [nomDesPas] + series.map(\.nom),
            lignes: pas.enumerated().map { rang, pas in [pas.nom] + series.map { $0.valeurs[rang].texte } })
    }
}
