/// All tables as one system: cells that stand once, sorted by key, and the relations between them.
///
/// The sum of coefficient x value of the cells of a relation is 0; the true values satisfy every relation.
struct Systeme: Sendable {
    /// What may be done of a cell.
    enum Etat: Sendable {
        /// Known to all: public, structural, or a 0 that its own line gives away.
        case fixe
        /// Printed unless withheld.
        case publiable
        /// Never printed, but it follows from the others: protected like a withheld cell.
        case tue
    }

    /// A parent and its children, or an equation.
    struct Relation: Sendable {
        /// (cell, coefficient), the parent first when there is one.
        let termes: [(cellule: Int, coefficient: Int)]
        let aUnParent: Bool
    }

    let cles: [CleDeCellule]
    let valeurs: [Int]
    let etats: [Etat]
    let relations: [Relation]
    /// The same relations, between the cells.
    let mailles: Mailles
    /// Cell to the insider who knows it; nil for nobody.
    let initieDe: [Int?]
    /// Cell to whether it was withheld last year.
    let dejaRetenues: [Bool]
    /// Cell to whether it is no result to protect.
    let libres: [Bool]
    /// Cell to its height over the leaves of the tables.
    let hauteurs: [Int]
    /// Cells under the 0 % rule, then pairs of a cell that is the whole of its parent and what the parent holds besides.
    let zerosSensibles: [Int]
    let entiersSensibles: [(cellule: Int, reste: Int)]

    /// The cells before this one have a key of their own, sorted; those after it are rests, under the key of a child.
    let nombreDeCles: Int

    var count: Int { cles.count }

    init(
        cles: [CleDeCellule], nombreDeCles: Int, valeurs: [Int], etats: [Etat], relations: [Relation],
        initieDe: [Int?], dejaRetenues: [Bool], libres: [Bool], zerosSensibles: [Int],
        entiersSensibles: [(cellule: Int, reste: Int)]
    ) {
        self.cles = cles
        self.nombreDeCles = nombreDeCles
        self.valeurs = valeurs
        self.etats = etats
        self.relations = relations
        self.initieDe = initieDe
        self.dejaRetenues = dejaRetenues
        self.libres = libres
        self.zerosSensibles = zerosSensibles
        self.entiersSensibles = entiersSensibles
        mailles = Mailles(places: cles.count, relations: relations.count) { relation, add in
            for terme in relations[relation].termes { add(.init(place: terme.cellule, coefficient: terme.coefficient)) }
        }
        hauteurs = Self.hauteurs(cles.count, relations)
    }

    /// Parents stand above their children; no hierarchy is deeper than 16 levels.
    private static func hauteurs(_ count: Int, _ relations: [Relation]) -> [Int] {
        var hauteurs = [Int](repeating: 0, count: count)
        for _ in 0..<16 {
            var change = false
            for relation in relations where relation.aUnParent {
                let enfants = relation.termes.dropFirst().lazy.map { hauteurs[$0.cellule] }
                let hauteur = (enfants.max() ?? 0) + 1
                if hauteurs[relation.termes[0].cellule] < hauteur {
                    hauteurs[relation.termes[0].cellule] = hauteur
                    change = true
                }
            }
            if !change { break }
        }
        return hauteurs
    }

    /// The cell of a key; nil when no relation and no table names it.
    func index(_ cle: CleDeCellule) -> Int? {
        var bas = 0
        var haut = nombreDeCles
        while bas < haut {
            let milieu = (bas + haut) / 2
            if cles[milieu] < cle { bas = milieu + 1 } else { haut = milieu }
        }
        return bas < nombreDeCles && cles[bas] == cle ? bas : nil
    }
}
