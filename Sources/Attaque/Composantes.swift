/// The figures that are not certain, in groups that no relation links.
struct Composantes {
    /// One group.
    struct Composante {
        /// Ranks of its figures, in order.
        var rangs: [Int] = []
        /// Indices of its relations, in order.
        var relations: [Int] = []
    }

    let toutes: [Composante]

    /// The groups of a system, by their first figure.
    init(_ systeme: Systeme, _ encadrement: Encadrement) {
        var parents = Array(systeme.cases.indices)
        func racine(_ rang: Int) -> Int {
            var rang = rang
            while parents[rang] != rang {
                parents[rang] = parents[parents[rang]]
                rang = parents[rang]
            }
            return rang
        }
        var parRelation: [(index: Int, rang: Int)] = []
        for (index, relation) in systeme.relations.enumerated() where !encadrement.estSuperflue(relation) {
            let incertains = relation.termes.map(\.rang).filter { encadrement.valeur($0) == nil }
            guard let premier = incertains.first else { continue }
            parRelation.append((index, premier))
            for autre in incertains.dropFirst() {
                let (un, deux) = (racine(premier), racine(autre))
                parents[max(un, deux)] = min(un, deux)
            }
        }
        var places: [Int: Int] = [:]
        var toutes: [Composante] = []
        for rang in systeme.cases.indices where encadrement.valeur(rang) == nil {
            let racine = racine(rang)
            if places[racine] == nil {
                places[racine] = toutes.count
                toutes.append(Composante())
            }
            if let place = places[racine] { toutes[place].rangs.append(rang) }
        }
        for (index, rang) in parRelation {
            if let place = places[racine(rang)] { toutes[place].relations.append(index) }
        }
        self.toutes = toutes
    }
}
