/// The cells around one cell that may move, cheapest ways first, and the relations between them: a small linear
/// programme.
///
/// What it finds holds for the whole system, everything outside standing still; what it does not find means something
/// only when it is whole.
struct Voisinage {
    /// In the order they were reached, the first one being the centre.
    private(set) var cellules: [Int] = []
    private(set) var relations: [Int] = []
    /// Nothing that may move and is tied to these cells was left out.
    let entier: Bool

    /// - Parameter cout: the price of a cell, 0 or more; nil when it may not move.
    init(de cellule: Int, _ systeme: Systeme, limite: Int, _ marques: inout Marques, cout: (Int) -> Double?) {
        marques.begin(cellules: systeme.count, relations: systeme.relations.count)
        var frontiere = Frontiere()
        frontiere.push(0, cellule)
        while cellules.count < limite, let (distance, cellule) = frontiere.pop() {
            if marques.place(de: cellule) != nil { continue }
            marques.place(cellule, cellules.count)
            cellules.append(cellule)
            for relation in systeme.relationsDe[cellule] where marques.visit(relation: relation) {
                relations.append(relation)
                for terme in systeme.relations[relation].termes where marques.place(de: terme.cellule) == nil {
                    guard let cout = cout(terme.cellule) else { continue }
                    frontiere.push(distance + 1 + cout, terme.cellule)
                }
            }
        }
        entier = !frontiere.contains { marques.place(de: $0) == nil }
    }
}

/// What has been visited, without clearing arrays between two searches.
struct Marques {
    private var tour: Int32 = 0
    private var tours: [Int32] = []
    private var toursDesRelations: [Int32] = []
    private var places: [Int32] = []

    mutating func begin(cellules: Int, relations: Int) {
        if tours.count != cellules {
            tours = [Int32](repeating: 0, count: cellules)
            places = tours
            toursDesRelations = [Int32](repeating: 0, count: relations)
        }
        tour += 1
    }

    mutating func place(_ cellule: Int, _ place: Int) {
        tours[cellule] = tour
        places[cellule] = Int32(place)
    }

    /// The place of a cell of this tour; nil for another.
    func place(de cellule: Int) -> Int? { tours[cellule] == tour ? Int(places[cellule]) : nil }

    /// True the first time.
    mutating func visit(relation: Int) -> Bool {
        if toursDesRelations[relation] == tour { return false }
        toursDesRelations[relation] = tour
        return true
    }
}

/// Cells to reach, nearest first, then in the order of the cells: a binary heap.
private struct Frontiere {
    private var tas: [(distance: Double, cellule: Int)] = []

    func contains(_ test: (Int) -> Bool) -> Bool { tas.contains { test($0.cellule) } }

    mutating func push(_ distance: Double, _ cellule: Int) {
        tas.append((distance, cellule))
        var place = tas.count - 1
        while place > 0, tas[place] < tas[(place - 1) / 2] {
            tas.swapAt(place, (place - 1) / 2)
            place = (place - 1) / 2
        }
    }

    mutating func pop() -> (distance: Double, cellule: Int)? {
        guard let premier = tas.first, let dernier = tas.popLast() else { return nil }
        guard !tas.isEmpty else { return premier }
        tas[0] = dernier
        var place = 0
        while true {
            let gauche = 2 * place + 1
            guard gauche < tas.count else { return premier }
            let droite = gauche + 1
            let moindre = droite < tas.count && tas[droite] < tas[gauche] ? droite : gauche
            guard tas[moindre] < tas[place] else { return premier }
            tas.swapAt(place, moindre)
            place = moindre
        }
    }
}
