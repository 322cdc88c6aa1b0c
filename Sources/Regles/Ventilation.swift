/// One way of breaking a measure down: by nothing (the total), one axis, the commune and a closed axis, or two closed ones.
package struct Ventilation: Sendable, Hashable {
    package let axes: [Axe]

    /// A breakdown by `axes`, at most two.
    package init(_ axes: Axe...) { self.axes = axes }

    package static let total = Ventilation()
    package static let communeQPV = Ventilation(.commune, .qpv)

    /// The breakdowns of article 6.2, in the order of the outputs (*localisation* is the table commune x qpv).
    package static let article6x2 = lieuEtLogement + [Ventilation(.periode), Ventilation(.accessibilite)]

    /// Those of new programmes (section C).
    package static let programmes = article6x2 + [Ventilation(.programme)]

    /// Those of the priority publics (section D).
    package static let publics = lieuEtLogement + [Ventilation(.periode), Ventilation(.parc)]

    /// Those of internal mutations (section E).
    package static let mutations = relogements + [Ventilation(.motif)]

    /// Those of rehousing (section F).
    package static let relogements = lieuEtLogement + [Ventilation(.parc)]

    private static let lieuEtLogement = [
        total, Ventilation(.typologie), Ventilation(.financement), Ventilation(.commune), Ventilation(.qpv), communeQPV,
    ]

    /// Label for people.
    package var libelle: String {
        switch axes.count {
        case 0: "Ensemble"
        case 1: axes[0].libelle
        default: (axes[0] == .commune ? "Localisation : " : "") + axes.map(\.libelle).joined(separator: " × ")
        }
    }
}
