import Glibc

/// A file that takes the place of another, or a place that was empty: whole or not at all.
package enum Remplacement {
    /// Writes bytes aside, then gives them their name, in a folder that is there.
    package static func poser(_ chemin: String, _ octets: [UInt8]) throws(LivraisonError) {
        let coupe = chemin.lastIndex(of: "/")
        let dossier = coupe.map { String(chemin[..<$0]) } ?? "."
        let nom = coupe.map { String(chemin[chemin.index(after: $0)...]) } ?? chemin
        let partiel = "\(dossier)/.\(nom).partiel"
        // What a killed run left.
        unlink(partiel)
        do throws(LivraisonError) {
            try Ecrivain(racine: dossier).ecrire(".\(nom).partiel", octets)
            guard rename(partiel, chemin) == 0 else { throw .systeme(chemin) }
        } catch {
            unlink(partiel)
            throw error
        }
        try synchroniser(dossier)
    }

    /// Takes away what a killed run left of a file in the making.
    package static func oublier(_ chemin: String) {
        let nom = chemin.split(separator: "/").last ?? ""
        unlink("\(chemin.dropLast(nom.count)).\(nom).partiel")
    }

    /// Makes sure that the names of a folder are on disk.
    package static func synchroniser(_ dossier: String) throws(LivraisonError) {
        let descripteur = open(dossier, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descripteur >= 0 else { throw .systeme(dossier) }
        defer { close(descripteur) }
        guard fsync(descripteur) == 0 else { throw .systeme(dossier) }
    }
}
