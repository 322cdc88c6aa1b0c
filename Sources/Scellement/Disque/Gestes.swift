import Glibc
import Rendu

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
        try disque { () throws(EchecSysteme) in try EcritureDurable.ecrire(chemin, CollectionOfOne(octets)) }
    }

    /// Adds bytes to a file, made if need be; they are on the disk when this returns, and none is left when it throws.
    func ajouter(_ chemin: String, _ octets: [UInt8]) throws(DisqueError) {
        try annoncer(chemin)
        try disque { () throws(EchecSysteme) in
            try EcritureDurable.ecrire(chemin, CollectionOfOne(octets), ajout: true)
        }
    }

    private func disque(_ geste: () throws(EchecSysteme) -> Void) throws(DisqueError) {
        do {
            try geste()
        } catch {
            throw DisqueError(error)
        }
    }

    /// Gives another name, which nothing bears or only a file that is to be replaced.
    func renommer(_ chemin: String, en autre: String) throws(DisqueError) {
        try annoncer(autre)
        guard rename(chemin, autre) == 0 else { throw .systeme(autre) }
    }

    /// Sees to it that the names of a folder are on the disk.
    func synchroniser(_ dossier: String) throws(DisqueError) {
        try annoncer(dossier)
        try disque { () throws(EchecSysteme) in try EcritureDurable.synchroniser(dossier, lien: false) }
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
