import Parc

/// A3, `livres`.
package enum Livres: MesureDuFlux {
    package static let mesure = Mesure(
        "livres", section: .a, libelle: "Logements livrés",
        definition: "Premières mises en location dont la livraison est dans l’année ; elles sont hors du flux.",
        regles: Mesure.reglesDuFlux, references: [.article6x2, .article4x2], nature: .logements,
        portee: .ensemble)

    package static func compter(_ histoire: Histoire, _ contexte: Contexte, _ compteur: inout Compteur) {
        for suivi in histoire.cycles where suivi.genre == .neuf {
            if let livraison = suivi.cycle.livraison, contexte.exercice.contient(livraison.jour) { compteur.ajouter() }
        }
    }
}
