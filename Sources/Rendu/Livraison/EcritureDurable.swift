import CLinux
import Foundation

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
    /// When bytes are on the disk, whatever happens to the machine.
    package enum Surete: Sendable {
        /// When the call that writes them returns.
        case aussitot
        /// Their writing begins; `synchroniserTout` waits for that of a whole folder, which takes much less than waiting at each file.
        case enFin
    }

    /// Writes blocks at the end of a file; no part of them is left when it throws.
    ///
    /// - Parameters:
    ///   - ajout: whether the file may be there already; else it must not.
    ///   - surete: when they are on the disk.
    ///   - tap: is shown the bytes written, in order.
    package static func ecrire(
        _ chemin: String, _ blocs: some Sequence<[UInt8]>, ajout: Bool = false, surete: Surete = .aussitot,
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
        switch surete {
        case .aussitot: guard fsync(descripteur) == 0 else { throw EchecSysteme(chemin) }
        // Where that cannot be asked for, all the writing is left to the end.
        case .enFin: _ = clinux_begin_writing(descripteur)
        }
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
        try attendre(dossier, O_DIRECTORY | (lien ? 0 : O_NOFOLLOW))
    }

    /// Makes sure that all that a folder holds is on the disk, with the names.
    package static func synchroniserTout(_ dossier: String) throws(EchecSysteme) {
        guard let noms = FileManager.default.subpaths(atPath: dossier) else { throw EchecSysteme(dossier) }
        for nom in noms.sorted() { try attendre("\(dossier)/\(nom)", O_NOFOLLOW) }
        try synchroniser(dossier)
    }

    private static func attendre(_ chemin: String, _ options: Int32) throws(EchecSysteme) {
        let descripteur = open(chemin, O_RDONLY | O_CLOEXEC | options)
        guard descripteur >= 0 else { throw EchecSysteme(chemin) }
        defer { close(descripteur) }
        guard fsync(descripteur) == 0 else { throw EchecSysteme(chemin) }
    }
}
