extension Ouvrage {
    /// Linear programmes spent on better patterns; counted, not timed, so that the answer is always the same.
    private static let budget = 600

    /// Tries to do without each secondary cell, dearest first, and keeps what withholds fewer cells, or as many for less.
    mutating func improve() {
        let fin = recherche.programmes + Self.budget
        var avance = true
        while avance {
            avance = false
            for cellule in dearestFirst((0..<systeme.count).filter(isSecondaire)) where isSecondaire(cellule) {
                guard recherche.programmes < fin else { return }
                var essai = self
                let mieux = essai.replace(cellule)
                let programmes = essai.recherche
                if mieux {
                    self = essai
                    avance = true
                }
                recherche = programmes
            }
        }
    }

    /// Prints a cell, mends what needed it without it, and says whether the whole is better.
    private mutating func replace(_ cellule: Int) -> Bool {
        interdite = cellule
        defer { interdite = nil }
        publish(cellule)
        var ajoutees: [Int] = []
        var touchees: Set<Int> = []
        for rang in usagers(cellule) where temoins[rang].map({ $0.ecart(de: cellule) != 0 }) ?? true {
            guard let temoin = audit(rang) ?? repair(rang, limites: [100, 400]) else { return false }
            touchees.formUnion(temoins[rang]?.ecarts.map(\.cellule) ?? [])
            for (autre, _) in temoin.ecarts {
                touchees.insert(autre)
                if !cachees[autre] {
                    withhold(autre)
                    ajoutees.append(autre)
                }
            }
            assign(rang, temoin)
        }
        let avant = touchees.filter(isSecondaire).sorted()
        clean(avant)
        let retirees = [cellule] + avant.filter { !cachees[$0] }
        if ajoutees.count != retirees.count { return ajoutees.count < retirees.count }
        return total(ajoutees) < total(retirees)
    }

    private func total(_ cellules: [Int]) -> Double { cellules.reduce(0) { $0 + (prix($1) ?? 0) } }
}
