package import Parc

/// B5: a réservataire's objective and how far it was reached, on its own perimeter.
package struct AtteinteDObjectif: Sendable {
    /// `objectif` and how it was made; nil when the convention states none and none can be calculated.
    package let calcul: ObjectifCalcule?
    /// B1 on the perimeter; nil when it was not counted.
    package let misesADisposition: Int?
    /// Freed, less withdrawn, less subtracted attributions, on the perimeter; nil when it was not counted.
    package let fluxReel: Int?
    /// The convention's rate, nil when it states none.
    package let taux: Rationnel?
    /// `atteinte_prevue`: B1 over the objective.
    package let prevue: Proportion?
    /// `atteinte_reelle`: B1 over the rate applied to the real flow.
    package let reelle: Proportion?

    /// `objectif`, in whole dwellings.
    package var objectif: Int? { calcul?.objectif }
}

/// OBJ-1: objectives and achievements.
package enum Objectifs {
    /// The rule.
    package static let regle = Regle(
        "OBJ-1", "Objectif et atteinte",
        "L’objectif est celui que fixe la convention, à défaut le droit que calcule son annexe (section H), en logements "
            + "entiers, plus le report (s’il est actif) et les logements entiers que font les fractions reportées. "
            + "L’atteinte se lit de deux façons : mises à disposition sur l’objectif prévu ; mises à disposition sur le taux "
            + "appliqué au flux réel (libérés, moins ceux qui ont été retirés sans mise à disposition, moins les attributions "
            + "soustraites du bailleur), sur le périmètre de la convention.",
        references: [.article3, .article6x1, .article6x2],
        parametres: [
            "conventions.csv : taux, droits, stock_reference", "conventions.csv : objectif",
            "conventions.csv : report, report_actif, fraction_reportee",
        ])

    /// `objectif`.
    package static let objectif = mesure(
        "objectif", "Objectif de mises à disposition",
        "Objectif de la convention, report et fraction reportée compris.",
        .quantite)
    /// B1 on the perimeter of the convention, whatever that of the bilan.
    package static let misesADisposition = mesure(
        "objectif_mises_a_disposition", "Mises à disposition sur le périmètre de la convention",
        "Mises à disposition de l’année au réservataire, sur le périmètre de sa convention.", .quantite)
    /// What the rate is applied to.
    package static let fluxReel = mesure(
        "objectif_flux_reel", "Flux réel sur le périmètre de la convention",
        "Libérés, moins ceux qui ont été retirés sans mise à disposition, moins les attributions soustraites du bailleur, "
            + "sur le périmètre de la convention.", .quantite)
    /// `atteinte_prevue`.
    package static let atteintePrevue = mesure(
        "atteinte_prevue", "Atteinte de l’objectif prévu", "Mises à disposition rapportées à l’objectif.", .taux)
    /// `atteinte_reelle`.
    package static let atteinteReelle = mesure(
        "atteinte_reelle", "Atteinte au regard du flux réel",
        "Mises à disposition rapportées au taux de la convention appliqué au flux réel du périmètre.", .taux)
    /// The measures of B5, in the order of the outputs.
    package static let mesures = [objectif, misesADisposition, fluxReel, atteintePrevue, atteinteReelle]

    /// The objective of a convention and its achievement.
    ///
    /// - Parameter fluxReel: freed less withdrawn less subtracted, on the convention's perimeter.
    package static func atteinte(
        _ convention: Convention, calcul: ObjectifCalcule?, misesADisposition: Int?, fluxReel: Int?
    ) -> AtteinteDObjectif {
        let droitReel = fluxReel.flatMap { convention.taux?.times(Rationnel($0)) }
        return AtteinteDObjectif(
            calcul: calcul, misesADisposition: misesADisposition, fluxReel: fluxReel, taux: convention.taux,
            prevue: calcul.flatMap { calcul in
                misesADisposition.flatMap { Proportion($0, sur: Rationnel(calcul.objectif)) }
            },
            reelle: droitReel.flatMap { droit in misesADisposition.flatMap { Proportion($0, sur: droit) } })
    }

    private static func mesure(
        _ id: String, _ libelle: String, _ definition: String, _ forme: FormeDeMesure
    ) -> Mesure {
        Mesure(
            id, section: .b, libelle: libelle, definition: definition, regles: ["OBJ-1", "ARRO-1", "PER-1"],
            references: [.article6x2, .article3], ventilations: [.total], nature: .logements, portee: .parConvention,
            forme: forme)
    }
}
