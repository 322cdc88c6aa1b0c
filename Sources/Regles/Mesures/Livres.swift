import Parc

/// `livres`: A3 on the axes of the flow, and section C.
package enum Livres {
    /// A3.
    package static let flux = mesure(.a, Mesure.reglesDuFlux, Ventilation.article6x2)
    /// Section C.
    package static let neuf = mesure(.c, Mesure.reglesDesProgrammes, Ventilation.programmes)

    private static func mesure(_ section: Section, _ regles: [String], _ ventilations: [Ventilation]) -> MesureDuFlux {
        MesureDuFlux(
            Mesure(
                "livres", section: section, libelle: "Logements livrés",
                definition: "Premières mises en location dont la livraison est dans l’année ; elles sont hors du flux.",
                regles: regles, references: [.article6x2, .article4x2], ventilations: ventilations,
                nature: .logements, portee: .ensemble), champ: .neuf
        ) { suivi, contexte in
            guard let livraison = suivi.cycle.livraison, contexte.exercice.contient(livraison.jour) else { return [] }
            return [Releve(numero: livraison.numero)]
        }
    }
}
