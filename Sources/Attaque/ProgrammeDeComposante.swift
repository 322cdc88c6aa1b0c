import ClpPort

/// The linear programme of one group of figures: each is cut at the threshold, so that one objective can push many of them
/// over it together.
struct ProgrammeDeComposante: ~Copyable {
    /// What the solver's doubles may be off by.
    static let tolerance = 1e-6

    private var programme: LinearProgramme
    /// Per figure of the group: its column up to the threshold, then that of what is over.
    private let seuil: Int
    private let origine: Systeme.Origine

    /// The programme of a group.
    init(
        _ composante: Composantes.Composante, _ systeme: Systeme, _ encadrement: Encadrement, seuil: Int
    ) {
        self.seuil = seuil
        var colonnes: [Int: Int] = [:]
        var bornes: [(lower: Double, upper: Double)] = []
        for rang in composante.rangs {
            colonnes[rang] = bornes.count
            let (minimum, maximum) = (encadrement.minimums[rang], encadrement.maximums[rang])
            bornes.append((Double(min(minimum, seuil)), Double(min(maximum, seuil))))
            let reste = maximum == Encadrement.infini ? Double.infinity : Double(max(0, maximum - seuil))
            bornes.append((Double(max(0, minimum - seuil)), reste))
        }
        var lignes: [LinearProgramme.Row] = []
        for index in composante.relations {
            let relation = systeme.relations[index]
            let echelle = Double(relation.termes.map { abs($0.coefficient) }.max() ?? 1)
            var constante = relation.constante
            var termes: [(column: Int, coefficient: Double)] = []
            for (rang, coefficient) in relation.termes {
                if let colonne = colonnes[rang] {
                    let mis = Double(coefficient) / echelle
                    termes += [(colonne, mis), (colonne + 1, mis)]
                } else {
                    constante -= coefficient * encadrement.minimums[rang]
                }
            }
            if !relation.exacte {
                termes.append((bornes.count, -1))
                bornes.append((0, .infinity))
            }
            lignes.append(LinearProgramme.Row(termes, equals: Double(constante) / echelle))
        }
        programme = LinearProgramme(bounds: bornes, rows: lignes)
        origine =
            composante.relations.first.map { systeme.relations[$0].origine }
            ?? Systeme.Origine(fichier: "", ligne: 0)
    }

    /// Pushes figures of the group (their places in it) down together: the least sum, and every figure's value there.
    mutating func baisser(_ places: [Int]) throws(AttaqueError) -> (somme: Double, valeurs: [Double]) {
        try resoudre(.minimize, places.flatMap { [(2 * $0, 1.0), (2 * $0 + 1, 1.0)] })
    }

    /// Pushes them up together, none further than the threshold for its part.
    mutating func monter(_ places: [Int]) throws(AttaqueError) -> (somme: Double, valeurs: [Double]) {
        try resoudre(.maximize, places.map { (2 * $0, 1.0) })
    }

    private mutating func resoudre(
        _ sens: LinearProgramme.Direction, _ objectif: [(column: Int, coefficient: Double)]
    ) throws(AttaqueError) -> (somme: Double, valeurs: [Double]) {
        switch programme.solve(sens, objectif) {
        case .optimal(let somme, let colonnes): (somme, colonnes)
        case .infeasible: throw .incoherent(fichier: origine.fichier, ligne: origine.ligne)
        case .unbounded, .unsolved: throw .solveur
        }
    }
}
