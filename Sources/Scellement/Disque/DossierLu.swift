import Glibc
import Rendu

/// A folder read without ever leaving it: no link is followed, wherever it stands, and nothing is written.
package final class DossierLu: Sendable {
    private let descripteur: Int32

    /// Opens a folder; nil when there is none, or when it is a link or cannot be opened.
    package convenience init?(_ chemin: String) {
        self.init(descripteur: open(chemin, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC))
    }

    private init?(descripteur: Int32) {
        guard descripteur >= 0 else { return nil }
        self.descripteur = descripteur
    }

    deinit { close(descripteur) }

    /// Whether no other run has it under a lock of its own; until this one is let go of, none gets any.
    package var estLibre: Bool { VerrouDeDossier.tenter(descripteur, LOCK_SH) || errno != EWOULDBLOCK }

    /// A folder below this one; nil as for this one.
    package func dossier(_ chemin: CheminDePaquet) -> DossierLu? {
        DossierLu(descripteur: ouvrir(chemin, O_DIRECTORY))
    }

    /// Shows the bytes of a file, block by block.
    ///
    /// - Returns: false when there is no such plain file or when it cannot be read to its end.
    package func parcourir(_ chemin: CheminDePaquet, _ corps: (UnsafeRawBufferPointer) -> Void) -> Bool {
        // A pipe would wait for whoever writes into it.
        let fichier = ouvrir(chemin, O_NONBLOCK)
        guard fichier >= 0 else { return false }
        defer { close(fichier) }
        var etat = stat()
        guard fstat(fichier, &etat) == 0, etat.st_mode & S_IFMT == S_IFREG else { return false }
        return withUnsafeTemporaryAllocation(byteCount: 1 << 18, alignment: 16) { tampon in
            while true {
                let lus = read(fichier, tampon.baseAddress, tampon.count)
                if lus < 0, errno == EINTR { continue }
                if lus <= 0 { return lus == 0 }
                corps(UnsafeRawBufferPointer(rebasing: tampon.prefix(lus)))
            }
        }
    }

    /// The bytes of a file; nil when it is no plain file, cannot be read, or has more than `auPlus`.
    package func lire(_ chemin: CheminDePaquet, auPlus: Int) -> [UInt8]? {
        var octets: [UInt8] = []
        var tropLong = false
        let lu = parcourir(chemin) { bloc in
            tropLong = tropLong || octets.count + bloc.count > auPlus
            if !tropLong { octets.append(contentsOf: bloc) }
        }
        return lu && !tropLong ? octets : nil
    }

    /// What a name of a folder bears.
    package enum Nature: Sendable, Hashable {
        case fichier(octets: Int)
        case dossier
        case lien
        /// A pipe, a socket, a device.
        case special
        /// The system does not say.
        case illisible
    }

    /// The names of this folder in the order of bytes; nil when it cannot be read. A name that is not UTF-8 is `illisible`, its
    /// wrong bytes replaced.
    package func contenu() -> [(nom: CheminDePaquet, nature: Nature)]? {
        let copie = openat(descripteur, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard copie >= 0 else { return nil }
        guard let flux = fdopendir(copie) else {
            close(copie)
            return nil
        }
        defer { closedir(flux) }
        var noms: [(nom: CheminDePaquet, nature: Nature)] = []
        errno = 0
        while let entree = readdir(flux) {
            let nom = withUnsafePointer(to: &entree.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { nommer($0) }
            }
            if nom.nom.texte != ".", nom.nom.texte != ".." { noms.append(nom) }
            errno = 0
        }
        return errno == 0 ? noms.sorted { $0.nom < $1.nom } : nil
    }

    private func nommer(_ nom: UnsafePointer<CChar>) -> (nom: CheminDePaquet, nature: Nature) {
        guard let texte = String(validatingCString: nom) else {
            return (CheminDePaquet(String(cString: nom)), .illisible)
        }
        var etat = stat()
        guard fstatat(descripteur, nom, &etat, AT_SYMLINK_NOFOLLOW) == 0 else {
            return (CheminDePaquet(texte), .illisible)
        }
        let nature: Nature =
            switch etat.st_mode & S_IFMT {
            case S_IFREG: .fichier(octets: etat.st_size)
            case S_IFDIR: .dossier
            case S_IFLNK: .lien
            default: .special
            }
        return (CheminDePaquet(texte), nature)
    }

    /// Opens a path name by name, so that no folder on the way may be a link.
    private func ouvrir(_ chemin: CheminDePaquet, _ options: Int32) -> Int32 {
        let noms = chemin.texte.utf8.split(separator: UInt8(ascii: "/")).compactMap { String($0) }
        guard let dernier = noms.last, !noms.contains(".."), !chemin.texte.utf8.contains(0) else { return -1 }
        var courant = descripteur
        defer { if courant != descripteur { close(courant) } }
        for nom in noms.dropLast() {
            let suivant = openat(courant, nom, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
            guard suivant >= 0 else { return -1 }
            if courant != descripteur { close(courant) }
            courant = suivant
        }
        return openat(courant, dernier, O_RDONLY | O_NOFOLLOW | O_CLOEXEC | options)
    }
}
