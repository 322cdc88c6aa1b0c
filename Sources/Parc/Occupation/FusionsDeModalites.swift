/// Categories of a variable that are told apart: groups of ranks of `modalites`, *non renseigné* always alone and last.
package struct RegroupementDeModalites: Sendable, Hashable {
    /// In the order of the nomenclature.
    package let groupes: [[Int]]

    /// Every category for itself.
    package init(_ variable: VariableDOccupation) { groupes = variable.modalites.indices.map { [$0] } }

    private init(groupes: [[Int]], nonRenseigne: UInt8) { self.groupes = groupes + [[Int(nonRenseigne)]] }

    /// The groupings of a variable, each coarser than the one before; the first one merges nothing.
    package static func echelle(_ variable: VariableDOccupation) -> [RegroupementDeModalites] {
        let suivants: [[[Int]]] =
            switch variable {
            case .situation: [[[0], [1], [2, 3], [4]], [[0], [1, 2, 3, 4]]]
            case .taille: [[[0], [1], [2], [3], [4, 5]], [[0], [1], [2, 3], [4, 5]], [[0], [1, 2, 3, 4, 5]]]
            case .enfants: [[[0], [1], [2], [3, 4]], [[0], [1, 2], [3, 4]], [[0], [1, 2, 3, 4]]]
            case .age: [[[0, 1], [2], [3], [4, 5]], [[0, 1], [2, 3], [4, 5]], [[0, 1, 2, 3], [4, 5]]]
            case .plafonds:
                [[[0], [1], [2], [3], [4, 5, 6]], [[0, 1], [2], [3], [4, 5, 6]], [[0, 1, 2], [3, 4, 5, 6]]]
            case .activite: [[[0, 1], [2], [3]], [[0, 1], [2, 3]]]
            case .apl, .recents: []
            }
        return [RegroupementDeModalites(variable)]
            + suivants.map { RegroupementDeModalites(groupes: $0, nonRenseigne: variable.nonRenseigne) }
    }

    /// The categories that stand in tables: merged ones have the codes of their parts, joined by `+`.
    package func modalites(_ variable: VariableDOccupation) -> [Modalite] {
        let toutes = variable.modalites
        return groupes.map { groupe in
            let parties = groupe.map { toutes[$0] }
            guard parties.count > 1, let premiere = parties.first else { return toutes[groupe[0]] }
            let suite = parties.dropFirst().map { " ou " + $0.libelle.prefix(1).lowercased() + $0.libelle.dropFirst() }
            return Modalite(parties.map(\.code).joined(separator: "+"), premiere.libelle + suite.joined())
        }
    }

    /// The counts of the groups from those of the categories.
    package func regrouper(_ comptes: [Int]) -> [Int] {
        groupes.map { $0.reduce(0) { $0 + comptes[$1] } }
    }
}
