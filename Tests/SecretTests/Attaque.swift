import ClpPort
import Secret

/// An attacker written from the tables alone: one variable per withheld cell, every addition as it stands.
struct Attaque {
    private var places: [CleDeCellule: Int] = [:]
    private var bornes: [(lower: Double, upper: Double)] = []
    private var lignes: [LinearProgramme.Row] = []

    /// - Parameter connues: cells the attacker knows besides what is printed.
    init(_ tables: TablesLiees, retenues: [CleDeCellule], connues: (CleDeCellule) -> Bool = { _ in false }) {
        let secretes = Set(retenues)
        for table in tables.tables {
            for codes in Self.combinaisons(table, tables) {
                let cle = tables.cle(population: table.population, mesure: table.mesure, codes: codes)
                guard places[cle] == nil else { continue }
                places[cle] = bornes.count
                let valeur = Double(Self.valeur(cle, tables))
                bornes.append(secretes.contains(cle) && !connues(cle) ? (0, .infinity) : (valeur, valeur))
            }
        }
        for table in tables.tables { addAdditions(table, tables) }
        for egalite in tables.egalites {
            lignes.append(.init(egalite.termes.map { (places[$0.cle, default: 0], Double($0.coefficient)) }))
        }
    }

    /// What the attacker proves of a cell; the upper end stops at 1 000.
    func intervalle(_ cle: CleDeCellule) -> ClosedRange<Double>? {
        guard let place = places[cle] else { return nil }
        var bornes = bornes
        if bornes[place].upper == .infinity { bornes[place].upper = 1_000 }
        var programme = LinearProgramme(bounds: bornes, rows: lignes)
        guard case .optimal(let bas, _) = programme.solve(.minimize, [(place, 1)]),
            case .optimal(let haut, _) = programme.solve(.maximize, [(place, 1)])
        else { return nil }
        return min(bas, haut)...max(bas, haut)
    }

    private mutating func addAdditions(_ table: TableLiee, _ tables: TablesLiees) {
        for axe in table.axes {
            for (parent, partitions) in tables.hierarchies[axe] ?? [:] {
                for enfants in partitions {
                    for codes in Self.combinaisons(table, tables) where codes[axe] == parent {
                        var entrees: [(column: Int, coefficient: Double)] = []
                        for (code, coefficient) in [(parent, -1.0)] + enfants.map({ ($0, 1.0) }) {
                            let cle = tables.cle(
                                population: table.population, mesure: table.mesure,
                                codes: codes.merging([axe: code]) { $1 })
                            entrees.append((places[cle, default: 0], coefficient))
                        }
                        lignes.append(.init(entrees))
                    }
                }
            }
        }
    }

    /// Every combination of the codes of a table's axes, totals included.
    private static func combinaisons(_ table: TableLiee, _ tables: TablesLiees) -> [[String: String]] {
        table.axes.reduce([[:]]) { debuts, axe in
            let parents = tables.hierarchies[axe] ?? [:]
            let codes = Set(parents.keys).union(parents.values.joined().joined()).sorted()
            return debuts.flatMap { debut in codes.map { debut.merging([axe: $0]) { $1 } } }
        }
    }

    private static func valeur(_ cle: CleDeCellule, _ tables: TablesLiees) -> Int {
        for table in tables.tables where table.population == cle.population && table.mesure == cle.mesure {
            for (codes, valeur) in table.cellules {
                let paires = zip(table.axes, codes).map { ($0, $1) }
                let codes = Dictionary(uniqueKeysWithValues: paires)
                if tables.cle(population: table.population, mesure: table.mesure, codes: codes) == cle {
                    return valeur
                }
            }
        }
        return 0
    }
}
