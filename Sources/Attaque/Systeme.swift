/// The figures of the files and everything that relates them: what the attacker calculates with.
struct Systeme {
    /// One figure.
    struct Case {
        let cle: CleAttaquee
        /// As printed, nil when it is nowhere.
        var valeur: Int?
        /// Whether a file withholds it.
        var retenue: Bool
        /// What an insider knows of it.
        var connue: Int?
        /// Where it was met first: what messages point to.
        let origine: Origine
    }

    /// A line of a file, for messages.
    struct Origine: Hashable {
        let fichier: String
        let ligne: Int
    }

    /// A sum of figures, each with a coefficient other than 0, that is `constante`, or at least that.
    struct Relation {
        var termes: [(rang: Int, coefficient: Int)]
        let constante: Int
        let exacte: Bool
        /// Whether what is over `constante` counts households that must not be told (`LienEntreMesures.reste`).
        let reste: Bool
        let origine: Origine
    }

    private(set) var cases: [Case] = []
    private(set) var relations: [Relation] = []
    private var rangs: [CleAttaquee: Int] = [:]

    /// The rank of a figure; nil when no file lists it.
    func rang(_ cle: CleAttaquee) -> Int? { rangs[cle] }

    /// Adds a figure, or what one more file says of it.
    ///
    /// - Parameter valeur: nil when that file does not print it.
    /// - Throws: `.incoherent` when another file prints something else.
    mutating func ajouter(
        _ cle: CleAttaquee, valeur: Int?, retenue: Bool, _ origine: Origine
    ) throws(AttaqueError) -> Int {
        guard let rang = rangs[cle] else {
            rangs[cle] = cases.count
            cases.append(Case(cle: cle, valeur: valeur, retenue: retenue, connue: nil, origine: origine))
            return cases.count - 1
        }
        if let valeur {
            if let deja = cases[rang].valeur, deja != valeur {
                throw .incoherent(fichier: origine.fichier, ligne: origine.ligne)
            }
            cases[rang].valeur = valeur
        }
        if retenue { cases[rang].retenue = true }
        return rang
    }

    /// Says what an insider knows of a figure; one that no file lists is of no use to him.
    mutating func connaitre(_ cle: CleAttaquee, _ valeur: Int) throws(AttaqueError) {
        guard let rang = rangs[cle] else { return }
        let origine = cases[rang].origine
        if let imprimee = cases[rang].valeur ?? cases[rang].connue, imprimee != valeur {
            throw .incoherent(fichier: origine.fichier, ligne: origine.ligne)
        }
        cases[rang].connue = valeur
    }

    /// Adds a relation; the same figure may come twice.
    mutating func relier(
        _ termes: [(rang: Int, coefficient: Int)], constante: Int = 0, exacte: Bool = true, reste: Bool = false,
        _ origine: Origine
    ) {
        var coefficients: [Int: Int] = [:]
        for terme in termes { coefficients[terme.rang, default: 0] += terme.coefficient }
        let reduits = coefficients.filter { $0.value != 0 }.map { (rang: $0.key, coefficient: $0.value) }
            .sorted { $0.rang < $1.rang }
        if reduits.isEmpty, constante == 0 || (!exacte && constante < 0) { return }
        relations.append(
            Relation(termes: reduits, constante: constante, exacte: exacte, reste: reste, origine: origine))
    }

    /// Where a relation is best pointed to: the first figure of it.
    func origine(_ termes: [(rang: Int, coefficient: Int)]) -> Origine {
        termes.first.map { cases[$0.rang].origine } ?? Origine(fichier: "", ligne: 0)
    }
}
