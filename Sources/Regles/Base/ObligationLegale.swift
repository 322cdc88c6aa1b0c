package import Parc

/// QUO-1 to QUO-3: the shares that the law asks of the attributions of a year (section G).
package enum ObligationLegale: String, Sendable, CaseIterable {
    /// First quartile out of QPV.
    case q1
    /// Quartiles 2 to 4 in QPV.
    case q2
    /// Priority publics, class of holders by class of holders.
    case q3

    /// The least share, in percent.
    package var minimum: Int {
        switch self {
        case .q1, .q3: 25
        case .q2: 50
        }
    }

    /// Whether a share is at least the minimum.
    package func atteinte(_ part: Proportion) -> Bool {
        Rationnel(minimum, 100).map { part.taux >= $0 } ?? false
    }

    /// Where the dwellings are that it bears on; nil when it bears on all.
    package var lieu: QPV? {
        switch self {
        case .q1: .hors
        case .q2: .en
        case .q3: nil
        }
    }

    /// Whether who got a dwelling counts toward it; what is unknown does not.
    package func retient(_ demandeur: Demandeur) -> Bool {
        switch self {
        case .q1: demandeur.quartile == 1 || demandeur.relogement == .anru || demandeur.relogement == .orcod
        case .q2: demandeur.quartile.map { (2...4).contains($0) } ?? false
        case .q3: PublicPrioritaire.prioritaires.compte(demandeur)
        }
    }

    /// The base that the campaign retains.
    package func base(_ parametres: ParametresDeQuotas) -> BaseDeQuota {
        switch self {
        case .q1: parametres.q1
        case .q2: parametres.q2
        case .q3: parametres.q3
        }
    }

    /// Label for people.
    package var libelle: String {
        switch self {
        case .q1: "Premier quartile hors QPV"
        case .q2: "Quartiles 2 à 4 en QPV"
        case .q3: "Publics prioritaires par contingent"
        }
    }

    /// The rule.
    package var regle: Regle {
        switch self {
        case .q1: ObligationLegale.regleDuPremierQuartile
        case .q2: ObligationLegale.regleDesAutresQuartiles
        case .q3: ObligationLegale.regleDesPrioritaires
        }
    }

    private static let communs =
        " Parc existant et programmes neufs, tous titulaires, rien n’est soustrait. Les baux signés et les attributions "
        + "sont montrés ; le paramètre dit la base que l’on retient."

    private static let regleDuPremierQuartile = Regle(
        "QUO-1", "Premier quartile hors QPV",
        "Hors QPV, part des logements allés à un demandeur du premier quartile de ressources ou à un ménage relogé pour une "
            + "opération ANRU ou ORCOD : au moins 25 %. Un quartile inconnu est dans la base et non au numérateur ; leur "
            + "nombre est donné. Un logement dont la situation en QPV n’est pas renseignée est compté à part."
            + communs,
        references: [.cchL441x1, .modeleArticle7, .article6x2],
        parametres: ["regles.base_q1", "quartile.millesime", "quartile.seuil", "fichiers.demandeurs"])

    private static let regleDesAutresQuartiles = Regle(
        "QUO-2", "Quartiles 2 à 4 en QPV",
        "En QPV, part des logements allés à un demandeur des quartiles de ressources 2, 3 ou 4 : au moins 50 %. Un quartile "
            + "inconnu est dans la base et non au numérateur ; leur nombre est donné. Un logement dont la situation en QPV "
            + "n’est pas renseignée est compté à part." + communs,
        references: [.cchL441x1, .modeleArticle7, .article6x2],
        parametres: ["regles.base_q2", "quartile.millesime", "quartile.seuil", "fichiers.demandeurs"])

    private static let regleDesPrioritaires = Regle(
        "QUO-3", "Publics prioritaires par contingent",
        "Pour les collectivités et leurs groupements, pour Action Logement et pour les logements non réservés, part des "
            + "logements allés à un public prioritaire (reconnu DALO, ou dit prioritaire), chacun sur les logements dont il "
            + "est titulaire : au moins 25 %. L’État et les autres réservataires ne sont dans aucune de ces trois classes."
            + communs,
        references: [.cchL441x1, .modeleArticle7, .article6x2], parametres: ["regles.base_q3", "fichiers.demandeurs"])
}
