/// A CSV file of a test, to be rearranged before it is written.
package struct TableDEssai: Sendable {
    package private(set) var colonnes: [String]
    /// As many fields each as there are columns.
    package var lignes: [[String]]

    /// A table.
    package init(_ colonnes: String, _ lignes: [[String]]) {
        self.colonnes = colonnes.split(separator: ";").map(String.init)
        self.lignes = lignes
    }

    /// Puts the columns in another order.
    package mutating func permuterLesColonnes(_ hasard: inout SplitMix64) {
        let ordre = colonnes.indices.shuffled(using: &hasard)
        colonnes = ordre.map { colonnes[$0] }
        lignes = lignes.map { ligne in ordre.map { ligne[$0] } }
    }

    /// Puts the lines in another order, those that have the same fields under `colonnes` staying in theirs.
    package mutating func permuterLesLignes(_ hasard: inout SplitMix64, sauf colonnes: String...) {
        let cles = lignes.indices.map { ligne in colonnes.isEmpty ? ["\(ligne)"] : colonnes.map { self[ligne, $0] } }
        var memes = Dictionary(grouping: lignes.indices, by: { cles[$0] })
        lignes = lignes.indices.shuffled(using: &hasard).compactMap { ligne in
            memes[cles[ligne]]?.removeFirst()
        }.map { lignes[$0] }
    }

    /// Puts the lines from `rang` on before the others.
    package mutating func couper(a rang: Int) { lignes = Array(lignes[rang...] + lignes[..<rang]) }

    /// Adds a line, by its columns; the others are empty.
    package mutating func ajouter(_ champs: [String: String]) {
        precondition(Set(champs.keys).isSubset(of: colonnes), "no such column")
        lignes.append(colonnes.map { champs[$0] ?? "" })
    }

    /// The field of a line under a column that the table has.
    package subscript(ligne: Int, colonne: String) -> String {
        guard let rang = colonnes.firstIndex(of: colonne) else { preconditionFailure("no column \(colonne)") }
        return lignes[ligne][rang]
    }

    /// The file, quoted where the separator wants it.
    func texte(separateur: Character, finDeLigne: String) -> String {
        ([colonnes] + lignes).map { ligne in
            ligne.map { $0.contains(separateur) ? "\"\($0)\"" : $0 }.joined(separator: String(separateur)) + finDeLigne
        }.joined()
    }
}
