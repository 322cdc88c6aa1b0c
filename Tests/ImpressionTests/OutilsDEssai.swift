import Foundation

/// A folder of programs that pretend, removed with the test.
final class OutilsDEssai {
    let dossier: String

    init() throws {
        dossier = FileManager.default.temporaryDirectory.path + "/outils-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: dossier, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: dossier) }

    /// A folder that nothing uses yet.
    var travail: String { dossier + "/travail" }

    /// Adds a program: a shell script.
    func ajouter(_ nom: String, _ script: String) throws {
        let chemin = "\(dossier)/\(nom)"
        try Data("#!/bin/sh\n\(script)\n".utf8).write(to: URL(fileURLWithPath: chemin))
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: chemin)
    }

    /// The text of a file of the folder, nil when there is none.
    func lire(_ nom: String) -> String? {
        FileManager.default.contents(atPath: "\(dossier)/\(nom)").map { String(decoding: $0, as: UTF8.self) }
    }
}
