import Foundation
import Rendu

/// The file that `--csv` names: a new one, or one that the same command wrote before.
struct DestinationCSV {
    /// As given.
    let chemin: String
    private let entete: String

    /// Refuses what is not to be replaced, before anything is read.
    ///
    /// - Parameters:
    ///   - entete: first line of every such file.
    ///   - commande: name of the command that writes them.
    init(_ chemin: String, entete: String, commande: String) throws(CommandFailure) {
        if chemin.isEmpty { throw CommandFailure(.usage, "--csv : un nom de fichier est attendu.") }
        self.chemin = chemin
        self.entete = entete
        guard FileManager.default.fileExists(atPath: chemin) else { return }
        let ancien = FileHandle(forReadingAtPath: chemin)
        guard (try? ancien?.read(upToCount: entete.utf8.count)) == Data(entete.utf8) else {
            throw CommandFailure(
                .ressourceManquante,
                "\(chemin) : ce fichier existe et n’a pas été écrit par « \(commande) » — choisir un autre nom avec --csv."
            )
        }
    }

    /// Refuses a place in a folder that is sent: the outputs, an edition.
    ///
    /// - Parameter contenu: what the file holds, in French.
    func refuserUneLivraison(campagne: String, contenu: String) throws(CommandFailure) {
        let racine = URL(fileURLWithPath: campagne).resolvingSymlinksInPath().path + "/"
        var dossier = URL(fileURLWithPath: chemin).deletingLastPathComponent().resolvingSymlinksInPath()
        // Above the campaign, a name says nothing.
        while dossier.path != "/", !racine.hasPrefix(dossier.path + "/") {
            let livre = DestinationCSV.temoins.contains { temoin in
                FileManager.default.fileExists(atPath: dossier.appendingPathComponent(temoin).path)
            }
            if livre || dossier.lastPathComponent == "cil" {
                throw CommandFailure(
                    .usage,
                    "--csv \(chemin) : ce fichier ne sert qu’au bailleur (\(contenu)), et ce dossier est de ceux qui s’envoient "
                        + "(\(dossier.path)) — en choisir un autre.")
            }
            dossier.deleteLastPathComponent()
        }
    }

    /// The files by which a folder of outputs is known.
    private static let temoins = [Manifeste.nom, "bilan.xml", "diagnostics.csv"]

    /// Writes the first line and the others, whole or not at all.
    func ecrire(_ lignes: some Sequence<String>) throws(CommandFailure) { try ecrire(octets(lignes)) }

    /// The first line and the others.
    func octets(_ lignes: some Sequence<String>) -> [UInt8] { Array((entete + lignes.joined()).utf8) }

    /// Writes what `octets` gave, whole or not at all, for its owner alone.
    func ecrirePourSoi(_ octets: [UInt8]) throws(CommandFailure) {
        let partiel = "\(chemin).\(UUID().uuidString).partiel"
        defer { unlink(partiel) }
        let descripteur = open(partiel, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
        guard descripteur >= 0 else { throw impossible }
        do {
            let fichier = FileHandle(fileDescriptor: descripteur, closeOnDealloc: true)
            try fichier.write(contentsOf: Data(octets))
            try fichier.synchronize()
        } catch {
            throw impossible
        }
        guard rename(partiel, chemin) == 0 else { throw impossible }
    }

    private func ecrire(_ octets: [UInt8]) throws(CommandFailure) {
        do {
            try Data(octets).write(to: URL(fileURLWithPath: chemin), options: .atomic)
        } catch {
            throw impossible
        }
    }

    private var impossible: CommandFailure {
        CommandFailure(
            .ressourceManquante,
            "\(chemin) : écriture impossible — vérifier que le dossier existe, le droit d’y écrire et la place.")
    }
}
