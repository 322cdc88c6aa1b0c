package import Parc

/// One unit that a measure counts, as the axes see it.
package struct Fait: Sendable {
    package let attributs: Attributs
    /// nil for what is not a vacancy (the stock).
    package let parc: TypeDeParc?
    /// Code of the new programme, empty when there is none.
    package let programme: String
    package let precisions: Precisions

    /// A dwelling of the stock.
    package init(_ attributs: Attributs) { self.init(attributs, parc: nil, programme: "") }

    /// Something counted in a vacancy.
    package init(_ attributs: Attributs, parc: TypeDeParc?, programme: String, precisions: Precisions = Precisions()) {
        self.attributs = attributs
        self.parc = parc
        self.programme = programme
        self.precisions = precisions
    }
}

/// What a measure says of the unit it counts beyond its dwelling and its vacancy; nil on the axes it does not have.
package struct Precisions: Sendable, Hashable {
    /// 1 to 12.
    package let mois: Int?
    /// Code, empty when it is *non renseigné*.
    package let motif: String?
    package let issue: IssueDeCohorte?
    package let contingent: Contingent?

    /// What is said; nothing by default.
    package init(
        mois: Int? = nil, motif: String? = nil, issue: IssueDeCohorte? = nil, contingent: Contingent? = nil
    ) {
        self.mois = mois
        self.motif = motif
        self.issue = issue
        self.contingent = contingent
    }
}
