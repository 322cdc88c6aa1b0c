package import Parc
package import Regles

/// The annexes of one réservataire on the perimeter of its convention, or of the département as a whole (section H).
package struct AnnexesDuBilan: Sendable {
    /// Code, or `*`.
    package let reservataire: String
    /// N as it was to be, on the stock at 31/12/N-1.
    package let prevu: AnnexeCalculee
    /// N as it was; nil when the facts do not say it.
    package let reel: AnnexeCalculee?
    /// Of N+1; nil in an interim bilan, and when the facts do not say it.
    package let suivant: AnnexeCalculee?
    /// The objective of N; nil without one, and for `*`.
    package let objectif: ObjectifCalcule?
    /// What becomes of it in N+1; nil in an interim bilan, without that annex, and for `*`.
    package let suite: SuiteDeLObjectif?
    /// Whether line a of N+1 is counted in parc_suivant, not in parc.
    package let parcSuivant: Bool

    /// An annex by its place on the axis `calcul`.
    package func annexe(_ calcul: CalculDAnnexe) -> AnnexeCalculee? {
        switch calcul {
        case .prevu: prevu
        case .reel: reel
        case .suivant: suivant
        }
    }
}

/// From the objective of N to that of N+1.
package struct SuiteDeLObjectif: Sendable {
    /// Whether comments justify the gap.
    package let justifie: Bool
    /// REP-1; nil without an objective.
    package let report: Int?
    /// nil without a rate.
    package let redistribution: Rationnel?
    /// That of N+1; nil when its right is not known.
    package let objectif: ObjectifCalcule?
    /// TAU-1; nil when droits.csv has no right of the réservataire on its perimeter.
    package let tauxDesDroits: Rationnel?
    /// PLA-1: all guarantees over the stock; nil without droits.csv.
    package let garanties: Rationnel?
}

/// PLA-1 on the département.
package struct PartsReservees: Sendable {
    package let etat: Rationnel?
    package let agents: Rationnel?
    /// The largest sum over the communes of the stock.
    package let maximale: Rationnel?
}
