import Parc

/// A2, `liberes`.
package enum Liberes: MesureDuFlux {
    package static let mesure = Mesure(
        "liberes", section: .a, libelle: "Logements libérés",
        definition: "Vacances de logements de l’assiette dont la libération (ou le congé, selon le paramètre) est dans "
            + "l’année.",
        regles: Mesure.reglesDuFlux, references: [.article6x2], nature: .logements, portee: .ensemble)

    package static func compter(_ histoire: Histoire, _ contexte: Contexte, _ compteur: inout Compteur) {
        for suivi in histoire.cycles where libere(suivi, contexte.exercice) { compteur.ajouter() }
    }

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
