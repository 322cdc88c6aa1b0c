/// What has been visited, without clearing arrays between two searches.
struct Marques {
    private var tour: Int32 = 0
    private var tours: [Int32] = []
    private var toursDesRelations: [Int32] = []
    private var places: [Int32] = []
    private var placesDesRelations: [Int32] = []

    mutating func begin(cellules: Int, relations: Int) {
        if tours.count != cellules {
            tours = [Int32](repeating: 0, count: cellules)
            places = tours
            toursDesRelations = [Int32](repeating: 0, count: relations)
            placesDesRelations = toursDesRelations
        }
        tour += 1
    }

    mutating func place(_ cellule: Int, _ place: Int) {
        tours[cellule] = tour
        places[cellule] = Int32(place)
    }

    /// The place of a cell of this tour; nil for another.
    func place(de cellule: Int) -> Int? { tours[cellule] == tour ? Int(places[cellule]) : nil }

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
