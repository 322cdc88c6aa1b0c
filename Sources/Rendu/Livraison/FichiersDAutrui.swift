import Foundation

/// What a folder that was delivered holds now and no run of this tool put there.
package enum FichiersDAutrui {
    /// Droppings of file managers, that nobody misses.
    private static let negligeables: Set<String> = [".DS_Store", "Thumbs.db", "desktop.ini"]

    /// The files of `dossier` that are neither in its manifest nor in `siens`, by path.
    ///
    /// - Throws: `.manifesteIllisible` when it has a manifest that does not tell what was delivered.
    package static func lister(_ dossier: String, siens: Set<String>) throws(LivraisonError) -> [String] {
        let connus = try livres(dossier).union(siens)
        var autres: [String] = []
        guard let parcours = FileManager.default.enumerator(atPath: dossier) else { return [] }
        while let chemin = parcours.nextObject() as? String {
            if estUnDossier("\(dossier)/\(chemin)") { continue }
            let nom = chemin.split(separator: "/").last.map(String.init) ?? chemin
            if !connus.contains(chemin), !negligeables.contains(nom) { autres.append(chemin) }
        }
        return autres.sorted()
    }

    /// Of its type alone: the attributes that Foundation gives name the owner of each file, from the list of all users.
    private static func estUnDossier(_ chemin: String) -> Bool {
        var etat = stat()
        return lstat(chemin, &etat) == 0 && etat.st_mode & S_IFMT == S_IFDIR
    }

    private static func livres(_ dossier: String) throws(LivraisonError) -> Set<String> {
        let chemin = "\(dossier)/\(Manifeste.nom)"
        guard FileManager.default.fileExists(atPath: chemin) else { return [] }
        guard let manifeste = ManifesteLu(dossier: dossier) else { throw .manifesteIllisible(chemin: chemin) }
        return Set(manifeste.sorties.map(\.chemin) + [Manifeste.nom])
    }
}
