import Bureautique
import Parc
import Regles

/// A row of a workbook: one figure of donnees.csv, in words.
struct LigneDeTableaux {
    let mesure: String
    let reservataire: String
    let ventilation: String
    /// As many as the breakdown has axes.
    let modalites: [String]
    /// nil when it is withheld.
    let chiffre: Chiffre?

    /// What it puts in its columns; nothing in the others.
    var cellules: [ColonneDeTableaux: Feuille.Cellule] {
        var cellules: [ColonneDeTableaux: Feuille.Cellule] = [
            .mesure: .texte(mesure), .reservataire: .texte(reservataire), .ventilation: .texte(ventilation),
        ]
        for (colonne, modalite) in zip([ColonneDeTableaux.modalite, .croisee], modalites) {
            cellules[colonne] = .texte(modalite)
        }
        switch chiffre {
        case nil:
            cellules[.valeur] = .retenu
            cellules[.remarque] = .texte("retenu")
        case .quantite(let nombre): cellules[.valeur] = LigneDeTableaux.nombre(nombre)
        case .taux(let part):
            cellules[.valeur] = .entier(Int128(part.nombre))
            cellules[.base] = LigneDeTableaux.nombre(part.base)
            // The pages' own rule says which bases are too small.
            let ecrite = PartEcrite(part)
            let (nombre, base) = part.entiers
            if ecrite != nil { cellules[.taux] = .taux(nombre, sur: base) }
            if ecrite?.baseFaible ?? true {
                cellules[.remarque] = .texte(ecrite == nil ? "base inférieure à 1" : "base inférieure à 30")
            }
        }
        return cellules
    }

    private static func nombre(_ nombre: Rationnel) -> Feuille.Cellule {
        nombre.denominateur == 1
            ? .entier(nombre.numerateur) : .decimal(nombre.numerateur, sur: nombre.denominateur)
    }
}

/// A column of a workbook.
enum ColonneDeTableaux: CaseIterable {
    case mesure, reservataire, ventilation, modalite, croisee, valeur, base, taux, remarque

    /// It stands in a sheet even when nothing is in it.
    var constante: Bool {
        switch self {
        case .mesure, .reservataire, .ventilation, .modalite, .valeur: true
        case .croisee, .base, .taux, .remarque: false
        }
    }

    /// - Parameter longueur: that of the longest text in it; 0 for numbers.
    func colonne(longueur: Int) -> Feuille.Colonne {
        let (titre, maximum, contenu) = description
        // A filter's button covers the end of a head.
        return Feuille.Colonne(titre, largeur: min(max(longueur + 1, titre.count + 4), maximum), contenu)
    }

    /// Head, greatest width (so that a printed page stays readable), and what it holds.
    private var description: (titre: String, maximum: Int, contenu: Feuille.Colonne.Contenu) {
        switch self {
        case .mesure: ("Mesure", 40, .texte)
        case .reservataire: ("Réservataire", 24, .texte)
        case .ventilation: ("Ventilation", 26, .texte)
        case .modalite: ("Modalité", 30, .texte)
        case .croisee: ("Modalité croisée", 20, .texte)
        case .valeur: ("Valeur", 11, .nombre)
        case .base: ("Base", 11, .nombre)
        case .taux: ("Taux", 11, .taux)
        case .remarque: ("Remarque", 20, .texte)
        }
    }
}
