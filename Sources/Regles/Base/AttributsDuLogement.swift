/// LOG-1: where a dwelling's attributes come from.
package enum AttributsDuLogement {
    /// The rule.
    package static let regle = Regle(
        "LOG-1", "Attributs d’un logement",
        "Les attributs viennent de parc, à défaut de parc_suivant (logement livré). Sans l’un ni l’autre et avec une "
            + "LIVRAISON, ils sont non renseignés et la commune est celle du programme ; sans programme, la vacance est hors "
            + "comptage. Un événement sur un logement inconnu est rejeté.",
        references: [.article6x2, .convention],
        parametres: [
            "fichiers.parc_suivant", "fichiers.programmes", "regles.regroupement_financement",
            "regles.tranches_construction",
        ])
}
