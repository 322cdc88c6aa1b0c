package import Parc

/// SUIVI-1: the offers of the year, by month and by what became of them.
package enum Cohorte {
    /// The rule.
    package static let regle = Regle(
        "SUIVI-1", "Suivi des mises à disposition",
        "Chaque mise à disposition de l’année compte dans le mois de sa date, et a une issue et une seule, la première qui "
            + "vaut : attribuée par une décision de l’année alors que le réservataire tient le logement ; attribuée de même "
            + "plus tard, même après la date d’arrêté (les événements postérieurs ne servent qu’à cela) ; à la date d’arrêté, "
            + "rendue ou offerte à un autre ; retirée de la location ; louée sans attribution enregistrée ; en attente. "
            + "Les issues font les mises à disposition.",
        references: [.article6x1, .article6x2, .article4x1], parametres: ["arrete_au"])

    /// What became of the first offer of a vacancy to a réservataire.
    package static func issue(
        _ suivi: CycleSuivi, _ reservataire: IndexReservataire, _ exercice: Exercice
    ) -> IssueDeCohorte {
        if suivi.attributions.contains(where: { $0.titulaire == reservataire }) { return .attribueN }
        if suivi.attributionsUlterieures.contains(reservataire) || attribueEnsuite(suivi, reservataire, exercice) {
            return .attribueN1
        }
        if suivi.titulaire != reservataire { return .rendu }
        return switch suivi.cycle.cloture {
        case .retrait: .retire
        case .bail: .loue
        case nil: .enAttente
        }
    }

    /// Attributed after the year and before a closing date that comes later.
    private static func attribueEnsuite(
        _ suivi: CycleSuivi, _ reservataire: IndexReservataire, _ exercice: Exercice
    ) -> Bool {
        suivi.decisions.contains {
            $0.titulaire == reservataire && $0.evenement.resultat?.attribue == true
                && $0.evenement.jour.annee > exercice.annee
        }
    }
}
