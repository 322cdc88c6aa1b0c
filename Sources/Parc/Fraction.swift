/// A figure as it is written, not reduced: a number, or one over its base.
package struct Fraction: Sendable, Hashable {
    package let valeur: Int128
    /// Above 0; nil for a whole number.
    package let base: Int128?
    /// The same, reduced.
    package let exacte: Rationnel

    /// nil when the base is not above 0, or the parts leave 126 bits.
    package init?(_ valeur: Int128, base: Int128?) {
        guard base ?? 1 > 0, let exacte = Rationnel(valeur, base ?? 1) else { return nil }
        self.valeur = valeur
        self.base = base
        self.exacte = exacte
    }

    /// A reduced one.
    package init(_ exacte: Rationnel) {
        valeur = exacte.numerateur
        base = exacte.denominateur == 1 ? nil : exacte.denominateur
        self.exacte = exacte
    }
}
