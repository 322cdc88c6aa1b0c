/// Positions put together by group, in their order, in two arrays whatever the number of groups.
package struct PositionsParGroupe: Sendable {
    /// All of them, group after group.
    package private(set) var positions: [Int32]
    /// Where those of each group start, and where the last ones end.
    private let debuts: [Int32]

    /// A group by its rank, and a position that is of it.
    package typealias Element = (groupe: Int32, position: Int32)

    /// - Parameter groupes: how many groups there are.
    package init(_ elements: [Element], groupes: Int) {
        var debuts = [Int32](repeating: 0, count: groupes + 1)
        for element in elements { debuts[Int(element.groupe) + 1] += 1 }
        for groupe in 0..<groupes { debuts[groupe + 1] += debuts[groupe] }
        self.debuts = debuts
        positions = [Int32](repeating: 0, count: elements.count)
        for element in elements {
            positions[Int(debuts[Int(element.groupe)])] = element.position
            debuts[Int(element.groupe)] += 1
        }
    }

    /// Those of a group.
    package subscript(groupe: Int) -> ArraySlice<Int32> {
        positions[Int(debuts[groupe])..<Int(debuts[groupe + 1])]
    }
}
