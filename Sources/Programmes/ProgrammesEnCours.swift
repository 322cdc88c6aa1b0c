import Foundation
import Synchronization

/// The programs that run now: an interruption stops them all, with what they started.
package enum ProgrammesEnCours {
    private struct Etat {
        var groupes: Set<pid_t> = []
        var arrete = false
    }

    private static let etat = Mutex(Etat())

    /// Kills them; none starts afterwards.
    package static func arreter() {
        etat.withLock {
            $0.arrete = true
            for groupe in $0.groupes { tuer(groupe) }
        }
    }

    /// Starts one, which Foundation makes the head of a group of its own.
    static func lancer(_ process: Process) -> Bool {
        etat.withLock {
            guard !$0.arrete, (try? process.run()) != nil else { return false }
            $0.groupes.insert(process.processIdentifier)
            return true
        }
    }

    /// It ended by itself.
    static func oublier(_ process: Process) { _ = etat.withLock { $0.groupes.remove(process.processIdentifier) } }

    /// Kills a program and what it started.
    static func tuer(_ groupe: pid_t) {
        kill(-groupe, SIGKILL)
        kill(groupe, SIGKILL)
    }
}
