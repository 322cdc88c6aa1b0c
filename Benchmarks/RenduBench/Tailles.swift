import Synchronization

/// The size of each output, noted by several threads.
final class Tailles: Sendable {
    private let octets: Mutex<[Int]>

    init(_ nombre: Int) { octets = Mutex(Array(repeating: 0, count: nombre)) }

    func noter(_ rang: Int, _ taille: Int) { octets.withLock { $0[rang] = taille } }

    var plusGrande: Int { octets.withLock { $0.max() ?? 0 } }
}
