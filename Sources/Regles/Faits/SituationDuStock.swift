package import Parc

/// The situations of a line of the stock, as a facts file writes them.
extension SituationAssiette {
    /// `ELIGIBLE`, `SORTI`, then the motives of exclusion.
    static let codes = ["ELIGIBLE", "SORTI"] + MotifExclusion.allCases.map(\.modalite.code)

    /// In the order of the codes.
    package static let toutes: [SituationAssiette] =
        [.eligible, .sorti] + MotifExclusion.allCases.map(SituationAssiette.exclu)
}
