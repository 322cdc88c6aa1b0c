package import Tabular

/// Why no script can be written for a campaign: an engine would not read its files as bilanflux does.
package enum RefusSQL: Error {
    /// The flat log: a line is several events.
    case attributions
    case profil(fichier: String)
    case classeur(fichier: String)
    /// The header is not the first line of the file, or lacks columns.
    case entete(fichier: String, colonnes: [String])
    /// Neither UTF-8 nor, in the columns that count, plain ASCII.
    case encodage(fichier: String, ligne: Int)
    /// A defect of form that the engine would not handle as bilanflux does.
    case forme(fichier: String, ligne: Int, defaut: String, moteur: String)
    case chemin(fichier: String)
    case table(TabularError)

    /// The French sentence: what is wrong, and the remedy.
    package var message: String {
        switch self {
        case .attributions:
            "campagne.toml : « fichiers.attributions » fait plusieurs événements d’une ligne, ce qu’un moteur SQL ne refait pas "
                + "— donner le journal des événements (fichiers.journal), ou compter avec « bilanflux produire »."
        case .profil(let fichier):
            "\(fichier) : un profil traduit ce fichier, ce qu’un moteur SQL ne refait pas — l’exporter sous les noms et les codes "
                + "de la campagne, ou compter avec « bilanflux produire »."
        case .classeur(let fichier):
            "\(fichier) : un moteur SQL ne lit pas les classeurs — enregistrer la feuille en « CSV UTF-8 »."
        case .entete(let fichier, let colonnes):
            "\(fichier):1 : la première ligne doit nommer les colonnes, dont "
                + "\(colonnes.joined(separator: ", ")) — ôter les lignes au-dessus de l’en-tête, ou l’ajouter."
        case .encodage(let fichier, let ligne):
            "\(fichier):\(ligne) : un code y est écrit autrement qu’en UTF-8, et un moteur SQL n’a qu’un encodage par fichier — "
                + "enregistrer le fichier en UTF-8."
        case .forme(let fichier, let ligne, let defaut, let moteur):
            "\(fichier):\(ligne) : \(defaut), que \(moteur) ne lit pas comme bilanflux — corriger la ligne."
        case .chemin(let fichier):
            "campagne.toml : le chemin de « fichiers.\(fichier) » a un retour à la ligne — renommer le fichier."
        case .table(let error): error.message
        }
    }
}
