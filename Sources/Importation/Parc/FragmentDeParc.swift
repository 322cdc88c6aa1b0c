import Diagnostics
import Parc
import Regles
import Tabular

/// What one chunk of an RPLS file says, before it is merged in the order of the file.
struct FragmentDeParc: Sendable {
    private(set) var log: ImportLog
    /// Lines that cannot be used whatever comes before them.
    private(set) var rejetees = 0
    private(set) var horsPerimetre = 0
    /// Those that can be used if their key is new, and those rejected for their own sake, whose key counts as seen; none
    /// when nothing tells them apart (`suivi`).
    private(set) var lignes: [LigneLue] = []
    /// What the keys of `lignes` begin with, said once for those that follow each other: a byte for the name space, then
    /// the stem.
    private(set) var radicaux = ClesLues()
    private var repertoire = SuiteDeCles()
    private var interne = SuiteDeCles()
    /// The dwellings of the perimeter, in the order of their lines.
    private(set) var logements: [FicheDeLogement] = []
    private(set) var citations: [Citation] = []
    /// First place of each commune that the territories do not list.
    private(set) var communesInconnues: [(commune: CodeCommune, position: SourcePosition)] = []
    private let suivi: Bool
    private var memo = MemoDeContenus()
    /// Where the line before leads: those of one commune mostly stand together.
    private var precedent = (contenu: PackedRecords.tooLong, lieu: LectureDeLogement.Lieu.illisible)

    /// A line of the file that is not rejected for the way it is written.
    struct LigneLue: Sendable {
        let numero: Int32
        let cle: Cle?
        let sort: Sort

        /// What tells it apart.
        struct Cle: Sendable {
            /// Where it starts in its line, in bytes from 1.
            let place: Int32
            /// What it begins with, by rank in `radicaux`.
            let radical: Int32
            /// How it ends, as `CleCoupee` says it.
            let fin: UInt8
        }

        /// What becomes of it.
        enum Sort: Sendable {
            case logement
            case horsPerimetre
            case rejetee
        }
    }

    /// A line of this fragment that bears a name the log or the exclusions use.
    struct Citation: Sendable {
        let nom: Int
        /// Position in `lignes`.
        let rang: Int
        let espace: EspaceDeNoms
    }

    /// - Parameter suivi: whether lines are told apart, by their keys or by names that may be theirs.
    init(keepsValues: Bool, suivi: Bool) {
        log = ImportLog(keepsValues: keepsValues)
        self.suivi = suivi
    }

    /// Reads some lines, packed as `lecture.packing` asks.
    mutating func lire(_ records: PackedRecords, _ lecture: LectureDeLogement, noms: NomsCherches) {
        var rang = 0
        while rang < records.count {
            let connus = lireConnus(records, rang, lecture)
            if suivi { for connu in rang..<connus { suivre(records, connu, lecture, .logement, noms) } }
            rang = connus
            if rang < records.count { lireUne(records, rang, lecture, noms) }
            rang += 1
        }
    }

    /// Reads the dwellings of lines that follow each other in one commune of the perimeter, as long as all their contents
    /// are known; the rank of the first line that is otherwise.
    private mutating func lireConnus(_ records: PackedRecords, _ debut: Int, _ lecture: LectureDeLogement) -> Int {
        let (contenu, lieu) = precedent
        guard contenu != PackedRecords.tooLong, lieu.dansLePerimetre else { return debut }
        let colonnes = lecture.places.count
        return memo.consulter { memo in
            for rang in debut..<records.count {
                let contenus = records.contents(rang)
                guard records.isSound(rang), contenus[0] == contenu else { return rang }
                var codes = CodesDuLogement()
                for colonne in 1..<colonnes {
                    guard let connu = memo.valeur(contenus[colonne], colonne) else { return rang }
                    codes |= CodesDuLogement(bits: connu)
                }
                if codes.unEstInconnu { return rang }
                logements.append(lecture.logement(codes, lieu.commune))
            }
            return records.count
        }
    }

    private mutating func lireUne(
        _ records: PackedRecords, _ rang: Int, _ lecture: LectureDeLogement, _ noms: NomsCherches
    ) {
        guard records.isSound(rang) else {
            let ligne = lecture.ligne(records[rang])
            if let defect = ligne.record.defect { log.reject(defect.rule, ligne.position()) }
            rejetees += 1
            return
        }
        let sort = sort(records, rang, lecture)
        if suivi { suivre(records, rang, lecture, sort, noms) }
    }

    private mutating func sort(
        _ records: PackedRecords, _ rang: Int, _ lecture: LectureDeLogement
    ) -> LigneLue.Sort {
        let contenu = records.contents(rang)[0]
        let memeLieu = contenu == precedent.contenu && contenu != PackedRecords.tooLong
        let lieu = memeLieu ? precedent.lieu : lieu(records, rang, lecture)
        guard lieu.estLisible else {
            let ligne = lecture.ligne(records[rang])
            log.reject(LectureDeLogement.communeIllisible, ligne.position(lecture.profil.depcom))
            rejetees += 1
            return .rejetee
        }
        guard lieu.dansLePerimetre else {
            horsPerimetre += 1
            return .horsPerimetre
        }
        logements.append(lecture.logement(codes(records, rang, lecture), lieu.commune))
        return .logement
    }

