import Foundation

/// The built tool, run as a process.
enum Outil {
    /// What a run gave.
    struct Resultat {
        let code: Int32
        let sortie: String
        let messages: String
    }

    /// The executable: beside the one that runs the tests.
    static let chemin = Bundle.main.bundleURL.appendingPathComponent("bilanflux")

    /// Runs `bilanflux arguments...` on a terminal of `colonnes` columns and waits.
    ///
    /// - Parameter temporaire: its folder for temporary files, the system's when none is given.
    static func lancer(_ arguments: [String], colonnes: Int = 100, temporaire: String? = nil) throws -> Resultat {
        try lancer(chemin, arguments, colonnes: colonnes, temporaire: temporaire)
    }

    /// Runs commands of a shell in a folder, which find the tool under its name.
    static func lancerDesCommandes(_ commandes: String, dans dossier: String) throws -> Resultat {
        try lancer(URL(filePath: "/bin/sh"), ["-euc", commandes], colonnes: 100, dans: dossier)
    }

    private static func lancer(
        _ programme: URL, _ arguments: [String], colonnes: Int, temporaire: String? = nil, dans dossier: String? = nil
    ) throws -> Resultat {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("bilanflux-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let files = ["sortie", "messages"].map { folder.appendingPathComponent($0) }
        for file in files { try Data().write(to: file) }

        let process = Process()
        process.executableURL = programme
        process.arguments = arguments
        let chemins = "\(chemin.deletingLastPathComponent().path):/usr/bin:/bin"
        process.environment = ["COLUMNS": "\(colonnes)", "PATH": chemins, "TMPDIR": temporaire].compactMapValues { $0 }
        if let dossier { process.currentDirectoryURL = URL(filePath: dossier) }
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = try FileHandle(forWritingTo: files[0])
        process.standardError = try FileHandle(forWritingTo: files[1])
        try process.run()
        process.waitUntilExit()
        return Resultat(
            code: process.terminationStatus, sortie: try String(contentsOf: files[0], encoding: .utf8),
            messages: try String(contentsOf: files[1], encoding: .utf8))
    }

    /// Runs it with its messages on a terminal; what that terminal was sent, which must be short.
    static func messagesAuTerminal(_ arguments: [String]) throws -> String {
        let maitre = open("/dev/ptmx", O_RDWR | O_NOCTTY)
        // TIOCSPTLCK and TIOCGPTN: what unlockpt and ptsname do, which Foundation does not show.
        var (verrou, numero): (Int32, Int32) = (0, 0)
        _ = ioctl(maitre, 0x4004_5431, &verrou)
        _ = ioctl(maitre, 0x8004_5430, &numero)
        let terminal = FileHandle(fileDescriptor: maitre, closeOnDealloc: true)
        let process = Process()
        process.executableURL = chemin
        process.arguments = arguments
        process.environment = ["TERM": "xterm", "PATH": "/usr/bin:/bin"]
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        let cote = FileHandle(fileDescriptor: open("/dev/pts/\(numero)", O_RDWR | O_NOCTTY), closeOnDealloc: true)
        process.standardError = cote
        try process.run()
        process.waitUntilExit()
        // The terminal hands its text over in pieces, and ends by an error once nobody may write any more.
        try cote.close()
        var recu: [UInt8] = []
        var morceau = [UInt8](repeating: 0, count: 4096)
        while case let lus = read(terminal.fileDescriptor, &morceau, morceau.count), lus > 0 { recu += morceau[..<lus] }
        return String(decoding: recu, as: UTF8.self)
    }
}
