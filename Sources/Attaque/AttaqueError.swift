package import Tabular

/// Why files cannot be attacked; it never quotes a cell.
package enum AttaqueError: Error, Equatable {
    /// No table at all: missing, a folder, binary, compressed.
    case fichier(TabularError)
    /// A column of donnees.csv is not there.
    case colonneAbsente(fichier: String, colonne: String)
    /// A line that is not one of donnees.csv: cut, badly quoted, a status that does not exist.
    case ligneIllisible(fichier: String, ligne: Int)
    /// A line that is not UTF-8.
    case encodage(fichier: String, ligne: Int)
    /// A number past what is counted with, or no whole number.
    case nombre(fichier: String, ligne: Int)
    /// The same figure twice in one file.
    case enDouble(fichier: String, ligne: Int)
    /// Heads and no line: nothing could be proved of it, which proves nothing.
    case vide(fichier: String)
    /// More lines than any edition has.
    case tropDeLignes(fichier: String)
    /// The figures of an occupancy diagnosis, whose zones nest otherwise.
    case occupation(fichier: String)
    /// The printed figures contradict each other.
    case incoherent(fichier: String, ligne: Int)
    /// The solver gave up: nothing may be concluded.
    case solveur

    /// The French sentence: what is wrong, and the remedy.
    package var message: String {
        switch self {
        case .fichier(.missing(let fichier)): "\(fichier) : fichier introuvable"
        case .fichier(.isFolder(let fichier)): "\(fichier) : un fichier est attendu, c’est un dossier"
        case .fichier(let raison): raison.message
        case .colonneAbsente(let fichier, let colonne):
            "\(fichier) : colonne « \(colonne) » absente — donner le donnees.csv tel que bilanflux l’a écrit"
        case .ligneIllisible(let fichier, let ligne):
            "\(fichier):\(ligne) : ce n’est pas une ligne de donnees.csv — le fichier a été modifié, ou coupé"
        case .encodage(let fichier, let ligne):
            "\(fichier):\(ligne) : texte qui n’est pas en UTF-8 — donner le fichier tel que bilanflux l’a écrit"
        case .nombre(let fichier, let ligne):
            "\(fichier):\(ligne) : nombre illisible ou démesuré — le fichier a été modifié, ou abîmé"
        case .vide(let fichier):
            "\(fichier) : aucun chiffre — donner le donnees.csv tel que bilanflux l’a écrit"
        case .enDouble(let fichier, let ligne):
            "\(fichier):\(ligne) : un chiffre y est deux fois — le fichier a été modifié, ou abîmé"
        case .tropDeLignes(let fichier): "\(fichier) : plus de lignes qu’aucune édition n’en a"
        case .occupation(let fichier):
            "\(fichier) : c’est un diagnostic d’occupation, qui s’attaque seul — le donner à --attaque, sans autre option"
                + " que --tout"
        case .incoherent(let fichier, let ligne):
            "\(fichier):\(ligne) : les chiffres ne s’additionnent pas — ce fichier, ou un autre qui donne les mêmes chiffres, "
                + "a été modifié ou vient d’une autre campagne"
        case .solveur: "le calcul n’a pas abouti (CLP) : rien n’est prouvé — c’est un défaut de l’outil, le signaler"
        }
    }
}
