/// The cells around one cell that may move, cheapest ways first, and the relations between them: a small linear
/// programme.
///
/// What it finds holds for the whole system, everything outside standing still; what it does not find means something
/// only when it is whole.
struct Voisinage {
    /// In the order they were reached, the first one being the centre.
    private(set) var cellules: [Int] = []
    private var relations: [Int] = []
    /// Nothing that may move and is tied to these cells was left out.
    let entier: Bool

    /// - Parameter cout: the price of a cell, 0 or more; nil when it may not move.
    init(de cellule: Int, _ systeme: Systeme, limite: Int, _ marques: inout Marques, cout: (Int) -> Double?) {
        let mailles = systeme.mailles
        marques.begin(cellules: systeme.count, relations: mailles.count)
        var frontiere = Frontiere()
        frontiere.push(0, cellule)
        while cellules.count < limite, let (distance, cellule) = frontiere.pop() {
            if marques.place(de: cellule) != nil { continue }
            marques.place(cellule, cellules.count)
            cellules.append(cellule)
            for rang in mailles.rangsDesRelations(de: cellule) {
                let relation = mailles.relationsDesPlaces[rang]
                guard marques.place(deRelation: relation) == nil else { continue }
                marques.place(relation: relation, relations.count)
                relations.append(relation)
                for rang in mailles.rangs(de: relation) {
                    let voisine = mailles.termes[rang].place
                    guard marques.place(de: voisine) == nil, let cout = cout(voisine),
                        marques.nears(voisine, distance + 1 + cout)
                    else { continue }
                    frontiere.push(distance + 1 + cout, voisine)
                }
            }
        }
        entier = !frontiere.contains { marques.place(de: $0) == nil }
        prune(mailles, &marques)
    }

    /// The centre may still move.
    var isVivant: Bool { !cellules.isEmpty }

    /// The relations between the places of its cells, in the order they were reached.
    func mailles(_ systeme: Systeme, _ marques: Marques) -> Mailles {
        let mailles = systeme.mailles
        return Mailles(places: cellules.count, relations: relations.count) { relation, add in
            for rang in mailles.rangs(de: relations[relation]) {
                let terme = mailles.termes[rang]
                guard let place = marques.place(de: terme.place) else { continue }
                add(.init(place: place, coefficient: terme.coefficient))
            }
        }
    }

    /// Leaves out the cells that stand alone in a relation, for they cannot move, then those that this leaves alone.
    private mutating func prune(_ mailles: Mailles, _ marques: inout Marques) {
        var effectifs = relations.map { relation in
            mailles.rangs(de: relation).count { marques.place(de: mailles.termes[$0].place) != nil }
        }
        var seules = effectifs.indices.filter { effectifs[$0] == 1 }
        while let place = seules.popLast() {
            let rangs = mailles.rangs(de: relations[place])
            guard let rang = rangs.first(where: { marques.place(de: mailles.termes[$0].place) != nil }) else {
                continue
            }
            let seule = mailles.termes[rang].place
            marques.forget(seule)
            for rang in mailles.rangsDesRelations(de: seule) {
                guard let place = marques.place(deRelation: mailles.relationsDesPlaces[rang]) else { continue }
                effectifs[place] -= 1
                if effectifs[place] == 1 { seules.append(place) }
            }
        }
        relations = relations.indices.filter { effectifs[$0] > 0 }.map { relations[$0] }
        let centre = cellules[0]
        cellules = marques.place(de: centre) == nil ? [] : cellules.filter { marques.place(de: $0) != nil }
        for (place, cellule) in cellules.enumerated() { marques.place(cellule, place) }
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
