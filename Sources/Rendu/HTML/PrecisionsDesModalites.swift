import Comptage
import Parc
import Regles

/// What stands beside the name of a category: the commune and the date of a new programme (art. 6.2), the object of a
/// control; nothing for most axes.
struct PrecisionsDesModalites {
    /// Headers of their columns.
    let entetes: [String]
    private let parModalite: [[Cellule]]

    init(_ ventilation: Ventilation, _ bilan: Bilan) {
        switch ventilation {
        case Ventilation(.programme):
            entetes = ["Commune", "Mise en service"]
            parModalite = bilan.programmes.map { programme in
                [
                    PrecisionsDesModalites.cellule(programme.commune.map { "\($0.libelle) (\($0.code))" }),
                    PrecisionsDesModalites.cellule(programme.dateMiseEnService.map(Typographie.dateCourte)),
                ]
            }
        case Ventilation(.regle):
            entetes = ["Objet"]
            parModalite = bilan.modalites(.regle).map {
                [.mots(Typographie.majuscule(Typographie.soignee($0.libelle)))]
            }
        default:
            entetes = []
            parModalite = []
        }
    }

    /// The cells of the category of that rank.
    func cellules(_ rang: Int) -> [Cellule] { parModalite.indices.contains(rang) ? parModalite[rang] : [] }

    private static func cellule(_ texte: String?) -> Cellule { .mots(texte ?? "non renseignée") }
}
