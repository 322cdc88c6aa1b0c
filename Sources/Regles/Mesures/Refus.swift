import Parc

/// `refus`: B4 on the flow, and section C.
package enum Refus {
    /// B4.
    package static let flux = MesureDuFlux(
        Mesure(
            "refus", section: .b, libelle: "Refus après attribution",
            definition:
                "Refus d’attributaires dans l’année (silence de dix jours compris), par titulaire au moment du refus.",
            regles: Mesure.reglesDuFlux + ["IMP-1", "SOU-2"], references: [.article6x1, .article5, .cchR441x10],
            nature: .personnes, portee: .parReservataire), champ: .existant
    ) { suivi, contexte in releves(suivi, contexte).filter { !Soustraction.soustrait($0, contexte) } }

    /// Section C.
    package static let neuf = MesureDuFlux(
        Mesure(
            "refus", section: .c, libelle: "Refus après attribution",
            definition:
                "Refus d’attributaires dans l’année sur des logements en première location (silence de dix jours compris), par "
                + "titulaire au moment du refus ; rien n’en est soustrait.",
            regles: Mesure.reglesDesProgrammes + ["IMP-1"], references: [.article6x2, .article4x2, .cchR441x10],
            ventilations: Ventilation.programmes, nature: .personnes, portee: .parReservataire), champ: .neuf
    ) { suivi, contexte in releves(suivi, contexte) }

    /// The refusals of the vacancy that are of the year.
    static func releves(_ suivi: CycleSuivi, _ contexte: Contexte) -> [Releve] {
        contexte.exercice.releves(suivi.refus)
    }
}

extension Exercice {
    /// The events of the year, each for its holder.
    func releves(_ evenements: [EvenementSuivi]) -> [Releve] {
        evenements.filter { contient($0.evenement.jour) }.map {
            Releve($0.titulaire, demandeur: $0.evenement.demandeur, numero: $0.evenement.numero)
        }
    }
}
