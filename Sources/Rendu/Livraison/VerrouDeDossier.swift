import Glibc

/// Keeps other runs of this tool out of a folder.
package enum VerrouDeDossier {
    /// How often, and how many thousandths of a second apart: a process that this one is starting has the lock for an instant.
    private static let (essais, attente): (Int, UInt32) = (10, 20)

    /// Locks a folder within an instant or not at all; the lock ends when the descriptor is closed.
    ///
    /// - Throws: `.parentIntrouvable` when there is no such folder, `.autreExecution` when another run has it.
    package static func prendre(_ dossier: String) throws(LivraisonError) -> Int32 {
        let descripteur = open(dossier, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descripteur >= 0 else {
            throw errno == ENOENT || errno == ENOTDIR ? .parentIntrouvable(chemin: dossier) : .systeme(dossier)
        }
        guard tenter(descripteur, LOCK_EX) else {
            let echec = errno == EWOULDBLOCK ? LivraisonError.autreExecution(chemin: dossier) : .systeme(dossier)
            close(descripteur)
            throw echec
        }
        return descripteur
    }

    /// Whether a descriptor could be locked, exclusively (`LOCK_EX`) or shared (`LOCK_SH`); `errno` says why not.
    package static func tenter(_ descripteur: Int32, _ mode: Int32) -> Bool {
        for essai in 1...essais {
            if flock(descripteur, mode | LOCK_NB) == 0 { return true }
            guard errno == EWOULDBLOCK, essai < essais else { return false }
            usleep(attente * 1000)
        }
        return false
    }
}
