/// Rows of a terminal: two blanks, then each column as wide as its widest cell.
struct Colonnes {
    let lignes: [String]

    init(_ rangees: [[String]]) {
        let propres = rangees.map { $0.map(\.surUneSeuleLigne) }
        var largeurs: [Int] = []
        for rangee in propres {
            for (rang, cellule) in rangee.enumerated() {
                if rang == largeurs.count { largeurs.append(0) }
                largeurs[rang] = max(largeurs[rang], cellule.count)
            }
        }
        lignes = propres.map { rangee in
            var texte = ""
            for (rang, cellule) in rangee.enumerated() {
                texte += "  " + cellule + String(repeating: " ", count: largeurs[rang] - cellule.count)
            }
            while texte.last == " " { texte.removeLast() }
            return texte
        }
    }
}

extension String {
    /// A foreign text (a name, a code) in which no line end and no tab make a place of their own.
    var surUneSeuleLigne: String { split { $0.isNewline || $0 == "\t" }.joined(separator: " ") }
}
