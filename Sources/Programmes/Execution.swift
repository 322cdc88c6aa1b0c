import Dispatch
package import Foundation

/// A program of this machine, run to its end within a time; an interruption of ours kills it.
package struct Execution: Sendable {
    /// How it ended.
    package enum Fin: Sendable, Equatable {
        case terminee(code: Int)
        case nonLancee
        /// It was killed, its time being over.
        case arretee
    }

    private let chemin: String
    private let arguments: [String]
    private let dossier: String
    private let environnement: [String: String]?
    private let secondes: Int

    /// - Parameters:
    ///   - chemin: of the program.
    ///   - dossier: where it works.
    ///   - environnement: nil for the user's.
    ///   - secondes: after which it is killed.
    package init(
        _ chemin: String, _ arguments: [String], dossier: String, environnement: [String: String]?, secondes: Int
    ) {
        self.chemin = chemin
        self.arguments = arguments
        self.dossier = dossier
        self.environnement = environnement
        self.secondes = secondes
    }

    /// Runs it; files rather than pipes, for a program that says much is not to wait for its reader.
    package func lancer(
        entree: FileHandle = .nullDevice, sortie: FileHandle, erreurs: FileHandle
    ) -> Fin {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: chemin)
        process.arguments = arguments
        process.currentDirectoryURL = URL(fileURLWithPath: dossier)
        if let environnement { process.environment = environnement }
        process.standardInput = entree
        process.standardOutput = sortie
        process.standardError = erreurs
        let fini = DispatchSemaphore(value: 0)
        process.terminationHandler = { _ in fini.signal() }
        guard ProgrammesEnCours.lancer(process) else { return .nonLancee }
        defer { ProgrammesEnCours.oublier(process) }
        if fini.wait(timeout: .now() + .seconds(secondes)) == .timedOut {
            ProgrammesEnCours.tuer(process.processIdentifier)
            fini.wait()
            return .arretee
        }
        return .terminee(code: Int(process.terminationStatus))
    }
}
