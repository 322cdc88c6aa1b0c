import Foundation

/// Everything a folder holds: paths and bytes; a folder's path ends with `/`.
struct Arbre: Equatable {
    let fichiers: [String: Data]

    init(fichiers: [String: Data]) { self.fichiers = fichiers }

    /// The contents of a folder; nil when there is none.
    init?(_ chemin: String) {
        guard let chemins = try? FileManager.default.subpathsOfDirectory(atPath: chemin) else { return nil }
        var fichiers: [String: Data] = [:]
        for relatif in chemins {
            var estDossier: ObjCBool = false
            _ = FileManager.default.fileExists(atPath: "\(chemin)/\(relatif)", isDirectory: &estDossier)
            if estDossier.boolValue {
                fichiers["\(relatif)/"] = Data()
            } else {
                fichiers[relatif] = FileManager.default.contents(atPath: "\(chemin)/\(relatif)")
            }
        }
        self.fichiers = fichiers
    }

    /// A file as text; empty when it is not there.
    func texte(_ nom: String) -> String { String(decoding: fichiers[nom] ?? Data(), as: UTF8.self) }

    /// The paths that are missing from one of the two, or hold other bytes.
    func differences(_ autre: Arbre) -> [String] {
        Set(fichiers.keys).union(autre.fichiers.keys).filter { fichiers[$0] != autre.fichiers[$0] }.sorted()
    }

    /// The paths whose bytes hold a text.
    func contenant(_ texte: String) -> [String] {
        fichiers.filter { $0.key.contains(texte) || $0.value.range(of: Data(texte.utf8)) != nil }.keys.sorted()
    }

    /// Writes it all under `chemin`.
    func ecrire(_ chemin: String) throws {
        for (relatif, octets) in fichiers.sorted(by: { $0.key < $1.key }) {
            let complet = URL(filePath: "\(chemin)/\(relatif)")
            if relatif.hasSuffix("/") {
                try FileManager.default.createDirectory(at: complet, withIntermediateDirectories: true)
            } else {
                try FileManager.default.createDirectory(
                    at: complet.deletingLastPathComponent(), withIntermediateDirectories: true)
                try octets.write(to: complet)
            }
        }
    }
}

/// manifeste.json as somebody else reads it, and `sha256sum` as the judge.
struct ManifesteLu: Decodable {
    struct Fichier: Decodable {
        let chemin: String
        let octets: Int
        let sha256: String
    }
    let entrees: [Fichier]
    let sorties: [Fichier]

    init(_ dossier: String) throws {
        let octets = try Data(contentsOf: URL(filePath: "\(dossier)/manifeste.json"))
        self = try JSONDecoder().decode(ManifesteLu.self, from: octets)
    }

    /// The files whose digest is not the one stated, as `sha256sum --check` finds them.
    static func ecarts(_ fichiers: [Fichier], sous dossier: String) throws -> String {
        let liste = FileManager.default.temporaryDirectory.appending(path: "bilanflux-\(UUID().uuidString).sha256")
        defer { try? FileManager.default.removeItem(at: liste) }
        try fichiers.map { "\($0.sha256)  \($0.chemin)\n" }.joined().write(
            to: liste, atomically: false, encoding: .utf8)
        return try Commande.lancer("sha256sum", "--check", "--quiet", "--strict", liste.path, dans: dossier).textes
    }
}

/// Another program of the system.
enum Commande {
    /// Runs it to its end; what it printed, and whether it ended well.
    static func lancer(_ arguments: String..., dans dossier: String = "/") throws -> (code: Int32, textes: String) {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = arguments
        process.environment = ["LC_ALL": "C", "PATH": "/usr/sbin:/usr/bin:/sbin:/bin"]
        process.currentDirectoryURL = URL(filePath: dossier)
        let tube = Pipe()
        process.standardOutput = tube
        process.standardError = tube
        process.standardInput = FileHandle.nullDevice
        try process.run()
        let octets = tube.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return (process.terminationStatus, String(decoding: octets, as: UTF8.self))
    }
}
