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

    /// One cell for each `ColonneDeTableaux`, in their order.
    var cellules: [Feuille.Cellule] {
        var cellules = [Feuille.Cellule](repeating: .vide, count: ColonneDeTableaux.allCases.count)
        func poser(_ cellule: Feuille.Cellule, _ colonne: ColonneDeTableaux) { cellules[colonne.rawValue] = cellule }
        poser(.texte(mesure), .mesure)
        poser(.texte(reservataire), .reservataire)
        poser(.texte(ventilation), .ventilation)
        if let premiere = modalites.first { poser(.texte(premiere), .modalite) }
        if modalites.count > 1 { poser(.texte(modalites[1]), .croisee) }
        switch chiffre {
        case nil:
            poser(.retenu, .valeur)
            poser(.texte("retenu"), .remarque)
        case .quantite(let nombre): poser(LigneDeTableaux.nombre(nombre), .valeur)
        case .taux(let part):
            poser(.entier(Int128(part.nombre)), .valeur)
            poser(LigneDeTableaux.nombre(part.base), .base)
            // The pages' own rule says which bases are too small.
            let ecrite = PartEcrite(part)
            let (nombre, base) = part.entiers
            if ecrite != nil { poser(.taux(nombre, sur: base), .taux) }
            if ecrite?.baseFaible ?? true {
                poser(.texte(ecrite == nil ? "base inférieure à 1" : "base inférieure à 30"), .remarque)
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
enum ColonneDeTableaux: Int, CaseIterable {
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
        // A filter's button covers the end of a head; a column of numbers shows millions, and a rate over 1 000 %.
        let largeur = contenu == .texte ? min(max(longueur + 1, titre.count + 4), maximum) : maximum
        return Feuille.Colonne(titre, largeur: largeur, contenu)
    }

    /// Head, greatest width (so that a printed page stays readable), and what it holds.
    private var description: (titre: String, maximum: Int, contenu: Feuille.Colonne.Contenu) {
        switch self {
        case .mesure: ("Mesure", 40, .texte)
        case .reservataire: ("Réservataire", 24, .texte)
        case .ventilation: ("Ventilation", 26, .texte)
        case .modalite: ("Modalité", 30, .texte)
        case .croisee: ("Modalité croisée", 20, .texte)
        case .valeur: ("Valeur", 12, .nombre)
        case .base: ("Base", 12, .nombre)
        case .taux: ("Taux", 12, .taux)
        case .remarque: ("Remarque", 20, .texte)
        }
    }
}
