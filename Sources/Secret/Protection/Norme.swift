/// What an attacker must not be able to prove.
package enum NiveauDeSecret: String, Sendable {
    /// No primary cell can be computed exactly: it may be its value or one more.
    case n1 = "N1"
    /// The attacker's interval of every primary cell contains [0, threshold].
    case n3 = "N3"
}

/// The standard of an edition.
package struct Norme: Sendable {
    /// The least count that may be shown, in units; 11 in the occupancy convention.
    package let seuil: Int
    package let niveau: NiveauDeSecret

    package init(seuil: Int = 11, niveau: NiveauDeSecret = .n3) {
        self.seuil = seuil
        self.niveau = niveau
    }
}
