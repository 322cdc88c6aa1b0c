import Importation
import Tabular

/// The statements that read an input with a schema that is written down: `lu_<input>`, its columns trimmed texts that are
/// never null, with the number of the line in the order of the file.
struct LectureDesSources {
    let dialecte: Dialecte
    let cellules: Cellules

    init(_ dialecte: Dialecte) {
        self.dialecte = dialecte
        cellules = Cellules(dialecte: dialecte)
    }

    /// Those of an input; of an empty table when the campaign has none.
    func lire(_ source: SourceSQL?, _ fichier: FichierDeCampagne) -> String {
        let utiles = SourceSQL.utiles(fichier)
        guard let source else {
            let vides = utiles.map { "'' AS \($0)" }.joined(separator: ", ")
            return dialecte.table(
                "lu_\(fichier.rawValue)", "SELECT 0 AS ligne, \(vides) WHERE 1 = 0", legere: true)
        }
        let presentes = utiles.filter(source.colonnes.contains)
        let brute = "brut_\(fichier.rawValue)"
        return charger(source, brute, presentes) + "\n" + vue(source, brute, utiles)
    }

    private func charger(_ source: SourceSQL, _ brute: String, _ presentes: [String]) -> String {
        switch dialecte {
        case .duckdb: duckdb(source, brute, presentes)
        case .postgresql: postgresql(source, brute)
        case .spark: spark(source, brute)
        }
    }

    /// Only the columns that count are asked for: the others may be in any encoding.
    private func duckdb(_ source: SourceSQL, _ brute: String, _ presentes: [String]) -> String {
        let schema = source.colonnes.map { "'\($0)': '\(dialecte.typeTexte)'" }
        let ecarter = source.forme.malformee == nil ? "" : ",\n    ignore_errors = true"
        return """
            CREATE OR REPLACE TEMP TABLE \(brute) AS
            SELECT \(liste(presentes))
            FROM read_csv(\(dialecte.texte(source.chemin)), auto_detect = false, header = true, delim = \(separateur(source)),
                quote = '"', escape = '"', nullstr = ''\(ecarter),
                columns = {\(liste(schema, retrait: 8))});
            """
    }

    private func postgresql(_ source: SourceSQL, _ brute: String) -> String {
        let schema = source.colonnes.map { "\($0) \(dialecte.typeTexte)" }
        let encodage = source.forme.enUTF8 ? "UTF8" : "LATIN1"
        return """
            DROP TABLE IF EXISTS \(brute) CASCADE;
            CREATE TEMP TABLE \(brute) (ligne bigint GENERATED ALWAYS AS IDENTITY,
                \(liste(schema)));
            \\copy \(brute) (\(source.colonnes.joined(separator: ", "))) \
            FROM \(dialecte.texte(source.chemin)) WITH (FORMAT csv, HEADER true, DELIMITER \(separateur(source)), \
            ENCODING '\(encodage)')
            """
    }

    private func spark(_ source: SourceSQL, _ brute: String) -> String {
        let schema = source.colonnes.map { "\($0) \(dialecte.typeTexte)" }
        let encodage = source.forme.enUTF8 ? "UTF-8" : "ISO-8859-1"
        return """
            CREATE OR REPLACE TEMPORARY VIEW \(brute) (\(liste(schema)))
            USING csv OPTIONS (path \(dialecte.texte(source.chemin)), sep \(separateur(source)), header 'true', \
            quote '"', escape '"',
                encoding '\(encodage)', multiLine '\(source.forme.surPlusieursLignes)', columnPruning 'false',
                mode '\(source.forme.malformee == nil ? "FAILFAST" : "DROPMALFORMED")');
            """
    }

    private func vue(_ source: SourceSQL, _ brute: String, _ utiles: [String]) -> String {
        let colonnes = utiles.map { nom in
            source.colonnes.contains(nom) ? "\(cellules.nettoyee(nom)) AS \(nom)" : "'' AS \(nom)"
        }
        let ligne =
            switch dialecte {
            case .duckdb: "rowid"
            case .postgresql: "ligne"
            case .spark: "monotonically_increasing_id()"
            }
        return dialecte.table(
            "lu_\(source.fichier.rawValue)",
            "SELECT \(ligne) AS ligne,\n    \(colonnes.joined(separator: ",\n    "))\nFROM \(brute)",
            legere: source.fichier != .journal)
    }

    private func separateur(_ source: SourceSQL) -> String {
        switch source.separateur {
        case .semicolon: "';'"
        case .comma: "','"
        case .tab: dialecte == .postgresql ? "E'\\t'" : "'\\t'"
        }
    }

    /// Six to a line.
    private func liste(_ elements: [String], retrait: Int = 4) -> String {
        let lignes = stride(from: 0, to: elements.count, by: 6).map { debut in
            elements[debut..<min(debut + 6, elements.count)].joined(separator: ", ")
        }
        return lignes.joined(separator: ",\n" + String(repeating: " ", count: retrait))
    }
}
