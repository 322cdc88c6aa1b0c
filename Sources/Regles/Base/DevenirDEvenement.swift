package import Parc

/// What became of a line of the log that was used: each is in exactly one case (section M).
package enum DevenirDEvenement: Int, Sendable, CaseIterable {
    case existant, neuf, hors, annule, apresArrete

    /// Code and label.
    package var modalite: Modalite {
        switch self {
        case .existant: Modalite("EXISTANT", "Dans une vacance du parc existant")
        case .neuf: Modalite("NEUF", "Dans une première mise en location")
        case .hors: Modalite("HORS", "Dans une vacance hors du flux et des programmes neufs")
        case .annule: Modalite("ANNULE", "Annulé, ou annulation")
        case .apresArrete: Modalite("APRES_ARRETE", "Postérieur à la date d’arrêté")
        }
    }
}

extension GenreDeCycle {
    /// What becomes of the events of such a vacancy.
    package var devenir: DevenirDEvenement {
        switch self {
        case .neuf: .neuf
        case .existant: .existant
        case .hors: .hors
        }
    }
}
