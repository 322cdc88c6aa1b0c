import Parc

/// The situations of a line of the stock, as a facts file writes them.
extension SituationAssiette {
    /// `ELIGIBLE`, `SORTI`, then the motives of exclusion, by rank.
    static let codes = toutes.map { situation in
        switch situation {
        case .eligible: "ELIGIBLE"
        case .sorti: "SORTI"
        case .exclu(let motif): motif.modalite.code
        }
    }
}
