import Diagnostics
import Parc
import Tabular

/// How the file of a table is read: as it is, or as a profile says.
struct LectureDeTable: Sendable {
    /// Lines above the header.
    static let avantLEntete = DiagnosticRule(
        "CSV-08", .information, "lignes avant l’en-tête",
        consequence: "elles ne sont pas lues : aucun chiffre n’en dépend",
        remedy: "aucun si c’est un titre, une date ou des libellés ; sinon vérifier les noms des colonnes")
    /// A column that is not there.
    static let colonnesDuProfil = DiagnosticRule(
        "PROF-07", .avertissement, "colonne que le profil nomme, absente du fichier",
        consequence:
            "ce qu’elle devait dire est pris pour vide : « non renseigné », ou absent, dans tous les chiffres qui en "
            + "viennent",
        remedy: "corriger le nom sous [colonnes] du profil ; l’export a pu changer de version")

    let profil: Profil?
    /// What each line makes for the log; empty when a line is an event.
    let evenements: [EvenementDeduit]
    /// The sheet of a workbook; nil for the first one that is visible.
    var feuille: SheetChoice?
    /// Turns the table into another one; nil when it is read for itself.
    var mapping: (@Sendable (Header) -> RecordMapping?)?

    /// Read as a profile says; without one, by the names of the columns.
    init(profil: Profil? = nil, evenements: [EvenementDeduit]? = nil) {
        self.profil = profil
        self.evenements = evenements ?? profil?.evenements ?? []
    }

    /// What the reader is told for a table of these columns.
    func options<Colonne: ColonneDeTable>(
        _ colonnes: Colonne.Type, sinon: @escaping TableLayout.Choice = TableLayout.headerFirst
    ) -> TableOptions {
        let (profil, evenements) = (profil, evenements)
        var options = TableOptions()
        options.separator = profil?.separateur
        options.sheet = feuille
        options.layout = { lignes in
            if let entete = profil?.ligneDEntete, let rang = lignes.firstIndex(where: { $0.number == entete }) {
                return .header(preamble: rang)
            }
            let rang = lignes.firstIndex {
                PlanDeTable<Colonne>(Header($0.fields), profil).absentes(pour: evenements).isEmpty
            }
            return rang.map { .header(preamble: $0) } ?? sinon(lignes)
        }
        options.mapping =
            mapping ?? { header in
                let plan = PlanDeTable<Colonne>(header, profil)
                return evenements.isEmpty ? plan.mapping : plan.journal(evenements)
            }
        return options
    }

    /// Says, once a table is read, what its sheet did not give as it shows it, in the columns that are read.
    func signaler<Colonne: ColonneDeTable>(
        laFeuilleDe reader: TableReader, _ fichier: String, _ colonnes: Colonne.Type, _ log: inout ImportLog
    ) {
        for remarque in reader.remarks {
            switch remarque {
            case .hiddenRows(let nombre, let premiere):
                log.note(
                    remarque.rule, SourcePosition(file: fichier, line: premiere), detail: "\(nombre)")
            case .hiddenColumns(let nombre, _):
                log.note(remarque.rule, SourcePosition(file: fichier), detail: "\(nombre)")
            case .mergedCells(let nombre, let ligne, let colonne):
                log.note(
                    remarque.rule, SourcePosition(file: fichier, line: ligne, column: colonne), detail: "\(nombre)")
            }
        }
        let lues = PlanDeTable<Colonne>(Header(reader.columns), profil).colonnesLues(evenements)
        for cellule in reader.refusedCells where lues.contains(cellule.note.position) {
            log.note(
                cellule.note.defect.rule,
                SourcePosition(
                    file: fichier, line: cellule.line, column: cellule.note.position + 1,
                    field: reader.columns[cellule.note.position]))
        }
    }

    /// Says what is odd about the beginning of a file: lines above its header, columns of the profile that it lacks.
    func signaler<Colonne: ColonneDeTable>(
        _ reader: TableReader, _ fichier: String, _ colonnes: Colonne.Type, _ log: inout ImportLog
    ) {
        if let premiere = reader.preamble.first {
            log.note(
                LectureDeTable.avantLEntete, SourcePosition(file: fichier, line: premiere.number),
                detail: "\(reader.preamble.count)")
        }
        let absentes = PlanDeTable<Colonne>(Header(reader.columns), profil).nommeesAbsentes
        if !absentes.isEmpty {
            log.note(
                LectureDeTable.colonnesDuProfil, SourcePosition(file: fichier, line: reader.headerLine),
                detail: absentes.map { "« \($0) »" }.joined(separator: ", "))
        }
    }
}
