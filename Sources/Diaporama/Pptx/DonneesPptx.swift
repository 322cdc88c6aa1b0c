import Bureautique
import Graphique

/// The workbook in a chart: its categories in a column, each series in another.
struct DonneesPptx: Sendable {
    private let trace: TraceNatif

    init(_ trace: TraceNatif) { self.trace = trace }

    private static let feuille = "Données"
    /// Under the title of the sheet and an empty line.
    private static let tetes = 3

    /// The cells of a series (0 for the categories), from its first row to its last.
    func plage(_ colonne: Int) -> String {
        "\(DonneesPptx.feuille)!$\(lettre(colonne))$\(DonneesPptx.tetes + 1):$\(lettre(colonne))$\(DonneesPptx.tetes + trace.categories.count)"
    }

    /// The head of a series.
    func tete(_ colonne: Int) -> String { "\(DonneesPptx.feuille)!$\(lettre(colonne))$\(DonneesPptx.tetes)" }

    private func lettre(_ colonne: Int) -> String {
        let unites = String(UnicodeScalar(UInt8(ascii: "A") + UInt8(colonne % 26)))
        return colonne < 26 ? unites : lettre(colonne / 26 - 1) + unites
    }

    var classeur: Classeur {
        let lignes = trace.categories.enumerated().map { rang, categorie in
            [Feuille.Cellule.texte(categorie)] + trace.series.map { cellule($0.valeurs[rang]) }
        }
        return Classeur(
            proprietes: Classeur.Proprietes(titre: "", sujet: "", auteur: "", application: "bilanflux", date: nil),
            piedDePage: "",
            feuilles: [
                Feuille(
                    nom: DonneesPptx.feuille, titre: "Données du graphique",
                    colonnes: [Feuille.Colonne("Catégorie", largeur: 40)]
                        + trace.series.map { Feuille.Colonne($0.nom, largeur: 16, .nombre) },
                    lignes: lignes)
            ])
    }

    private func cellule(_ valeur: Valeur) -> Feuille.Cellule {
        switch valeur {
        case .connue(let quantite, _):
            trace.unite == .pourMille ? .taux(Int128(quantite), sur: 1000) : .entier(Int128(quantite))
        // A text would be drawn as a zero by who edits the data; the category says what is missing.
        case .retenue, .absente: .vide
        }
    }
}
