package import Parc

/// A pair (vacancy, holder) with an attribution in the year, and whom it went to.
package struct AttributionComptee: Sendable {
    package let titulaire: IndexReservataire
    /// nil when the decision names no known applicant.
    package let attributaire: IndexDemandeur?
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
            return AttributionComptee(
                titulaire: titulaire,
                attributaire: attributaire(siennes, signataire: bail?.evenement.demandeur, refusants: refusants))
        }
    }

    private static func attributaire(
        _ decisions: [Evenement], signataire: IndexDemandeur?, refusants: [IndexDemandeur]
    ) -> IndexDemandeur? {
        if let signataire, decisions.contains(where: { $0.demandeur == signataire }) { return signataire }
        let acceptees = decisions.filter { decision in
            decision.demandeur.map { !refusants.contains($0) } ?? true
        }
        return (acceptees.isEmpty ? decisions : acceptees).min(by: passeAvant)?.demandeur
    }

    private static func passeAvant(_ left: Evenement, _ right: Evenement) -> Bool {
        if left.jour != right.jour { return left.jour > right.jour }
        let (a, b) = (left.rang ?? Int.max, right.rang ?? Int.max)
        return a != b ? a < b : left.ligne < right.ligne
    }
}
