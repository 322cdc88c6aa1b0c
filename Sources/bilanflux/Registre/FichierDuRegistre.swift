import Foundation
import Rendu

/// The files of the register on disk: read as they are, written whole or not at all.
enum FichierDuRegistre {
    /// The bytes of a file; nil when nothing bears its name.
    static func lire(_ chemin: String) throws(RegistreError) -> [UInt8]? {
        var etat = stat()
        guard lstat(chemin, &etat) == 0 else {
            // A folder that is not there has no register; reading the campaign says it is not there.
            if errno == ENOENT || errno == ENOTDIR { return nil }
            throw .systeme(chemin: chemin, errno: errno)
        }
        guard etat.st_mode & S_IFMT == S_IFREG else { throw .pasUnFichier(chemin: chemin) }
        do {
            return Array(try Data(contentsOf: URL(filePath: chemin)))
        } catch {
            let cause = (error as? CocoaError)?.underlying as? POSIXError
            throw .systeme(chemin: chemin, errno: cause?.code.rawValue ?? EACCES)
        }
    }

    /// Writes a file aside, then gives it its name.
    static func poser(_ chemin: String, _ octets: [UInt8]) throws(RegistreError) {
        do throws(EchecSysteme) {
            try EcritureDurable.poser(chemin, parLeNom: "\(chemin).partiel", octets)
        } catch {
            throw .systeme(chemin: error.chemin, errno: error.numero)
        }
    }

    /// Waits for whoever writes in the register to be done: the lock, on a file that every campaign has and no run replaces.
    static func verrouiller(_ chemin: String) throws(RegistreError) -> Int32 {
        let descripteur = open(chemin, O_RDONLY | O_CLOEXEC)
        guard descripteur >= 0 else { throw .systeme(chemin: chemin, errno: errno) }
        while flock(descripteur, LOCK_EX) != 0 {
            if errno == EINTR { continue }
            let numero = errno
            close(descripteur)
            throw .systeme(chemin: chemin, errno: numero)
        }
        return descripteur
    }
}
