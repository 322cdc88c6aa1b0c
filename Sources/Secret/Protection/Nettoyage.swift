extension Ouvrage {
    /// Prints again, dearest first, the secondary cells that every need can do without.
    mutating func clean() { clean((0..<systeme.count).filter(isSecondaire)) }

    /// The same, of some secondary cells only.
    mutating func clean(_ secondaires: [Int]) {
        for cellule in secondaires where usagers(cellule).isEmpty { publish(cellule) }
        for cellule in dearestFirst(secondaires.filter(isSecondaire)) { tryToPublish(cellule) }
    }

    func dearestFirst(_ cellules: [Int]) -> [Int] {
        cellules.sorted { a, b in
            let (x, y) = (prix(a) ?? 0, prix(b) ?? 0)
            return x == y ? a < b : x > y
        }
    }

    private mutating func tryToPublish(_ cellule: Int) {
        publish(cellule)
        var nouveaux: [(rang: Int, temoin: Temoin)] = []
        for rang in usagers(cellule) {
            guard let temoin = lend(nouveaux, rang) ?? audit(rang) else {
                withhold(cellule)
                return
            }
            nouveaux.append((rang, temoin))
        }
        for (rang, temoin) in nouveaux { assign(rang, temoin) }
    }

    /// The first of these witnesses that fills a need.
    private func lend(_ temoins: [(rang: Int, temoin: Temoin)], _ rang: Int) -> Temoin? {
        for (_, temoin) in temoins {
            if let facteur = temoin.facteur(pour: besoins[rang], systeme) { return temoin.times(facteur) }
        }
        return nil
    }
}
