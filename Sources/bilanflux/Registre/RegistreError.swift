import Glibc

/// Why the register cannot be read or written; it is as it was.
enum RegistreError: Error {
    /// What was read is not what was written. `detail` says where.
    case modifie(chemin: String, detail: String)
    /// registre.csv is there and registre.json, which makes it, is not.
    case sansJSON(chemin: String)
    case csvModifie(chemin: String)
    case pasUnFichier(chemin: String)
    /// A system call failed.
    case systeme(chemin: String, errno: Int32)
    /// No digest can be computed.
    case sansEmpreinte

    /// The French sentence: what is wrong, and the remedy.
    var message: String {
        switch self {
        case .modifie(let chemin, let detail):
            "\(chemin) : ce registre n’est plus celui que bilanflux a écrit (\(detail)) — rien n’y est ajouté : remettre la "
                + "dernière bonne copie, ou ranger registre.json et registre.csv sous d’autres noms, qui restent à garder ; "
                + "un nouveau registre sera commencé"
        case .sansJSON(let chemin):
            "\(chemin) : ce fichier manque et registre.csv est là — le remettre, ou ranger registre.csv sous un autre nom, "
                + "qui reste à garder ; un nouveau registre sera commencé"
        case .csvModifie(let chemin):
            "\(chemin) : ce fichier a été modifié ou enregistré par un autre programme — le ranger sous un autre nom : il "
                + "sera refait de registre.json, qui est intact"
        case .pasUnFichier(let chemin):
            "\(chemin) : un fichier est attendu, ni lien ni dossier — le ranger sous un autre nom"
        case .systeme(let chemin, let numero):
            "\(chemin) : le registre des traitements ne peut pas être lu ou écrit (\(RegistreError.raison(numero))) — il "
                + "est tenu dans le dossier de la campagne"
        case .sansEmpreinte:
            "le registre des traitements demande SHA-256, que la bibliothèque libcrypto n’offre pas ici"
        }
    }

    private static func raison(_ numero: Int32) -> String {
        switch numero {
        case ENOSPC, EDQUOT: "il n’y a plus de place sur le disque, en libérer"
        case EACCES, EPERM: "droit refusé, le donner à qui lance bilanflux"
        case EROFS: "le système de fichiers est en lecture seule, copier la campagne ailleurs"
        case EIO: "erreur d’entrée-sortie, vérifier le disque"
        case EFBIG: "la taille des fichiers est limitée ici, voir ulimit -f"
        case ENOMEM: "la mémoire manque, fermer d’autres programmes"
        default: "erreur système \(numero)"
        }
    }
}
