import Parc

/// Section K: what a réservataire wished for, by cell of the grid (conventions, annex 2).
package enum SouhaitsDesReservataires {
    /// The grid.
    package static let grille = Ventilation(.financement, .typologie)

    /// The rule.
    package static let regle = Regle(
        "SOUH-1", "Souhaits et offres",
        "Les souhaits de souhaits.csv, par financement et typologie, en face des mises à disposition de l’année au "
            + "réservataire, de mêmes financement et typologie.",
        references: [.avignonAnnexe2], parametres: ["fichiers.souhaits", "regles.regroupement_financement"])

    /// `souhaits`.
    package static let souhaits = Mesure(
        "souhaits", section: .k, libelle: "Souhaits",
        definition: "Logements que le réservataire souhaite dans l’année.",
        regles: ["SOUH-1"], references: [.avignonAnnexe2], ventilations: [.total, grille], nature: .logements,
        portee: .parConvention, forme: .quantite)

    /// All of them.
    package static let mesures = [souhaits]
}
