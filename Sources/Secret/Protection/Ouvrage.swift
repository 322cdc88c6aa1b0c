/// The protection being made: what is withheld so far, and the witness of each need that has one.
struct Ouvrage {
    let systeme: Systeme
    let norme: Norme
    let besoins: [Besoin]
    /// Withheld whatever happens: primary cells, and cells that are never printed.
    let primaires: [Bool]
    private(set) var cachees: [Bool]
    /// The one cell that must be printed while another pattern is tried.
    var interdite: Int?
    /// Need to its witness.
    private(set) var temoins: [Temoin?]
    var recherche: Recherche
    private let couts: [Double]
    /// Cell to its needs.
    private let besoinsDe: [[Int]]
    /// Cell to needs whose witness moved it at some time.
    private var usages: [[Int]]

    /// Cells looked at around a cell, when only the withheld ones may move.
    private static let proches = 150

    init(_ systeme: Systeme, _ norme: Norme, _ primaires: Primaires) {
        self.systeme = systeme
        self.norme = norme
        besoins = primaires.besoins
        self.primaires = primaires.cachees
        cachees = primaires.cachees
        temoins = [Temoin?](repeating: nil, count: besoins.count)
        recherche = Recherche(systeme)
        couts = Cout.couts(systeme)
        var besoinsDe = [[Int]](repeating: [], count: systeme.count)
        for (rang, besoin) in besoins.enumerated() { besoinsDe[besoin.cellule].append(rang) }
        self.besoinsDe = besoinsDe
        usages = [[Int]](repeating: [], count: systeme.count)
    }

    /// The price of withholding a cell that is printed; nil when it may not be.
    func prix(_ cellule: Int) -> Double? { systeme.etats[cellule] == .fixe ? nil : couts[cellule] }

    mutating func withhold(_ cellule: Int) { cachees[cellule] = true }

    mutating func publish(_ cellule: Int) { cachees[cellule] = false }

    func isSecondaire(_ cellule: Int) -> Bool { cachees[cellule] && !primaires[cellule] }

    /// Needs whose witness moves a cell.
    func usagers(_ cellule: Int) -> [Int] {
        var vus: Set<Int> = []
        return usages[cellule].filter { temoins[$0]?.ecart(de: cellule) ?? 0 != 0 && vus.insert($0).inserted }
    }

    /// Gives a need its witness, and lends it to all others that it fills.
    mutating func prove(_ rang: Int, _ temoin: Temoin) {
        assign(rang, temoin)
        for (cellule, _) in temoin.ecarts {
            for autre in besoinsDe[cellule] where temoins[autre] == nil {
                guard let facteur = temoin.facteur(pour: besoins[autre], systeme) else { continue }
                assign(autre, facteur == 1 ? temoin : temoin.times(facteur))
            }
        }
    }

    mutating func assign(_ rang: Int, _ temoin: Temoin) {
        temoins[rang] = temoin
        for (cellule, _) in temoin.ecarts where !primaires[cellule] { usages[cellule].append(rang) }
    }

    /// A witness among withheld cells alone, near by when it takes a programme; the fewer secondary cells the better.
    mutating func audit(_ rang: Int) -> Temoin? {
        let (cachees, primaires) = (cachees, primaires)
        let rapide = recherche.temoinSansProgramme(besoins[rang], ancien: temoins[rang]) { cellule in
            cachees[cellule] ? (primaires[cellule] ? 1 : 6) : nil
        }
        if let rapide { return rapide }
        let issue = recherche.temoin(besoins[rang], limite: Self.proches) { cellule in
            cachees[cellule] ? (primaires[cellule] ? 0.01 : 1) : nil
        }
        guard case .trouve(let temoin) = issue else { return nil }
        return temoin
    }

    /// The cheapest witness among all cells that may be withheld; withheld ones cost next to nothing.
    mutating func repair(_ rang: Int, limite: Int) -> Recherche.Issue {
        let (cachees, systeme, couts, interdite) = (cachees, systeme, couts, interdite)
        return recherche.temoin(besoins[rang], limite: limite) { cellule in
            if cellule == interdite { return nil }
            if cachees[cellule] { return 0.001 }
            return systeme.etats[cellule] == .fixe ? nil : couts[cellule]
        }
    }
}
