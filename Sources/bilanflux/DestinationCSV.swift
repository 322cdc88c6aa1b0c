import Foundation

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

    /// Writes the first line and the others, whole or not at all.
    func ecrire(_ lignes: some Sequence<String>) throws(CommandFailure) { try ecrire(octets(lignes)) }

    /// The first line and the others.
    func octets(_ lignes: some Sequence<String>) -> [UInt8] { Array((entete + lignes.joined()).utf8) }

    /// Writes what `octets` gave, whole or not at all.
    func ecrire(_ octets: [UInt8]) throws(CommandFailure) {
        do {
            try Data(octets).write(to: URL(fileURLWithPath: chemin), options: .atomic)
        } catch {
            throw CommandFailure(
                .ressourceManquante,
                "\(chemin) : écriture impossible — vérifier que le dossier existe, le droit d’y écrire et la place.")
        }
    }
}
