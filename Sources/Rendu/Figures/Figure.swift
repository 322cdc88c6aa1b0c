import Graphique
import Mustache
import Parc

/// A chart on a page, as `figure.mustache` reads it: its message, its drawing, how to read it, where its data is.
struct Figure: MustacheParent {
    let graphique: Graphique
    /// A worked reading of one mark.
    let lecture: String
    /// What a reader could misunderstand.
    var note: String?
    /// How many it shows of how many, when that is not all of them.
    var limite: String?
    let provenance: Tableau.Provenance
    /// The table on the page that has its data.
    let tableau: Tableau
    /// What its drawing is fit for.
    var cadre = Cadre.fluide

    func child(named nom: String) -> Any? {
        switch nom {
        case "id": graphique.id
        case "titre": graphique.titre
        case "sousTitre": graphique.sousTitre
        case "svg": graphique.svg(cadre)
        case "lecture": lecture
        case "note": note ?? false
        case "provenance": provenance.notes
        // The parts of it, for a template of the user's.
        case "champ": provenance.champ
        case "source": provenance.source
        case "tableau": tableau
        default: nil
        }
    }
}

extension Graphique {
    /// The data of the chart as a table of the page, for a chart whose section has no table of the same figures.
    func tableau(legende: String, _ provenance: Tableau.Provenance) -> Tableau {
        var tableau = Tableau(
            id: "\(id)-tableau", legende: legende,
            entetes: donnees.entetes.enumerated().map { Tableau.Entete(texte: $1, mots: $0 == 0) },
            lignes: donnees.lignes.map { ligne in
                Tableau.Ligne([ligne[0]], ligne.dropFirst().map(Cellule.valeur))
            })
        tableau.provenance = provenance
        return tableau
    }

    private var donnees: Donnees { dessin.donnees }
}

extension Valeur {
    /// A count.
    static func nombre(_ nombre: Int) -> Valeur { .connue(nombre, texte: NombreFrancais.entier(nombre)) }

    /// A count that may be missing.
    static func nombre(_ nombre: Int?) -> Valeur { nombre.map(Valeur.nombre) ?? sansObjet }

    /// A rate, in thousandths.
    static func part(_ part: Proportion?) -> Valeur {
        guard let part, let ecrite = PartEcrite(part), let milliemes = part.taux.rounded(decimals: 3) else {
            return sansObjet
        }
        return .connue(milliemes, texte: ecrite.pourcentage)
    }

    static let sansObjet = Valeur.absente("s.\u{202F}o.")
}
