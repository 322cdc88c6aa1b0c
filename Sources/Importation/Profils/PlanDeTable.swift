import Parc
import Tabular

/// How the columns of a file lead to those of ours: by their own names, or as a profile says.
struct PlanDeTable<Colonne: ColonneDeTable>: Sendable {
    private let header: Header
    private let profil: Profil?

    init(_ header: Header, _ profil: Profil?) {
        self.header = header
        self.profil = profil
    }

    /// The required columns that nothing gives.
    var absentes: [String] {
        Colonne.allCases.filter { $0.estRequise && source($0) == nil }.map { $0.rawValue }
    }

    /// What nothing gives of what the events of a line are made of: their dwelling, the column of each one's date.
    func absentes(pour evenements: [EvenementDeduit]) -> [String] {
        guard Colonne.self == ColonneDuJournal.self, !evenements.isEmpty else { return absentes }
        let logement = ColonneDuJournal.logement.rawValue
        return (source(logement, [logement]) == nil ? [logement] : [])
            + evenements.filter { positions($0.dates).isEmpty }.map { $0.dates.joined(separator: " ou ") }
    }

    /// The columns of the file that are read.
    func colonnesLues(_ evenements: [EvenementDeduit]) -> Set<Int> {
        let deSoi = Colonne.allCases.flatMap { positions($0.rawValue, $0.noms) }
        return Set(deSoi + evenements.flatMap { positions($0.dates + $0.colonnes.values) })
    }

    /// The columns that the profile names and the file lacks.
    var nommeesAbsentes: [String] {
        let deTable = (profil?.colonnes ?? [:]).sorted { $0.key < $1.key }.flatMap { _, noms in
            noms.contains { header.position($0) != nil } ? [] : noms
        }
        let desEvenements = (profil?.evenements ?? []).flatMap {
            $0.colonnes.values.sorted() + ($0.si.merging($0.sauf) { first, _ in first }).keys.sorted()
        }.filter { positions([$0]).isEmpty }
        return deTable + Set(desEvenements).subtracting(deTable).sorted()
    }

    /// The records of the table as ours; nil when they are so already.
    var mapping: RecordMapping? {
        guard profil != nil else { return nil }
        let presentes = Colonne.allCases.compactMap { colonne in source(colonne).map { (colonne.rawValue, $0) } }
        return RecordMapping(
            header: Header(presentes.map(\.0)), outputs: [RecordMapping.Output(fields: presentes.map(\.1))])
    }

    /// The records of the table as those of another one, whose columns are `colonnes`.
    func mapping(_ colonnes: [String], _ deSoi: (String) -> Colonne?) -> RecordMapping {
        RecordMapping(
            header: Header(colonnes),
            outputs: [
                RecordMapping.Output(
                    fields: colonnes.map { deSoi($0).flatMap(source) ?? RecordMapping.Source() })
            ])
    }

    /// The events that each line makes, as records of the log.
    func journal(_ evenements: [EvenementDeduit]) -> RecordMapping {
        let colonnes = ColonneDuJournal.allCases
        return RecordMapping(
            header: Header(colonnes.map(\.rawValue)), outputs: evenements.map { sortie($0, colonnes) })
    }

    private func sortie(_ evenement: EvenementDeduit, _ colonnes: [ColonneDuJournal]) -> RecordMapping.Output {
        let dates = positions(evenement.dates)
        let fields = colonnes.map { colonne -> RecordMapping.Source in
            switch colonne {
            case .type: RecordMapping.Source(constant: evenement.type.rawValue)
            case .date: RecordMapping.Source(columns: dates, rewrite: rewrite(lesDatesDe: evenement))
            default: champ(evenement, colonne)
            }
        }
        return RecordMapping.Output(fields: fields, conditions: conditions(evenement, dates))
    }

