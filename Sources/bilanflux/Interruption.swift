import Dispatch
import Foundation
import Glibc
import Synchronization

/// Ctrl-C and the like: what was being written aside is swept, what was delivered stays.
enum Interruption {
    private static let folder = Mutex<String?>(nil)
    private static let sources = Mutex<[any DispatchSourceSignal]>([])

    /// From now on an interruption waits: the outputs are being put in place, which takes an instant.
    static func disarm() { folder.withLock { $0 = nil } }

    /// From now on, an interruption removes that folder and ends the process with 128 + the signal's number.
    static func sweep(_ path: String) {
        folder.withLock { $0 = path }
        sources.withLock { sources in
            guard sources.isEmpty else { return }
            for number in [SIGINT, SIGTERM, SIGHUP] {
                signal(number, SIG_IGN)
                let source = DispatchSource.makeSignalSource(signal: number, queue: .global(qos: .userInitiated))
                source.setEventHandler {
                    // The lock is kept to the end of the process: no delivery begins once the sweeping has.
                    folder.withLock { path in
                        guard let path else { return }
                        while FileManager.default.fileExists(atPath: path) {
                            try? FileManager.default.removeItem(atPath: path)
                        }
                        Console.printMessage("\nInterrompu : rien n’a été remplacé.\n")
                        _exit(128 + number)
                    }
                }
                source.resume()
                sources.append(source)
            }
        }
    }
}
