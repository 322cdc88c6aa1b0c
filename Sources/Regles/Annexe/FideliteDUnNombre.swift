import Parc

/// How a printed number follows from the exact one.
enum FideliteDUnNombre {
    case exacte
    case arrondie(Arrondi)
    case infidele
}

extension ValeurImprimee {
    /// How many decimals its last digit is at, as a fraction: 4 for `11,73 %` and for `0,1173`.
    private var rang: Int { decimales + (pourcent ? 2 : 0) }

    /// What its last digit counts: 1/100 for `77,06`, 1/10 000 for `11,73 %`.
    var pas: Rationnel? { Rationnel(1, (0..<rang).reduce(1) { scale, _ in scale * 10 }) }

    /// Whether it prints more digits than another.
    func estPlusPrecise(que autre: ValeurImprimee) -> Bool { rang > autre.rang }

    /// How it follows from `exact`; nil beyond 126 bits.
    func fidelite(a exact: Rationnel) -> FideliteDUnNombre? {
        if valeur == exact { return .exacte }
        guard let ecrit = valeur.rounded(decimals: rang), let proche = exact.rounded(decimals: rang),
            let encadrement = exact.encadrement(decimals: rang)
        else { return nil }
        if ecrit == proche { return .arrondie(.auPlusProche) }
        if ecrit == encadrement.lowerBound { return .arrondie(.parDefaut) }
        return ecrit == encadrement.upperBound ? .arrondie(.parExces) : .infidele
    }
}

extension Rationnel {
    /// The whole numbers of `10^decimals`-ths on both sides of it, one and the same when it is one; nil beyond 126 bits.
    func encadrement(decimals: Int) -> ClosedRange<Int>? {
        let scale = (0..<decimals).reduce(1) { scale, _ in scale * 10 }
        guard let scaled = times(Rationnel(scale)) else { return nil }
        let floor = scaled.plancher
        guard floor > Int.min, floor < Int.max else { return nil }
        return floor...(scaled.denominateur == 1 ? floor : floor + 1)
    }
}
