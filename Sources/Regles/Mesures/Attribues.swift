import Parc

/// B2, `attribues`.
package enum Attribues: MesureDuFlux {
    package static let mesure = Mesure(
        "attribues", section: .b, libelle: "Logements attribués",
        definition:
            "Vacances qui ont, pour ce titulaire, au moins une décision d’attribution (sous condition comprise) dans "
            + "l’année ; les attributions soustraites du bailleur sont en section A.",
        regles: Mesure.reglesDuFlux + ["IMP-1", "ATT-1", "SOU-2"], references: [.article6x2, .cchR441x3],
        nature: .personnes,
        portee: .parReservataire)

    package static func compter(_ histoire: Histoire, _ contexte: Contexte, _ compteur: inout Compteur) {
        for suivi in histoire.cycles where suivi.genre == .existant {
            for attribution in suivi.attributions
            where !Soustraction.soustrait(attribution.titulaire, attribution.attributaire, contexte) {
                compteur.ajouter(attribution.titulaire)
            }
        }
    }
}
