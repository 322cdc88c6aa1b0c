/// A chart: its message, what it shows, and its drawing; it knows no word of what it draws.
package struct Graphique: Sendable {
    /// The element's id on a page: ASCII letters, digits and hyphens.
    package let id: String
    /// The message, a sentence without its final point.
    package let titre: String
    /// What, where, when, in what unit.
    package let sousTitre: String
    package let dessin: any Dessin

    /// A chart of any kind.
    package init(id: String, titre: String, sousTitre: String, dessin: any Dessin) {
        self.id = id
        self.titre = titre
        self.sousTitre = sousTitre
        self.dessin = dessin
    }

    /// What a reader who does not see the drawing is told: its kind and every number in it.
    package var alternative: String { dessin.alternative }

    /// How many pixels high the drawing is.
    package func hauteur(_ cadre: Cadre) -> Int {
        var toile = Toile(cadre)
        dessin.tracer(sur: &toile)
        return toile.hauteur
    }

    /// The drawing as one `svg` element, named by `titre` and described by `alternative`.
    ///
    /// - Parameter cadre: fluid for a page, of a fixed width for a slide.
    package func svg(_ cadre: Cadre) -> String {
        var toile = Toile(cadre)
        dessin.tracer(sur: &toile)
        return toile.svg(id: id, titre: titre, description: alternative)
    }
}

/// One kind of drawing with its data.
package protocol Dessin: Sendable {
    /// Draws from the top of the canvas.
    func tracer(sur toile: inout Toile)
    /// The kind and every number, as sentences.
    var alternative: String { get }
    /// The data, as a table has them.
    var donnees: Donnees { get }
}

/// The table of a chart's data, texts only.
package struct Donnees: Sendable, Hashable {
    /// The heads; the first is that of the rows' names.
    package let entetes: [String]
    /// Each as long as `entetes`.
    package let lignes: [[String]]

    /// A table.
    package init(entetes: [String], lignes: [[String]]) {
        self.entetes = entetes
        self.lignes = lignes
    }
}
