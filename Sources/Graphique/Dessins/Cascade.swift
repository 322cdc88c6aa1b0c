/// A waterfall: what a quantity is made of, step after step, each starting where the former ended.
package struct Cascade: Dessin {
    private let nomDesEtapes: String
    package let nomDesValeurs: String
    package let etapes: [Etape]

    /// One bar.
    package struct Etape: Sendable, Hashable {
        package let libelle: String
        package let valeur: Valeur
        package let nature: Nature

        /// A step; a `retrait` is given as a positive number.
        package init(_ libelle: String, _ valeur: Valeur, _ nature: Nature) {
            self.libelle = libelle
            self.valeur = valeur
            self.nature = nature
        }
    }

    /// What a step does to the running quantity.
    package enum Nature: Sendable, Hashable {
        /// It starts again from zero: a beginning, a subtotal, an end.
        case total
        case ajout
        case retrait
    }

    /// Steps, and the heads of their table.
    package init(etapes: [Etape], nomDesEtapes: String, nomDesValeurs: String) {
        self.etapes = etapes
        self.nomDesEtapes = nomDesEtapes
        self.nomDesValeurs = nomDesValeurs
    }

    package func tracer(sur toile: inout Toile) {
        let bornes = bornes
        let echelle = Echelle(bornes.flatMap { [$0?.debut ?? 0, $0?.fin ?? 0] })
        var precedente: (x: Abscisse, y: Int)?
        for (etape, borne) in zip(etapes, bornes) {
            let y = toile.intitule(etape.libelle, signe(etape) + etape.valeur.texte)
            _ = toile.reserver(26)
            guard let borne else { continue }
            let (debut, fin) = (echelle.place(borne.debut), echelle.place(borne.fin))
            if let precedente { toile.trait(de: precedente.x, precedente.y, a: precedente.x, y, .fond) }
            toile.barre(de: debut, a: fin, y: y, hauteur: 16, etape.nature == .retrait ? .retrait : .fait)
            precedente = (fin, y + 16)
        }
    }

    package var alternative: String {
        "Graphique en cascade. "
            + etapes.map { "\($0.libelle)\u{202F}: \(signe($0))\($0.valeur.mots)" }.joined(separator: "\u{202F}; ")
            + "."
    }

    package var donnees: Donnees {
        Donnees(
            entetes: [nomDesEtapes, nomDesValeurs],
            lignes: etapes.map { [$0.libelle, signe($0) + $0.valeur.texte] })
    }

    private func signe(_ etape: Etape) -> String {
        guard let quantite = etape.valeur.quantite, quantite > 0 else { return "" }
        return switch etape.nature {
        case .total: ""
        case .ajout: "+\u{202F}"
        case .retrait: "\u{2212}\u{202F}"
        }
    }

    /// Where each bar begins and ends; nil without a number, and after such a step until the next total: nobody knows where.
    package var bornes: [(debut: Int, fin: Int)?] {
        var courante: Int? = 0
        return etapes.map { etape in
            let debut = etape.nature == .total ? 0 : courante
            guard let debut, let quantite = etape.valeur.quantite else {
                courante = nil
                return nil
            }
            let fin =
                switch etape.nature {
                case .total: quantite
                case .ajout: debut + quantite
                case .retrait: debut - quantite
                }
            courante = fin
            return (debut, fin)
        }
    }
}
