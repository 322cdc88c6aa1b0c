package import Parc

/// A pair (vacancy, holder) with an attribution in the year, and whom it went to.
package struct AttributionComptee: Sendable {
    package let titulaire: IndexReservataire
    /// nil when the decision names no known applicant.
    package var attributaire: IndexDemandeur? { decision.demandeur }
    /// The decision that ATT-1 retains.
    package let decision: Evenement
    package let raison: Raison

    /// Why ATT-1 retains a decision.
    package enum Raison: Sendable {
        /// Its applicant signed the lease of the vacancy.
        case bail
        /// The latest, then the lowest rank, of those that were not refused.
        case sansRefus
        /// The same among all, every one having been refused.
        case tousRefuses
    }
}

/// ATT-1: whom an attribution went to.
package enum Attributaire {
    /// The rule.
    package static let regle = Regle(
        "ATT-1", "Attributaire",
        "Parmi les décisions d’attribution de l’année pour un même titulaire : le demandeur qui a signé le BAIL du cycle ; à "
            + "défaut, parmi ceux qui n’ont pas refusé, la date la plus récente, puis le rang le plus bas, puis l’ordre du "
            + "fichier ; si tous ont refusé, de même parmi tous.",
        references: [.article5, .cchR441x3, .cchR441x10])

    /// The pairs of one vacancy, holders in the order of their first attribution.
    static func attributions(
        decisions: [EvenementSuivi], refus: [EvenementSuivi], bail: EvenementSuivi?, _ exercice: Exercice
    ) -> [AttributionComptee] {
        let retenues = decisions.filter {
            $0.evenement.resultat?.attribue == true && exercice.contient($0.evenement.jour)
        }
        var titulaires: [IndexReservataire] = []
        for decision in retenues where !titulaires.contains(decision.titulaire) {
            titulaires.append(decision.titulaire)
        }
        let refusants = refus.compactMap(\.evenement.demandeur)
        return titulaires.map { titulaire in
            let siennes = retenues.filter { $0.titulaire == titulaire }.map(\.evenement)
            let (decision, raison) = retenue(siennes, signataire: bail?.evenement.demandeur, refusants: refusants)
            return AttributionComptee(titulaire: titulaire, decision: decision, raison: raison)
        }
    }

    /// The decision retained among those of one holder, which are one at least.
    private static func retenue(
        _ decisions: [Evenement], signataire: IndexDemandeur?, refusants: [IndexDemandeur]
    ) -> (Evenement, AttributionComptee.Raison) {
        if let signataire, let sienne = decisions.last(where: { $0.demandeur == signataire }) { return (sienne, .bail) }
        let acceptees = decisions.filter { decision in
            decision.demandeur.map { !refusants.contains($0) } ?? true
        }
        let candidates = acceptees.isEmpty ? decisions : acceptees
        let premiere = candidates.dropFirst().reduce(candidates[0]) { passeAvant($1, $0) ? $1 : $0 }
        return (premiere, acceptees.isEmpty ? .tousRefuses : .sansRefus)
    }

    private static func passeAvant(_ left: Evenement, _ right: Evenement) -> Bool {
        if left.jour != right.jour { return left.jour > right.jour }
        let (a, b) = (left.rang ?? Int.max, right.rang ?? Int.max)
        return a != b ? a < b : left.numero < right.numero
    }
}
