import Diagnostics
import Parc
import Tabular

/// One line of a table while it is imported: its fields by position, and its place for messages.
struct Ligne {
    let record: Record
    let fichier: String
    /// The header's names, for messages.
    let colonnes: [String]

    subscript(_ position: Int?) -> Field { record[position] }

    /// The place of a field, or of the line when `position` is nil.
    func position(_ position: Int? = nil) -> SourcePosition {
        SourcePosition(
            file: fichier, line: record.line, column: position == nil ? 0 : record.column(position),
            field: position.map { colonnes[$0] })
    }
}

/// What an importer made of a line.
enum SortDeLigne {
    case utilisee
    case rejetee
    case horsPerimetre
}

/// Reads a small table line by line, accounting for each.
struct TableImport: ~Copyable {
    private let reader: CSVReader
    let fichier: String
    private let header: Header
    /// Physical line of the header.
    let headerLine: Int

    /// A line shorter than the header: what is missing is empty.
    static let ligneCourte = DiagnosticRule(
        "CSV-06", .avertissement, "ligne plus courte que l’en-tête",
        consequence: "les champs qui manquent sont pris pour vides", remedy: "vérifier que la ligne n’est pas tronquée")
    /// A column that stands twice.
    static let colonneDouble = DiagnosticRule(
        "CSV-07", .avertissement, "colonne présente deux fois dans l’en-tête",
        consequence: "seule la première est lue", remedy: "ôter ou renommer la colonne en double")

    /// Opens a table that must have the required ones of `colonnes`.
    init<Colonne: ColonneDeTable>(
        _ chemin: String, fichier: String, colonnes: Colonne.Type, log: inout ImportLog,
        tap: @escaping (String, UnsafeRawBufferPointer) -> Void
    ) throws(ImportError) {
        let reader: CSVReader
        do throws(TabularError) {
            reader = try CSVReader(path: chemin, file: fichier, tap: { tap(fichier, $0) })
        } catch {
            throw .table(error)
        }
        let header = reader.header
        let manquantes = Entete<Colonne>(header).absentes
        if !manquantes.isEmpty {
            throw .colonnesManquantes(
                fichier: fichier, ligne: reader.headerLine, colonnes: manquantes, trouvees: header.names.count)
        }
        for nom in header.duplicates {
            log.note(TableImport.colonneDouble, SourcePosition(file: fichier, line: reader.headerLine, field: nom))
        }
        self.header = header
        headerLine = reader.headerLine
        self.reader = reader
        self.fichier = fichier
    }

    /// The names of its columns as written.
    var nomsDesColonnes: [String] { header.names }

    /// Where its columns are.
    func entete<Colonne: ColonneDeTable>(_ colonnes: Colonne.Type = Colonne.self) -> Entete<Colonne> {
        Entete(header)
    }

    /// Reads every line in order; `body` says what becomes of each.
    consuming func read(
        _ log: inout ImportLog, _ body: (Ligne, inout ImportLog) -> SortDeLigne
    ) throws(ImportError) -> CompteDeLignes {
        var compte = CompteDeLignes(fichier: fichier)
        let (colonnes, fichier) = (header.names, fichier)
        var reader = reader
        var local = log
        do throws(TabularError) {
            try reader.readInOrder { record in
                let ligne = Ligne(record: record, fichier: fichier, colonnes: colonnes)
                compte.add(TableImport.sort(ligne, &local, body))
            }
        } catch {
            throw .table(error)
        }
        log = local
        return compte
    }

    private static func sort(
        _ ligne: Ligne, _ log: inout ImportLog, _ body: (Ligne, inout ImportLog) -> SortDeLigne
    ) -> SortDeLigne {
        if let defect = ligne.record.defect {
            guard defect == .fieldCount, ligne.record.fieldCount < ligne.colonnes.count else {
                log.reject(defect.rule, ligne.position())
                return .rejetee
            }
            log.note(ligneCourte, ligne.position())
        }
        return body(ligne, &log)
    }
}

extension ImportLog {
    /// Rejects a line for what one of its fields says.
    mutating func rejeter(_ regle: DiagnosticRule, _ ligne: Ligne, _ colonne: Int?) -> SortDeLigne {
        reject(regle, ligne.position(colonne), value: ligne[colonne].text)
        return .rejetee
    }
}

extension CompteDeLignes {
    /// Accounts for one more line.
    mutating func add(_ sort: SortDeLigne) {
        lues += 1
        switch sort {
        case .utilisee: utilisees += 1
        case .rejetee: rejetees += 1
        case .horsPerimetre: horsPerimetre += 1
        }
    }
}
