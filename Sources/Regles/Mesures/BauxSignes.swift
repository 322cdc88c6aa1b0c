import Parc

/// `baux_signes`: B3 on the flow, and section C.
package enum BauxSignes {
    /// B3.
    package static let flux = MesureDuFlux(
        Mesure(
            "baux_signes", section: .b, libelle: "Baux signés",
            definition: "Baux signés dans l’année, par titulaire du logement à la signature.",
            regles: Mesure.reglesDuFlux + ["IMP-1", "SOU-2"], references: [.article6x2], nature: .personnes,
            portee: .parReservataire, presentation: .enVolume), champ: .existant
    ) { suivi, contexte in releves(suivi, contexte).filter { !Soustraction.soustrait($0, contexte) } }

    /// Section C.
    package static let neuf = MesureDuFlux(
        Mesure(
            "baux_signes", section: .c, libelle: "Baux signés",
            definition:
                "Baux de première location signés dans l’année, par titulaire du logement à la signature ; rien n’en est "
                + "soustrait.",
            regles: Mesure.reglesDesProgrammes + ["IMP-1"], references: [.article6x2, .article4x2],
            ventilations: Ventilation.programmes, nature: .personnes, portee: .parReservataire, presentation: .enVolume),
        champ: .neuf
    ) { suivi, contexte in releves(suivi, contexte) }

    /// The lease of the vacancy when it is of the year.
    static func releves(_ suivi: CycleSuivi, _ contexte: Contexte) -> [Releve] {
        contexte.exercice.releves(suivi.bail.map { [$0] } ?? [])
    }
}
