/// The positions of events put together by dwelling, in their order, in two arrays whatever the number of dwellings.
struct EvenementsParLogement: Sendable {
    /// Where the positions of each dwelling start, and where the last ones end.
    private var debuts: [Int32]
    private var positions: [Int32]

    /// The rank of a dwelling, and the position of one of its events.
    typealias Evenement = (logement: Int32, position: Int32)

    /// - Parameter logements: how many dwellings there are.
    init(_ evenements: [Evenement], logements: Int) {
        debuts = [Int32](repeating: 0, count: logements + 1)
        for evenement in evenements { debuts[Int(evenement.logement) + 1] += 1 }
        for rang in 0..<logements { debuts[rang + 1] += debuts[rang] }
        positions = [Int32](repeating: 0, count: evenements.count)
        var suivantes = debuts
        for evenement in evenements {
            positions[Int(suivantes[Int(evenement.logement)])] = evenement.position
            suivantes[Int(evenement.logement)] += 1
        }
    }

    /// Those of a dwelling.
    subscript(logement: Int) -> ArraySlice<Int32> {
        positions[Int(debuts[logement])..<Int(debuts[logement + 1])]
    }
}
