import Foundation

/// Writes the files of a folder in the making, from any thread.
package struct Ecrivain: Sendable {
    /// Folder under which paths are.
    let racine: String

    /// Writes one file; safe from several threads for different files.
    package func ecrire(_ chemin: String, _ octets: [UInt8]) throws(LivraisonError) {
        let complet = "\(racine)/\(chemin)"
        if let coupe = chemin.lastIndex(of: "/") {
            try creer(String(chemin[..<coupe]))
        }
        let descripteur = open(complet, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
        guard descripteur >= 0 else { throw .systeme(complet) }
        defer { close(descripteur) }
        var ecrits = 0
        while ecrits < octets.count {
            let nombre = octets[ecrits...].withUnsafeBytes { write(descripteur, $0.baseAddress, $0.count) }
            if nombre < 0 {
                if errno == EINTR { continue }
                throw .systeme(complet)
            }
            ecrits += nombre
        }
        guard fsync(descripteur) == 0 else { throw .systeme(complet) }
    }

    private func creer(_ chemin: String) throws(LivraisonError) {
        var complet = racine
        for nom in chemin.split(separator: "/") {
            complet += "/" + nom
            // The root itself is never made again: it is gone when the run was interrupted.
            guard mkdir(complet, 0o755) == 0 || errno == EEXIST else { throw .systeme(complet) }
        }
    }
}
