/// What the user already knows of the campaign when the model is written; the rest stays to be filled in.
package struct Preremplissage: Sendable {
    /// The year of the bilan, N.
    package var annee: Int?
    /// Code of the département.
    package var departement: String?
    /// Nine digits.
    package var siren: String?
    /// Name of the landlord.
    package var nom: String?

    /// Nothing known; values that campagne.toml would refuse must not be given (`ValeursDeCampagne`).
    package init() {}

    /// A text with its years: `{N}` and `{N-1}` become 2024 and 2023, or N and N-1 when the year is not known.
    func dater(_ texte: String) -> String {
        (-3...1).reduce(texte) { texte, ecart in
            let nom = ecart == 0 ? "N" : ecart > 0 ? "N+\(ecart)" : "N\(ecart)"
            return texte.replacing("{\(nom)}", with: annee.map { "\($0 + ecart)" } ?? nom)
        }
    }
}
