import Foundation

/// A folder that disappears with the test that made it.
package final class DossierTemporaire: Sendable {
    /// Absolute path, without trailing slash.
    package let chemin: String

    /// Makes an empty folder.
    package init() {
        chemin = FileManager.default.temporaryDirectory.appendingPathComponent("bilanflux-\(UUID().uuidString)").path
        try? FileManager.default.createDirectory(atPath: chemin, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: chemin) }

    /// Writes a file of the folder and gives its path.
    @discardableResult
    package func ecrire(_ nom: String, _ octets: [UInt8]) -> String {
        let complet = "\(chemin)/\(nom)"
        let dossier = (complet as NSString).deletingLastPathComponent
        try? FileManager.default.createDirectory(atPath: dossier, withIntermediateDirectories: true)
        try? Data(octets).write(to: URL(fileURLWithPath: complet))
        return complet
    }

    /// The same from text, UTF-8.
    @discardableResult
    package func ecrire(_ nom: String, _ texte: String) -> String { ecrire(nom, Array(texte.utf8)) }

    /// A file of the folder as text, nil when it is not there.
    package func lire(_ nom: String) -> String? {
        FileManager.default.contents(atPath: "\(chemin)/\(nom)").map { String(decoding: $0, as: UTF8.self) }
    }

    /// Whether the folder has a file or folder of that name.
    package func contient(_ nom: String) -> Bool { FileManager.default.fileExists(atPath: "\(chemin)/\(nom)") }
}
