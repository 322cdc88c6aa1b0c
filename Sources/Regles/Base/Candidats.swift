package import Parc

/// CAND-1: at least three candidates for a dwelling.
package enum Candidats {
    /// The rule.
    package static let regle = Regle(
        "CAND-1", "Trois candidats au moins",
        "Les candidats d’une mise à disposition sont les demandeurs distincts d’une PROPOSITION, sauf désistement, ou d’une "
            + "DECISION, pendant que ce réservataire tient le logement, jusqu’à la date d’arrêté. Une mise à disposition qui "
            + "en a moins de trois est comptée ; elle n’est pas présumée irrégulière (insuffisance de candidats, candidat "
            + "désigné au titre du DALO).",
        references: [.cchR441x3, .article5])

    /// How many candidates are asked for.
    package static let minimum = 3

    /// How many distinct candidates a vacancy had while a réservataire held it.
    package static func nombre(_ suivi: CycleSuivi, _ reservataire: IndexReservataire) -> Int {
        let propositions = suivi.propositions.filter { $0.evenement.resultat != .desistement }
        let siens = (propositions + suivi.decisions).filter { $0.titulaire == reservataire }
        return Set(siens.compactMap(\.evenement.demandeur)).count
    }
}
