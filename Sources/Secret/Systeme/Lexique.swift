/// Numbers in place of strings: keys that compare and hash fast, in the order of `CleDeCellule`.
struct Lexique {
    /// The measure, then coordinates without totals, ascending.
    typealias Numero = [Int32]
    static let total: Int32 = -1

    private let mesures: [(population: String, mesure: String)]
    private let coordonnees: [Coordonnee]
    private var numeroDeMesure: [String: [String: Int32]] = [:]
    private var numeroDeCode: [String: [String: Int32]] = [:]

    init(_ tables: TablesLiees) {
        var mesures: [String: Set<String>] = [:]
        var codes: [String: Set<String>] = [:]
        for (axe, parents) in tables.hierarchies {
            for (parent, partitions) in parents { codes[axe, default: []].formUnion([parent] + partitions.joined()) }
        }
        for table in tables.tables {
            mesures[table.population, default: []].insert(table.mesure)
            for (place, axe) in table.axes.enumerated() {
                codes[axe, default: []].formUnion(table.cellules.lazy.map { $0.codes[place] })
            }
        }
        for cle in tables.egalites.lazy.flatMap({ $0.termes.lazy.map(\.cle) }) {
            mesures[cle.population, default: []].insert(cle.mesure)
            for coordonnee in cle.coordonnees { codes[coordonnee.axe, default: []].insert(coordonnee.code) }
        }
        self.mesures = mesures.flatMap { population, noms in noms.map { (population, $0) } }.sorted { $0 < $1 }
        coordonnees = codes.flatMap { axe, codes in codes.map { Coordonnee(axe: axe, code: $0) } }
            .filter { tables.totaux[$0.axe] != $0.code }.sorted()
        axes = coordonnees.map(\.axe)
        for (numero, mesure) in self.mesures.enumerated() {
            numeroDeMesure[mesure.population, default: [:]][mesure.mesure] = Int32(numero)
        }
        for (numero, coordonnee) in coordonnees.enumerated() {
            numeroDeCode[coordonnee.axe, default: [:]][coordonnee.code] = Int32(numero)
        }
        for (axe, code) in tables.totaux { numeroDeCode[axe, default: [:]][code] = Self.total }
    }

    /// The axis of each code.
    let axes: [String]

    /// The number of a code; nil when no table says it.
    func code(_ axe: String, _ code: String) -> Int32? { numeroDeCode[axe]?[code] }

    func mesure(_ population: String, _ mesure: String) -> Int32? { numeroDeMesure[population]?[mesure] }

    /// The number of a cell from the numbers of its codes, in any order.
    func numero(mesure: Int32, codes: [Int32]) -> Numero {
        [mesure] + codes.filter { $0 != Self.total }.sorted()
    }

    /// The number of a key, its totals left out; nil when a word of it is in no table.
    func numero(_ cle: CleDeCellule) -> Numero? {
        guard let mesure = mesure(cle.population, cle.mesure) else { return nil }
        var codes: [Int32] = []
        for coordonnee in cle.coordonnees {
            guard let code = code(coordonnee.axe, coordonnee.code) else { return nil }
            codes.append(code)
        }
        return numero(mesure: mesure, codes: codes)
    }

    func cle(_ numero: Numero) -> CleDeCellule {
        let mesure = mesures[Int(numero[0])]
        return CleDeCellule(
            population: mesure.population, mesure: mesure.mesure,
            coordonnees: numero.dropFirst().map { coordonnees[Int($0)] })
    }
}
