import Parc

/// `offres`: beside B1 on the flow, and section C.
package enum Offres {
    /// Beside B1.
    package static let flux = MesureDuFlux(
        Mesure(
            "offres", section: .b, libelle: "Offres",
            definition:
                "Toutes les mises à disposition de l’année, y compris une seconde au même réservataire pour la même "
                + "vacance et celles que la règle IMP-1 compte à une décision.",
            regles: Mesure.reglesDuFlux + ["IMP-1"], references: [.article6x2, .article4x1], nature: .logements,
            portee: .parReservataire, presentation: .accessoire), champ: .existant
    ) { suivi, contexte in releves(suivi, contexte) }

    /// Section C.
    package static let neuf = MesureDuFlux(
        Mesure(
            "offres", section: .c, libelle: "Offres",
            definition:
                "Toutes les mises à disposition de l’année de logements en première location, y compris une seconde au même "
                + "réservataire.",
            regles: Mesure.reglesDesProgrammes + ["IMP-1"], references: [.article6x2, .article4x2],
            ventilations: Ventilation.programmes, nature: .logements, portee: .parReservataire,
            presentation: .accessoire), champ: .neuf
    ) { suivi, contexte in releves(suivi, contexte) }

    /// The offers of one vacancy that are in the year.
    static func releves(_ suivi: CycleSuivi, _ contexte: Contexte) -> [Releve] {
        suivi.misesADisposition.filter { contexte.exercice.contient($0.jour) }.map {
            Releve($0.reservataire, numero: $0.numero)
        }
    }
}
