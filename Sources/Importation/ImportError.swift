package import Diagnostics
package import Tabular

/// Why a campaign cannot be read to its end.
package enum ImportError: Error {
    /// campagne.toml, or archivage.toml, is missing, unreadable or wrong: every problem found, with its line.
    case campagne([Diagnostic])
    /// A file cannot be read as a table.
    case table(TabularError)
    /// A file lacks columns that no bilan can do without.
    case colonnesManquantes(fichier: String, ligne: Int, colonnes: [String], trouvees: Int)
    /// A file has a header and no line that can be used.
    case sansLigne(fichier: String, raison: String, constats: [Diagnostic])

    /// The French text: what is wrong, and the remedy.
    package var message: String {
        switch self {
        case .campagne(let problemes): problemes.map { DiagnosticText(colored: false).render([$0]) }.joined()
        case .table(let error): error.message
        case .colonnesManquantes(let fichier, let ligne, let colonnes, let trouvees):
            "\(fichier):\(ligne) : colonne\(colonnes.count > 1 ? "s" : "") introuvable\(colonnes.count > 1 ? "s" : "") : "
                + colonnes.joined(separator: ", ")
                + " — l’en-tête lu a \(trouvees) colonne\(trouvees > 1 ? "s" : "") ; "
                + "vérifier que la première ligne nomme les colonnes, et le séparateur"
        case .sansLigne(let fichier, let raison, let constats):
            DiagnosticText(colored: false).render(constats) + "\(fichier) : aucune ligne utilisable — \(raison)"
        }
    }

    /// Whether a file, a key or a resource is at fault (exit code 4), and not the data (3).
    package var isResource: Bool {
        switch self {
        case .campagne: true
        case .table(let error): error.isResource
        case .colonnesManquantes, .sansLigne: false
        }
    }
}
