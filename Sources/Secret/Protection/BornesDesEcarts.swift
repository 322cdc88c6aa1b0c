/// Whole numbers between which the move of every cell lies when all that may move does, looking at one relation at a time.
///
/// What it excludes no linear programme finds: it proves quickly most of what nothing protects.
struct BornesDesEcarts {
    /// Stands for "no upper bound"; never added to anything.
    private static let infini = Int.max
    /// Bounds further than this are not kept, so that sums never overflow.
    private static let horizon = 1_000_000_000_000
    /// Relations looked at for one need: bounds that creep are left to the programmes.
    private static let visites = 400

    private let systeme: Systeme
    private var minimums: [Int]
    private var maximums: [Int]
    /// What to put back after a need.
    private var anciennes: [(cellule: Int, minimum: Int, maximum: Int)] = []

    /// - Parameter initie: who knows its own cells, which do not move for it; nil for an outsider.
    init(_ systeme: Systeme, initie: Int?) {
        self.systeme = systeme
        let immobiles = (0..<systeme.count).map { cellule in
            systeme.etats[cellule] == .fixe || (initie != nil && systeme.initieDe[cellule] == initie)
        }
        minimums = immobiles.indices.map { immobiles[$0] ? 0 : -systeme.valeurs[$0] }
        maximums = immobiles.map { $0 ? 0 : Self.infini }
        // The true values satisfy every relation: nothing is contradictory yet.
        _ = narrow(Array(systeme.relations.indices), visites: 20 * systeme.relations.count)
        anciennes = []
    }

    /// Whether no move at all fills a need of this reader.
    mutating func excludes(_ besoin: Besoin) -> Bool {
        guard (minimums[besoin.cellule]...maximums[besoin.cellule]).contains(besoin.ecart) else { return true }
        set(besoin.cellule, besoin.ecart, besoin.ecart)
        let contradiction = !narrow(systeme.relationsDe[besoin.cellule], visites: Self.visites)
        for (cellule, minimum, maximum) in anciennes.reversed() {
            (minimums[cellule], maximums[cellule]) = (minimum, maximum)
        }
        anciennes.removeAll(keepingCapacity: true)
        return contradiction
    }

    private mutating func set(_ cellule: Int, _ minimum: Int, _ maximum: Int) {
        anciennes.append((cellule, minimums[cellule], maximums[cellule]))
        (minimums[cellule], maximums[cellule]) = (minimum, maximum)
    }

    /// Narrows relation after relation; false when one of them cannot hold.
    private mutating func narrow(_ relations: [Int], visites: Int) -> Bool {
        var file = relations
        var tete = 0
        while tete < min(file.count, visites) {
            let relation = file[tete]
            tete += 1
            guard let touchees = narrow(relation) else { return false }
            for cellule in touchees { file += systeme.relationsDe[cellule].filter { $0 != relation } }
        }
        return true
    }

    /// Narrows the cells of a relation; those that it did, nil when it cannot hold.
    private mutating func narrow(_ relation: Int) -> [Int]? {
        let termes = systeme.relations[relation].termes
        var somme = Somme()
        for terme in termes { somme.add(range(terme)) }
        guard somme.holds else { return nil }
        var touchees: [Int] = []
        for terme in termes {
            let reste = somme.without(range(terme))
            // coefficient x move is the opposite of what the others make.
            var (minimum, maximum) = (minimums[terme.cellule], maximums[terme.cellule])
            let (bas, haut) =
                terme.coefficient > 0 ? (reste.haut.map { -$0 }, reste.bas.map { -$0 }) : (reste.bas, reste.haut)
            let pas = abs(terme.coefficient)
            if let bas, abs(bas) < Self.horizon { minimum = max(minimum, Self.quotientUp(bas, pas)) }
            if let haut, abs(haut) < Self.horizon { maximum = min(maximum, -Self.quotientUp(-haut, pas)) }
            guard minimum <= maximum else { return nil }
            guard minimum != minimums[terme.cellule] || maximum != maximums[terme.cellule] else { continue }
            set(terme.cellule, minimum, maximum)
            touchees.append(terme.cellule)
        }
        return touchees
    }

    /// Bounds of coefficient x move; nil without one.
    private func range(_ terme: (cellule: Int, coefficient: Int)) -> (bas: Int?, haut: Int?) {
        let minimum = terme.coefficient * minimums[terme.cellule]
        let maximum = maximums[terme.cellule] == Self.infini ? nil : terme.coefficient * maximums[terme.cellule]
        return terme.coefficient > 0 ? (minimum, maximum) : (maximum, minimum)
    }

    /// The quotient by a positive number, rounded up.
    private static func quotientUp(_ nombre: Int, _ pas: Int) -> Int {
        let (quotient, reste) = nombre.quotientAndRemainder(dividingBy: pas)
        return quotient + (reste > 0 ? 1 : 0)
    }

    /// Bounds of a sum of terms, some of which have none.
    private struct Somme {
        private var bas = 0
        private var haut = 0
        private var infinisEnBas = 0
        private var infinisEnHaut = 0

        /// Whether the sum may be 0.
        var holds: Bool { (infinisEnBas > 0 || bas <= 0) && (infinisEnHaut > 0 || haut >= 0) }

        mutating func add(_ terme: (bas: Int?, haut: Int?)) {
            if let sien = terme.bas { bas += sien } else { infinisEnBas += 1 }
            if let sien = terme.haut { haut += sien } else { infinisEnHaut += 1 }
        }

        /// Bounds of the sum of the other terms.
        func without(_ terme: (bas: Int?, haut: Int?)) -> (bas: Int?, haut: Int?) {
            (
                infinisEnBas == (terme.bas == nil ? 1 : 0) ? bas - (terme.bas ?? 0) : nil,
                infinisEnHaut == (terme.haut == nil ? 1 : 0) ? haut - (terme.haut ?? 0) : nil
            )
        }
    }
}
