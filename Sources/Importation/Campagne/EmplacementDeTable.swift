package import Tabular

/// Where a table is: a file, or a sheet of a workbook, written behind its name and a `#`.
package struct EmplacementDeTable: Sendable, Hashable {
    package let chemin: String
    /// nil for the first visible one, and for what is no workbook.
    package let feuille: SheetChoice?

    /// `export.xlsx#Logements`, `export.ods#2`, `parc.csv`.
    package init(_ texte: String) {
        if let croisillon = texte.lastIndex(of: "#"),
            [".xlsx", ".xlsm", ".ods"].contains(where: texte[..<croisillon].lowercased().hasSuffix),
            let feuille = SheetChoice(String(texte[texte.index(after: croisillon)...]))
        {
            chemin = String(texte[..<croisillon])
            self.feuille = feuille
        } else {
            chemin = texte
            feuille = nil
        }
    }
}
