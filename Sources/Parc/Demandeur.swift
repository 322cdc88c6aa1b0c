/// Rehousing operation an applicant comes from (demandeurs.csv, `relogement`).
package enum Relogement: String, Sendable, CaseIterable {
    case anru = "ANRU"
    case orcod = "ORCOD"
    case lhi = "LHI"
    case vente = "VENTE"
}

/// What the bilan needs of an applicant; never a name, a birth date or an address.
package struct Demandeur: Sendable, Hashable {
    /// Income quartile 1 to 4; nil when unknown.
    package let quartile: Int?
    package let dalo: Bool?
    package let prioritaire: Bool?
    /// Already a tenant of this landlord.
    package let mutation: Bool?
    package let motifMutation: String
    package let relogement: Relogement?

    /// One applicant.
    package init(
        quartile: Int? = nil, dalo: Bool? = nil, prioritaire: Bool? = nil, mutation: Bool? = nil,
        motifMutation: String = "", relogement: Relogement? = nil
    ) {
        self.quartile = quartile
        self.dalo = dalo
        self.prioritaire = prioritaire
        self.mutation = mutation
        self.motifMutation = motifMutation
        self.relogement = relogement
    }
}
