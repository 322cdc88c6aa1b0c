import Comptage
import Parc

/// A level of zones; the raw value is the contract of the CSV and XML outputs.
package enum NiveauDeZone: String, Sendable, CaseIterable {
    case epci, commune, qpv, residence

    /// How a table by such zones is told.
    var libelle: String {
        switch self {
        case .epci: "pour l’ensemble"
        case .commune: "par commune"
        case .qpv: "en QPV et hors QPV"
        case .residence: "par résidence"
        }
    }
}

/// A zone of the diagnosis while it is protected: its true counts.
struct ZoneComptee {
    let niveau: NiveauDeZone
    /// Unique at its level, within the EPCI.
    let code: String
    let libelle: String
    let compte: CompteDOccupation
    /// False for what no table shows and anybody can find by subtraction: it is protected all the same.
    var imprimee = true

    /// Its code on the axis of zones, where all levels stand.
    var cle: String { imprimee ? "\(niveau.rawValue):\(code)" : "tu:\(code)" }
}

/// A merge of zones or of categories, with its reason; it tells no figure.
package struct RegroupementImprime: Sendable, Hashable {
    /// What is merged, by label.
    package let de: [String]
    /// Into what.
    package let vers: String
    package let raison: String
}

/// A commune as it is shown, or several under one name.
struct CommuneRetenue {
    /// Its key on the axis of zones.
    let zone: String
    let code: String
    let nom: String
    let communes: [OccupationDUneCommune]
    /// Whether it is one commune, shown by its own name.
    let seule: Bool

    var lieux: [OccupationDUnLieu] { communes.flatMap(\.lieux) }

    func compte(enQPV: Bool) -> CompteDOccupation { .somme(communes.map { $0.compte(enQPV: enQPV) }) }
}

/// A finest zone that is shown.
struct Brique {
    let zone: String
    /// The key of the commune it lies in.
    let commune: String
    let lieux: [OccupationDUnLieu]

    func compte(enQPV: Bool) -> CompteDOccupation {
        .somme(lieux.filter { ($0.qpv == .en) == enQPV }.map(\.compte))
    }

    func touche(enQPV: Bool) -> Bool { lieux.contains { ($0.qpv == .en) == enQPV } }
}
