import Parc
import Regles

/// A sound line of the log, its dwelling still to be found.
struct EvenementLu: Sendable {
    let evenement: Evenement
    // Four bytes each, -1 for none: a country has millions of events.
    private let nomDuLogement: Int32
    private let sien: Int32
    /// Identifier of the event it cancels, as written.
    let annule: String?

    init(evenement: Evenement, logement: Int?, identifiant: Int?, annule: String?) {
        self.evenement = evenement
        nomDuLogement = Int32(logement ?? -1)
        sien = Int32(identifiant ?? -1)
        self.annule = annule
    }

    /// Number of the dwelling's name; nil when the line names none (an ANNULATION may).
    var logement: Int? { nomDuLogement < 0 ? nil : Int(nomDuLogement) }

    /// Number of its own identifier.
    var identifiant: Int? { sien < 0 ? nil : Int(sien) }
}
