package import Parc

/// REP-1: what the gap to the objective adds to that of the year after, or takes from it.
package enum ReportDObjectif {
    /// The rule.
    package static let regle = Regle(
        "REP-1", "Report et redistribution",
        "Report : objectif de l’année moins mises à disposition. Un manque s’ajoute à l’objectif suivant s’il n’est pas "
            + "justifié (commentaires.csv : un commentaire le justifie, aucun ne dit le contraire) ; une avance s’en retranche. "
            + "report_actif = N l’écarte. Redistribution : quand les logements soustraits prévus dépassent ceux qui l’ont été, "
            + "la différence revient aux réservataires, au taux de leur convention ; elle s’ajoute au droit de l’année "
            + "suivante avant l’arrondi.",
        references: [.article6x1, .modeleArticle9],
        parametres: ["conventions.csv : report_actif", "fichiers.commentaires", "fichiers.prevision"])

    /// Whether a gap is justified.
    ///
    /// - Parameter avis: what each comment on the réservataire says of it, nil when it says nothing.
    package static func justifie(_ avis: some Sequence<Bool?>) -> Bool {
        let dits = avis.compactMap { $0 }
        return !dits.isEmpty && dits.allSatisfy { $0 }
    }

    /// Dwellings carried over to the year after; negative when the réservataire is ahead.
    package static func report(objectif: Int, misesADisposition: Int, justifie: Bool, actif: Bool) -> Int {
        let ecart = objectif - misesADisposition
        return !actif || (ecart > 0 && justifie) ? 0 : ecart
    }

    /// What an over-estimated subtraction gives back; nil without a rate, or beyond 126 bits.
    package static func redistribution(prevus: Int, reels: Int, taux: Rationnel?) -> Rationnel? {
        taux.flatMap { Rationnel(max(0, prevus - reels)).times($0) }
    }
}
