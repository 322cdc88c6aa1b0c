import Diagnostics
import TOMLKit
import Tabular

/// What a TOML file of a campaign may hold, and the rules it may break.
struct DefinitionTOML: Sendable {
    /// Name of the file, in the folder of the campaign.
    let nom: String
    /// Keys by table (the empty name is the top of the file); any other one is an error.
    let connues: [String: [String]]
    let introuvable: DiagnosticRule
    let syntaxe: DiagnosticRule
    let inconnue: DiagnosticRule
    let manquante: DiagnosticRule
    let invalide: DiagnosticRule
}

/// A TOML file of a campaign, parsed, and what was found wrong in it so far.
struct FichierTOML {
    let definition: DefinitionTOML
    let texte: String
    let table: TOMLTable
    var problemes: [Diagnostic] = []

    /// Reads the file of a folder, whose path has no trailing slash.
    init(
        _ definition: DefinitionTOML, dossier: String, tap: (String, UnsafeRawBufferPointer) -> Void
    ) throws(ImportError) {
        let octets = try FichierTOML.lireOctets(definition, dossier)
        octets.withUnsafeBytes { tap(definition.nom, $0) }
        func faute(line: Int = 0, column: Int = 0, detail: String = "") -> ImportError {
            let place = SourcePosition(file: definition.nom, line: line, column: column)
            return .campagne([Diagnostic(definition.syntaxe, at: place, detail: detail)])
        }
        guard let texte = String(validating: octets, as: UTF8.self) else {
            throw faute(detail: "le fichier n’est pas en UTF-8")
        }
        do {
            table = try TOMLTable(string: texte)
        } catch let error as TOMLParseError {
            throw faute(line: error.source.begin.line, column: error.source.begin.column)
        } catch {
            throw faute()
        }
        self.definition = definition
        self.texte = texte
    }

    private static func lireOctets(_ definition: DefinitionTOML, _ dossier: String) throws(ImportError) -> [UInt8] {
        do throws(TabularError) {
            return try WholeFile.read(path: "\(dossier)/\(definition.nom)", file: definition.nom, limit: 1 << 20)
        } catch {
            let detail: String
            switch error {
            case .missing: detail = "dossier « \(dossier) »"
            case .unreadable(_, let reason): detail = "dossier « \(dossier) », \(reason)"
            case .isFolder, .empty, .binary, .utf16, .spreadsheet, .compressed, .headerTooLong, .workbook:
                detail = error.message
            }
            let place = SourcePosition(file: definition.nom)
            throw .campagne([Diagnostic(definition.introuvable, at: place, detail: detail)])
        }
    }

    /// A table of the file; nil when there is none of that name.
    func sousTable(_ section: String) -> TOMLTable? { table[section]?.table }
}
