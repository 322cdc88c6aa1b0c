import Parc

/// Beside B1, `logements_mis_a_disposition`.
package enum LogementsMisADisposition {
    package static let flux = MesureDuFlux(
        Mesure(
            "logements_mis_a_disposition", section: .b, libelle: "Logements distincts mis à disposition",
            definition:
                "Logements distincts des mises à disposition : un logement offert deux fois dans l’année au même "
                + "réservataire, pour deux vacances, compte une fois pour lui.",
            regles: Mesure.reglesDuFlux + ["IMP-1"], references: [.article6x2], nature: .logements,
            portee: .parReservataire, presentation: .accessoire), champ: .existant, unite: .logement
    ) { suivi, contexte in MisesADisposition.releves(suivi, contexte) }
}
