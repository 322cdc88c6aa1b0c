import ClpPort

/// Looks for witnesses, without linear programmes or with them, and counts them.
struct Recherche {
    enum Issue {
        case trouve(Temoin)
        /// Proven: no move of these cells fills the need.
        case impossible
        /// Not found among the cells looked at, or not in integers.
        case inconnue
    }

    let systeme: Systeme
    private var marques = Marques()
    private var reequilibrage: Reequilibrage
    /// Linear programmes solved, and those that bounds or balancing stood in for: a budget of them, counted and not timed, is
    /// always spent alike.
    private(set) var programmes = 0

    init(_ systeme: Systeme) {
        self.systeme = systeme
        reequilibrage = Reequilibrage(systeme.mailles, valeurs: systeme.valeurs)
    }

    /// The cheapest move that fills a need.
    ///
    /// - Parameters:
    ///   - limite: the number of cells looked at, nearest first.
    ///   - cout: the price of moving a cell by one, 0 or more; nil when it may not move.
    mutating func temoin(_ besoin: Besoin, limite: Int, cout: (Int) -> Double?) -> Issue {
        let voisinage = Voisinage(de: besoin.cellule, systeme, limite: limite, &marques) { cellule in
            besoin.immobilise(cellule, systeme) ? nil : cout(cellule)
        }
        guard voisinage.isVivant else { return voisinage.entier ? .impossible : .inconnue }
        let mailles = voisinage.mailles(systeme, marques)
        var bornes = BornesDesEcarts(mailles, valeurs: voisinage.cellules.map { systeme.valeurs[$0] })
        if bornes.excludes(place: 0, ecart: besoin.ecart) {
            programmes += 1
            return voisinage.entier ? .impossible : .inconnue
        }
        var programme = programme(besoin, voisinage, mailles, cout)
        return programme.solve(besoin, systeme, voisinage, &programmes)
    }

    /// A move that fills a need, found without a programme; nil when it takes one to know.
    ///
    /// - Parameters:
    ///   - ancien: the witness that the need had, some cells of which may no longer move.
    ///   - prix: of moving a cell, 0 or more; nil when it may not move.
    mutating func temoinSansProgramme(_ besoin: Besoin, ancien: Temoin?, prix: (Int) -> Int?) -> Temoin? {
        let systeme = systeme
        for depart in [ancien?.ecarts, [(besoin.cellule, besoin.ecart)]].compactMap({ $0 }) {
            let temoin = reequilibrage.temoin(besoin, depuis: depart) { cellule in
                besoin.immobilise(cellule, systeme) ? nil : prix(cellule)
            }
            guard let temoin, temoin.fills(besoin, systeme) else { continue }
            programmes += 1
            return temoin
        }
        return nil
    }

    private func programme(
        _ besoin: Besoin, _ voisinage: Voisinage, _ mailles: Mailles, _ cout: (Int) -> Double?
    ) -> ProgrammeDeTemoin {
        let lignes = (0..<mailles.count).map { relation in
            var termes: [(column: Int, coefficient: Double)] = []
            termes.reserveCapacity(2 * mailles.rangs(de: relation).count)
            for rang in mailles.rangs(de: relation) {
                let terme = mailles.termes[rang]
                if terme.place == 0 {
                    termes.append((0, Double(terme.coefficient)))
                } else {
                    termes.append((2 * terme.place - 1, Double(terme.coefficient)))
                    termes.append((2 * terme.place, -Double(terme.coefficient)))
                }
            }
            return LinearProgramme.Row(termes)
        }
        var bornes: [(lower: Double, upper: Double)] = [(Double(besoin.ecart), Double(besoin.ecart))]
        var prix: [(column: Int, coefficient: Double)] = []
        for (place, cellule) in voisinage.cellules.enumerated().dropFirst() {
            bornes.append((0, .infinity))
            bornes.append((0, Double(systeme.valeurs[cellule])))
            let cout = cout(cellule) ?? 0
            prix.append((2 * place - 1, cout / Double(abs(besoin.ecart))))
            prix.append((2 * place, cout / Double(max(1, min(abs(besoin.ecart), systeme.valeurs[cellule])))))
        }
        return ProgrammeDeTemoin(LinearProgramme(bounds: bornes, rows: lignes), bornes, prix)
    }
}

/// One programme: the cell that must move in column 0, then a rise and a fall for every other cell.
private struct ProgrammeDeTemoin: ~Copyable {
    private var programme: LinearProgramme
    private var bornes: [(lower: Double, upper: Double)]
    private let prix: [(column: Int, coefficient: Double)]
    /// Programmes solved before giving up on whole numbers.
    private static let essais = 60

    init(
        _ programme: consuming LinearProgramme, _ bornes: [(lower: Double, upper: Double)],
        _ prix: [(column: Int, coefficient: Double)]
    ) {
        self.programme = programme
        self.bornes = bornes
        self.prix = prix
    }

    /// Solves, then fixes the first column that is not whole to one side or the other until all are.
    mutating func solve(
        _ besoin: Besoin, _ systeme: Systeme, _ voisinage: Voisinage, _ programmes: inout Int
    ) -> Recherche.Issue {
        var branches: [(colonne: Int, bornes: (lower: Double, upper: Double), autre: (lower: Double, upper: Double)?)] =
            []
        for essai in 0..<Self.essais {
            programmes += 1
            switch programme.solve(.minimize, prix, by: .dual) {
            case .optimal(_, let colonnes):
                guard let colonne = colonnes.firstIndex(where: { abs($0 - $0.rounded()) > 1e-6 }) else {
                    let temoin = temoin(colonnes, voisinage)
                    return temoin.fills(besoin, systeme) ? .trouve(temoin) : .inconnue
                }
                let bas = colonnes[colonne].rounded(.down)
                branches.append((colonne, bornes[colonne], (bas + 1, bornes[colonne].upper)))
                set(colonne, (bornes[colonne].lower, bas))
            case .infeasible:
                if essai == 0 { return voisinage.entier ? .impossible : .inconnue }
                guard backtrack(&branches) else { return .inconnue }
            case .unbounded, .unsolved:
                return .inconnue
            }
        }
        return .inconnue
    }

    /// The other side of the last column that has one left.
    private mutating func backtrack(
        _ branches:
            inout [(colonne: Int, bornes: (lower: Double, upper: Double), autre: (lower: Double, upper: Double)?)]
    ) -> Bool {
        while let branche = branches.popLast() {
            set(branche.colonne, branche.bornes)
            guard let autre = branche.autre else { continue }
            branches.append((branche.colonne, branche.bornes, nil))
            set(branche.colonne, autre)
            return true
        }
        return false
    }

    private mutating func set(_ colonne: Int, _ nouvelles: (lower: Double, upper: Double)) {
        bornes[colonne] = nouvelles
        programme.setBounds(colonne, lower: nouvelles.lower, upper: nouvelles.upper)
    }

    private func temoin(_ colonnes: [Double], _ voisinage: Voisinage) -> Temoin {
        var ecarts: [(cellule: Int, ecart: Int)] = []
        for (place, cellule) in voisinage.cellules.enumerated() {
            let ecart =
                place == 0
                ? Int(colonnes[0].rounded())
                : Int(colonnes[2 * place - 1].rounded()) - Int(colonnes[2 * place].rounded())
            if ecart != 0 { ecarts.append((cellule, ecart)) }
        }
        return Temoin(ecarts: ecarts.sorted { $0.cellule < $1.cellule })
    }
}
