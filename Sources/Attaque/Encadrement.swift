/// Whole numbers between which each figure lies, by looking at one relation at a time until nothing moves.
///
/// Quick, and enough for what a pencil finds (a single blank in a sum); the solver starts from there.
struct Encadrement {
    /// Stands for "no upper bound"; never added to anything.
    static let infini = Int.max
    /// Bounds further than this are not kept, so that sums never overflow: the figures and coefficients read are small.
    private static let horizon = 1_000_000_000_000
    /// Times a relation is looked at: bounds that creep up by one are left to the solver.
    private static let passages = 40

    private(set) var minimums: [Int]
    private(set) var maximums: [Int]

    /// The bounds of every figure of a system.
    ///
    /// - Throws: `.incoherent` at a relation that no figures satisfy.
    init(_ systeme: Systeme) throws(AttaqueError) {
        let fixes = systeme.cases.map { $0.valeur ?? $0.connue }
        minimums = fixes.map { $0 ?? 0 }
        maximums = fixes.map { $0 ?? Encadrement.infini }
        var voisines = [[Int]](repeating: [], count: systeme.cases.count)
        for (index, relation) in systeme.relations.enumerated() {
            for terme in relation.termes where fixes[terme.rang] == nil { voisines[terme.rang].append(index) }
        }
        var file = Array(systeme.relations.indices)
        var enAttente = [Bool](repeating: true, count: file.count)
        var passages = [Int](repeating: 0, count: file.count)
        var tete = 0
        while tete < file.count {
            let index = file[tete]
            tete += 1
            enAttente[index] = false
            passages[index] += 1
            let relation = systeme.relations[index]
            guard let changees = resserrer(relation) else {
                throw .incoherent(fichier: relation.origine.fichier, ligne: relation.origine.ligne)
            }
            for voisine in changees.lazy.flatMap({ voisines[$0] })
            where !enAttente[voisine] && passages[voisine] < Encadrement.passages {
                enAttente[voisine] = true
                file.append(voisine)
            }
        }
    }

    /// The value of a figure when it is certain.
    func valeur(_ rang: Int) -> Int? { minimums[rang] == maximums[rang] ? minimums[rang] : nil }

    /// Whether a relation can no longer be broken: it says nothing more.
    func estSuperflue(_ relation: Systeme.Relation) -> Bool {
        let bornes = bornes(relation)
        return !relation.exacte && bornes.plusBas >= relation.constante
    }

    /// Narrows the figures of one relation; gives those that moved, nil when none fits.
    private mutating func resserrer(_ relation: Systeme.Relation) -> [Int]? {
        let bornes = bornes(relation)
        if bornes.plusHaut < relation.constante { return nil }
        if relation.exacte, bornes.plusBas > relation.constante { return nil }
        var changees: [Int] = []
        for (rang, coefficient) in relation.termes {
            let (bas, haut) = etendue(rang, coefficient)
            // coefficient x figure >= constante - the most that the others make.
            var plancher = -Encadrement.infini
            if bornes.infinisEnHaut == (haut == Encadrement.infini ? 1 : 0) {
                plancher = relation.constante - (bornes.plusHaut - haut)
                if bornes.infinisEnHaut == 1 { plancher = relation.constante - bornes.finiEnHaut }
            }
            var plafond = Encadrement.infini
            if relation.exacte, bornes.infinisEnBas == (bas == -Encadrement.infini ? 1 : 0) {
                plafond = relation.constante - (bornes.plusBas - bas)
                if bornes.infinisEnBas == 1 { plafond = relation.constante - bornes.finiEnBas }
            }
            guard let changee = poser(rang, coefficient, plancher, plafond) else { return nil }
            if changee { changees.append(rang) }
        }
        return changees
    }

    /// Bounds of coefficient x figure.
    private func etendue(_ rang: Int, _ coefficient: Int) -> (bas: Int, haut: Int) {
        let (minimum, maximum) = (minimums[rang], maximums[rang])
        let large = maximum == Encadrement.infini
        if coefficient > 0 {
            return (coefficient * minimum, large ? Encadrement.infini : coefficient * maximum)
        }
        return (large ? -Encadrement.infini : coefficient * maximum, coefficient * minimum)
    }

    private struct Bornes {
        var finiEnBas = 0
        var finiEnHaut = 0
        var infinisEnBas = 0
        var infinisEnHaut = 0
        var plusBas: Int { infinisEnBas > 0 ? -Encadrement.infini : finiEnBas }
        var plusHaut: Int { infinisEnHaut > 0 ? Encadrement.infini : finiEnHaut }
    }

    /// Bounds of the sum of a relation.
    private func bornes(_ relation: Systeme.Relation) -> Bornes {
        var bornes = Bornes()
        for (rang, coefficient) in relation.termes {
            let (bas, haut) = etendue(rang, coefficient)
            if bas == -Encadrement.infini { bornes.infinisEnBas += 1 } else { bornes.finiEnBas += bas }
            if haut == Encadrement.infini { bornes.infinisEnHaut += 1 } else { bornes.finiEnHaut += haut }
        }
        return bornes
    }

    /// Keeps coefficient x figure between two bounds; whether that narrowed it, nil when nothing is left.
    private mutating func poser(_ rang: Int, _ coefficient: Int, _ plancher: Int, _ plafond: Int) -> Bool? {
        var (minimum, maximum) = (minimums[rang], maximums[rang])
        let (bas, haut) = coefficient > 0 ? (plancher, plafond) : (-plafond, -plancher)
        let pas = abs(coefficient)
        if bas > -Encadrement.infini {
            minimum = max(minimum, min(Encadrement.parExces(bas, pas), Encadrement.horizon))
        }
        if haut < Encadrement.infini {
            let plafond = -Encadrement.parExces(-haut, pas)
            if plafond <= Encadrement.horizon { maximum = min(maximum, plafond) }
        }
        if minimum > maximum { return nil }
        defer { (minimums[rang], maximums[rang]) = (minimum, maximum) }
        return minimum != minimums[rang] || maximum != maximums[rang]
    }

    /// The quotient by a positive number, rounded up.
    private static func parExces(_ nombre: Int, _ pas: Int) -> Int {
        let (quotient, reste) = nombre.quotientAndRemainder(dividingBy: pas)
        return quotient + (reste > 0 ? 1 : 0)
    }
}
