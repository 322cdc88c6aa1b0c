/// One thing that must stay possible: a cell that moves by so much without any printed figure moving.
struct Besoin: Sendable {
    let cellule: Int
    /// The signed move, never 0.
    let ecart: Int
    /// Who must not see it impossible, and knows its own cells; nil for an outsider.
    let initie: Int?

    /// Whether a cell stands still for who must not see it: it is known to him.
    func immobilise(_ cellule: Int, _ systeme: Systeme) -> Bool {
        initie != nil && systeme.initieDe[cellule] == initie
    }
}

/// A way for the withheld cells to move together: every relation stays true, every count stays 0 or more.
struct Temoin: Sendable {
    /// Moves other than 0, in the order of the cells.
    let ecarts: [(cellule: Int, ecart: Int)]

    /// The move of a cell; 0 when it stays.
    func ecart(de cellule: Int) -> Int {
        var bas = 0
        var haut = ecarts.count
        while bas < haut {
            let milieu = (bas + haut) / 2
            if ecarts[milieu].cellule < cellule { bas = milieu + 1 } else { haut = milieu }
        }
        return bas < ecarts.count && ecarts[bas].cellule == cellule ? ecarts[bas].ecart : 0
    }

    /// The same move, so many times.
    func times(_ facteur: Int) -> Temoin { Temoin(ecarts: ecarts.map { ($0.cellule, $0.ecart * facteur) }) }

    /// The least factor by which this move fills a need, its opposite included; nil when none keeps the counts at 0 or
    /// more or the insider's cells still.
    func facteur(pour besoin: Besoin, _ systeme: Systeme) -> Int? {
        let pas = ecart(de: besoin.cellule)
        guard pas != 0, besoin.ecart % pas == 0 else { return nil }
        let facteur = besoin.ecart / pas
        let permis = ecarts.allSatisfy { cellule, ecart in
            systeme.valeurs[cellule] + ecart * facteur >= 0 && !besoin.immobilise(cellule, systeme)
        }
        return permis ? facteur : nil
    }

    /// Whether the move fills the need, counted in integers from the relations.
    func fills(_ besoin: Besoin, _ systeme: Systeme) -> Bool {
        guard facteur(pour: besoin, systeme) == 1 else { return false }
        let mailles = systeme.mailles
        var sommes: [Int: Int] = [:]
        for (cellule, ecart) in ecarts {
            if systeme.etats[cellule] == .fixe { return false }
            for rang in mailles.rangsDesRelations(de: cellule) {
                sommes[mailles.relationsDesPlaces[rang], default: 0] += mailles.coefficientsDesPlaces[rang] * ecart
            }
        }
        return sommes.values.allSatisfy { $0 == 0 }
    }
}
