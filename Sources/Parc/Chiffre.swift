/// A figure that is not a plain count: an exact quantity, or a rate whose base can be read.
package enum Chiffre: Sendable, Hashable {
    /// Dwellings, days, rights: reduced when not whole.
    case quantite(Rationnel)
    /// A count over its base, never reduced.
    case taux(Proportion)

    /// What donnees.csv and bilan.xml write: the value, and its base when there is one (above 0).
    package var entiers: (valeur: Int128, base: Int128?) {
        switch self {
        case .quantite(let nombre): (nombre.numerateur, nombre.denominateur == 1 ? nil : nombre.denominateur)
        case .taux(let proportion): proportion.entiers
        }
    }
}
