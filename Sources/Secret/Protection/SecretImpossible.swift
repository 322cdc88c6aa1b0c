/// Why tables cannot be protected as they are.
package enum SecretImpossible: Error, Sendable {
    /// The true values contradict each other: a defect of the caller, never of the data.
    case incoherentes([Incoherence])
    /// Nothing protects these primary cells, in the order of their keys: recode and try again. There may be others when
    /// single relations are enough to tell these.
    case sansProtection([CelluleSansProtection])
}

/// A primary cell and the proof that cannot be prevented.
package struct CelluleSansProtection: Sendable, Hashable {
    /// What an attacker can prove whatever is withheld.
    package enum Preuve: Sendable, Hashable {
        case nonNulle
        case sousLeSeuil
    }
    package let cle: CleDeCellule
    package let preuve: Preuve
}

/// Two things that the tables say and that cannot both be true.
package enum Incoherence: Sendable, Hashable {
    /// A cell listed with two values.
    case deuxValeurs(CleDeCellule)
    /// A count under 0.
    case negative(CleDeCellule)
    /// A relation, by its cells, that the values do not satisfy.
    case sommeFausse([CleDeCellule])
    /// A cell that no table lists and whose value does not follow from the others.
    case indeterminee(CleDeCellule)
    /// A structural zero that is not 0.
    case structurelleNonNulle(CleDeCellule)
}
