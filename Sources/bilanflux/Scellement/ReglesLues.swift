import Foundation
import Importation
import Parc

/// The rules of conservation that a command is given.
enum ReglesLues {
    /// Those of a file, or of the one in the folder that holds the outputs.
    static func lire(_ fichier: String?, aCoteDe sortie: String) throws(CommandFailure) -> ReglesDArchivage {
        let chemin =
            fichier.map { URL(filePath: $0) }
            ?? URL(filePath: sortie).deletingLastPathComponent().appending(path: LecteurDArchivage.nomDuFichier)
        guard chemin.lastPathComponent == LecteurDArchivage.nomDuFichier else {
            throw CommandFailure(
                .usage, "--configuration : un fichier du nom d’\(LecteurDArchivage.nomDuFichier) est attendu.")
        }
        do throws(ImportError) {
            return try LecteurDArchivage.lire(dossier: chemin.deletingLastPathComponent().path)
        } catch {
            throw CommandFailure(.ressourceManquante, error.message)
        }
    }
}
