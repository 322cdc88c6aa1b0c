import Foundation
import Glibc
import Programmes
import Synchronization
import Threads

/// Ctrl-C and the like: what was being written aside is swept, what was delivered stays.
enum Interruption {
    /// What is swept by an interruption, possibly nothing; nil while none is obeyed.
    private static let swept = Mutex<[String]?>(nil)
    private static let watching = Atomic(false)

    /// From now on an interruption waits: the outputs are being put in place, which takes an instant.
    ///
    /// Does not return once an interruption is under way.
    static func disarm() { swept.withLock { $0 = nil } }

    /// From now on, an interruption removes that folder and ends the process with 128 + the signal's number.
    ///
    /// Called before any other thread is made, but `withoutThreadsOfMine`: all are to leave these signals to the one that
    /// waits for them.
    static func sweep(_ path: String) { obey(sweeping: [path]) }

    /// The same for a run that writes nothing aside before it is disarmed.
    static func arm() { obey(sweeping: []) }

    private static func obey(sweeping paths: [String]) {
        swept.withLock { $0 = paths }
        guard !watching.exchange(true, ordering: .relaxed) else { return }
        var former = sigset_t()
        var waited = signals
        pthread_sigmask(SIG_BLOCK, &waited, &former)
        // Without a thread to wait for them, signals end the process as ever; the next run sweeps.
        if Parallel.start(wait) == nil { pthread_sigmask(SIG_SETMASK, &former, nil) }
    }

    /// Runs what makes threads of its own: they leave these signals to the one that will wait for them.
    static func withoutThreadsOfMine<R, E: Error>(_ work: () throws(E) -> R) throws(E) -> R {
        var former = sigset_t()
        var held = signals
        pthread_sigmask(SIG_BLOCK, &held, &former)
        defer { pthread_sigmask(SIG_SETMASK, &former, nil) }
        return try work()
    }

    /// From now on, an interruption waits to be asked for with `pending`.
    static func hold() {
        var held = signals
        pthread_sigmask(SIG_BLOCK, &held, nil)
    }

    /// The number of a signal that waits, which is taken; nil when none does.
    static func pending() -> Int32? {
        var held = signals
        var now = timespec()
        let number = sigtimedwait(&held, nil, &now)
        return number > 0 ? number : nil
    }

    private static var signals: sigset_t {
        var set = sigset_t()
        sigemptyset(&set)
        for number in [SIGINT, SIGTERM, SIGHUP] { sigaddset(&set, number) }
        return set
    }

    @Sendable private static func wait() {
        var waited = signals
        while true {
            var number: Int32 = 0
            guard sigwait(&waited, &number) == 0 else { continue }
            // The lock is kept to the end of the process: no delivery begins once the sweeping has.
            swept.withLock { paths in
                guard let paths else { return }
                ProgrammesEnCours.arreter()
                // Other threads may still write there, but never make the folder again.
                for path in paths {
                    for _ in 0..<1000 where FileManager.default.fileExists(atPath: path) {
                        try? FileManager.default.removeItem(atPath: path)
                    }
                }
                Console.printMessage("\nInterrompu : rien n’a été remplacé.\n")
                _exit(128 + number)
            }
        }
    }
}
