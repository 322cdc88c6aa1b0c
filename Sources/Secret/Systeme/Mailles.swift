/// Relations between places, one after the other: searches walk them thousands of times.
struct Mailles: Sendable {
    /// A place and its coefficient in a relation.
    struct Terme: Sendable {
        let place: Int
        let coefficient: Int
    }

    /// Where the terms of each relation start, then where the last one ends.
    private let debuts: [Int]
    /// Those of a relation follow one another.
    let termes: [Terme]
    /// Where the relations of each place start, then where those of the last one end.
    private let debutsDesPlaces: [Int]
    /// Those that a place stands in follow one another, ascending.
    let relationsDesPlaces: [Int]
    /// The coefficients there.
    let coefficientsDesPlaces: [Int]

    /// How many relations there are.
    var count: Int { debuts.count - 1 }

    /// - Parameters:
    ///   - places: how many there are.
    ///   - relations: how many there are.
    ///   - terms: gives the terms of a relation to what it is handed, each place once.
    init(places: Int, relations: Int, terms: (_ relation: Int, _ add: (Terme) -> Void) -> Void) {
        var debuts = [0]
        debuts.reserveCapacity(relations + 1)
        var termes: [Terme] = []
        var suivantes = [Int](repeating: 0, count: places + 1)
        for relation in 0..<relations {
            terms(relation) { terme in
                termes.append(terme)
                suivantes[terme.place + 1] += 1
            }
            debuts.append(termes.count)
        }
        for place in 0..<places { suivantes[place + 1] += suivantes[place] }
        (self.debuts, self.termes, debutsDesPlaces) = (debuts, termes, suivantes)
        var relationsDesPlaces = [Int](repeating: 0, count: termes.count)
        var coefficientsDesPlaces = relationsDesPlaces
        for relation in 0..<relations {
            for rang in debuts[relation]..<debuts[relation + 1] {
                let suivante = suivantes[termes[rang].place]
                relationsDesPlaces[suivante] = relation
                coefficientsDesPlaces[suivante] = termes[rang].coefficient
                suivantes[termes[rang].place] += 1
            }
        }
        (self.relationsDesPlaces, self.coefficientsDesPlaces) = (relationsDesPlaces, coefficientsDesPlaces)
    }

    /// Where the terms of a relation are among all of them: a slice would be retained at each search.
    func rangs(de relation: Int) -> Range<Int> { debuts[relation]..<debuts[relation + 1] }

    /// Where the relations of a place are among `relationsDesPlaces`.
    func rangsDesRelations(de place: Int) -> Range<Int> { debutsDesPlaces[place]..<debutsDesPlaces[place + 1] }

    /// The relations that a place stands in, ascending.
    func relations(de place: Int) -> ArraySlice<Int> { relationsDesPlaces[rangsDesRelations(de: place)] }
}
