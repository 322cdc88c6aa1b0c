/// One text of the qualitative part of the bilan (commentaires.csv; conventions, art. 6.1).
package struct Commentaire: Sendable, Hashable {
    package let destination: Destination
    /// nil for a comment on the bilan as a whole.
    package let section: Section?
    package let texte: String
    /// Whether it justifies the gap to the objective; nil when it does not say.
    package let ecartJustifie: Bool?

    /// Whose bilan prints it.
    package enum Destination: Sendable, Hashable {
        /// Every bilan (`*`).
        case tous
        /// The landlord's consolidated bilan only (`BAILLEUR`).
        case consolide
        case reservataire(IndexReservataire)
    }

    /// One comment.
    package init(destination: Destination, section: Section?, texte: String, ecartJustifie: Bool?) {
        self.destination = destination
        self.section = section
        self.texte = texte
        self.ecartJustifie = ecartJustifie
    }
}
