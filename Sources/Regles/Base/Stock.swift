/// STK-1: dwellings that left before 1 January N are not in the stock.
package enum Stock {
    /// The rule.
    package static let regle = Regle(
        "STK-1", "Parc au 31 décembre N-1",
        "Une ligne de parc dont SORTIEPATRIM vaut 1 à 5 a quitté le patrimoine avant le 1er janvier N : elle n’est pas dans "
            + "le parc et se compte à part.",
        references: [.arrete2010], parametres: ["annee", "fichiers.parc"])

    /// Whether a SORTIEPATRIM code says that the dwelling left (9 or none: still owned).
    package static func sorti(_ sortiePatrim: Int?) -> Bool { sortiePatrim.map { (1...5).contains($0) } ?? false }
}
