import Secret

/// An invented region: communes in EPCI of 25, 40 réservataires, dwellings counted in linked tables.
///
/// The same seed gives the same tables.
struct Region {
    private static let axes: [String: [String]] = [
        "typo": ["T1", "T2", "T3", "T4", "T5", "T6+"],
        "fin": ["AUTRE", "PLAI", "PLI", "PLS", "PLUS"],
        "per": ["1", "2", "3", "4", "5"],
        "qpv": ["HQ", "QPV"],
        "acc": ["acc", "non"],
        "res": (1...40).map { "R\($0)" },
    ]
    private static let croisements = [
        ["geo", "typo"], ["geo", "fin"], ["geo", "per"], ["geo", "acc"], ["geo", "res"], ["geo", "qpv", "typo"],
        ["geo", "acc", "fin"], ["geo", "acc", "typo"], ["geo", "acc", "per"], ["res", "typo"], ["res", "fin"],
    ]
    private var hasard: Hasard
    private let communes: [(code: String, epci: String)]

    /// - Parameter communes: 25 to an EPCI.
    init(graine: UInt64, communes nombre: Int) {
        hasard = Hasard(etat: graine &* 0x9E37_79B9_7F4A_7C15 | 1)
        communes = (0..<nombre).map { ("C\(1_000 + $0)", "E\(10 + $0 / 25)") }
    }

    /// The tables, their zeros left out.
    mutating func tables() -> TablesLiees {
        var logements: [[String: String]: Int] = [:]
        for commune in communes { logements.merge(stock(commune.code)) { $1 } }
        var hierarchies = Self.axes.mapValues { ["*": [$0]] }
        var geo: [String: [[String]]] = ["*": [Set(communes.map(\.epci)).sorted()]]
        for (epci, siennes) in Dictionary(grouping: communes, by: \.epci) { geo[epci] = [siennes.map(\.code)] }
        hierarchies["geo"] = geo
        return TablesLiees(
            totaux: hierarchies.mapValues { _ in "*" }, hierarchies: hierarchies,
            tables: Self.croisements.map { table($0, logements) })
    }

    /// Most communes are small; each has a few réservataires and one in four has a QPV.
    private mutating func stock(_ commune: String) -> [[String: String]: Int] {
        let taille = [80, 150, 250, 500, 1_000, 2_500].randomElement(using: &hasard) ?? 0
        let reservataires = (0..<10).map { _ in "R\(1 + min(hasard.below(40), hasard.below(40)))" }
        let aUnQPV = hasard.below(4) == 0
        var logements: [[String: String]: Int] = [:]
        for _ in 0..<taille / 2 + hasard.below(taille) {
            var logement = ["geo": commune]
            for (axe, codes) in Self.axes.sorted(by: { $0.key < $1.key }) {
                logement[axe] = codes[(hasard.below(codes.count) + hasard.below(codes.count)) / 2]
            }
            logement["qpv"] = aUnQPV && hasard.below(3) == 0 ? "QPV" : "HQ"
            logement["res"] = reservataires[min(hasard.below(10), hasard.below(10))]
            logements[logement, default: 0] += 1
        }
        return logements
    }

    private func table(_ axes: [String], _ logements: [[String: String]: Int]) -> TableLiee {
        let epci = Dictionary(uniqueKeysWithValues: communes.map { ($0.code, $0.epci) })
        var feuilles: [[String]: Int] = [:]
        for (logement, nombre) in logements { feuilles[axes.map { logement[$0] ?? "" }, default: 0] += nombre }
        var sommes: [[String]: Int] = [:]
        for (codes, nombre) in feuilles {
            var lignes: [[String]] = [[]]
            for code in codes {
                lignes = lignes.flatMap { debut in
                    ([code, "*"] + (epci[code].map { [$0] } ?? [])).map { debut + [$0] }
                }
            }
            for ligne in lignes { sommes[ligne, default: 0] += nombre }
        }
        let cellules = sommes.map { (codes: $0.key, valeur: $0.value) }
        return TableLiee(population: "parc", mesure: "logements", axes: axes, cellules: cellules)
    }
}

/// A seeded sequence (xorshift64*).
private struct Hasard: RandomNumberGenerator {
    var etat: UInt64

    mutating func next() -> UInt64 {
        etat ^= etat << 13
        etat ^= etat >> 7
        etat ^= etat << 17
        return etat &* 0x2545_F491_4F6C_DD1D
    }

    mutating func below(_ limite: Int) -> Int { Int.random(in: 0..<limite, using: &self) }
}
