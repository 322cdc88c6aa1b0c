import Diagnostics
import Tabular

/// How a file is written, all its lines seen: whether an engine reads it as the importer does.
struct FormeDeFichier: Sendable {
    /// First line that is not UTF-8.
    private(set) var horsUTF8: Int?
    /// First line whose columns that count are not ASCII.
    private(set) var utileHorsASCII: Int?
    /// First line with another number of fields than the header.
    private(set) var malformee: Int?
    /// First line with a quote inside a field that does not begin with one.
    private(set) var guillemetIsole: Int?
    /// First line with another defect.
    private(set) var autre: (ligne: Int, defaut: String)?
    /// Whether a field holds a line feed.
    private(set) var surPlusieursLignes = false

    /// Whether no single byte is to be told from UTF-8.
    var enUTF8: Bool { horsUTF8 == nil }

    /// Looks at every record of a file; `utiles` are the positions of the columns that count.
    static func regarder(
        _ reader: TableReader, utiles: Set<Int>, fils: Int
    ) throws(TabularError) -> FormeDeFichier {
        var forme = FormeDeFichier()
        try reader.read(threads: fils) {
            FormeDeFichier()
        } parse: { partielle, record in
            partielle.regarder(record, utiles)
        } merge: {
            forme.ajouter($0)
        }
        return forme
    }

    private mutating func regarder(_ record: Record, _ utiles: Set<Int>) {
        switch record.defect {
        case .fieldCount: malformee = malformee ?? record.line
        case .some(let defaut) where autre == nil: autre = (record.line, defaut.rule.title)
        default: break
        }
        for position in 0..<record.fieldCount {
            let field = record[position]
            var (guillemet, etendu) = (false, false)
            for octet in field.bytes {
                if octet == 0x22 { guillemet = true }
                if octet == 0x0A { surPlusieursLignes = true }
                if octet >= 0x80 { etendu = true }
            }
            if etendu {
                if String(validating: field.bytes, as: UTF8.self) == nil { horsUTF8 = horsUTF8 ?? record.line }
                if utiles.contains(position) { utileHorsASCII = utileHorsASCII ?? record.line }
            }
            // A field in quotes doubles them, which its text undoes.
            if guillemet, guillemetIsole == nil, field.text.utf8.count == field.bytes.count {
                guillemetIsole = record.line
            }
        }
    }

    private mutating func ajouter(_ suite: FormeDeFichier) {
        horsUTF8 = horsUTF8 ?? suite.horsUTF8
        utileHorsASCII = utileHorsASCII ?? suite.utileHorsASCII
        malformee = malformee ?? suite.malformee
        guillemetIsole = guillemetIsole ?? suite.guillemetIsole
        autre = autre ?? suite.autre
        surPlusieursLignes = surPlusieursLignes || suite.surPlusieursLignes
    }
}
