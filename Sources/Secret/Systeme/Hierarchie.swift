/// The hierarchy of one axis, in numbers.
struct Hierarchie {
    /// A parent and the children that partition it.
    struct Partition {
        let parent: Int32
        let enfants: [Int32]
    }

    /// Sorted by parent, then as given.
    let partitions: [Partition]
    /// How many partitions a code stands in, as parent or child.
    private(set) var appartenances: [Int32: Int] = [:]

    init(_ axe: String, _ tables: TablesLiees, _ lexique: Lexique) {
        var partitions: [Partition] = []
        for (parent, enfants) in (tables.hierarchies[axe] ?? [:]).sorted(by: { $0.key < $1.key }) {
            for codes in enfants {
                guard let numero = lexique.code(axe, parent) else { continue }
                partitions.append(Partition(parent: numero, enfants: codes.compactMap { lexique.code(axe, $0) }))
            }
        }
        self.partitions = partitions
        for partition in partitions {
            for code in [partition.parent] + partition.enfants { appartenances[code, default: 0] += 1 }
        }
    }

    /// Parents that are not listed while a code under them is: a level that the table does not publish.
    func niveauxTus(_ listes: Set<Int32>) -> Set<Int32> {
        var atteints = listes
        var tus: Set<Int32> = []
        var change = true
        while change {
            change = false
            for partition in partitions where !atteints.contains(partition.parent) {
                guard partition.enfants.contains(where: atteints.contains) else { continue }
                atteints.insert(partition.parent)
                tus.insert(partition.parent)
                change = true
            }
        }
        return tus
    }
}
