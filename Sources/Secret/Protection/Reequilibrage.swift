/// Looks for a witness by balancing one relation after the other, each time with the cell whose move leaves the least
/// unbalanced.
///
/// It takes a few microseconds where a linear programme takes a hundred, and finds most of what there is; what it does not find
/// proves nothing.
struct Reequilibrage {
    /// What being unbalanced by one costs, against the prices of the cells.
    private static let poids = 4
    /// Moves for one witness.
    private static let essais = 120
    /// Moves before a cell had better move again: it would undo what was just done.
    private static let repos = 8
    /// What moving it earlier costs: it is hardly done while another cell of the relation may move.
    private static let reprise = 1_000_000
    /// How many of the unbalanced relations are looked at, the last of their list, to balance the shortest.
    private static let attente = 6

    /// Moves further than this are not made, so that sums never overflow.
    private static let horizon = 1_000_000_000_000

    private let mailles: Mailles
    private let valeurs: [Int]
    private var ecarts: [Int]
    /// The cells that moved, some of them several times.
    private var deplacees: [Int] = []
    /// Relation to what its terms add up to.
    private var soldes: [Int]
    /// The relations that do not add up to 0, and where each is in that list.
    private var inegales: [Int] = []
    private var places: [Int]
    /// Cell to the move from which on it is rested.
    private var reprises: [Int]
    private var moment = 0

    /// - Parameter valeurs: of each place, which no move takes under 0.
    init(_ mailles: Mailles, valeurs: [Int]) {
        self.mailles = mailles
        self.valeurs = valeurs
        ecarts = [Int](repeating: 0, count: valeurs.count)
        reprises = ecarts
        soldes = [Int](repeating: 0, count: mailles.count)
        places = soldes
    }

    /// A move of withheld cells that fills a need; nil when none is found.
    ///
    /// - Parameters:
    ///   - ecarts: to start from: the need alone, or a witness some cells of which may no longer move.
    ///   - prix: of moving a cell, 0 or more; nil when it may not move.
    mutating func temoin(
        _ besoin: Besoin, depuis ecarts: [(cellule: Int, ecart: Int)], prix: (Int) -> Int?
    ) -> Temoin? {
        begin()
        for (cellule, ecart) in ecarts where cellule == besoin.cellule || prix(cellule) != nil { move(cellule, ecart) }
        var essais = Self.essais
        while !inegales.isEmpty {
            guard essais > 0, let (cellule, pas) = deplacement(besoin.cellule, prix) else { return nil }
            move(cellule, pas)
            essais -= 1
            moment += 1
            reprises[cellule] = moment + Self.repos
        }
        return trouve()
    }

    private func trouve() -> Temoin {
        var trouves: [(cellule: Int, ecart: Int)] = []
        for cellule in deplacees.sorted() where ecarts[cellule] != 0 && trouves.last?.cellule != cellule {
            trouves.append((cellule, ecarts[cellule]))
        }
        return Temoin(ecarts: trouves)
    }

    private mutating func begin() {
        for cellule in deplacees { ecarts[cellule] = 0 }
        for relation in inegales { soldes[relation] = 0 }
        deplacees.removeAll(keepingCapacity: true)
        inegales.removeAll(keepingCapacity: true)
        moment += Self.repos
    }

    /// The cell to move next, and by how much.
    private func deplacement(_ centre: Int, _ prix: (Int) -> Int?) -> (cellule: Int, pas: Int)? {
        let courte = inegales.suffix(Self.attente).min { mailles.rangs(de: $0).count < mailles.rangs(de: $1).count }
        guard let relation = courte else { return nil }
        var meilleur: (cout: Int, cellule: Int, pas: Int)?
        for rang in mailles.rangs(de: relation) {
            let terme = mailles.termes[rang]
            let cellule = terme.place
            guard cellule != centre, soldes[relation] % terme.coefficient == 0, let prix = prix(cellule) else {
                continue
            }
            // As far as the relation asks, or as the count can fall.
            let pas = max(-soldes[relation] / terme.coefficient, -valeurs[cellule] - ecarts[cellule])
            guard pas != 0, abs(ecarts[cellule] + pas) <= Self.horizon else { continue }
            let cout = cout(cellule, pas, prix)
            if meilleur.map({ cout < $0.cout }) ?? true { meilleur = (cout, cellule, pas) }
        }
        return meilleur.map { ($0.cellule, $0.pas) }
    }

    /// What a move adds: what it unbalances, and its price.
    private func cout(_ cellule: Int, _ pas: Int, _ prix: Int) -> Int {
        var cout = ecarts[cellule] == 0 ? prix : (ecarts[cellule] + pas == 0 ? -prix : 0)
        if reprises[cellule] > moment { cout += Self.reprise }
        for rang in mailles.rangsDesRelations(de: cellule) {
            let solde = soldes[mailles.relationsDesPlaces[rang]]
            cout += Self.poids * (abs(solde + mailles.coefficientsDesPlaces[rang] * pas) - abs(solde))
        }
        return cout
    }

    private mutating func move(_ cellule: Int, _ pas: Int) {
        if ecarts[cellule] == 0 { deplacees.append(cellule) }
        ecarts[cellule] += pas
        for rang in mailles.rangsDesRelations(de: cellule) {
            let relation = mailles.relationsDesPlaces[rang]
            let avant = soldes[relation]
            soldes[relation] += mailles.coefficientsDesPlaces[rang] * pas
            if avant == 0 {
                places[relation] = inegales.count
                inegales.append(relation)
            } else if soldes[relation] == 0 {
                let place = places[relation]
                inegales.swapAt(place, inegales.count - 1)
                places[inegales[place]] = place
                inegales.removeLast()
            }
        }
    }
}
