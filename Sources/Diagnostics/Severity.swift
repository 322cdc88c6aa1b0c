/// How much a diagnostic weighs on the run.
package enum Severity: Int, Sendable, Comparable, CaseIterable {
    /// Worth knowing; no figure changes.
    case information
    /// A figure may not be what the reader expects (a code counted *non renseigné*).
    case avertissement
    /// A line was rejected: it counts in no figure.
    case erreur
    /// The bilan cannot be delivered (exit code 3).
    case bloquant

    package static func < (left: Severity, right: Severity) -> Bool { left.rawValue < right.rawValue }

    /// The word that stands in messages, CSV and JSON.
    package var label: String {
        switch self {
        case .information: "information"
        case .avertissement: "avertissement"
        case .erreur: "erreur"
        case .bloquant: "bloquant"
        }
    }
}