    private func champ(_ evenement: EvenementDeduit, _ colonne: ColonneDuJournal) -> RecordMapping.Source {
        let constante = evenement.constantes[colonne.rawValue]
        if let nommee = evenement.colonnes[colonne.rawValue] {
            // A column of ours is translated under its own name, one of the export under that of the log.
            let deSoi = Colonne(rawValue: nommee)
            let sinon = deSoi.flatMap { profil?.constantes[$0.rawValue] } ?? ""
            return RecordMapping.Source(
                columns: positions([nommee]), constant: constante ?? sinon,
                rewrite: rewrite(deSoi?.rawValue ?? colonne.rawValue))
        }
        if let constante { return RecordMapping.Source(constant: constante) }
        guard evenement.emploie(colonne) else { return RecordMapping.Source() }
        return source(colonne.rawValue, [colonne.rawValue]) ?? RecordMapping.Source()
    }

    private func conditions(_ evenement: EvenementDeduit, _ dates: [Int]) -> [RecordMapping.Condition] {
        // What tells of it without its date makes it too: the importer says that the date is missing.
        let temoins = [ColonneDuJournal.resultat, .motif].compactMap { evenement.colonnes[$0.rawValue] }
        let rewrite = rewrite(lesDatesDe: evenement)
        // A day that stands for none (01/01/1900) is translated to nothing.
        var conditions = [
            RecordMapping.Condition(columns: dates + positions(temoins)) { !$0.manque && rewrite?($0) != "" }
        ]
        for (colonnes, attendu) in [(evenement.si, true), (evenement.sauf, false)] {
            for (nom, valeurs) in colonnes.sorted(by: { $0.key < $1.key }) {
                let columns = positions([nom])
                // A column that is not there says nothing.
                if columns.isEmpty, valeurs.contains("") == attendu { continue }
                let traduire = Colonne(rawValue: nom).flatMap { self.rewrite($0.rawValue) }
                conditions.append(
                    RecordMapping.Condition(columns: columns) { field in
                        let texte = field.manque ? "" : traduire?(field) ?? field.text
                        return valeurs.contains(Header.normalized(texte)) == attendu
                    })
            }
        }
        return conditions
    }

    /// Where a column of ours comes from; nil when nothing gives it.
    private func source(_ colonne: Colonne) -> RecordMapping.Source? { source(colonne.rawValue, colonne.noms) }

    private func source(_ colonne: String, _ noms: [String]) -> RecordMapping.Source? {
        let columns = positions(colonne, noms)
        let constante = profil?.constantes[colonne]
        if columns.isEmpty, constante == nil { return nil }
        return RecordMapping.Source(columns: columns, constant: constante ?? "", rewrite: rewrite(colonne))
    }

    /// The columns of the file that tell one of ours.
    private func positions(_ colonne: String, _ noms: [String]) -> [Int] {
        if let nommees = profil?.colonnes[colonne] { return nommees.compactMap { header.position($0) } }
        return header.position(noms).map { [$0] } ?? []
    }

    /// The columns of the file of these names, which are its own or ours.
    private func positions(_ noms: [String]) -> [Int] {
        noms.compactMap { nom in
            if let colonne = Colonne(rawValue: nom) { return positions(nom, colonne.noms).first }
            return header.position(nom)
        }
    }

    /// The days of an event, translated as the columns of ours that hold them, or as `date`.
    private func rewrite(lesDatesDe evenement: EvenementDeduit) -> (@Sendable (Field) -> String?)? {
        let noms = evenement.dates.filter { Colonne(rawValue: $0) != nil } + [ColonneDuJournal.date.rawValue]
        let traductions = noms.compactMap { rewrite($0) }
        if traductions.isEmpty { return nil }
        return { field in traductions.lazy.compactMap { $0(field) }.first }
    }

    private func rewrite(_ colonne: String) -> (@Sendable (Field) -> String?)? {
        guard let profil, profil.codes[colonne] != nil || (Profil.estUneDate(colonne) && !profil.dates.isEmpty)
        else { return nil }
        return { profil.traduire($0, colonne) }
    }
}
