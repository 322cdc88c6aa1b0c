/// A dwelling that the log names, as LOG-1 finds it.
package struct LogementCite: Sendable {
    /// What the dwelling's own record says by nature: PLI, FINANCEMENT_LIBRE or UNIVERSITAIRE.
    package let nature: MotifExclusion?
    package let provenance: Provenance
    package let attributs: Attributs

    /// Where the dwelling is known from.
    package enum Provenance: Sendable, Hashable {
        /// A line of `parc` in the perimeter.
        case parc(SituationAssiette)
        case parcSuivant
        /// Neither: only its LIVRAISON, through the programme's commune.
        case livraison
        /// Neither, and the programme has no commune: nothing can be counted.
        case sansCommune
    }

    /// A dwelling named by the log.
    package init(provenance: Provenance, attributs: Attributs, nature: MotifExclusion?) {
        self.provenance = provenance
        self.attributs = attributs
        self.nature = nature
    }
}

/// A dwelling that the log names, with its events.
package struct LogementAuJournal: Sendable {
    package let logement: LogementCite
    /// Up to the closing date, cancelled ones out, by day then by line.
    package let evenements: [Evenement]
    /// Those after it, in the same order: what became later of the offers of the year (section I) and nothing else.
    package let suite: [Evenement]

    /// A dwelling and its events.
    package init(logement: LogementCite, evenements: [Evenement], suite: [Evenement] = []) {
        self.logement = logement
        self.evenements = evenements
        self.suite = suite
    }
}
