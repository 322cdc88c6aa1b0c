import Parc

/// Beside B1, `offres`.
package enum Offres: MesureDuFlux {
    package static let mesure = Mesure(
        "offres", section: .b, libelle: "Offres",
        definition:
            "Toutes les mises à disposition de l’année, y compris une seconde au même réservataire pour la même "
            + "vacance et celles que la règle IMP-1 compte à une décision.",
        regles: Mesure.reglesDuFlux + ["IMP-1"], references: [.article6x2, .article4x1], nature: .logements,
        portee: .parReservataire)

    package static func compter(_ histoire: Histoire, _ contexte: Contexte, _ compteur: inout Compteur) {
        for suivi in histoire.cycles where suivi.genre == .existant {
            for offre in suivi.misesADisposition where contexte.exercice.contient(offre.jour) {
                compteur.ajouter(offre.reservataire)
            }
        }
    }
}
