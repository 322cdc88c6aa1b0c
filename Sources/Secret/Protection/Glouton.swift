import Regles

extension Ouvrage {
    /// Withholds, relation by relation, the cheapest company of cells that a single line gives away.
    mutating func accompany() {
        var attente = systeme.relations.indices.filter { isTrahie($0) }
        var suivante = 0
        while suivante < attente.count {
            let relation = attente[suivante]
            suivante += 1
            guard isTrahie(relation), let compagne = compagne(relation) else { continue }
            withhold(compagne)
            attente += systeme.mailles.relations(de: compagne).filter { isTrahie($0) }
        }
    }

    /// One withheld cell alone, or several on one side that add up to less than the threshold.
    private func isTrahie(_ relation: Int) -> Bool {
        var nombre = 0
        var somme = 0
        var gauche = false
        var droite = false
        for terme in systeme.relations[relation].termes where cachees[terme.cellule] {
            nombre += 1
            somme += abs(terme.coefficient) * systeme.valeurs[terme.cellule]
            if terme.coefficient > 0 { droite = true } else { gauche = true }
        }
        if nombre == 1 { return true }
        return nombre > 1 && gauche != droite && norme.niveau == .n3 && somme < norme.seuil
    }

    private func compagne(_ relation: Int) -> Int? {
        var meilleure: (cellule: Int, prix: Double)?
        for terme in systeme.relations[relation].termes where !cachees[terme.cellule] {
            guard let prix = prix(terme.cellule) else { continue }
            let utiles = systeme.mailles.relations(de: terme.cellule).lazy.filter { $0 != relation && hasCachee($0) }
                .count
            let total = prix / Double(1 + utiles)
            if meilleure.map({ total < $0.prix }) ?? true { meilleure = (terme.cellule, total) }
        }
        return meilleure?.cellule
    }

    private func hasCachee(_ relation: Int) -> Bool {
        systeme.relations[relation].termes.contains { cachees[$0.cellule] }
    }
}
