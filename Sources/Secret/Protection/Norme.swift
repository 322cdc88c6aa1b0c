package import Regles

/// The standard of an edition.
package struct Norme: Sendable {
    /// The least count that may be shown, in units; 11 in the occupancy convention.
    package let seuil: Int
    package let niveau: NiveauDeProtection

    package init(seuil: Int = 11, niveau: NiveauDeProtection = .n3) {
        self.seuil = seuil
        self.niveau = niveau
    }
}
