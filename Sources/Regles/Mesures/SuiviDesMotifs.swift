import Parc

/// Section I: returns and refusals, by motive.
package enum SuiviDesMotifs {
    /// `retours`.
    package static let retours = mesure(
        "retours", "Retours au bailleur",
        "Logements que le réservataire qui les tenait a rendus au bailleur dans l’année, par motif.", [],
        [.article4x1, .article5, .article6x1], .logements
    ) { suivi, contexte in contexte.exercice.motives(suivi.retours) }

    /// `refus`: B4 by motive.
    package static let refus = mesure(
        "refus", "Refus après attribution",
        "Refus d’attributaires dans l’année (ceux de la section B), par titulaire au moment du refus et par motif.",
        ["SOU-2"], [.article6x1, .article5, .cchR441x10], .personnes
    ) { suivi, contexte in
        contexte.exercice.motives(suivi.refus).filter { !Soustraction.soustrait($0, contexte) }
    }

    /// In the order of the outputs.
    package static let mesures = [retours, refus]

    private static func mesure(
        _ id: String, _ libelle: String, _ definition: String, _ regles: [String], _ references: [Reference],
        _ nature: NatureDeMesure, relever: @escaping @Sendable (CycleSuivi, Contexte) -> [Releve]
    ) -> MesureDuFlux {
        MesureDuFlux(
            Mesure(
                id, section: .i, libelle: libelle, definition: definition,
                regles: Mesure.reglesDuFlux + ["IMP-1"] + regles, references: references,
                ventilations: [.total, Ventilation(.motif)], nature: nature, portee: .parReservataire),
            champ: .existant, relever: relever)
    }
}

extension Exercice {
    /// The events of the year, each for its holder and under its motive.
    fileprivate func motives(_ evenements: [EvenementSuivi]) -> [Releve] {
        evenements.filter { contient($0.evenement.jour) }.map {
            Releve(
                $0.titulaire, demandeur: $0.evenement.demandeur, precisions: Precisions(motif: $0.evenement.motif),
                numero: $0.evenement.numero)
        }
    }
}
