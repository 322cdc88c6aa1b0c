import Parc

/// B1, `mises_a_disposition`.
package enum MisesADisposition: MesureDuFlux {
    package static let mesure = Mesure(
        "mises_a_disposition", section: .b, libelle: "Mises à disposition",
        definition:
            "Vacances offertes pour la première fois au réservataire dans l’année ; chacune compte dans l’objectif, "
            + "même sans candidat.",
        regles: Mesure.reglesDuFlux + ["IMP-1"], references: [.article6x2, .article3, .article4x1], nature: .logements,
        portee: .parReservataire)

    package static func compter(_ histoire: Histoire, _ contexte: Contexte, _ compteur: inout Compteur) {
        for suivi in histoire.cycles where suivi.genre == .existant {
            for offre in premieres(suivi, contexte.exercice) { compteur.ajouter(offre.reservataire) }
        }
    }

    /// The first offers of one vacancy that are in the year.
    package static func premieres(_ suivi: CycleSuivi, _ exercice: Exercice) -> [MiseADisposition] {
        suivi.misesADisposition.filter { $0.premiere && exercice.contient($0.jour) }
    }
}
