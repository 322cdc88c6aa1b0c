package import Diagnostics

/// Why a record cannot be used at all.
package enum RecordDefect: Sendable, Hashable, CaseIterable {
    case fieldCount
    case textAfterQuote
    case unclosedQuote
    case tooLong
    case nulByte

    /// The rule that reports it.
    package var rule: DiagnosticRule {
        switch self {
        case .fieldCount: RecordDefect.fieldCountRule
        case .textAfterQuote: RecordDefect.textAfterQuoteRule
        case .unclosedQuote: RecordDefect.unclosedQuoteRule
        case .tooLong: RecordDefect.tooLongRule
        case .nulByte: RecordDefect.nulByteRule
        }
    }

    private static let fieldCountRule = DiagnosticRule(
        "CSV-01", .erreur, "nombre de champs différent de celui de l’en-tête",
        consequence: "la ligne est rejetée : elle ne compte dans aucun chiffre",
        remedy: "compléter la ligne (champ manquant, ligne coupée) ou ôter le séparateur de trop")
    private static let textAfterQuoteRule = DiagnosticRule(
        "CSV-02", .erreur, "texte après le guillemet fermant d’un champ",
        consequence: "la ligne est rejetée : elle ne compte dans aucun chiffre",
        remedy: "doubler les guillemets à l’intérieur du champ, ou ôter celui par lequel il commence")
    private static let unclosedQuoteRule = DiagnosticRule(
        "CSV-03", .erreur, "champ ouvert par un guillemet qui n’est jamais refermé",
        consequence: "la ligne est rejetée ; la lecture reprend à la suivante",
        remedy: "refermer le guillemet, ou ôter celui par lequel le champ commence")
    private static let tooLongRule = DiagnosticRule(
        "CSV-04", .erreur, "ligne de plus de 1 Mio",
        consequence: "la ligne est rejetée ; la lecture reprend à la suivante",
        remedy: "vérifier les fins de ligne de l’export (LF ou CRLF attendu)")
    private static let nulByteRule = DiagnosticRule(
        "CSV-05", .erreur, "octet nul dans la ligne",
        consequence: "la ligne est rejetée : elle ne compte dans aucun chiffre",
        remedy: "exporter de nouveau le fichier en CSV, texte UTF-8 ou Windows-1252")
}

/// One record of a file: its fields, its place, and what is wrong with it if anything.
///
/// It points into the reader's buffers: valid until the next one is asked for.
package struct Record {
    let bytes: UnsafeBufferPointer<UInt8>
    let bounds: UnsafeBufferPointer<FieldBounds>
    /// Physical line it starts on, from 1.
    package let line: Int
    /// nil when the record is sound.
    package let defect: RecordDefect?
    /// How many fields it has.
    package var fieldCount: Int { bounds.count }

    /// The field at a position of the header; empty when the column does not exist or the record is too short.
    package subscript(_ position: Int?) -> Field {
        guard let position, position < bounds.count else {
            return Field(bytes: UnsafeBufferPointer(start: nil, count: 0), escaped: false)
        }
        let bound = bounds[position]
        let content = UnsafeBufferPointer(rebasing: bytes[Int(bound.start)..<Int(bound.end)])
        return Field(bytes: content, escaped: bound.escaped)
    }

    /// Where a field starts in the line of the record, from 1; 0 when it does not exist or starts on a later line.
    package func column(_ position: Int?) -> Int {
        guard let position, position < bounds.count else { return 0 }
        let (first, start) = (Int(bounds[0].start), Int(bounds[position].start))
        if bytes[first..<start].contains(0x0A) { return 0 }
        let line = bytes[..<first].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
        return start - line + 1
    }
}

/// Where a field lies in the buffer, without its quotes.
struct FieldBounds {
    let start: UInt32
    let end: UInt32
    let escaped: Bool
}
