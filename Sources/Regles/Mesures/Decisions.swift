import Parc

/// Section D: what the commission decided in the year, by holder (`decisions_attribution`...).
package enum Decisions {
    /// The four decisions of R.441-3, in its order.
    package static let mesures: [MesureDuFlux] = [
        mesure("decisions_attribution", "Attribution", .attribution),
        mesure("decisions_sous_condition", "Attribution sous condition", .attributionSousCondition),
        mesure("decisions_non_attribution", "Non-attribution", .nonAttribution),
        mesure("decisions_irrecevable", "Irrecevabilité", .irrecevable),
    ]

    private static func mesure(_ id: String, _ libelle: String, _ resultat: Resultat) -> MesureDuFlux {
        MesureDuFlux(
            Mesure(
                id, section: .d, libelle: libelle, famille: "Décisions de la commission",
                definition:
                    "Décisions de la commission dans l’année (\(libelle.lowercased())), une par candidat examiné, par titulaire "
                    + "du logement à cette décision ; parc existant et programmes neufs.",
                regles: Mesure.reglesDuFlux + ["IMP-1"], references: [.cchR441x3, .article6x1],
                ventilations: [.total, Ventilation(.parc)], nature: .personnes, portee: .parReservataire),
            champ: .existantEtNeuf
        ) { suivi, contexte in
            contexte.exercice.releves(suivi.decisions.filter { $0.evenement.resultat == resultat })
        }
    }

    /// The decisions of the vacancy that are of the year.
    static func releves(_ suivi: CycleSuivi, _ contexte: Contexte) -> [Releve] {
        contexte.exercice.releves(suivi.decisions)
    }
}
