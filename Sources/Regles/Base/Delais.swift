package import Parc

/// A delay of section I, from the notice to a step of the vacancy.
package enum Delai: String, Sendable, CaseIterable {
    case miseADisposition = "mise_a_disposition"
    case decision
    case bail

    /// The calculated measure.
    package var mesure: Mesure {
        Mesure(
            "delai_\(rawValue)", section: .i, libelle: libelle, famille: "Délais en jours",
            definition: "Du congé ou de la libération (le premier des deux) \(fin), quand elle est de l’année.",
            regles: Mesure.reglesDuFlux + ["IMP-1", "DEL-1"], references: [.article4x1, .article5],
            ventilations: [.total, Ventilation(.statistique)],
            nature: self == .miseADisposition ? .logements : .personnes, portee: .parReservataire, forme: .quantite)
    }

    private var libelle: String {
        switch self {
        case .miseADisposition: "Jusqu’à la mise à disposition"
        case .decision: "Jusqu’à la première décision"
        case .bail: "Jusqu’au bail"
        }
    }

    private var fin: String {
        switch self {
        case .miseADisposition: "à la première mise à disposition au réservataire (à quiconque, pour l’ensemble)"
        case .decision: "à la première décision de la commission, pour le titulaire à cette décision"
        case .bail: "à la signature du bail, pour le titulaire à cette date"
        }
    }
}

/// One delay of one vacancy.
package struct DelaiConstate: Sendable, Hashable {
    package let delai: Delai
    /// nil for the whole (`*`).
    package let reservataire: IndexReservataire?
    /// First notice or liberation.
    package let debut: Jour
    /// Line of the log of the step.
    package let numero: Int
    /// Negative when the step comes before the notice.
    package let jours: Int
}

/// DEL-1: delays and their quartiles.
package enum Delais {
    /// The rule.
    package static let regle = Regle(
        "DEL-1", "Délais",
        "Un délai se compte en jours, du premier CONGE du cycle ou de sa LIBERATION, le premier des deux, à une étape de "
            + "l’année : première mise à disposition, première décision, bail ; il peut être négatif. Un cycle sans CONGE ni "
            + "LIBERATION n’en a pas. Rien n’est soustrait. Le quantile p de n valeurs rangées est à la position (n-1)p, par "
            + "interpolation linéaire, en fraction exacte.",
        references: [.article4x1, .article5, .convention])

    /// The measures, in the order of the outputs.
    package static let mesures: [Mesure] = Delai.allCases.map(\.mesure)

    /// The delays of one vacancy that end in the year, for `*` and for whom each is.
    package static func constates(_ suivi: CycleSuivi, _ exercice: Exercice) -> [DelaiConstate] {
        guard suivi.genre == .existant,
            let debut = [suivi.cycle.conge, suivi.cycle.liberation].compactMap({ $0 }).min()
        else { return [] }
        var constates: [DelaiConstate] = []
        func noter(_ delai: Delai, _ jour: Jour, _ numero: Int, _ reservataires: [IndexReservataire?]) {
            guard exercice.contient(jour) else { return }
            let jours = jour.numero - debut.numero
            constates += reservataires.map {
                DelaiConstate(delai: delai, reservataire: $0, debut: debut, numero: numero, jours: jours)
            }
        }
        for (rang, offre) in suivi.misesADisposition.enumerated() where offre.premiere {
            noter(
                .miseADisposition, offre.jour, offre.numero,
                rang == 0 ? [nil, offre.reservataire] : [offre.reservataire])
        }
        if let decision = suivi.decisions.first {
            noter(.decision, decision.evenement.jour, decision.evenement.numero, [nil, decision.titulaire])
        }
        if let bail = suivi.bail { noter(.bail, bail.evenement.jour, bail.evenement.numero, [nil, bail.titulaire]) }
        return constates
    }

    /// A quartile of values in increasing order, at least one.
    ///
    /// - Parameter rang: 1 to 3, 2 being the median.
    package static func quartile(_ rang: Int, _ valeurs: [Int]) -> Rationnel? {
        let (position, reste) = ((valeurs.count - 1) * rang).quotientAndRemainder(dividingBy: 4)
        guard valeurs.indices.contains(position) else { return nil }
        let ecart = reste == 0 ? 0 : valeurs[position + 1] - valeurs[position]
        return Rationnel(4 * valeurs[position] + reste * ecart, 4)
    }
}
