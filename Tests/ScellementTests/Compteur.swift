import Synchronization

/// Lets so many steps happen and stops everything from then on, as a power cut does.
final class Compteur: Sendable {
    private let reste: Mutex<Int>

    init(_ pas: Int) { reste = Mutex(pas) }

    /// Whether the next step is to happen.
    func continuer() -> Bool {
        reste.withLock { reste in
            reste -= 1
            return reste >= 0
        }
    }

    /// Whether it has stopped something.
    var aArrete: Bool { reste.withLock { $0 < 0 } }
}
