import Glibc

/// A system call that failed on a path.
package struct EchecSysteme: Error {
    package let chemin: String
    /// The `errno` it left.
    package let numero: Int32

    /// What the call that just failed on a path left, or another one.
    package init(_ chemin: String, numero: Int32 = errno) {
        self.chemin = chemin
        self.numero = numero
    }
}

/// Bytes and names that are on the disk once written; no link is ever written through.
package enum EcritureDurable {
    /// Writes blocks at the end of a file; no part of them is left when it throws.
    ///
    /// - Parameters:
    ///   - ajout: whether the file may be there already; else it must not.
    ///   - tap: is shown the bytes written, in order.
    package static func ecrire(
        _ chemin: String, _ blocs: some Sequence<[UInt8]>, ajout: Bool = false,
        tap: (UnsafeRawBufferPointer) -> Void = { _ in }
    ) throws(EchecSysteme) {
        let options = O_WRONLY | O_CREAT | O_NOFOLLOW | O_CLOEXEC | (ajout ? O_APPEND : O_EXCL)
        let descripteur = open(chemin, options, 0o644)
        guard descripteur >= 0 else { throw EchecSysteme(chemin) }
        defer { close(descripteur) }
        let avant = lseek(descripteur, 0, SEEK_END)
        for bloc in blocs {
            bloc.withUnsafeBytes(tap)
            guard ecrire(bloc, descripteur) else {
                let echec = EchecSysteme(chemin)
                // A full disk leaves no half line behind.
                ftruncate(descripteur, avant)
                throw echec
            }
        }
        guard fsync(descripteur) == 0 else { throw EchecSysteme(chemin) }
    }

    private static func ecrire(_ octets: [UInt8], _ descripteur: Int32) -> Bool {
        var ecrits = 0
        while ecrits < octets.count {
            let nombre = octets[ecrits...].withUnsafeBytes { write(descripteur, $0.baseAddress, $0.count) }
            if nombre < 0, errno == EINTR { continue }
            guard nombre >= 0 else { return false }
            ecrits += nombre
        }
        return true
    }

    /// Writes a file aside, then gives it its name in its folder.
    ///
    /// - Parameter partiel: its path aside; what a killed run left there goes away.
    package static func poser(
        _ chemin: String, parLeNom partiel: String, _ octets: [UInt8]
    ) throws(EchecSysteme) {
        unlink(partiel)
        do throws(EchecSysteme) {
            try ecrire(partiel, CollectionOfOne(octets))
            guard rename(partiel, chemin) == 0 else { throw EchecSysteme(chemin) }
        } catch {
            unlink(partiel)
            throw error
        }
        let dossier = chemin.lastIndex(of: "/").map { String(chemin[..<$0]) } ?? "."
        try synchroniser(dossier.isEmpty ? "/" : dossier)
    }

    /// Makes sure that the names of a folder are on the disk.
    ///
    /// - Parameter lien: whether the folder may be reached by a link.
    package static func synchroniser(_ dossier: String, lien: Bool = true) throws(EchecSysteme) {
        let descripteur = open(dossier, O_RDONLY | O_DIRECTORY | O_CLOEXEC | (lien ? 0 : O_NOFOLLOW))
        guard descripteur >= 0 else { throw EchecSysteme(dossier) }
        defer { close(descripteur) }
        guard fsync(descripteur) == 0 else { throw EchecSysteme(dossier) }
    }
}
