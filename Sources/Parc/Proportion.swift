/// A count over what it is compared with, never reduced: the base can be read, and judged too small for a percentage.
package struct Proportion: Sendable, Hashable {
    package let nombre: Int
    /// Above 0; need not be whole (an objective of 0,35 dwelling).
    package let base: Rationnel

    /// A share; nil when the base is not above 0 or the parts leave 126 bits.
    package init?(_ nombre: Int, sur base: Rationnel) {
        guard base.numerateur > 0, let taux = Rationnel(nombre).divided(by: base),
            !Int128(nombre).multipliedReportingOverflow(by: base.denominateur).overflow
        else { return nil }
        self.nombre = nombre
        self.base = base
        self.taux = taux
    }

    /// The rate, reduced.
    package let taux: Rationnel

    /// The share as two whole numbers (`valeur` and `base` of donnees.csv): a base that is not whole is brought to one.
    package var entiers: (valeur: Int128, base: Int128) { (Int128(nombre) * base.denominateur, base.numerateur) }

    /// Whether the base is under a whole number of units.
    package func baseInferieure(a unites: Int) -> Bool {
        base < Rationnel(unites)
    }
}
