package import Diagnostics

/// Where the fields of the log stand, for what is only found once its lines are gone.
package struct PlacesDuJournal: Sendable {
    /// The columns a later finding may name.
    static let colonnes: [ColonneDuJournal] = [
        .date, .type, .logement, .reservataire, .demandeur, .motif, .annule,
    ]

    /// The log as the campaign names it.
    package let fichier: String
    /// The names the header gives them; nil for a column it lacks.
    private let noms: [String?]
    /// Physical lines, ascending.
    private var lignes: [Int32] = []
    /// First bytes of the fields, line after line in the order of `colonnes`; 0 when not known.
    private var debuts: [UInt16] = []

    init(fichier: String, noms: [String?]) {
        self.fichier = fichier
        self.noms = noms
    }

    /// Keeps the places of one line, the next of the file.
    mutating func ajouter(ligne: Int, _ colonnes: [Int]) {
        lignes.append(Int32(ligne))
        for colonne in colonnes { debuts.append(UInt16(exactly: colonne) ?? 0) }
    }

    /// The place of a field of a line that was read; the line alone when `colonne` is nil or not one of those kept.
    package func position(ligne: Int, colonne: String?) -> SourcePosition {
        guard let colonne, let rang = PlacesDuJournal.colonnes.firstIndex(where: { $0.rawValue == colonne }) else {
            return SourcePosition(file: fichier, line: ligne, field: colonne)
        }
        let debut = rangDeLigne(ligne).map { Int(debuts[$0 * PlacesDuJournal.colonnes.count + rang]) }
        return SourcePosition(file: fichier, line: ligne, column: debut ?? 0, field: noms[rang] ?? colonne)
    }

    private func rangDeLigne(_ ligne: Int) -> Int? {
        var (bas, haut) = (0, lignes.count)
        while bas < haut {
            let milieu = (bas + haut) / 2
            if Int(lignes[milieu]) < ligne { bas = milieu + 1 } else { haut = milieu }
        }
        return bas < lignes.count && Int(lignes[bas]) == ligne ? bas : nil
    }
}
