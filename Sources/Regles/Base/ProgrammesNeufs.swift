import Parc

/// NEU-1: first lettings and their programme.
package enum ProgrammesNeufs {
    /// The rule.
    package static let regle = Regle(
        "NEU-1", "Programmes neufs",
        "La première mise en location d’un logement (cycle neuf) se compte à part du flux, par titulaire, sans rien "
            + "soustraire. Son programme est le motif de sa LIVRAISON, non renseigné sans elle ; sa commune est celle du "
            + "logement lui-même, et celle du programme pour un logement connu par sa seule LIVRAISON.",
        references: [.article4x2, .article6x2], parametres: ["fichiers.programmes"])
}
