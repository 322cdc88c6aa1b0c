package import Parc

/// A2, `liberes`.
package enum Liberes {
    package static let flux = MesureDuFlux(
        Mesure(
            "liberes", section: .a, libelle: "Logements libérés",
            definition:
                "Vacances de logements de l’assiette dont la libération (ou le congé, selon le paramètre) est dans "
                + "l’année.",
            regles: Mesure.reglesDuFlux, references: [.article6x2], nature: .logements, portee: .ensemble),
        champ: .existant
    ) { suivi, contexte in
        let exercice = contexte.exercice
        return libere(suivi, exercice) ? [Releve(numero: liberation(suivi.cycle, exercice)?.numero)] : []
    }

    /// Whether a vacancy is of `liberes`.
    package static func libere(_ suivi: CycleSuivi, _ exercice: Exercice) -> Bool {
        suivi.genre == .existant && liberation(suivi.cycle, exercice).map { exercice.contient($0.jour) } ?? false
    }

    /// The event whose date frees the dwelling, as the parameter says; nil when the vacancy has none.
    package static func liberation(_ cycle: Cycle, _ exercice: Exercice) -> Evenement? {
        let type: TypeEvenement =
            switch exercice.dateDeLiberation {
            case .liberation: .liberation
            case .conge: .conge
            }
        return cycle.evenements.first { $0.type == type }
    }
}
