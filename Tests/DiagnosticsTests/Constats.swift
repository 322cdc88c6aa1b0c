import Diagnostics

/// Findings that the tests of this room share.
enum Constats {
    static let information = DiagnosticRule(
        "ESS-01", .information, "code inconnu", consequence: "aucune", remedy: "aucun")
    static let avertissement = DiagnosticRule(
        "ESS-02", .avertissement, "date illisible", consequence: "comptée non renseignée", remedy: "corriger la date")
    static let erreur = DiagnosticRule(
        "ESS-03", .erreur, "ligne de trop", consequence: "la ligne est rejetée", remedy: "retirer la ligne")
    static let bloquant = DiagnosticRule(
        "ESS-04", .bloquant, "identité rompue", consequence: "aucun bilan n’est livré", remedy: "signaler l’anomalie")

    /// A finding of `regle` at a line of `f.csv`.
    static func constat(
        _ regle: DiagnosticRule, _ ligne: Int = 0, _ colonne: Int = 0, champ: String? = nil, fichier: String = "f.csv",
        detail: String = "", valeur: String? = nil
    ) -> Diagnostic {
        Diagnostic(
            regle, at: SourcePosition(file: fichier, line: ligne, column: colonne, field: champ), detail: detail,
            value: valeur)
    }
}
