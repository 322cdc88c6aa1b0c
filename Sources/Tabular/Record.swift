internal import CScan
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

    private static let rejet =
        "la ligne est rejetée : elle ne compte dans aucun chiffre, sauf parmi les lignes rejetées de la section M"

    private static let fieldCountRule = DiagnosticRule(
        "CSV-01", .erreur, "nombre de champs différent de celui de l’en-tête",
        consequence: rejet,
        remedy: "compléter la ligne (champ manquant, ligne coupée) ou ôter le séparateur de trop")
    private static let textAfterQuoteRule = DiagnosticRule(
        "CSV-02", .erreur, "texte après le guillemet fermant d’un champ",
        consequence: rejet,
        remedy: "doubler les guillemets à l’intérieur du champ, ou ôter celui par lequel il commence")
    private static let unclosedQuoteRule = DiagnosticRule(
        "CSV-03", .erreur, "champ ouvert par un guillemet qui n’est jamais refermé",
        consequence: rejet + " ; la lecture reprend à la suivante",
        remedy: "refermer le guillemet, ou ôter celui par lequel le champ commence")
    private static let tooLongRule = DiagnosticRule(
        "CSV-04", .erreur, "ligne de plus de 1 Mio",
        consequence: rejet + " ; la lecture reprend à la suivante",
        remedy: "vérifier les fins de ligne de l’export (LF ou CRLF attendu)")
    private static let nulByteRule = DiagnosticRule(
        "CSV-05", .erreur, "octet nul dans la ligne",
        consequence: rejet,
        remedy: "exporter de nouveau le fichier en CSV, texte UTF-8 ou Windows-1252")
}

/// One record of a file: its fields, its place, and what is wrong with it if anything.
///
/// It points into the reader's buffers: valid until the next one is asked for.
package struct Record {
    let bytes: UnsafeBufferPointer<UInt8>
    private let places: FieldPlaces
    /// Physical line it starts on, from 1; in a sheet, the number of the row.
    package let line: Int
    /// nil when the record is sound.
    package let defect: RecordDefect?
    /// Whether it has fewer fields than a sound one.
    package let isShort: Bool
    /// nil for a record of delimited text.
    private let sheetNotes: UnsafeBufferPointer<CellNote>?
    /// Where its fields come from, when a mapping made it.
    let mapped: MappedRecord?

    /// - Parameter sheetNotes: given for a row of a sheet.
    init(
        bytes: UnsafeBufferPointer<UInt8>, bounds: UnsafeBufferPointer<FieldBounds>, line: Int, defect: RecordDefect?,
        isShort: Bool = false, sheetNotes: UnsafeBufferPointer<CellNote>? = nil, mapped: MappedRecord? = nil
    ) {
        self.bytes = bytes
        places = .bounds(bounds)
        self.line = line
        self.defect = defect
        self.isShort = isShort
        self.sheetNotes = sheetNotes
        self.mapped = mapped
    }

    /// A record told by where its fields end; no field of it holds a line end.
    init(
        bytes: UnsafeBufferPointer<UInt8>, delimited: DelimitedFields, line: Int, defect: RecordDefect?, isShort: Bool
    ) {
        self.bytes = bytes
        places = .delimited(delimited)
        self.line = line
        self.defect = defect
        self.isShort = isShort
        sheetNotes = nil
        mapped = nil
    }

    /// The cells whose content was not taken, by position; none in delimited text.
    package var notes: UnsafeBufferPointer<CellNote> { sheetNotes ?? UnsafeBufferPointer(start: nil, count: 0) }

    /// How many fields it has.
    package var fieldCount: Int {
        switch places {
        case .bounds(let bounds): bounds.count
        case .delimited(let fields): fields.count
        }
    }

    private func bound(_ position: Int) -> FieldBounds {
        switch places {
        case .bounds(let bounds): bounds[position]
        case .delimited(let fields): fields.bounds(position, in: bytes)
        }
    }

    /// Which of the records that a mapping makes of one line: 0 when there is only one.
    package var part: Int { mapped?.part ?? 0 }
    /// Whether it is the first one of its line.
    package var opensLine: Bool { mapped?.opensLine ?? true }
    /// Whether a mapping makes nothing of its line.
    package var isNothing: Bool { mapped?.isNothing ?? false }

    /// The field at a position of the header; empty when the column does not exist or the record is too short.
    package subscript(_ position: Int?) -> Field {
        guard let position, position < fieldCount else {
            return Field(bytes: UnsafeBufferPointer(start: nil, count: 0), escaped: false)
        }
        let bound = bound(position)
        let content = UnsafeBufferPointer(rebasing: bytes[Int(bound.start)..<Int(bound.end)])
        return Field(bytes: content, escaped: bound.escaped)
    }

    /// The content of a column in one word, as `PackedRecords` says it.
    func packed(_ position: Int) -> UInt64 {
        guard (0..<fieldCount).contains(position) else { return 0 }
        let bound = bound(position)
        if bound.escaped { return PackedRecords.tooLong }
        return cscan_content(bytes.baseAddress, bytes.count, Int(bound.start), Int(bound.end))
    }

    /// Where a field lies, in two words as `PackedRecords` says it.
    func place(_ position: Int) -> (UInt64, UInt64) {
        let field = self[position < 0 ? nil : position]
        guard let first = bytes.baseAddress, let start = field.bytes.baseAddress.map({ $0 - first }) else {
            return (0, 0)
        }
        let escaped = field.isEscaped ? CSCAN_ESCAPED : 0
        return (
            UInt64(start) | UInt64(start + field.bytes.count) << 32, UInt64(column(position)) | escaped
        )
    }

    /// Where a field starts in the line of the record, from 1; 0 when it does not exist or starts on a later line.
    ///
    /// In a sheet, the number of the column: 1 for A.
    package func column(_ position: Int?) -> Int {
        guard let position else { return 0 }
        if let mapped { return position < fieldCount ? Int(mapped.origins[position].column) : 0 }
        if sheetNotes != nil { return position + 1 }
        guard position < fieldCount else { return 0 }
        let (first, start) = (Int(bound(0).start), Int(bound(position).start))
        if case .bounds = places, bytes[first..<start].contains(0x0A) { return 0 }
        let line = bytes[..<first].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
        return start - line + 1
    }

    /// The column of the file that a field was taken from; nil when it comes from none.
    package func source(_ position: Int) -> Int? {
        guard let mapped else { return position }
        guard position < fieldCount else { return nil }
        let source = mapped.origins[position].source
        return source < 0 ? nil : Int(source)
    }
}

/// Where a field lies in the buffer, without its quotes.
struct FieldBounds {
    let start: UInt32
    let end: UInt32
    let escaped: Bool
}

/// Where the fields of a record are told.
private enum FieldPlaces {
    case bounds(UnsafeBufferPointer<FieldBounds>)
    case delimited(DelimitedFields)
}
