extension Ouvrage {
    /// Gives up before anything is withheld when single relations exclude some needs: the search would be for nothing.
    ///
    /// Coarser or fewer tables hold fewer relations: what these needs leave possible stays so without their cells, and is
    /// looked at again there.
    ///
    /// - Throws: `.sansProtection` with these needs, which may not be all that nothing fills.
    func refuseImpossible() throws(SecretImpossible) {
        var parInitie: [Int?: BornesDesEcarts] = [:]
        let exclus = besoins.indices.filter { rang in
            let initie = besoins[rang].initie
            return parInitie[initie, default: bornes(pour: initie)].excludes(
                place: besoins[rang].cellule, ecart: besoins[rang].ecart)
        }
        guard exclus.isEmpty else { throw .sansProtection(sansProtection(exclus)) }
    }

    /// Of all that may move for a reader.
    private func bornes(pour initie: Int?) -> BornesDesEcarts {
        let valeurs = (0..<systeme.count).map { cellule in
            let immobile =
                systeme.etats[cellule] == .fixe || (initie != nil && systeme.initieDe[cellule] == initie)
            return immobile ? nil : systeme.valeurs[cellule]
        }
        var bornes = BornesDesEcarts(systeme.mailles, valeurs: valeurs)
        bornes.settle()
        return bornes
    }

    /// Gives every need a witness, withholding what it takes.
    ///
    /// - Throws: `.sansProtection` with all needs that nothing fills.
    mutating func repairAll() throws(SecretImpossible) {
        var echecs: [Int] = []
        for rang in besoins.indices where temoins[rang] == nil {
            if let temoin = audit(rang) {
                prove(rang, temoin)
            } else if let temoin = repair(rang) {
                for (cellule, _) in temoin.ecarts { withhold(cellule) }
                prove(rang, temoin)
            } else {
                echecs.append(rang)
            }
        }
        guard echecs.isEmpty else { throw .sansProtection(sansProtection(echecs)) }
    }

    /// Near by first, then everywhere.
    mutating func repair(_ rang: Int, limites: [Int] = [100, 400, 2_000, .max]) -> Temoin? {
        for limite in limites {
            switch repair(rang, limite: limite) {
            case .trouve(let temoin): return temoin
            case .impossible: return nil
            case .inconnue: continue
            }
        }
        return nil
    }

    private func sansProtection(_ rangs: [Int]) -> [CelluleSansProtection] {
        var vues: Set<CelluleSansProtection> = []
        return rangs.map { rang in
            let besoin = besoins[rang]
            return CelluleSansProtection(
                cle: systeme.cles[besoin.cellule], preuve: besoin.ecart > 0 ? .sousLeSeuil : .nonNulle)
        }.filter { vues.insert($0).inserted }
    }
}
