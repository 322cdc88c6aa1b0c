import Foundation
import Scellement

/// A package as a command is given it: the path of its folder in its archive.
struct PaquetDArchive {
    let archive: String
    let nom: NomDePaquet

    /// Takes a path apart; the package need not be there.
    init(_ chemin: String) throws(CommandFailure) {
        let url = URL(filePath: chemin).standardizedFileURL
        let annee = url.deletingLastPathComponent()
        guard let nom = NomDePaquet("\(annee.lastPathComponent)/\(url.lastPathComponent)") else {
            throw CommandFailure(
                .usage,
                "« \(chemin) » n’est pas le chemin d’un paquet, tel que archive/2024/299300160-AVIGNON-v1 ; « bilanflux archiver » "
                    + "en donne les noms.")
        }
        self.nom = nom
        archive = annee.deletingLastPathComponent().path
    }

    /// Refuses to write within the archive: nothing stands there that its journal does not tell of.
    func refuserDedans(_ cible: String) throws(CommandFailure) {
        guard "\(URL(filePath: cible).standardizedFileURL.path)/".hasPrefix("\(archive)/") else { return }
        throw CommandFailure(
            .usage, "\(cible) est dans l’archive, où rien d’autre ne s’écrit — choisir un autre endroit.")
    }
}
