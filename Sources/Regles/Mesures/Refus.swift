import Parc

/// `refus`: B4 on the flow.
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

    /// The refusals of the vacancy that are of the year.
    static func releves(_ suivi: CycleSuivi, _ contexte: Contexte) -> [Releve] {
        contexte.exercice.releves(suivi.refus)
    }
}

extension Exercice {
    /// The events of the year, each for its holder.
    func releves(_ evenements: [EvenementSuivi]) -> [Releve] {
        evenements.filter { contient($0.evenement.jour) }.map {
            Releve($0.titulaire, demandeur: $0.evenement.demandeur)
        }
    }
}
