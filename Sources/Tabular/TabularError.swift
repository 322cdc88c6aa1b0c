/// Why a file cannot be read as a table at all; each case names the file as the campaign does.
package enum TabularError: Error, Equatable {
    case missing(file: String)
    case unreadable(file: String, reason: String)
    case isFolder(file: String)
    case empty(file: String)
    case binary(file: String)
    case utf16(file: String)
    case spreadsheet(file: String)
    case compressed(file: String)
    case headerTooLong(file: String)
    case workbook(file: String, WorkbookRefusal)

    /// The French sentence: what is wrong, and the remedy.
    package var message: String {
        switch self {
        case .missing(let file): "\(file) : fichier introuvable — vérifier le chemin sous [fichiers] de campagne.toml"
        case .unreadable(let file, let reason):
            "\(file) : lecture impossible (\(reason)) — vérifier le chemin, les droits et le disque"
        case .isFolder(let file):
            "\(file) : un fichier est attendu, c’est un dossier — vérifier le chemin sous [fichiers] de campagne.toml"
        case .empty(let file): "\(file) : fichier vide — une ligne d’en-tête au moins est attendue"
        case .binary(let file):
            "\(file) : ce n’est pas un fichier de texte (octets nuls) — exporter de nouveau en CSV"
        case .utf16(let file):
            "\(file) : texte UTF-16 — enregistrer de nouveau en « CSV UTF-8 » ou en Windows-1252"
        case .spreadsheet(let file):
            "\(file) : classeur ou archive ZIP, pas un CSV — enregistrer la feuille en « CSV (séparateur : point-virgule) »"
        case .compressed(let file): "\(file) : fichier compressé — le décompresser avant de le nommer dans la campagne"
        case .headerTooLong(let file):
            "\(file) : première ligne de plus de 1 Mio — vérifier les fins de ligne de l’export (LF ou CRLF attendu)"
        case .workbook(let file, let refusal): "\(file) : \(refusal.message)"
        }
    }

    /// Whether the resource itself is at fault (exit code 4), and not what it contains (3).
    package var isResource: Bool {
        switch self {
        case .missing, .unreadable, .isFolder: true
        case .empty, .binary, .utf16, .spreadsheet, .compressed, .headerTooLong, .workbook: false
        }
    }
}
