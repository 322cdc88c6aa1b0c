/// What has been visited, without clearing arrays between two searches.
struct Marques {
    private var tour: Int32 = 0
    private var tours: [Int32] = []
    private var toursDesRelations: [Int32] = []
    private var places: [Int32] = []
    private var placesDesRelations: [Int32] = []
    private var toursDesDistances: [Int32] = []
    private var distances: [Double] = []

    mutating func begin(cellules: Int, relations: Int) {
        if tours.count != cellules {
            tours = [Int32](repeating: 0, count: cellules)
            places = tours
            toursDesRelations = [Int32](repeating: 0, count: relations)
            placesDesRelations = toursDesRelations
            toursDesDistances = tours
            distances = [Double](repeating: 0, count: cellules)
        }
        tour += 1
    }

    mutating func place(_ cellule: Int, _ place: Int) {
        tours[cellule] = tour
        places[cellule] = Int32(place)
    }

    /// The place of a cell of this tour; nil for another.
    func place(de cellule: Int) -> Int? { tours[cellule] == tour ? Int(places[cellule]) : nil }

    /// Whether a cell was not reached yet from so near.
    mutating func nears(_ cellule: Int, _ distance: Double) -> Bool {
        if toursDesDistances[cellule] == tour, distances[cellule] <= distance { return false }
        toursDesDistances[cellule] = tour
        distances[cellule] = distance
        return true
    }

    mutating func forget(_ cellule: Int) { tours[cellule] = 0 }

    mutating func place(relation: Int, _ place: Int) {
        toursDesRelations[relation] = tour
        placesDesRelations[relation] = Int32(place)
    }

    /// The place of a relation of this tour; nil for another.
    func place(deRelation relation: Int) -> Int? {
        toursDesRelations[relation] == tour ? Int(placesDesRelations[relation]) : nil
    }
}
