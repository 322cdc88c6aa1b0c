package import Parc

/// One unit that a measure counts, as the axes see it.
package struct Fait: Sendable {
    package let attributs: Attributs
    /// nil for what is not a vacancy (the stock).
    package let parc: TypeDeParc?
    /// Code of the new programme, empty when there is none.
    package let programme: String
    /// Motive of the applicant's mutation, empty when there is none.
    package let motif: String

    /// A dwelling of the stock.
    package init(_ attributs: Attributs) { self.init(attributs, parc: nil, programme: "", motif: "") }

    /// Something counted in a vacancy.
    package init(_ attributs: Attributs, parc: TypeDeParc?, programme: String, motif: String) {
        self.attributs = attributs
        self.parc = parc
        self.programme = programme
        self.motif = motif
    }
}
