import Diagnostics
import Parc
import Tabular

/// One line of a table while it is imported: its fields by position, and its place for messages.
struct Ligne {
    let record: Record
    let fichier: String
    /// The columns of the file, for messages.
    let colonnes: [String]

    subscript(_ position: Int?) -> Field { record[position] }

    /// The place of a field, or of the line when `position` is nil.
    func position(_ position: Int? = nil) -> SourcePosition {
        SourcePosition(
            file: fichier, line: record.line, column: position == nil ? 0 : record.column(position),
            field: position.flatMap(nom))
    }

    /// The name that the file gives to the column of a field; nil when the field comes from none.
    func nom(_ position: Int) -> String? { record.source(position).map { colonnes[$0] } }
}

/// What an importer made of a line.
enum SortDeLigne {
    case utilisee
    case rejetee
    case horsPerimetre

    /// What is said of a line that is this for one of its events and `autre` for those before: what is lost shows.
    func pire(_ autre: SortDeLigne?) -> SortDeLigne {
        switch (self, autre) {
        case (.rejetee, _), (_, .rejetee): .rejetee
        case (.horsPerimetre, _), (_, .horsPerimetre): .horsPerimetre
        case (.utilisee, _): .utilisee
        }
    }
}

/// Reads a small table line by line, accounting for each.
struct TableImport: ~Copyable {
    let reader: TableReader
    /// Says what its sheet did not give.
    let signalerLaFeuille: (TableReader, inout ImportLog) -> Void
    let fichier: String
    private let header: Header
    /// Physical line of the header.
    let headerLine: Int

    /// A line shorter than the header: what is missing is empty.
    static let ligneCourte = DiagnosticRule(
        "CSV-06", .avertissement, "ligne plus courte que l’en-tête",
        consequence:
            "les champs qui manquent sont pris pour vides : « non renseigné » dans les bilans, ou ligne rejetée "
            + "s’il en faut un",
        remedy: "compléter la ligne, et vérifier que l’export n’est pas tronqué")
    /// A line of several dates, none of which is filled.
    static let sansEvenement = DiagnosticRule(
        "PROF-06", .information, "ligne dont aucune date n’est remplie",
        consequence: "elle ne fait aucun événement : aucun chiffre n’en dépend",
        remedy: "aucun si rien n’est arrivé au logement ; sinon vérifier les colonnes de dates du profil")
    /// A column that stands twice.
    static let colonneDouble = DiagnosticRule(
        "CSV-07", .avertissement, "colonne présente deux fois dans l’en-tête",
        consequence: "seule la première est lue : aucun chiffre ne tient compte de la seconde",
        remedy: "ôter ou renommer la colonne en double")

    /// Opens a table that must have the required ones of `colonnes`.
    init<Colonne: ColonneDeTable>(
        _ chemin: String, fichier: String, colonnes: Colonne.Type, lecture: LectureDeTable = LectureDeTable(),
        log: inout ImportLog, tap: @escaping (String, UnsafeRawBufferPointer) -> Void
    ) throws(ImportError) {
        let reader: TableReader
        do throws(TabularError) {
            reader = try TableReader(
                path: chemin, file: fichier, options: lecture.options(colonnes), tap: { tap(fichier, $0) })
        } catch {
            throw .table(error)
        }
        let manquantes = PlanDeTable<Colonne>(Header(reader.columns), lecture.profil).absentes(
            pour: lecture.evenements)
        if !manquantes.isEmpty {
            throw .colonnesManquantes(
                fichier: fichier, ligne: reader.headerLine, colonnes: manquantes, trouvees: reader.columns.count)
        }
        for nom in Header(reader.columns).duplicates {
            log.note(TableImport.colonneDouble, SourcePosition(file: fichier, line: reader.headerLine, field: nom))
        }
        lecture.signaler(reader, fichier, colonnes, &log)
        header = reader.header
        headerLine = reader.headerLine
        self.reader = reader
        self.fichier = fichier
        signalerLaFeuille = { lecture.signaler(laFeuilleDe: $0, fichier, colonnes, &$1) }
    }

    /// The names of its columns as written.
    var nomsDesColonnes: [String] { reader.columns }

    /// Where its columns are.
    func entete<Colonne: ColonneDeTable>(_ colonnes: Colonne.Type = Colonne.self) -> Entete<Colonne> {
        Entete(header)
    }

    /// Reads every line in order; `body` says what becomes of each.
    consuming func read(
        _ log: inout ImportLog, _ body: (Ligne, inout ImportLog) -> SortDeLigne
    ) throws(ImportError) -> CompteDeLignes {
        let (colonnes, fichier) = (reader.columns, fichier)
        var (local, compte) = (log, CompteEnCours(fichier: fichier))
        do throws(TabularError) {
            try reader.readInOrder { record in
                let ligne = Ligne(record: record, fichier: fichier, colonnes: colonnes)
                compte.ajouter(TableImport.sort(ligne, &local, body), ouvre: record.opensLine)
            }
            signalerLaFeuille(reader, &local)
        } catch {
            throw .table(error)
        }
        log = local
        return compte.fini
    }

    /// What becomes of a line: what `body` says of one that is soundly written.
    static func sort(
        _ ligne: Ligne, _ log: inout ImportLog, _ body: (Ligne, inout ImportLog) -> SortDeLigne
    ) -> SortDeLigne {
        if let defect = ligne.record.defect {
            guard defect == .fieldCount, ligne.record.isShort else {
                log.reject(defect.rule, ligne.position())
                return .rejetee
            }
            if ligne.record.opensLine { log.note(ligneCourte, ligne.position()) }
        }
        if ligne.record.isNothing {
            log.note(sansEvenement, ligne.position())
            return .utilisee
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
    /// Accounts for more lines.
    mutating func add(_ sort: SortDeLigne, _ nombre: Int = 1) {
        lues += nombre
        switch sort {
        case .utilisee: utilisees += nombre
        case .rejetee: rejetees += nombre
        case .horsPerimetre: horsPerimetre += nombre
        }
    }
}
