import Glibc

/// Keeps other runs of this tool out of a folder.
package enum VerrouDeDossier {
    /// Locks a folder at once or not at all; the lock ends when the descriptor is closed.
    ///
    /// - Throws: `.parentIntrouvable` when there is no such folder, `.autreExecution` when another run has it.
    package static func prendre(_ dossier: String) throws(LivraisonError) -> Int32 {
        let descripteur = open(dossier, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descripteur >= 0 else {
            throw errno == ENOENT || errno == ENOTDIR ? .parentIntrouvable(chemin: dossier) : .systeme(dossier)
        }
        guard flock(descripteur, LOCK_EX | LOCK_NB) == 0 else {
            let echec = errno == EWOULDBLOCK ? LivraisonError.autreExecution(chemin: dossier) : .systeme(dossier)
            close(descripteur)
            throw echec
        }
        return descripteur
    }
}
