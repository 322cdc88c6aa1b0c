/// A dot plot: rates between 0 and the whole, each with the line that it should reach.
package struct TauxASeuil: Dessin {
    package let lignes: [Ligne]
    private let nomDesLignes: String
    package let nomDuSeuil: String

    /// One rate.
    package struct Ligne: Sendable, Hashable {
        package let nom: String
        /// In thousandths.
        package let taux: Valeur
        /// In thousandths.
        package let seuil: Valeur

        /// A rate and its line, in thousandths.
        package init(_ nom: String, taux: Valeur, seuil: Valeur) {
            self.nom = nom
            self.taux = taux
            self.seuil = seuil
        }
    }

    /// Rates in the order drawn, and what the line is called.
    package init(lignes: [Ligne], nomDesLignes: String, nomDuSeuil: String) {
        self.lignes = lignes
        self.nomDesLignes = nomDesLignes
        self.nomDuSeuil = nomDuSeuil
    }

    package func tracer(sur toile: inout Toile) {
        let echelle = Echelle([1000] + lignes.flatMap { [$0.taux.quantite ?? 0, $0.seuil.quantite ?? 0] })
        for ligne in lignes {
            let y = toile.intitule(ligne.nom, ligne.taux.texte) + 8
            _ = toile.reserver(40)
            toile.trait(de: 0, y, a: 1000, y, .fond)
            if let seuil = ligne.seuil.quantite {
                let x = echelle.place(seuil)
                toile.trait(de: x, y - 10, a: x, y + 10, .but)
                toile.texte(
                    "\(nomDuSeuil)\u{A0}\(ligne.seuil.texte)", x: x, y: y + 22, ancre: x < 500 ? .start : .end,
                    lettre: .repere, decalage: x < 500 ? -2 : 2)
            }
            if let taux = ligne.taux.quantite { toile.disque(x: echelle.place(taux), y: y, rayon: 6, .fait) }
        }
        let y = toile.reserver(16) + 10
        toile.texte("0\u{202F}%", x: 0, y: y, lettre: .repere)
        toile.texte("100\u{202F}%", x: echelle.place(1000), y: y, ancre: .end, lettre: .repere)
    }

    package var alternative: String {
        "Points sur une échelle de 0 à 100\u{202F}%. "
            + lignes.map { "\($0.nom)\u{202F}: \($0.taux.mots), \(nomDuSeuil) \($0.seuil.mots)" }
            .joined(separator: "\u{202F}; ") + "."
    }

    package var donnees: Donnees {
        Donnees(
            entetes: [nomDesLignes, "Taux", nomDuSeuil.prefix(1).uppercased() + nomDuSeuil.dropFirst()],
            lignes: lignes.map { [$0.nom, $0.taux.texte, $0.seuil.texte] })
    }
}
