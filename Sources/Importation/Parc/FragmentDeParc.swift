import Diagnostics
import Parc
import Tabular

/// What one chunk of an RPLS file says, before it is merged in the order of the file.
struct FragmentDeParc: Sendable {
    private(set) var log: ImportLog
    /// Lines that cannot be used whatever comes before them.
    private(set) var rejetees = 0
    private(set) var lignes: [LigneLue] = []
    /// The keys end to end: a key is a byte for its name space, then the identifier.
    private(set) var cles: [UInt8] = []
    private(set) var citations: [Citation] = []
    /// First place of each commune that the territories do not list.
    private(set) var communesInconnues: [(commune: CodeCommune, position: SourcePosition)] = []
    private var lieux: [CodeCommune: LectureDeLogement.Lieu] = [:]
    private var dernier: (code: CodeCommune, lieu: LectureDeLogement.Lieu)?

    /// A line that can be used if its key is new.
    struct LigneLue: Sendable {
        let numero: Int32
        /// Where its key starts in its line, in bytes from 1; 0 when it has none.
        let placeDeCle: Int32
        /// Where its key ends in `cles`; as the one before when it has none.
        let finDeCle: Int
        let sort: Sort

        /// What becomes of it.
        enum Sort: Sendable {
            case logement(Attributs, nature: MotifExclusion?, sorti: Bool)
            case horsPerimetre
            /// Rejected for its own sake; its key counts as seen.
            case rejetee

            /// Whether nothing but its key may still reject it.
            var peutCompter: Bool {
                switch self {
                case .logement, .horsPerimetre: true
                case .rejetee: false
                }
            }
        }
    }

    /// A line of this fragment that bears a name the log or the exclusions use.
    struct Citation: Sendable {
        let nom: Int
        /// Position in `lignes`.
        let rang: Int
        let espace: EspaceDeNoms
    }

    init(keepsValues: Bool) { log = ImportLog(keepsValues: keepsValues) }

    /// Reads one line.
    mutating func lire(_ ligne: Ligne, _ lecture: LectureDeLogement, noms: ByteTable) {
        if let defect = ligne.record.defect {
            log.reject(defect.rule, ligne.position())
            rejetees += 1
            return
        }
        let sort = sort(ligne, lecture)
        let place = ajouterCle(ligne, lecture.profil)
        citer(ligne, lecture.profil, noms)
        lignes.append(
            LigneLue(
                numero: Int32(ligne.record.line), placeDeCle: Int32(place), finDeCle: cles.count, sort: sort))
    }

    private mutating func sort(_ ligne: Ligne, _ lecture: LectureDeLogement) -> LigneLue.Sort {
        guard let code = lecture.commune(ligne) else {
            log.reject(LectureDeLogement.communeIllisible, ligne.position(lecture.profil.depcom))
            return .rejetee
        }
        let lieu = lieu(code, ligne, lecture)
        guard lieu.dansLePerimetre else { return .horsPerimetre }
        let lu = lecture.logement(ligne, lieu, &log)
        return .logement(lu.attributs, nature: lu.nature, sorti: lu.sorti)
    }

    private mutating func lieu(
        _ code: CodeCommune, _ ligne: Ligne, _ lecture: LectureDeLogement
    ) -> LectureDeLogement.Lieu {
        if let dernier, dernier.code == code { return dernier.lieu }
        let lieu = lieux[code] ?? lecture.lieu(code)
        if lieux[code] == nil, !lieu.connue {
            communesInconnues.append((lieu.commune, ligne.position(lecture.profil.depcom)))
        }
        lieux[code] = lieu
        dernier = (code, lieu)
        return lieu
    }

    /// Keeps the key of a line; the byte it starts at, 0 when there is none.
    private mutating func ajouterCle(_ ligne: Ligne, _ profil: ProfilRPLS) -> Int {
        let (rep, int) = (ligne[profil.identRep], ligne[profil.identInt])
        let espace: EspaceDeNoms = rep.manque ? .interne : .repertoire
        let cle = rep.manque ? int : rep
        if cle.manque {
            if profil.identifie { log.note(LectureDeLogement.cleAbsente, ligne.position()) }
            return 0
        }
        cles.append(espace.rawValue)
        cles.append(contentsOf: cle.bytes)
        return ligne.record.column(rep.manque ? profil.identInt : profil.identRep)
    }

    private mutating func citer(_ ligne: Ligne, _ profil: ProfilRPLS, _ noms: ByteTable) {
        let rang = lignes.count
        if let nom = noms.find(ligne[profil.identRep].bytes), !ligne[profil.identRep].manque {
            citations.append(Citation(nom: nom, rang: rang, espace: .repertoire))
        }
        if let nom = noms.find(ligne[profil.identInt].bytes), !ligne[profil.identInt].manque {
            citations.append(Citation(nom: nom, rang: rang, espace: .interne))
        }
    }
}

/// The two name spaces of dwellings: IDENT_REP of the national register, IDENT_INT of the landlord.
enum EspaceDeNoms: UInt8, Sendable {
    case repertoire = 0x52
    case interne = 0x49
}
