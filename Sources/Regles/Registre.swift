/// Everything that is counted and by which rules: what counting, the outputs and the rule book walk.
///
/// A new measure is one entry here, one rule and one test.
package enum Registre {
    /// Measures counted on the stock, in the order of the outputs.
    package static let patrimoine = [PatrimoineEligible.duPatrimoine]

    /// Measures counted on the log, in the order of the outputs.
    package static let flux = [
        Liberes.flux, Livres.flux, AttributionsSoustraites.mutation, AttributionsSoustraites.relogement,
        AttributionsSoustraites.vente,
        MisesADisposition.flux, Offres.flux, LogementsMisADisposition.flux, Attribues.flux, BauxSignes.flux, Refus.flux,
    ]

    /// All measures in the order of the outputs: those of the stock, of the log, of the objectives.
    package static let mesures: [Mesure] =
        patrimoine.map(\.mesure) + flux.map(\.mesure) + Objectifs.mesures

    /// The rules, in the order of the rule book.
    package static let regles: [Regle] = [
        Arrete.regle, Stock.regle, Assiette.regle, PerimetreRegle.regle, Annulation.regle, Cycles.regle, Flux.regle,
        AttributsDuLogement.regle, Annee.regle, Soustraction.regle, Titulaire.regle, Attributaire.regle,
        Soustraction.regleDuBailleur, Objectifs.regle,
    ]

    /// What was read in the texts and is not applied by this version.
    package static let nonAppliques: [NonApplique] = [
        NonApplique(
            "Objectif calculé (annexe 1, lignes a à j)",
            "l’objectif affiché est celui de la convention ; son calcul à partir de l’annexe n’est pas encore fait"),
        NonApplique(
            "Programmes neufs, publics prioritaires, mutations, relogements par opération (art. 6.2, suite)",
            "sections C à F, non encore produites"),
        NonApplique("Obligations d’attribution (L.441-1)", "section G, non encore produite"),
        NonApplique("Report justifié et redistribution (art. 6.1)", "le report affiché est celui de conventions.csv"),
    ]

    /// The measures that rest on a rule.
    package static func mesures(reposantSur regle: String) -> [Mesure] {
        mesures.filter { $0.regles.contains(regle) }
    }
}
