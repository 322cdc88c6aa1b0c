import Glibc

/// Why the outputs cannot be put in place; what was delivered before is untouched.
package enum LivraisonError: Error, Equatable {
    case parentIntrouvable(chemin: String)
    case autreExecution(chemin: String)
    case nEstPasUneSortie(chemin: String)
    case autreSortie(chemin: String)
    case signe(chemin: String)
    case corrige(chemin: String)
    case nEstPasUnDossier(chemin: String)
    /// `contient` is the name of one thing it holds.
    case nEstPasVide(chemin: String, contient: String)
    case lienRompu(chemin: String)
    case fichiersDAutrui(chemin: String, noms: [String])
    case manifesteIllisible(chemin: String)
    case ecriture(chemin: String, raison: String)

    /// The French sentence: what is wrong, and the remedy.
    package var message: String {
        switch self {
        case .parentIntrouvable(let chemin):
            "\(chemin) : le dossier qui doit contenir la sortie n’existe pas ou n’est pas un dossier — le créer, ou choisir "
                + "un autre dossier avec --sortie"
        case .autreExecution(let chemin):
            "\(chemin) : une autre exécution écrit déjà dans ce dossier — attendre qu’elle finisse"
        case .nEstPasUneSortie(let chemin):
            "\(chemin) : ce dossier existe et n’a pas été fait par bilanflux — choisir un autre dossier avec --sortie"
        case .autreSortie(let chemin):
            "\(chemin) : ce dossier contient les bilans de toute une campagne — choisir un autre dossier avec --sortie"
        case .signe(let chemin):
            "\(chemin) : ce dossier contient des bilans signés, il n’est pas remplacé — en faire une version corrigée avec "
                + "--corrige et --motif, ou choisir un autre dossier avec --sortie"
        case .corrige(let chemin):
            "\(chemin) : ce dossier contient une version corrigée, qu’une première version ne remplace pas — en faire la "
                + "version suivante avec --corrige et --motif, ou choisir un autre dossier avec --sortie"
        case .nEstPasUnDossier(let chemin): "\(chemin) : c’est un fichier — donner le nom d’un dossier"
        case .nEstPasVide(let chemin, let contient):
            "\(chemin) : ce dossier n’est pas vide (il contient « \(contient) ») — donner le nom d’un dossier neuf ou vide"
        case .lienRompu(let chemin):
            "\(chemin) : ce lien mène à un dossier qui n’existe pas — le refaire, ou choisir un autre dossier avec --sortie"
        case .fichiersDAutrui(let chemin, let noms):
            "\(chemin) : ce dossier n’est pas remplacé, il contient ce que bilanflux n’y a pas mis : "
                + noms.prefix(5).joined(separator: ", ") + (noms.count > 5 ? " et \(noms.count - 5) de plus" : "")
                + " — le ranger ailleurs, ou choisir un autre dossier avec --sortie"
        case .manifesteIllisible(let chemin):
            "\(chemin) : manifeste illisible, rien ne dit ce que ce dossier contient — choisir un autre dossier avec --sortie"
        case .ecriture(let chemin, let raison):
            "\(chemin) : écriture impossible (\(raison)) — ce qui était livré est resté en place"
        }
    }

    /// What the system call that just failed on a path says.
    static func systeme(_ chemin: String) -> LivraisonError { LivraisonError(EchecSysteme(chemin)) }

    /// What a system call that failed says.
    init(_ echec: EchecSysteme) {
        let raison =
            switch echec.numero {
            case ENOSPC, EDQUOT: "il n’y a plus de place sur le disque, en libérer"
            case EACCES, EPERM: "droit d’écriture refusé, choisir un autre dossier"
            case EROFS: "le système de fichiers est en lecture seule, choisir un autre dossier"
            case ENAMETOOLONG: "nom trop long, en choisir un autre"
            case ENOENT: "ce dossier n’existe pas, le créer"
            case EIO: "erreur d’entrée-sortie, vérifier le disque"
            case ENOTDIR: "ce n’est pas un dossier, choisir un autre nom"
            case EEXIST, ENOTEMPTY: "ce nom vient d’être pris par un autre, recommencer"
            case EFBIG: "la taille des fichiers est limitée ici, voir ulimit -f"
            case EMFILE, ENFILE: "trop de fichiers ouverts, voir ulimit -n"
            case ENOMEM: "la mémoire manque, fermer d’autres programmes ou lever la limite (ulimit -v)"
            case EXDEV, EBUSY: "c’est un point de montage, choisir un dossier à l’intérieur"
            default: "erreur système \(echec.numero), relancer ou choisir un autre dossier"
            }
        self = .ecriture(chemin: echec.chemin, raison: raison)
    }
}
