package import Graphique

/// What stands on a slide.
package enum Objet: Sendable {
    /// Paragraphs, a bullet before each.
    case texte([String])
    /// Up to six tiles.
    case chiffres([ChiffreCle])
    /// A chart: native in .pptx, a drawing elsewhere; a table of its data when it has too many rows for a slide.
    case graphique(Graphique)
    /// A table, on as many slides as it takes.
    case tableau(TableauDeDiapositive)
}

/// A number that a slide shows large.
package struct ChiffreCle: Sendable, Hashable {
    package let libelle: String
    package let valeur: Valeur
    /// Below the label, smaller; empty for none.
    package let precision: String

    /// A key figure.
    package init(libelle: String, valeur: Valeur, precision: String) {
        self.libelle = libelle
        self.valeur = valeur
        self.precision = precision
    }
}

/// A table of words and numbers.
package struct TableauDeDiapositive: Sendable, Hashable {
    /// What it holds: its text alternative and its caption.
    package let legende: String
    /// One per column; the first is that of the rows' names.
    package let entetes: [String]
    /// Each as long as `entetes`, or shorter.
    package let lignes: [[Case]]

    /// A table.
    package init(legende: String, entetes: [String], lignes: [[Case]]) {
        self.legende = legende
        self.entetes = entetes
        self.lignes = lignes
    }

    /// Words, or a number that may be withheld.
    package enum Case: Sendable, Hashable {
        case mots(String)
        case valeur(Valeur)
    }
}
