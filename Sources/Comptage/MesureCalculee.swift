package import Parc
package import Regles

/// A measure that is not a count of facts: rates, objectives, annexes, rights, delays.
package struct MesureCalculee: Sendable {
    package let mesure: Mesure
    /// `*` first, then the réservataires in their order; only those that have a figure.
    package let lignes: [LigneCalculee]

    /// The row of a réservataire (`*`, a code or `BAILLEUR`), nil when there is none.
    package func ligne(_ reservataire: String) -> LigneCalculee? { lignes.first { $0.reservataire == reservataire } }
}

/// The figures of a calculated measure for one réservataire.
package struct LigneCalculee: Sendable {
    /// `*`, a code, or `BAILLEUR`.
    package let reservataire: String
    /// Those that are defined, by breakdown of the measure then by category.
    package let cases: [CaseCalculee]

    /// The figure of the whole, nil when it is not defined.
    package var total: Chiffre? { cases.first { $0.ventilation == .total }?.chiffre }

    /// The figure of a category, nil when it is not defined.
    ///
    /// - Parameter rang: position among the categories of the breakdown, the second of two axes varying faster.
    package subscript(_ ventilation: Ventilation, rang: Int) -> Chiffre? {
        cases.first { $0.ventilation == ventilation && $0.rang == rang }?.chiffre
    }
}

/// One figure of a breakdown.
package struct CaseCalculee: Sendable, Hashable {
    package let ventilation: Ventilation
    /// Position among the categories of the breakdown; 0 for the total.
    package let rang: Int
    package let chiffre: Chiffre

    /// A figure; that of the whole by default.
    package init(_ chiffre: Chiffre, _ ventilation: Ventilation = .total, rang: Int = 0) {
        self.chiffre = chiffre
        self.ventilation = ventilation
        self.rang = rang
    }
}

extension MesureCalculee {
    /// From the figures of each réservataire; nil when none has any.
    init?(_ mesure: Mesure, _ lignes: some Sequence<(reservataire: String, cases: [CaseCalculee])>) {
        let remplies = lignes.filter { !$0.cases.isEmpty }.map { ligne in
            LigneCalculee(
                reservataire: ligne.reservataire,
                cases: ligne.cases.sorted {
                    let (gauche, droite) = (mesure.rang($0.ventilation), mesure.rang($1.ventilation))
                    return gauche != droite ? gauche < droite : $0.rang < $1.rang
                })
        }
        guard !remplies.isEmpty else { return nil }
        self.init(mesure: mesure, lignes: remplies)
    }

    /// From one figure for each réservataire that has one.
    init?(_ mesure: Mesure, totaux: some Sequence<(reservataire: String, chiffre: Chiffre?)>) {
        self.init(
            mesure,
            totaux.map { (reservataire: $0.reservataire, cases: $0.chiffre.map { [CaseCalculee($0)] } ?? []) })
    }
}

extension Mesure {
    fileprivate func rang(_ ventilation: Ventilation) -> Int {
        ventilations.firstIndex(of: ventilation) ?? ventilations.count
    }
}
