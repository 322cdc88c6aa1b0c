/// A funnel: what is left of a quantity from stage to stage, each bar in the middle.
package struct Entonnoir: Dessin {
    package let etapes: [Etape]
    private let nomDesEtapes: String
    package let nomDesValeurs: String

    /// One stage.
    package struct Etape: Sendable, Hashable {
        package let libelle: String
        package let valeur: Valeur
        /// Beside the number (`92 % des offres`); empty for none.
        package let precision: String
        /// It falls out of the funnel (a refusal): drawn apart from the stages.
        package let perdue: Bool

        /// A stage.
        package init(_ libelle: String, _ valeur: Valeur, precision: String = "", perdue: Bool = false) {
            self.libelle = libelle
            self.valeur = valeur
            self.precision = precision
            self.perdue = perdue
        }
    }

    /// Stages from the widest, and the heads of their table.
    package init(etapes: [Etape], nomDesEtapes: String, nomDesValeurs: String) {
        self.etapes = etapes
        self.nomDesEtapes = nomDesEtapes
        self.nomDesValeurs = nomDesValeurs
    }

    package func tracer(sur toile: inout Toile) {
        let echelle = Echelle(etapes.map { $0.valeur.quantite ?? 0 })
        for etape in etapes {
            let y = toile.intitule(etape.libelle, etape.valeur.texte)
            if let quantite = etape.valeur.quantite {
                let moitie = (echelle.place(quantite) - echelle.zero) / 2
                toile.barre(
                    de: 500 - moitie, a: 500 + moitie, y: y, hauteur: 18, etape.perdue ? .retrait : .fait)
            }
            _ = toile.reserver(22)
            let bas = toile.reserver(etape.precision.isEmpty ? 8 : 22)
            if !etape.precision.isEmpty { toile.texte(etape.precision, x: 0, y: bas + 12, lettre: .repere) }
        }
    }

    package var alternative: String {
        "Entonnoir. "
            + etapes.map {
                "\($0.libelle)\u{202F}: \($0.valeur.mots)" + ($0.precision.isEmpty ? "" : " (\($0.precision))")
            }.joined(separator: "\u{202F}; ") + "."
    }

    package var donnees: Donnees {
        Donnees(
            entetes: [nomDesEtapes, nomDesValeurs, "Précision"],
            lignes: etapes.map { [$0.libelle, $0.valeur.texte, $0.precision] })
    }
}
