import Parc
import Regles

/// A sound line of the log, its dwelling still to be found.
struct EvenementLu: Sendable {
    let evenement: Evenement
    /// Number of the dwelling's name; nil when the line names none (an ANNULATION may).
    let logement: Int?
    /// Number of its own identifier.
    let identifiant: Int?
    /// Identifier of the event it cancels, as written.
    let annule: String?
}
