import Parc

/// Beside B1, `logements_mis_a_disposition`.
package enum LogementsMisADisposition: MesureDuFlux {
    package static let mesure = Mesure(
        "logements_mis_a_disposition", section: .b, libelle: "Logements distincts mis à disposition",
        definition: "Logements distincts des mises à disposition : un logement offert deux fois dans l’année au même "
            + "réservataire, pour deux vacances, compte une fois pour lui.",
        regles: Mesure.reglesDuFlux + ["IMP-1"], references: [.article6x2], nature: .logements, portee: .parReservataire
    )

    package static func compter(_ histoire: Histoire, _ contexte: Contexte, _ compteur: inout Compteur) {
        var comptes: [IndexReservataire] = []
        for suivi in histoire.cycles where suivi.genre == .existant {
            for offre in MisesADisposition.premieres(suivi, contexte.exercice)
            where !comptes.contains(offre.reservataire) {
                comptes.append(offre.reservataire)
                compteur.ajouter(offre.reservataire)
            }
        }
    }
}
