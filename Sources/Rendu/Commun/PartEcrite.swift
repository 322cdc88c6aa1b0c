package import Parc

/// A share as every part of a page prints it: no percentage on a base under 1, a mark on a base under 30 (spec 3, section B).
package struct PartEcrite {
    /// After a share on a small base; explained in words wherever it is shown.
    package static let marque = "†"
    private static let baseFaible = 30

    /// The percentage alone: `66,7 %`.
    package let pourcentage: String
    /// The base is under 30.
    package let baseFaible: Bool

    /// nil on a base under 1, and beyond 126 bits.
    package init?(_ part: Proportion) {
        guard !part.baseInferieure(a: 1), let pourcentage = NombreFrancais.pourcentage(part.taux) else { return nil }
        self.pourcentage = pourcentage
        baseFaible = part.baseInferieure(a: PartEcrite.baseFaible)
    }

    /// The same of a count in a base.
    package init?(_ part: Int, sur base: Int) {
        guard let part = Proportion(part, sur: Rationnel(base)) else { return nil }
        self.init(part)
    }

    /// For a sentence, with its mark: `66,7 %†`.
    package var texte: String { baseFaible ? pourcentage + PartEcrite.marque : pourcentage }
}
