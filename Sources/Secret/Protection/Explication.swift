/// Why a cell is withheld; it carries true values and stays with those who may know them.
package struct Explication: Sendable {
    package enum Motif: Sendable, Hashable {
        /// A count from 1 to the threshold excluded.
        case sousLeSeuil
        /// 0 under a parent that is not, on a sensitive axis.
        case zeroPourCent
        /// The whole of its parent, on a sensitive axis.
        case centPourCent
        /// Withheld so that these primary cells, sorted, cannot be computed.
        case secondaire([CleDeCellule])
    }
    package let motif: Motif
    /// For a primary cell, one where it is 0 and one where it is at least the threshold (at 100 %, it is what its parent
    /// holds besides); at level N1, the true values and one other. For a secondary cell, those of the first primary
    /// cell it protects.
    package let temoins: [TableauxPossibles]
}

/// Complete values that an attacker cannot tell from the true ones: every relation holds, every printed figure is the
/// same.
package struct TableauxPossibles: Sendable {
    /// Every cell that has a key, sorted.
    package let valeurs: [(cle: CleDeCellule, valeur: Int)]

    /// The value of a cell; nil when it is not in the tables.
    package subscript(cle: CleDeCellule) -> Int? {
        var bas = 0
        var haut = valeurs.count
        while bas < haut {
            let milieu = (bas + haut) / 2
            if valeurs[milieu].cle < cle { bas = milieu + 1 } else { haut = milieu }
        }
        return bas < valeurs.count && valeurs[bas].cle == cle ? valeurs[bas].valeur : nil
    }
}

extension Protection {
    /// Why a cell is withheld, without the witnesses, which are long; nil when it is not withheld.
    package func motif(_ cle: CleDeCellule) -> Explication.Motif? {
        retenue(cle).map { motif($0) }
    }

    /// Why a cell is withheld, with two whole alternatives; nil when it is not.
    package func explication(_ cle: CleDeCellule) -> Explication? {
        guard let cellule = retenue(cle) else { return nil }
        let prouvee: Int? =
            switch motifs[cellule] {
            case .sousLeSeuil, .zeroPourCent: cellule
            case .centPourCent(let reste): reste
            case nil: protegees(par: cellule).first
            }
        return Explication(motif: motif(cellule), temoins: prouvee.map(possibles) ?? [])
    }

    private func motif(_ cellule: Int) -> Explication.Motif {
        switch motifs[cellule] {
        case .sousLeSeuil: .sousLeSeuil
        case .zeroPourCent: .zeroPourCent
        case .centPourCent: .centPourCent
        case nil: .secondaire(Set(protegees(par: cellule).map { systeme.cles[$0] }).sorted())
        }
    }

    private func retenue(_ cle: CleDeCellule) -> Int? {
        guard let cellule = systeme.index(cle), cachees[cellule], systeme.etats[cellule] == .publiable else {
            return nil
        }
        return cellule
    }

    /// Primary cells whose witnesses move a cell.
    private func protegees(par cellule: Int) -> [Int] {
        let cellules = besoins.indices.filter { temoins[$0].ecart(de: cellule) != 0 }.map { besoins[$0].cellule }
        return Set(cellules).sorted()
    }

    /// Downward first; the true values when nothing has to move.
    private func possibles(_ cellule: Int) -> [TableauxPossibles] {
        let rangs = (besoinsDe[cellule] ?? []).filter { besoins[$0].initie == nil }
        let baisse = rangs.first { besoins[$0].ecart < 0 }
        let hausse = rangs.first { besoins[$0].ecart > 0 }
        return [tableaux(baisse.map { temoins[$0] }), tableaux(hausse.map { temoins[$0] })]
    }

    private func tableaux(_ temoin: Temoin?) -> TableauxPossibles {
        var valeurs = systeme.valeurs
        for (cellule, ecart) in temoin?.ecarts ?? [] { valeurs[cellule] += ecart }
        return TableauxPossibles(valeurs: (0..<systeme.nombreDeCles).map { (systeme.cles[$0], valeurs[$0]) })
    }
}
