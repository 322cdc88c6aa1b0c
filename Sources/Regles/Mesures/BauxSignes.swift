import Parc

/// B3, `baux_signes`.
package enum BauxSignes: MesureDuFlux {
    package static let mesure = Mesure(
        "baux_signes", section: .b, libelle: "Baux signés",
        definition: "Baux signés dans l’année, par titulaire du logement à la signature.",
        regles: Mesure.reglesDuFlux + ["IMP-1", "SOU-2"], references: [.article6x2], nature: .personnes,
        portee: .parReservataire)

    package static func compter(_ histoire: Histoire, _ contexte: Contexte, _ compteur: inout Compteur) {
        for suivi in histoire.cycles where suivi.genre == .existant {
            if let bail = suivi.bail { Repartition.compter(bail, contexte, &compteur) }
        }
    }
}
