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

    /// Its cell in a column.
    subscript(_ colonne: ColonneDeTableaux) -> Feuille.Cellule {
        switch (colonne, chiffre) {
        case (.mesure, _): .texte(mesure)
        case (.reservataire, _): .texte(reservataire)
        case (.ventilation, _): .texte(ventilation)
        case (.modalite, _): modalites.first.map(Feuille.Cellule.texte) ?? .vide
        case (.croisee, _): modalites.count > 1 ? .texte(modalites[1]) : .vide
        case (.valeur, nil): .retenu
        case (.remarque, nil): .texte("retenu")
        case (.valeur, .quantite(let nombre)): LigneDeTableaux.nombre(nombre)
        case (.valeur, .taux(let part)): .entier(Int128(part.nombre))
        case (.base, .taux(let part)): LigneDeTableaux.nombre(part.base)
        case (.taux, .taux(let part)): LigneDeTableaux.taux(part)
        case (.remarque, .taux(let part)): LigneDeTableaux.remarque(part)
        case (.base, _), (.taux, _), (.remarque, _): .vide
        }
    }

    // The pages' own rule says which bases are too small.
    private static func taux(_ part: Proportion) -> Feuille.Cellule {
        let (nombre, base) = part.entiers
        return PartEcrite(part) == nil ? .vide : .taux(nombre, sur: base)
    }

    private static func remarque(_ part: Proportion) -> Feuille.Cellule {
        guard let ecrite = PartEcrite(part) else { return .texte("base inférieure à 1") }
        return ecrite.baseFaible ? .texte("base inférieure à 30") : .vide
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
