/// Whole numbers between which the move of every cell lies, looking at one relation at a time.
///
/// What it excludes no linear programme finds: it proves quickly most of what cannot be.
struct BornesDesEcarts {
    /// Stands for "no upper bound"; never added to anything.
    private static let infini = Int.max
    /// Bounds further than this are not kept, so that sums never overflow.
    private static let horizon = 1_000_000_000_000
    /// Relations looked at for one need: bounds that creep are left to the programmes.
    private static let visites = 400

    private let mailles: Mailles
    private var minimums: [Int]
    private var maximums: [Int]
    /// What to put back after a move was looked at.
    private var anciennes: [(place: Int, minimum: Int, maximum: Int)] = []

    /// - Parameters:
    ///   - valeurs: place to the value there, which no move takes under 0; nil where none may move.
    init(_ mailles: Mailles, valeurs: [Int?]) {
        self.mailles = mailles
        minimums = valeurs.map { -($0 ?? 0) }
        maximums = valeurs.map { $0 == nil ? 0 : Self.infini }
    }

    /// Narrows all that may move before any move is looked at: worth it when many are.
    mutating func settle() {
        // The true values satisfy every relation: nothing is contradictory yet.
        _ = narrow(0..<mailles.count, visites: 20 * mailles.count)
        anciennes.removeAll()
    }

    /// Whether nothing at all makes one place move by so much.
    mutating func excludes(place: Int, ecart: Int) -> Bool {
        guard (minimums[place]...maximums[place]).contains(ecart) else { return true }
        set(place, ecart, ecart)
        let contradiction = !narrow(mailles.relations(de: place), visites: Self.visites)
        for (place, minimum, maximum) in anciennes.reversed() {
            (minimums[place], maximums[place]) = (minimum, maximum)
        }
        anciennes.removeAll(keepingCapacity: true)
        return contradiction
    }

    private mutating func set(_ place: Int, _ minimum: Int, _ maximum: Int) {
        anciennes.append((place, minimums[place], maximums[place]))
        (minimums[place], maximums[place]) = (minimum, maximum)
    }

    /// Narrows relation after relation; false when one of them cannot hold.
    private mutating func narrow(_ relations: some Sequence<Int>, visites: Int) -> Bool {
        var file = Array(relations)
        var tete = 0
        while tete < min(file.count, visites) {
            let relation = file[tete]
            tete += 1
            let deja = anciennes.count
            guard narrow(relation) else { return false }
            for rang in deja..<anciennes.count {
                let place = anciennes[rang].place
                for autre in mailles.rangsDesRelations(de: place) where mailles.relationsDesPlaces[autre] != relation {
                    file.append(mailles.relationsDesPlaces[autre])
                }
            }
        }
        return true
    }

    /// Narrows the places of a relation; false when it cannot hold.
    private mutating func narrow(_ relation: Int) -> Bool {
        let rangs = mailles.rangs(de: relation)
        var somme = Somme()
        for rang in rangs { somme.add(range(mailles.termes[rang])) }
        guard somme.holds else { return false }
        for rang in rangs {
            let terme = mailles.termes[rang]
            let reste = somme.without(range(terme))
            // coefficient x move is the opposite of what the others make.
            var (minimum, maximum) = (minimums[terme.place], maximums[terme.place])
            let (bas, haut) =
                terme.coefficient > 0 ? (reste.haut.map { -$0 }, reste.bas.map { -$0 }) : (reste.bas, reste.haut)
            // Rounded outwards: what is excluded is so of fractions as well, which linear programmes allow.
            let pas = abs(terme.coefficient)
            if let bas, abs(bas) < Self.horizon { minimum = max(minimum, -Self.quotientUp(-bas, pas)) }
            if let haut, abs(haut) < Self.horizon { maximum = min(maximum, Self.quotientUp(haut, pas)) }
            guard minimum <= maximum else { return false }
            if minimum != minimums[terme.place] || maximum != maximums[terme.place] {
                set(terme.place, minimum, maximum)
            }
        }
        return true
    }

    /// Bounds of coefficient x move; nil without one.
    private func range(_ terme: Mailles.Terme) -> (bas: Int?, haut: Int?) {
        let minimum = terme.coefficient * minimums[terme.place]
        let maximum = maximums[terme.place] == Self.infini ? nil : terme.coefficient * maximums[terme.place]
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
