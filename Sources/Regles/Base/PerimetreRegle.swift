/// PER-1: whose dwellings a bilan counts.
package enum PerimetreRegle {
    /// The rule.
    package static let regle = Regle(
        "PER-1", "Périmètre",
        "Le bilan d’un réservataire compte les logements de son périmètre seulement, le bilan consolidé ceux du département (de "
            + "tous si « departement » est FR). "
            + "L’EPCI d’un logement est celui de territoires.csv ; un arrondissement de Paris, Lyon ou Marseille appartient à "
            + "sa commune.",
        references: [.cchR441x5, .cchR441x5x1, .cchR441x5x3],
        parametres: ["departement", "fichiers.territoires", "fichiers.passage", "conventions.csv : perimetre"])
}
