package import Parc

/// SOU-1: the category under which an attribution is subtracted from the flow.
package enum CategorieSoustraite: String, Sendable, CaseIterable {
    case anru = "ANRU"
    case orcod = "ORCOD"
    case lhi = "LHI"
    case vente = "VENTE"
    case mutation = "MUTATION"

    /// The first category that holds, never two; nil when none does.
    package static func de(_ demandeur: Demandeur) -> CategorieSoustraite? {
        switch demandeur.relogement {
        case .anru: .anru
        case .orcod: .orcod
        case .lhi: .lhi
        case .vente: .vente
        case nil: demandeur.mutation == true ? .mutation : nil
        }
    }

    /// Where it stands in line f of the annex.
    package var poste: PosteSoustrait {
        switch self {
        case .anru: .anru
        case .orcod: .orcod
        case .lhi: .lhi
        case .vente: .vente
        case .mutation: .mutation
        }
    }

    /// Rehousing of article 2 c that is neither a sale nor a mutation.
    package var relogement: Bool {
        switch self {
        case .anru, .orcod, .lhi: true
        case .vente, .mutation: false
        }
    }
}

/// SOU-1 and SOU-2: what is subtracted from the flow.
package enum Soustraction {
    /// The rule of the categories.
    package static let regle = Regle(
        "SOU-1", "Catégorie soustraite d’un demandeur",
        "La première qui vaut : relogement ANRU, ORCOD ou LHI, relogement lié à une vente, mutation (déjà locataire du même "
            + "bailleur). Jamais deux fois.",
        references: [.cchR441x5, .article2c], parametres: ["fichiers.demandeurs"])

    /// The rule of what is subtracted from whom.
    package static let regleDuBailleur = Regle(
        "SOU-2", "Attributions soustraites",
        "Une attribution sur un logement que le bailleur tient, à un attributaire d’une catégorie soustraite, se montre en "
            + "section A et non dans les attribués du bailleur ; un bail ou un refus d’un tel demandeur pendant que le "
            + "bailleur tient le logement n’est pas dans ses baux et refus. Tenue par un autre réservataire, elle compte aussi "
            + "pour lui.",
        references: [.article2c, .article6x2])

    /// Whether what happens to an applicant while a réservataire holds the dwelling is out of section B.
    package static func soustrait(_ releve: Releve, _ contexte: Contexte) -> Bool {
        releve.titulaire == contexte.bailleur && contexte.categorie(releve.demandeur) != nil
    }

    /// The pairs (vacancy, holder) that are subtracted: what the real flow loses, by category.
    package static func soustraites(_ suivi: CycleSuivi, _ contexte: Contexte) -> [CategorieSoustraite] {
        Attribues.releves(suivi).filter { soustrait($0, contexte) }.compactMap { contexte.categorie($0.demandeur) }
    }
}
