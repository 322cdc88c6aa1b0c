import Glibc

/// Why the disk does not take what an archive writes.
package struct DisqueError: Error, Equatable {
    package let chemin: String
    package let raison: String

    /// The French sentence: what is wrong, and the remedy.
    package var message: String { "\(chemin) : écriture impossible (\(raison))" }

    /// What the system call that just failed on a path says.
    static func systeme(_ chemin: String) -> DisqueError {
        let raison =
            switch errno {
            case ENOSPC, EDQUOT: "il n’y a plus de place sur le disque, en libérer et relancer"
            case EACCES, EPERM: "droit d’écriture refusé, voir les droits de ce dossier"
            case EROFS: "le système de fichiers est en lecture seule"
            case EIO: "erreur d’entrée-sortie, vérifier le disque"
            case ELOOP, ENOTDIR: "ce nom est un lien ou n’est pas un dossier, rendre à l’archive ce qu’elle contenait"
            case ENOENT: "le dossier qui doit le contenir n’existe pas, le créer"
            case EEXIST, ENOTEMPTY: "ce nom est pris, lancer « bilanflux verifier » sur l’archive"
            case EFBIG: "la taille des fichiers est limitée ici, voir ulimit -f"
            default: "erreur système \(errno), relancer"
            }
        return DisqueError(chemin: chemin, raison: raison)
    }
}

/// Each step by which an archive changes on the disk; all of them are here, so that a test can stop between any two.
package struct Gestes: Sendable {
    /// Is told of each step before it is made; false stops there, as a power cut would.
    private let avant: @Sendable (String) -> Bool

    /// Steps that nothing stops.
    package init() { avant = { _ in true } }

    /// Steps that a test may stop.
    init(avant: @escaping @Sendable (String) -> Bool) { self.avant = avant }

    func annoncer(_ chemin: String) throws(DisqueError) {
        guard avant(chemin) else { throw DisqueError(chemin: chemin, raison: "arrêt demandé") }
    }

    /// Makes a folder; there may be one already, which is no link.
    func creerDossier(_ chemin: String) throws(DisqueError) {
        if DossierLu(chemin) != nil { return }
        try annoncer(chemin)
        // Another run may just have made it.
        guard mkdir(chemin, 0o755) == 0 || errno == EEXIST && DossierLu(chemin) != nil else { throw .systeme(chemin) }
    }

    /// Makes a file that is not there, on the disk when this returns.
    func ecrire(_ chemin: String, _ octets: [UInt8]) throws(DisqueError) {
        try annoncer(chemin)
        try ecrire(chemin, octets, O_CREAT | O_EXCL)
    }

    /// Adds bytes to a file, made if need be; they are on the disk when this returns, and none is left when it throws.
    func ajouter(_ chemin: String, _ octets: [UInt8]) throws(DisqueError) {
        try annoncer(chemin)
        try ecrire(chemin, octets, O_CREAT | O_APPEND)
    }

    private func ecrire(_ chemin: String, _ octets: [UInt8], _ options: Int32) throws(DisqueError) {
        let descripteur = open(chemin, O_WRONLY | O_NOFOLLOW | O_CLOEXEC | options, 0o644)
        guard descripteur >= 0 else { throw .systeme(chemin) }
        defer { close(descripteur) }
        let avant = lseek(descripteur, 0, SEEK_END)
        var ecrits = 0
        while ecrits < octets.count {
            let nombre = octets[ecrits...].withUnsafeBytes { write(descripteur, $0.baseAddress, $0.count) }
            if nombre < 0, errno == EINTR { continue }
            guard nombre >= 0 else {
                let echec = DisqueError.systeme(chemin)
                // A full disk leaves no half line behind.
                ftruncate(descripteur, avant)
                throw echec
            }
            ecrits += nombre
        }
        guard fsync(descripteur) == 0 else { throw .systeme(chemin) }
    }

    /// Gives another name, which nothing bears or only a file that is to be replaced.
    func renommer(_ chemin: String, en autre: String) throws(DisqueError) {
        try annoncer(autre)
        guard rename(chemin, autre) == 0 else { throw .systeme(autre) }
    }

    /// Sees to it that the names of a folder are on the disk.
    func synchroniser(_ dossier: String) throws(DisqueError) {
        try annoncer(dossier)
        let descripteur = open(dossier, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
        guard descripteur >= 0 else { throw .systeme(dossier) }
        defer { close(descripteur) }
        guard fsync(descripteur) == 0 else { throw .systeme(dossier) }
    }

    /// Takes a file or a link away, never what a link leads to.
    func supprimer(_ chemin: String) throws(DisqueError) {
        try annoncer(chemin)
        guard unlink(chemin) == 0 || errno == ENOENT else { throw .systeme(chemin) }
    }

    /// Takes an empty folder away; one that is not stays.
    func supprimerSiVide(_ dossier: String) throws(DisqueError) {
        try annoncer(dossier)
        guard rmdir(dossier) == 0 || errno == ENOTEMPTY || errno == ENOENT else { throw .systeme(dossier) }
    }

    /// Takes a folder away with all that it holds, or says what stays; links are taken away, not followed.
    func supprimerTout(_ dossier: String) throws(DisqueError) {
        for (nom, nature) in DossierLu(dossier)?.contenu() ?? [] {
            let chemin = "\(dossier)/\(nom.texte)"
            if nature == .dossier { try supprimerTout(chemin) } else { try supprimer(chemin) }
        }
        try annoncer(dossier)
        guard rmdir(dossier) == 0 else { throw .systeme(dossier) }
    }
}
