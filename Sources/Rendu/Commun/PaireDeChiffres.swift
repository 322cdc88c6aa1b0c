package import Parc

/// Two values of one figure as people read them: rounded, unless they would then read as equal.
package struct PaireDeChiffres {
    package let a: String
    package let b: String
    /// Whether they are written as exact fractions.
    package let exacts: Bool

    /// What stands for a figure that is not defined.
    private static let indefini = "non défini"

    /// Of two numbers that differ, nil where not defined.
    package init(_ a: Fraction?, _ b: Fraction?, enTaux: Bool) {
        let arrondis = [a, b].map { PaireDeChiffres.arrondi($0?.exacte, enTaux) }
        exacts = arrondis[0] == arrondis[1]
        self.a = exacts ? a.map(PaireDeChiffres.ecrit) ?? "" : arrondis[0]
        self.b = exacts ? b.map(PaireDeChiffres.ecrit) ?? "" : arrondis[1]
    }

    private static func arrondi(_ nombre: Rationnel?, _ enTaux: Bool) -> String {
        guard let nombre else { return indefini }
        return (enTaux ? NombreFrancais.pourcentage(nombre) : NombreFrancais.decimal(nombre)) ?? exact(nombre)
    }

    /// Not reduced: two rates may differ by their base alone.
    private static func ecrit(_ nombre: Fraction) -> String {
        nombre.base.map { "\(nombre.valeur)/\($0)" } ?? NombreFrancais.entier(nombre.valeur)
    }

    /// `1 234`, or `7/8`.
    package static func exact(_ nombre: Rationnel) -> String {
        nombre.entier.map(NombreFrancais.entier) ?? "\(nombre.numerateur)/\(nombre.denominateur)"
    }
}
