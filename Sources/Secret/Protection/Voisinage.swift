import ClpPort

/// The cells around one cell that may move, and the relations between them: a small linear programme.
///
/// What it finds holds for the whole system, everything outside standing still; what it does not find means something
/// only when it is whole.
struct Voisinage {
    private(set) var cellules: [Int]
    private(set) var relations: [Int] = []
    /// Nothing that may move and is tied to these cells was left out.
    private(set) var entier = true

    init(de cellule: Int, _ systeme: Systeme, limite: Int, _ marques: inout Marques, mobile: (Int) -> Bool) {
        cellules = [cellule]
        marques.begin(cellules: systeme.count, relations: systeme.relations.count)
        marques.place(cellule, 0)
        var suivante = 0
        while suivante < cellules.count {
            for relation in systeme.relationsDe[cellules[suivante]] where marques.visit(relation: relation) {
                relations.append(relation)
                for terme in systeme.relations[relation].termes
                where !marques.contains(terme.cellule) && mobile(terme.cellule) {
                    guard cellules.count < limite else {
                        entier = false
                        continue
                    }
                    marques.place(terme.cellule, cellules.count)
                    cellules.append(terme.cellule)
                }
            }
            suivante += 1
        }
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

    func contains(_ cellule: Int) -> Bool { tours[cellule] == tour }

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
