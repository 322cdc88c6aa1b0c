/// One category of an axis: its code (the contract of donnees.csv and bilan.xml) and its French label.
package struct Modalite: Sendable, Hashable {
    package let code: String
    package let libelle: String

    /// A category.
    package init(_ code: String, _ libelle: String) {
        self.code = code
        self.libelle = libelle
    }

    /// *Non renseigné*: shown in every breakdown, never dropped.
    package static let nonRenseigne = Modalite("NR", "Non renseigné")
}

/// Number of main rooms (RPLS NBPIECE).
package enum Typologie: UInt8, Sendable, CaseIterable {
    case t1, t2, t3, t4, t5Plus, nonRenseignee

    /// Code and label.
    package var modalite: Modalite {
        switch self {
        case .t1: Modalite("T1", "T1")
        case .t2: Modalite("T2", "T2")
        case .t3: Modalite("T3", "T3")
        case .t4: Modalite("T4", "T4")
        case .t5Plus: Modalite("T5+", "T5 et plus")
        case .nonRenseignee: .nonRenseigne
        }
    }
}

/// Initial financing (RPLS FINAN), grouped as the campaign says.
package enum Financement: UInt8, Sendable, CaseIterable {
    case plai, plus, pls, pli, autre, nonRenseigne

    /// Code and label.
    package var modalite: Modalite {
        switch self {
        case .plai: Modalite("PLAI", "PLAI")
        case .plus: Modalite("PLUS", "PLUS")
        case .pls: Modalite("PLS", "PLS")
        case .pli: Modalite("PLI", "PLI")
        case .autre: Modalite("AUTRE", "Autre")
        case .nonRenseigne: .nonRenseigne
        }
    }
}

/// In or out of a *quartier prioritaire de la politique de la ville* (RPLS QPV).
package enum QPV: UInt8, Sendable, CaseIterable {
    case en, hors, nonRenseigne

    /// Code and label.
    package var modalite: Modalite {
        switch self {
        case .en: Modalite("EN", "En QPV")
        case .hors: Modalite("HORS", "Hors QPV")
        case .nonRenseigne: .nonRenseigne
        }
    }
}

/// Accessibility (RPLS PMR).
package enum Accessibilite: UInt8, Sendable, CaseIterable {
    case ufr, pmr, non, nonRenseignee

    /// Code and label.
    package var modalite: Modalite {
        switch self {
        case .ufr: Modalite("UFR", "Accessible et adapté (UFR)")
        case .pmr: Modalite("PMR", "Accessible non adapté (PMR)")
        case .non: Modalite("NON", "Non accessible")
        case .nonRenseignee: .nonRenseigne
        }
    }
}

/// Dwellings of the assiette let again, or new ones let for the first time (FLU-1).
package enum TypeDeParc: UInt8, Sendable, CaseIterable {
    case existant, neuf

    /// Code and label.
    package var modalite: Modalite {
        switch self {
        case .existant: Modalite("EXISTANT", "Parc existant")
        case .neuf: Modalite("NEUF", "Programmes neufs")
        }
    }
}

/// The bands of the construction period: inclusive upper bounds, the last band open, then *non renseigné*.
///
/// No text fixes the bands (R.441-5-1 says only *période de construction*): a parameter, printed.
package struct TranchesConstruction: Sendable, Hashable {
    package let bornes: [Int]
    /// The categories in order.
    package let modalites: [Modalite]

    /// Bands from increasing bounds between 1 and 9 of them, each from 1000 to 9999; nil otherwise.
    package init?(bornes: [Int]) {
        guard (1...9).contains(bornes.count), bornes.allSatisfy({ (1000...9999).contains($0) }) else { return nil }
        guard zip(bornes, bornes.dropFirst()).allSatisfy({ $0 < $1 }) else { return nil }
        self.bornes = bornes
        modalites = TranchesConstruction.modalites(bornes)
    }

    /// Position of *non renseigné* among the categories.
    package var nonRenseignee: UInt8 { UInt8(bornes.count + 1) }

    /// The band of a year of completion.
    package func tranche(_ annee: Int) -> UInt8 {
        UInt8(bornes.firstIndex { annee <= $0 } ?? bornes.count)
    }

    private static func modalites(_ bornes: [Int]) -> [Modalite] {
        var list = [Modalite("<=\(bornes[0])", "Jusqu’en \(bornes[0])")]
        for (before, bound) in zip(bornes, bornes.dropFirst()) {
            let first = before + 1
            list.append(
                first == bound
                    ? Modalite("\(bound)", "\(bound)") : Modalite("\(first)-\(bound)", "De \(first) à \(bound)"))
        }
        let last = bornes[bornes.count - 1] + 1
        return list + [Modalite(">=\(last)", "Depuis \(last)"), .nonRenseigne]
    }
}
