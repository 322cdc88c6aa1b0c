import Parc

/// B4, `refus`.
package enum Refus: MesureDuFlux {
    package static let mesure = Mesure(
        "refus", section: .b, libelle: "Refus après attribution",
        definition:
            "Refus d’attributaires dans l’année (silence de dix jours compris), par titulaire au moment du refus.",
        regles: Mesure.reglesDuFlux + ["IMP-1", "SOU-2"], references: [.article6x1, .article5, .cchR441x10],
        nature: .personnes,
        portee: .parReservataire)

    package static func compter(_ histoire: Histoire, _ contexte: Contexte, _ compteur: inout Compteur) {
        for suivi in histoire.cycles where suivi.genre == .existant {
            for refus in suivi.refus { Repartition.compter(refus, contexte, &compteur) }
        }
    }
}
