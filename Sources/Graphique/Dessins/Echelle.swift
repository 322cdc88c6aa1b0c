/// Quantities to places: the smallest on the left edge, the largest on the right one.
struct Echelle {
    private let origine: Int
    private let etendue: Int

    /// - Parameter quantites: zero is always on the scale.
    init(_ quantites: some Sequence<Int>) {
        origine = quantites.reduce(0, min)
        etendue = max(quantites.reduce(0, max) - origine, 1)
    }

    /// Rounded to the thousandth of the width; what is not zero is never where zero is.
    func place(_ quantite: Int) -> Abscisse {
        let place = arrondie(quantite)
        return quantite > 0 && place == zero ? zero + 1 : place
    }

    var zero: Abscisse { arrondie(0) }

    private func arrondie(_ quantite: Int) -> Abscisse {
        let ecart = quantite - origine
        let (produit, deborde) = ecart.multipliedReportingOverflow(by: 1000)
        return deborde ? ecart / (etendue / 1000) : (produit + etendue / 2) / etendue
    }
}
