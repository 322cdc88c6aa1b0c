import Graphique
import Parc

/// What a page is written for.
package enum Support: Sendable {
    /// `bilan.html`: any width, light or dark, and what a browser prints.
    case ecran
    /// A4 sheets, for a program that applies no style sheet of the page to a drawing: each carries its own.
    case papier

    /// How its charts are drawn.
    func cadre(_ charte: Charte) -> Cadre {
        switch self {
        case .ecran: .fluide
        case .papier:
            .fixe(
                largeur: 656,
                style: StyleDuTrace.css(
                    fait: charte.couleurPrincipale.dropFirst().description, retrait: "b3651b"))
        }
    }
}

extension Charte {
    /// `#rrvvbb`, for what no style sheet of the page reaches: the landlord's main colour, or this tool's.
    var couleurPrincipale: String { couleurs?.principale.texte ?? "#0b5559" }
}
