package import Parc

/// An axis of breakdown; the raw value is the contract of donnees.csv and bilan.xml.
package enum Axe: String, Sendable, CaseIterable {
    case typologie, financement, commune, qpv, periode, accessibilite

    /// Label for people.
    package var libelle: String {
        switch self {
        case .typologie: "Typologie"
        case .financement: "Financement"
        case .commune: "Commune"
        case .qpv: "Quartier prioritaire (QPV)"
        case .periode: "Période de construction"
        case .accessibilite: "Accessibilité"
        }
    }

    /// The categories in their order; nil for communes, which the data gives.
    package func modalites(_ tranches: TranchesConstruction) -> [Modalite]? {
        switch self {
        case .typologie: Typologie.allCases.map(\.modalite)
        case .financement: Financement.allCases.map(\.modalite)
        case .commune: nil
        case .qpv: QPV.allCases.map(\.modalite)
        case .periode: tranches.modalites
        case .accessibilite: Accessibilite.allCases.map(\.modalite)
        }
    }

    /// The position of a dwelling's category on this axis; nil for communes.
    package func position(_ attributs: Attributs) -> Int? {
        switch self {
        case .typologie: Int(attributs.typologie.rawValue)
        case .financement: Int(attributs.financement.rawValue)
        case .commune: nil
        case .qpv: Int(attributs.qpv.rawValue)
        case .periode: Int(attributs.periode)
        case .accessibilite: Int(attributs.accessibilite.rawValue)
        }
    }
}

/// One way of breaking a measure down: by nothing (the total), one axis, or two.
package struct Ventilation: Sendable, Hashable {
    package let axes: [Axe]

    /// A breakdown by `axes`, at most two.
    package init(_ axes: Axe...) { self.axes = axes }

    package static let total = Ventilation()
    package static let communeQPV = Ventilation(.commune, .qpv)

    /// The breakdowns of article 6.2, in the order of the outputs (*localisation* is the table commune x qpv).
    package static let article6x2 = [
        total, Ventilation(.typologie), Ventilation(.financement), Ventilation(.commune), Ventilation(.qpv), communeQPV,
        Ventilation(.periode), Ventilation(.accessibilite),
    ]

    /// Label for people.
    package var libelle: String {
        switch axes.count {
        case 0: "Ensemble"
        case 1: axes[0].libelle
        default: "Localisation : \(axes.map(\.libelle).joined(separator: " × "))"
        }
    }
}
