import Bureautique
import Diagnostics
import XlsxPort

/// What the sheets of `anomalies.xlsx` are written with: their looks, their heads, the heights of their rows.
struct RedactionDAnomalies {
    let titre: XlsxWriter.Style
    let tete: XlsxWriter.Style
    let gras: XlsxWriter.Style
    let texte: XlsxWriter.Style
    let nombre: XlsxWriter.Style
    let aCocher: XlsxWriter.Style
    private let gravites: [Severity: XlsxWriter.Style]

    /// A column of a table.
    struct Colonne {
        let titre: String
        /// In characters.
        let largeur: Int

        init(_ titre: String, _ largeur: Int) {
            self.titre = titre
            self.largeur = largeur
        }
    }

    /// Declares the looks to a workbook.
    init(_ xlsx: inout XlsxWriter) {
        var allure = XlsxWriter.Look()
        allure.ruleBelow = 0xD5D9DE
        texte = xlsx.style(allure)
        allure.right = true
        nombre = xlsx.style(allure)
        allure.right = false
        allure.centred = true
        aCocher = xlsx.style(allure)
        allure.centred = false
        allure.bold = true
        gras = xlsx.style(allure)
        var gravites: [Severity: XlsxWriter.Style] = [:]
        for gravite in Severity.allCases {
            allure.fill = gravite.fond
            gravites[gravite] = xlsx.style(allure)
        }
        self.gravites = gravites
        allure.fill = 0xE6E9ED
        allure.ruleBelow = 0x5A6470
        tete = xlsx.style(allure)
        allure = XlsxWriter.Look()
        allure.bold = true
        allure.size = 14
        titre = xlsx.style(allure)
    }

    /// Writes a severity: a colour, and its word.
    func gravite(_ gravite: Severity, colonne: Int, _ xlsx: inout XlsxWriter) {
        xlsx.text(gravite.label, column: colonne, gravites[gravite] ?? gras)
    }

    /// Writes where something is; nothing for 0, which stands for the whole.
    func nombre(_ nombre: Int, colonne: Int, _ xlsx: inout XlsxWriter) {
        if nombre > 0 {
            xlsx.number(nombre, column: colonne, self.nombre)
        } else {
            xlsx.blank(column: colonne, self.nombre)
        }
    }

    /// Begins a sheet with a table under heads that stay in sight, with filters over its rows.
    func commencer(_ nom: String, _ colonnes: [Colonne], lignes: Int, _ xlsx: inout XlsxWriter) {
        feuille(nom, colonnes.map(\.largeur), &xlsx)
        // A filter has a button: a line more than the words take.
        xlsx.beginRow(height: Self.points(Self.hauteur(zip(colonnes.map(\.titre), colonnes)) + 1))
        for (rang, colonne) in colonnes.enumerated() { xlsx.text(colonne.titre, column: rang, tete) }
        xlsx.keepRowsInSight()
        xlsx.filter(columns: colonnes.count, rows: lignes)
    }

    /// Begins a sheet.
    func feuille(_ nom: String, _ largeurs: [Int], _ xlsx: inout XlsxWriter) {
        xlsx.beginSheet(nom, widths: largeurs, footer: "&L\(ClasseurDesAnomalies.nom)&C&A&R&P / &N")
    }

    /// How many lines the texts of a row take, each in its column.
    static func hauteur(_ textes: some Sequence<(String, Colonne)>) -> Int {
        textes.reduce(1) { max($0, HauteurDeLigne.lignes($1.0, largeur: $1.1.largeur)) }
    }

    /// The height of lines of text.
    static func points(_ lignes: Int) -> Int { lignes * HauteurDeLigne.parLigne + 2 }
}
