import Foundation

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
        guard let octets = FileManager.default.contents(atPath: chemin) else {
            throw .systeme(chemin: chemin, errno: EACCES)
        }
        return Array(octets)
    }

    /// Writes a file aside, then gives it its name.
    static func poser(_ chemin: String, _ octets: [UInt8]) throws(RegistreError) {
        let partiel = "\(chemin).partiel"
        // What a killed run left.
        unlink(partiel)
        do throws(RegistreError) {
            try ecrire(partiel, octets)
            guard rename(partiel, chemin) == 0 else { throw .systeme(chemin: chemin, errno: errno) }
        } catch {
            unlink(partiel)
            throw error
        }
        try synchroniser(chemin.contains("/") ? String(chemin[..<(chemin.lastIndex(of: "/") ?? chemin.endIndex)]) : ".")
    }

    private static func ecrire(_ chemin: String, _ octets: [UInt8]) throws(RegistreError) {
        let descripteur = open(chemin, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o644)
        guard descripteur >= 0 else { throw .systeme(chemin: chemin, errno: errno) }
        defer { close(descripteur) }
        var ecrits = 0
        while ecrits < octets.count {
            let nombre = octets[ecrits...].withUnsafeBytes { write(descripteur, $0.baseAddress, $0.count) }
            if nombre < 0, errno == EINTR { continue }
            guard nombre >= 0 else { throw .systeme(chemin: chemin, errno: errno) }
            ecrits += nombre
        }
        guard fsync(descripteur) == 0 else { throw .systeme(chemin: chemin, errno: errno) }
    }

    /// Makes sure that the names of a folder's files are on disk.
    static func synchroniser(_ dossier: String) throws(RegistreError) {
        let descripteur = open(dossier, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descripteur >= 0 else { throw .systeme(chemin: dossier, errno: errno) }
        defer { close(descripteur) }
        guard fsync(descripteur) == 0 else { throw .systeme(chemin: dossier, errno: errno) }
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
