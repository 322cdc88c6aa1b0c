import Parc

/// What A4 to A6 share: pairs (vacancy, holder) of B2, before SOU-2, by their attributaire's category.
enum AttributionsSoustraites {
    static func mesure(_ id: String, libelle: String, definition: String) -> Mesure {
        Mesure(
            id, section: .a, libelle: libelle, definition: definition,
            regles: Mesure.reglesDuFlux + ["IMP-1", "ATT-1", "SOU-1", "SOU-2"],
            references: [.article6x2, .cchR441x5], nature: .personnes, portee: .ensemble)
    }

    static func compter(
        _ histoire: Histoire, _ contexte: Contexte, _ compteur: inout Compteur,
        _ retient: (CategorieSoustraite) -> Bool
    ) {
        for suivi in histoire.cycles where suivi.genre == .existant {
            for attribution in suivi.attributions {
                if let categorie = contexte.categorie(attribution.attributaire), retient(categorie) {
                    compteur.ajouter()
                }
            }
        }
    }
}
