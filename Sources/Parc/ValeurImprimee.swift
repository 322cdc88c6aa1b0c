/// A number as a signed document prints it: what it says exactly, and how precisely.
package struct ValeurImprimee: Sendable, Hashable {
    /// Exact: 1173/10 000 for `11,73 %`.
    package let valeur: Rationnel
    /// Digits printed after the decimal mark: 2 for `11,73 %`, 4 for `0,1173`.
    package let decimales: Int
    /// Whether the digits are a percentage: the last one of `11,73 %` counts ten-thousandths.
    package let pourcent: Bool

    /// A number from its digits (`742,70`, `11.73`), without blanks nor percent sign; nil when they are no decimal.
    package init?(decimal texte: some StringProtocol, pourcent: Bool = false) {
        guard let lu = Rationnel(decimal: texte) else { return nil }
        guard let valeur = pourcent ? lu.divided(by: Rationnel(100)) : lu else { return nil }
        self.valeur = valeur
        self.pourcent = pourcent
        decimales = texte.utf8.drop { $0 != 0x2C && $0 != 0x2E }.dropFirst().count
    }
}
