import Parc

/// `mises_a_disposition`: B1 on the flow, and sections C and K.
package enum MisesADisposition {
    /// B1.
    package static let flux = MesureDuFlux(
        Mesure(
            "mises_a_disposition", section: .b, libelle: "Mises à disposition",
            definition:
                "Vacances offertes pour la première fois au réservataire dans l’année ; chacune compte dans l’objectif, "
                + "même sans candidat.",
            regles: Mesure.reglesDuFlux + ["IMP-1"], references: [.article6x2, .article3, .article4x1],
            nature: .logements, portee: .parReservataire, presentation: .enVolume), champ: .existant
    ) { suivi, contexte in releves(suivi, contexte) }

    /// Section C.
    package static let neuf = MesureDuFlux(
        Mesure(
            "mises_a_disposition", section: .c, libelle: "Mises à disposition",
            definition:
                "Premières mises en location offertes pour la première fois au réservataire dans l’année, même livrées l’année "
                + "suivante ; hors du flux, elles ne comptent pas dans l’objectif.",
            regles: Mesure.reglesDesProgrammes + ["IMP-1"], references: [.article6x2, .article4x2],
            ventilations: Ventilation.programmes, nature: .logements, portee: .parReservataire, presentation: .enVolume),
        champ: .neuf
    ) { suivi, contexte in releves(suivi, contexte) }

    /// Section K, beside the wishes.
    package static let souhaits = MesureDuFlux(
        Mesure(
            "mises_a_disposition", section: .k, libelle: "Mises à disposition",
            definition:
                "Vacances offertes pour la première fois au réservataire dans l’année (celles de la section B), par financement "
                + "et typologie : ce qu’il a reçu, en face de ce qu’il souhaitait.",
            regles: Mesure.reglesDuFlux + ["IMP-1"], references: [.article6x2, .article4x1],
            ventilations: [.total, Ventilation(.financement, .typologie)], nature: .logements, portee: .parReservataire,
            presentation: .enVolume), champ: .existant
    ) { suivi, contexte in releves(suivi, contexte) }

    /// The first offers of one vacancy to each réservataire that are in the year.
    static func premieres(_ suivi: CycleSuivi, _ contexte: Contexte) -> [MiseADisposition] {
        suivi.misesADisposition.filter { $0.premiere && contexte.exercice.contient($0.jour) }
    }

    /// The same, as what a measure counts.
    static func releves(_ suivi: CycleSuivi, _ contexte: Contexte) -> [Releve] {
        premieres(suivi, contexte).map { Releve($0.reservataire, numero: $0.numero) }
    }
}
