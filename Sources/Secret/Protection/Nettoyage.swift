extension Ouvrage {
    /// Prints again, dearest first, the secondary cells that every need can do without.
    mutating func clean() {
        let secondaires = (0..<systeme.count).filter(isSecondaire)
        for cellule in secondaires where usagers(cellule).isEmpty { publish(cellule) }
        let ordre = secondaires.filter(isSecondaire).sorted { a, b in
            let (x, y) = (prix(a) ?? 0, prix(b) ?? 0)
            return x == y ? a < b : x > y
        }
        for cellule in ordre { tryToPublish(cellule) }
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
