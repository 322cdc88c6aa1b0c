package import Parc

/// The commune of an INSEE code that a test knows to be one.
package func insee(_ code: String) -> CodeCommune {
    guard let commune = CodeCommune(code) else { preconditionFailure("not a commune code: \(code)") }
    return commune
}

/// The day of a text that a test knows to be one (`2024-12-31`).
package func jour(_ texte: String) -> Jour {
    guard let jour = Jour(texte) else { preconditionFailure("not a day: \(texte)") }
    return jour
}

/// The fraction of two numbers that a test knows to be one.
package func fraction(_ numerateur: Int, _ denominateur: Int) -> Rationnel {
    guard let fraction = Rationnel(numerateur, denominateur) else { preconditionFailure("not a fraction") }
    return fraction
}
