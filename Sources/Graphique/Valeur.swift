/// A number that is drawn: the size of its mark, and the text that stands for it.
package enum Valeur: Sendable, Hashable {
    /// A quantity in any unit, the same all over a chart, and how readers read it (`1 234`, `91,0 %`).
    case connue(Int, texte: String)
    /// Withheld to protect persons: no mark, the sign `s`.
    case retenue
    /// There is none: no mark, and the words for it.
    case absente(String)

    /// The size of the mark; nil when there is none.
    package var quantite: Int? {
        if case .connue(let quantite, _) = self { quantite } else { nil }
    }

    /// Beside the mark, and in the table.
    package var texte: String {
        switch self {
        case .connue(_, let texte), .absente(let texte): texte
        case .retenue: Valeur.signe
        }
    }

    /// In a sentence.
    package var mots: String {
        switch self {
        case .connue(_, let texte), .absente(let texte): texte
        case .retenue: "retenu"
        }
    }

    /// The one sign of what is withheld.
    package static let signe = "s"
}
