import Secret

/// Small tables: population "p", measure "m" unless said otherwise, the total of every axis is "*".
enum TablesDEssai {
    /// A table with one axis: its children, then their sum.
    static func ligne(_ valeurs: [Int], axe: String = "a", mesure: String = "m") -> TableLiee {
        let cellules = valeurs.enumerated().map { (codes: ["\(axe)\($0 + 1)"], valeur: $1) }
        return TableLiee(
            population: "p", mesure: mesure, axes: [axe],
            cellules: cellules + [(codes: ["*"], valeur: valeurs.reduce(0, +))])
    }

    /// A table with two axes and its margins.
    static func grille(
        _ valeurs: [[Int]], axes: [String] = ["a", "b"], mesure: String = "m", listeLesZeros: Bool = true
    ) -> TableLiee {
        var sommes: [[String]: Int] = [:]
        for (i, ligne) in valeurs.enumerated() {
            for (j, valeur) in ligne.enumerated() {
                for premier in ["\(axes[0])\(i + 1)", "*"] {
                    for second in ["\(axes[1])\(j + 1)", "*"] { sommes[[premier, second], default: 0] += valeur }
                }
            }
        }
        let cellules = sommes.filter { listeLesZeros || $0.value > 0 }.map { (codes: $0.key, valeur: $0.value) }
        return TableLiee(
            population: "p", mesure: mesure, axes: axes,
            cellules: cellules.sorted { $0.codes.lexicographicallyPrecedes($1.codes) })
    }

    /// Tables whose axes have these numbers of codes under one total.
    static func lier(_ tables: [TableLiee], _ tailles: [String: Int]) -> TablesLiees {
        var hierarchies: [String: [String: [[String]]]] = [:]
        for (axe, taille) in tailles { hierarchies[axe] = ["*": [(1...taille).map { "\(axe)\($0)" }]] }
        return TablesLiees(totaux: tailles.mapValues { _ in "*" }, hierarchies: hierarchies, tables: tables)
    }

    static func cle(_ codes: [String: String], mesure: String = "m") -> CleDeCellule {
        CleDeCellule(population: "p", mesure: mesure, codes: codes)
    }
}

/// The same sequence for the same seed.
struct Hasard: RandomNumberGenerator {
    private var etat: UInt64

    init(_ graine: UInt64) { etat = graine &* 0x9E37_79B9_7F4A_7C15 | 1 }

    mutating func next() -> UInt64 {
        etat ^= etat << 13
        etat ^= etat >> 7
        etat ^= etat << 17
        return etat &* 0x2545_F491_4F6C_DD1D
    }
}
