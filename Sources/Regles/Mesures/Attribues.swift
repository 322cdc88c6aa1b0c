import Parc

/// `attribues`: B2 on the flow, and section C.
package enum Attribues {
    /// B2.
    package static let flux = MesureDuFlux(
        Mesure(
            "attribues", section: .b, libelle: "Logements attribués",
            definition:
                "Vacances qui ont, pour ce titulaire, au moins une décision d’attribution (sous condition comprise) dans "
                + "l’année ; les attributions soustraites du bailleur sont en section A.",
            regles: Mesure.reglesDuFlux + ["IMP-1", "ATT-1", "SOU-2"], references: [.article6x2, .cchR441x3],
            nature: .personnes, portee: .parReservataire, presentation: .enVolume), champ: .existant
    ) { suivi, contexte in releves(suivi).filter { !Soustraction.soustrait($0, contexte) } }

    /// Section C.
    package static let neuf = MesureDuFlux(
        Mesure(
            "attribues", section: .c, libelle: "Logements attribués",
            definition:
                "Premières mises en location qui ont, pour ce titulaire, au moins une décision d’attribution (sous condition "
                + "comprise) dans l’année ; rien n’en est soustrait.",
            regles: Mesure.reglesDesProgrammes + ["IMP-1", "ATT-1"],
            references: [.article6x2, .article4x2, .cchR441x3],
            ventilations: Ventilation.programmes, nature: .personnes, portee: .parReservataire, presentation: .enVolume),
        champ: .neuf
    ) { suivi, _ in releves(suivi) }

    /// The pairs (vacancy, holder) with an attribution of the year, each about its attributaire.
    static func releves(_ suivi: CycleSuivi) -> [Releve] {
        suivi.attributions.map { Releve($0.titulaire, demandeur: $0.attributaire, numero: $0.decision.numero) }
    }
}
