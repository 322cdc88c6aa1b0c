import Diagnostics
import Parc
import Tabular

/// What one chunk of the log says, before it is concluded in the order of the file.
struct FragmentDuJournal: Sendable {
    private let fichier: String
    private(set) var lignes: [LigneLue] = []
    /// The identifiers of each line in the order of `Identifiant`.
    private var cles = ClesLues()
    /// First bytes of the fields, line after line in the order of `ColonneDuJournal`.
    private var debuts: [Int32] = []
    /// By rank of a record in its line, the names that the file gives to these fields.
    private var noms: [Int: [String?]] = [:]
    /// The names of réservataires that are no code, by rank in `lignes`.
    private var nommes: [Int: String] = [:]
    var types = MemoDeCodes<TypeEvenement?>()
    var resultats = MemoDeCodes<Resultat?>()
    var motifs = MemoDeCodes<String?>()
    var designations = MemoDeCodes<NomsDesReservataires.Designation?>()

    /// What is looked for in tables that grow with the file.
    enum Identifiant: Int, CaseIterable {
        case evenement, logement, demandeur
    }

    /// One record of the log.
    struct LigneLue: Sendable {
        let ligne: Int
        /// Which of the records that a mapping makes of its line.
        let rang: Int
        /// Whether its identifier has doubled quotes.
        let evenementEchappe: Bool
        /// nil when it is rejected for its own sake.
        let contenu: Contenu?
    }

    /// What a sound record says beside its identifiers.
    struct Contenu: Sendable {
        let jour: Jour
        let type: TypeEvenement
        let reservataire: IndexReservataire?
        let resultat: Resultat?
        let rang: Int?
        let motif: String
        /// The motive as written, for a log whose lines repeat each other's events; empty in another.
        let motifEcrit: String
        let annule: String?
        /// Whether nothing at all stands for an applicant.
        let sansDemandeur: Bool
        /// The columns that it fills and that its type does not use.
        let sansEffet: ChampsSansEffet.Colonnes
    }

    /// - Parameter fichier: the log as the campaign names it.
    init(fichier: String) { self.fichier = fichier }

    /// Adds a record.
    mutating func ajouter(_ ligne: Ligne, _ colonnes: ColonnesLues, _ contenu: Contenu?) {
        let record = ligne.record
        cles.ajouter(record[colonnes[.evenement]])
        cles.ajouter(record[colonnes[.logement]])
        cles.ajouter(record[colonnes[.demandeur]])
        for colonne in ColonneDuJournal.allCases { debuts.append(Int32(record.column(colonnes[colonne]))) }
        if noms[record.part] == nil {
            noms[record.part] = ColonneDuJournal.allCases.map { colonnes[$0].flatMap(ligne.nom) }
        }
        lignes.append(
            LigneLue(
                ligne: record.line, rang: record.part, evenementEchappe: record[colonnes[.evenement]].isEscaped,
                contenu: contenu))
    }

    /// Notes that the record to be added next names a réservataire otherwise than by its code.
    mutating func nommer(_ texte: String) { nommes[lignes.count] = texte }

    /// The name of a réservataire on a line, when it is no code.
    func nom(_ rang: Int) -> String? { nommes.isEmpty ? nil : nommes[rang] }

    /// Where the first byte of a field is; 0 when it is not known.
    func debut(_ rang: Int, _ colonne: ColonneDuJournal) -> Int {
        Int(debuts[rang * ColonneDuJournal.allCases.count + colonne.position])
    }

    /// The place of a field of a line.
    func position(_ rang: Int, _ colonne: ColonneDuJournal) -> SourcePosition {
        SourcePosition(
            file: fichier, line: lignes[rang].ligne, column: debut(rang, colonne),
            field: champs(rang)[colonne.position])
    }

    /// The names that the file gives to the fields of a line, in the order of `ColonneDuJournal`; nil for those it lacks.
    func champs(_ rang: Int) -> [String?] { noms[lignes[rang].rang] ?? [] }

    /// Whether a line lacks an identifier.
    func manque(_ rang: Int, _ identifiant: Identifiant) -> Bool { cles.manque(position(rang, identifiant)) }

    /// The identifier of the event of a line, as written.
    func evenement(_ rang: Int) -> String {
        cles.avec(position(rang, .evenement)) { octets, _ in
            Field(bytes: octets, escaped: lignes[rang].evenementEchappe).text
        }
    }

    /// Puts an identifier of a line in the table of its kind.
    func inserer(_ rang: Int, _ identifiant: Identifiant, _ table: inout ByteTable) -> (number: Int, isNew: Bool) {
        table.insert(cles, position(rang, identifiant))
    }

    /// Asks for the memory of the identifiers of the lines behind one.
    func annoncer(_ rang: Int, _ identifiant: Identifiant, _ table: ByteTable) {
        table.prefetch(cles, behind: position(rang, identifiant), parLigne: Identifiant.allCases.count)
    }

    private func position(_ rang: Int, _ identifiant: Identifiant) -> Int {
        rang * Identifiant.allCases.count + identifiant.rawValue
    }
}
