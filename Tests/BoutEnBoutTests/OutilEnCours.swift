import Foundation

/// The tool while it runs: something a test may interrupt.
final class OutilEnCours {
    private let process = Process()
    private let messages: URL

    /// Starts `bilanflux arguments...` in a folder.
    init(_ arguments: [String], dans dossier: String = "/") throws {
        messages = FileManager.default.temporaryDirectory.appending(path: "bilanflux-\(UUID().uuidString).messages")
        try Data().write(to: messages)
        process.executableURL = Outil.chemin
        process.arguments = arguments
        process.environment = ["COLUMNS": "100", "PATH": "/usr/bin:/bin"]
        process.currentDirectoryURL = URL(filePath: dossier)
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        process.standardError = try FileHandle(forWritingTo: messages)
        try process.run()
    }

    deinit { try? FileManager.default.removeItem(at: messages) }

    var enCours: Bool { process.isRunning }

    /// Sends a signal.
    func signaler(_ signal: Int32) { if process.isRunning { kill(process.processIdentifier, signal) } }

    /// Waits for the end: the exit code, or the signal that ended it as a negative number, and the messages.
    func attendre() throws -> (code: Int32, messages: String) {
        process.waitUntilExit()
        let code = process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus
        return (code, try String(contentsOf: messages, encoding: .utf8))
    }
}
