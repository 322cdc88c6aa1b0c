import Parc

/// Section I: the offers of the year, month by month, and what became of them.
package enum SuiviDesOffres {
    /// `mises_a_disposition`: B1 by month.
    package static let parMois = mesure(
        "mises_a_disposition", "Mises à disposition",
        "Vacances offertes pour la première fois au réservataire dans l’année (celles de la section B), par mois.",
        ["SUIVI-1"], [.article6x2, .article4x1], [.total, Ventilation(.mois)], .logements, presentation: .enVolume
    ) { suivi, contexte in
        MisesADisposition.premieres(suivi, contexte).map {
            Releve($0.reservataire, precisions: Precisions(mois: $0.jour.mois), numero: $0.numero)
        }
    }

    /// `offres_moins_de_trois`.
    package static let moinsDeTrois = mesure(
        "offres_moins_de_trois", "Moins de trois candidats",
        "Mises à disposition de l’année qui ont eu, à la date d’arrêté, moins de trois candidats distincts pendant que le "
            + "réservataire tenait le logement.",
        ["CAND-1"], [.cchR441x3, .article5], [.total], .personnes
    ) { suivi, contexte in
        MisesADisposition.releves(suivi, contexte).filter { releve in
            releve.titulaire.map { Candidats.nombre(suivi, $0) < Candidats.minimum } ?? false
        }
    }

    /// `logements_distincts`.
    package static let logementsDistincts = mesure(
        "logements_distincts", "Logements distincts",
        "Logements distincts des mises à disposition de l’année, tous réservataires ensemble : un logement offert à deux "
            + "réservataires compte une fois.",
        ["SUIVI-1"], [.article6x2], [.total], .logements, portee: .ensemble, unite: .logement
    ) { suivi, contexte in MisesADisposition.releves(suivi, contexte) }

    /// `cohorte`.
    package static let cohorte = mesure(
        "cohorte", "Suite des mises à disposition",
        "Mises à disposition de l’année, chacune selon ce qu’elle est devenue ; leur total est celui de la section B.",
        ["SUIVI-1"], [.article6x1, .article6x2], [.total, Ventilation(.issue)], .personnes, presentation: .enVolume
    ) { suivi, contexte in
        MisesADisposition.releves(suivi, contexte).map { releve in
            releve.precise(
                Precisions(issue: releve.titulaire.map { Cohorte.issue(suivi, $0, contexte.exercice) }))
        }
    }

    /// In the order of the outputs.
    package static let mesures = [parMois, moinsDeTrois, logementsDistincts, cohorte]

    private static func mesure(
        _ id: String, _ libelle: String, _ definition: String, _ regles: [String], _ references: [Reference],
        _ ventilations: [Ventilation], _ nature: NatureDeMesure, portee: Portee = .parReservataire,
        presentation: PresentationDeMesure = .simple, unite: UniteDeCompte = .vacance,
        relever: @escaping @Sendable (CycleSuivi, Contexte) -> [Releve]
    ) -> MesureDuFlux {
        MesureDuFlux(
            Mesure(
                id, section: .i, libelle: libelle, definition: definition,
                regles: Mesure.reglesDuFlux + ["IMP-1"] + regles, references: references, ventilations: ventilations,
                nature: nature, portee: portee, presentation: presentation), champ: .existant, unite: unite,
            relever: relever)
    }
}