    /// Where the commune of a line leads.
    private mutating func lieu(
        _ records: PackedRecords, _ rang: Int, _ lecture: LectureDeLogement
    ) -> LectureDeLogement.Lieu {
        let contenu = records.contents(rang)[0]
        let bits = lecture.communesListees.valeur(contenu, 0) ?? memo.valeur(contenu, 0)
        let connu = bits.map(LectureDeLogement.Lieu.init)
        let lieu = connu ?? lecture.lieu(lecture.ligne(records[rang]))
        if lieu.estUneVille, let arrondissement = lecture.arrondissement(lecture.ligne(records[rang])) {
            signaler(arrondissement, records, rang, lecture)
            return arrondissement
        }
        if connu == nil {
            memo.garder(contenu, 0, lieu.bits)
            if lieu.estLisible { signaler(lieu, records, rang, lecture) }
        }
        if !lieu.estUneVille { precedent = (contenu, lieu) }
        return lieu
    }

    private mutating func signaler(
        _ lieu: LectureDeLogement.Lieu, _ records: PackedRecords, _ rang: Int, _ lecture: LectureDeLogement
    ) {
        // An arrondissement is met again at each of its dwellings.
        guard !lieu.connue, !communesInconnues.contains(where: { $0.commune == lieu.commune }) else { return }
        communesInconnues.append((lieu.commune, lecture.ligne(records[rang]).position(lecture.profil.depcom)))
    }

    private mutating func codes(
        _ records: PackedRecords, _ rang: Int, _ lecture: LectureDeLogement
    ) -> CodesDuLogement {
        let contenus = records.contents(rang)
        var codes = CodesDuLogement()
        for colonne in 1..<lecture.places.count {
            if let connu = memo.valeur(contenus[colonne], colonne) {
                codes |= CodesDuLogement(bits: connu)
                continue
            }
            let lu = lecture.lire(ColonneCodee.toutes[colonne - 1], records[rang][lecture.places[colonne]])
            memo.garder(contenus[colonne], colonne, lu.bits)
            codes |= lu
        }
        if codes.unEstInconnu { signaler(lecture.ligne(records[rang]), lecture) }
        return codes
    }

    /// Tells the codes of a line that are not known.
    private mutating func signaler(_ ligne: Ligne, _ lecture: LectureDeLogement) {
        for colonne in ColonneCodee.toutes {
            let place = lecture.places[colonne.rawValue + 1]
            guard lecture.lire(colonne, ligne[place]).unEstInconnu else { continue }
            log.note(LectureDeLogement.codeInconnu, ligne.position(place), value: ligne[place].text)
        }
    }

    /// Keeps what tells a line apart, and the names it bears.
    private mutating func suivre(
        _ records: PackedRecords, _ rang: Int, _ lecture: LectureDeLogement, _ sort: LigneLue.Sort,
        _ noms: NomsCherches
    ) {
        var cle: LigneLue.Cle?
        let (rep, place) = records.field(rang, EspaceDeNoms.repertoire.rang)
        if !rep.manque {
            let coupee = CleCoupee(rep.bytes)
            if repertoire.avancer(coupee, noms) { citer(rep, .repertoire, noms) }
            let radical = repertoire.rang(dans: &radicaux, espace: .repertoire)
            cle = LigneLue.Cle(place: Int32(place), radical: radical, fin: coupee.fin)
        }
        if cle == nil || !noms.estVide { cle = suivreInterne(records, rang, noms, deja: cle) }
        if cle == nil, lecture.profil.identifie {
            log.note(LectureDeLogement.cleAbsente, lecture.ligne(records[rang]).position())
        }
        lignes.append(LigneLue(numero: Int32(clamping: records.number(rang)), cle: cle, sort: sort))
    }

    /// The same of its IDENT_INT, which is its key when it has no other.
    private mutating func suivreInterne(
        _ records: PackedRecords, _ rang: Int, _ noms: NomsCherches, deja cle: LigneLue.Cle?
    ) -> LigneLue.Cle? {
        let (field, place) = records.field(rang, EspaceDeNoms.interne.rang)
        if field.manque { return cle }
        let coupee = CleCoupee(field.bytes)
        if interne.avancer(coupee, noms) { citer(field, .interne, noms) }
        if let cle { return cle }
        let radical = interne.rang(dans: &radicaux, espace: .interne)
        return LigneLue.Cle(place: Int32(place), radical: radical, fin: coupee.fin)
    }

    private mutating func citer(_ field: Field, _ espace: EspaceDeNoms, _ noms: NomsCherches) {
        guard let nom = noms.numero(field.bytes) else { return }
        citations.append(Citation(nom: nom, rang: lignes.count, espace: espace))
    }
}

/// The two name spaces of dwellings: IDENT_REP of the national register, IDENT_INT of the landlord.
enum EspaceDeNoms: UInt8, CaseIterable, Sendable {
    case repertoire = 0x52
    case interne = 0x49

    /// Its place in `allCases`, hence among the fields that are found in a line.
    var rang: Int { self == .repertoire ? 0 : 1 }
}
