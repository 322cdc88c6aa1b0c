import Parc

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
    ) { suivi, contexte in libere(suivi, contexte.exercice) ? [Releve()] : [] }

    /// Whether a vacancy is of `liberes`.
    package static func libere(_ suivi: CycleSuivi, _ exercice: Exercice) -> Bool {
        guard suivi.genre == .existant else { return false }
        let jour =
            switch exercice.dateDeLiberation {
            case .liberation: suivi.cycle.liberation
            case .conge: suivi.cycle.conge
            }
        return jour.map(exercice.contient) ?? false
    }
}
