/// What a réservataire gave for its right of reservation (droits.csv, `nature`; CCH, art. R.441-5-3 and R.441-5-4).
package enum NatureDuDroit: String, Sendable, CaseIterable {
    case garantie = "GARANTIE"
    case subvention = "SUBVENTION"
    case terrain = "TERRAIN"
    case autre = "AUTRE"

    /// Code and label.
    package var modalite: Modalite {
        switch self {
        case .garantie: Modalite(rawValue, "Garantie d’emprunt")
        case .subvention: Modalite(rawValue, "Subvention")
        case .terrain: Modalite(rawValue, "Apport de terrain")
        case .autre: Modalite(rawValue, "Autre contrepartie")
        }
    }
}

/// Rights of reservation of one réservataire, of one kind: a line of droits.csv (conventions, annex 4).
///
/// Lines add up; two guarantees may look the same.
package struct Droit: Sendable, Hashable {
    package let reservataire: IndexReservataire
    package let commune: CodeCommune
    /// `.nonRenseignee` when the right bears on any.
    package let typologie: Typologie
    /// Dwellings; never negative, need not be whole.
    package let nombre: Rationnel
    package let nature: NatureDuDroit
    /// Day the guaranteed loan is repaid, as stated.
    package let remboursement: Jour?
    /// Day the right ends, as stated; a guarantee without one ends some time after `remboursement`.
    package let echeance: Jour?

    /// Rights of one kind.
    package init(
        reservataire: IndexReservataire, commune: CodeCommune, typologie: Typologie, nombre: Rationnel,
        nature: NatureDuDroit, remboursement: Jour? = nil, echeance: Jour? = nil
    ) {
        self.reservataire = reservataire
        self.commune = commune
        self.typologie = typologie
        self.nombre = nombre
        self.nature = nature
        self.remboursement = remboursement
        self.echeance = echeance
    }
}
