import Glibc
import Rendu

/// Why the disk does not take what an archive writes.
package struct DisqueError: Error, Equatable {
    package let chemin: String
    package let raison: String

    /// The French sentence: what is wrong, and the remedy.
    package var message: String { "\(chemin) : écriture impossible (\(raison))" }

    init(chemin: String, raison: String) {
        self.chemin = chemin
        self.raison = raison
    }

    /// What the system call that just failed on a path says.
    static func systeme(_ chemin: String) -> DisqueError { DisqueError(EchecSysteme(chemin)) }

    /// What a system call that failed says.
    init(_ echec: EchecSysteme) {
        chemin = echec.chemin
        raison =
            switch echec.numero {
            case ENOSPC, EDQUOT: "il n’y a plus de place sur le disque, en libérer et relancer"
            case EACCES, EPERM: "droit d’écriture refusé, voir les droits de ce dossier"
            case EROFS: "le système de fichiers est en lecture seule"
            case EIO: "erreur d’entrée-sortie, vérifier le disque"
            case ELOOP, ENOTDIR: "ce nom est un lien ou n’est pas un dossier, rendre à l’archive ce qu’elle contenait"
            case ENOENT: "le dossier qui doit le contenir n’existe pas, le créer"
            case EEXIST, ENOTEMPTY: "ce nom est pris, lancer « bilanflux verifier » sur l’archive"
            case EFBIG: "la taille des fichiers est limitée ici, voir ulimit -f"
            case ENOMEM: "la mémoire manque, fermer d’autres programmes et relancer"
            default: "erreur système \(echec.numero), relancer"
            }
    }
}
