import Foundation
import Importation

/// The file of facts that `--faits` names: in a folder, or itself.
struct FichierDeFaits {
    let chemin: String

    /// Finds it, before anything is read.
    init(_ donne: String) throws(CommandFailure) {
        if donne.isEmpty { throw CommandFailure(.usage, "--faits : un nom de dossier est attendu.") }
        var estDossier: ObjCBool = false
        guard FileManager.default.fileExists(atPath: donne, isDirectory: &estDossier) else {
            throw CommandFailure(
                .ressourceManquante,
                "\(donne) : introuvable — donner à --faits un dossier écrit par « bilanflux compter », ou par un moteur ; le "
                    + "chemin part du dossier courant.")
        }
        guard estDossier.boolValue else {
            chemin = donne
            return
        }
        let net = donne.hasSuffix("/") ? String(donne.dropLast()) : donne
        chemin = "\(net)/\(FaitsImport.fichier)"
        guard FileManager.default.fileExists(atPath: chemin) else {
            throw CommandFailure(
                .ressourceManquante,
                "\(net) : pas de \(FaitsImport.fichier) dans ce dossier — y mettre le fichier de faits, ou donner à --faits le "
                    + "fichier lui-même.")
        }
    }
}
