/// The engines a script may be written for: what differs from one to the other, and nothing of the counting.
package enum Dialecte: String, Sendable, CaseIterable {
    case duckdb, postgresql, spark

    /// Its name for people.
    package var nom: String {
        switch self {
        case .duckdb: "DuckDB"
        case .postgresql: "PostgreSQL"
        case .spark: "Apache Spark"
        }
    }

    /// The type of a text.
    var typeTexte: String {
        switch self {
        case .duckdb: "VARCHAR"
        case .postgresql: "text"
        case .spark: "STRING"
        }
    }

    /// A text as it is written in a query.
    func texte(_ valeur: String) -> String {
        switch self {
        case .duckdb, .postgresql:
            "'" + valeur.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'"
        case .spark:
            "'" + valeur.map { $0 == "'" || $0 == "\\" ? "\\\($0)" : String($0) }.joined() + "'"
        }
    }

    /// Several texts, for a list or a line of values.
    func textes(_ valeurs: [String]) -> String { valeurs.map(texte).joined(separator: ", ") }

    /// Whether a text matches a pattern, which is anchored and holds no backslash.
    func correspond(_ expression: String, _ motif: String) -> String {
        switch self {
        case .duckdb: "regexp_matches(\(expression), '\(motif)')"
        case .postgresql: "\(expression) ~ '\(motif)'"
        case .spark: "\(expression) RLIKE '\(motif)'"
        }
    }

    /// The folder where Spark keeps the tables between two steps.
    static let travailDeSpark = "travail.spark"

    /// The statements that keep the result of a query under a name until the script ends.
    ///
    /// - Parameter legere: whether it is as well calculated again each time: Spark takes longer to write a table than to
    ///   make a small one twice.
    func table(_ nom: String, _ requete: String, legere: Bool = false) -> String {
        switch self {
        case .duckdb: "CREATE OR REPLACE TEMP TABLE \(nom) AS\n\(requete);"
        case .postgresql:
            "DROP TABLE IF EXISTS \(nom);\nCREATE TEMP TABLE \(nom) AS\n\(requete);\nANALYZE \(nom);"
        case .spark where legere: "CREATE OR REPLACE TEMPORARY VIEW \(nom) AS\n\(requete);"
        case .spark:
            // A cached table would carry the plans of all those before it, which doubles at each step.
            """
            INSERT OVERWRITE DIRECTORY '\(Dialecte.travailDeSpark)/\(nom)' USING parquet
            \(requete);
            CREATE OR REPLACE TEMPORARY VIEW \(nom) USING parquet OPTIONS (path '\(Dialecte.travailDeSpark)/\(nom)');
            """
        }
    }
}
