import Diagnostics
import Parc
import Regles
import Tabular

/// What one chunk of an RPLS file says, before it is merged in the order of the file.
struct FragmentDeParc: Sendable {
    private(set) var log: ImportLog
    /// Lines that cannot be used whatever comes before them.
    private(set) var rejetees = 0
    /// Those that can be used if their key is new, and those rejected for their own sake, whose key counts as seen.
    private(set) var lignes: [LigneLue] = []
    /// The keys end to end: a key is a byte for its name space, then the identifier.
    private(set) var cles: [UInt8] = []
    /// The dwellings of the perimeter, in the order of their lines.
    private(set) var logements = LogementsLus()
    private(set) var citations: [Citation] = []
    /// First place of each commune that the territories do not list.
    private(set) var communesInconnues: [(commune: CodeCommune, position: SourcePosition)] = []
    private var communes = MemoDeContenus<LectureDeLogement.Lieu?>(vide: nil)
    private var codes = MemoDeContenus(vide: CodeLu(0))
    /// The contents of the columns of the line being read, packed.
    private var contenus: [UInt64] = []

    /// A line of the file that is not rejected for the way it is written.
    struct LigneLue: Sendable {
        let numero: Int32
        /// Where its key starts in its line, in bytes from 1; 0 when it has none.
        let placeDeCle: Int32
        /// Where its key ends in `cles`; as the one before when it has none.
        let finDeCle: Int32
        let sort: Sort

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

    init(keepsValues: Bool) { log = ImportLog(keepsValues: keepsValues) }

    /// How many of its lines are of that sort.
    func nombre(_ sort: LigneLue.Sort) -> Int { lignes.count { $0.sort == sort } }

    /// Reads one line.
    mutating func lire(_ ligne: Ligne, _ lecture: LectureDeLogement, noms: ByteTable) {
        if let defect = ligne.record.defect {
            log.reject(defect.rule, ligne.position())
            rejetees += 1
            return
        }
        ligne.record.pack(lecture.places, into: &contenus)
        let sort = sort(ligne, lecture)
        let place = lecture.profil.identifie ? ajouterCle(ligne, lecture.profil) : 0
        if noms.count > 0 { citer(ligne, lecture.profil, noms) }
        lignes.append(
            LigneLue(
                numero: Int32(ligne.record.line), placeDeCle: Int32(place), finDeCle: Int32(cles.count), sort: sort))
    }

    private mutating func sort(_ ligne: Ligne, _ lecture: LectureDeLogement) -> LigneLue.Sort {
        guard let lieu = lieu(ligne, lecture) else {
            log.reject(LectureDeLogement.communeIllisible, ligne.position(lecture.profil.depcom))
            return .rejetee
        }
        guard lieu.dansLePerimetre else { return .horsPerimetre }
        logements.ajouter(lecture.logement(codes(ligne, lecture), lieu), le: lecture.exercice.jourDuStock)
        return .logement
    }

    /// Where the commune of a line leads; nil when it cannot be read.
    private mutating func lieu(_ ligne: Ligne, _ lecture: LectureDeLogement) -> LectureDeLogement.Lieu? {
        // In Paris, Lyon and Marseille the postcode may decide.
        if let arrondissement = lecture.arrondissement(ligne) {
            let lieu = lecture.lieu(arrondissement)
            signaler(lieu, ligne, lecture)
            return lieu
        }
        var nouveau: LectureDeLogement.Lieu?
        let lieu = communes.valeur(contenus[0], 0) {
            nouveau = lecture.commune(ligne).map(lecture.lieu)
            return nouveau
        }
        if let nouveau { signaler(nouveau, ligne, lecture) }
        return lieu
    }

    private mutating func signaler(_ lieu: LectureDeLogement.Lieu, _ ligne: Ligne, _ lecture: LectureDeLogement) {
        if !lieu.connue { communesInconnues.append((lieu.commune, ligne.position(lecture.profil.depcom))) }
    }
    private mutating func codes(_ ligne: Ligne, _ lecture: LectureDeLogement) -> CodesDuLogement {
        var lus = CodesDuLogement()
        for colonne in ColonneCodee.toutes {
            let rang = colonne.rawValue + 1
            let lu = codes.valeur(contenus[rang], colonne.rawValue) {
                lecture.lire(colonne, ligne[lecture.places[rang]])
            }
            lus[colonne] = lu.valeur
            if lu.inconnu { signaler(ligne, lecture.places[rang]) }
        }
        return lus
    }

    private mutating func signaler(_ ligne: Ligne, _ colonne: Int?) {
        log.note(LectureDeLogement.codeInconnu, ligne.position(colonne), value: ligne[colonne].text)
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

/// Dwellings of the perimeter as their lines tell them, in columns.
struct LogementsLus: Sendable {
    private(set) var patrimoine = Patrimoine()
    /// What each dwelling's own record says by nature.
    private(set) var natures: [MotifExclusion?] = []

    var count: Int { natures.count }

    /// Adds one, as it stands on that day without what exclusions.csv declares.
    mutating func ajouter(_ lu: LectureDeLogement.LogementLu, le jour: Jour) {
        patrimoine.append(
            lu.attributs,
            situation: lu.sorti ? .sorti : Assiette.situation(nature: lu.nature, declarations: [], le: jour))
        natures.append(lu.nature)
    }

    /// Adds those of another, but the ones at these positions, in order.
    mutating func ajouter(_ autres: LogementsLus, sauf doubles: [Int]) {
        if doubles.isEmpty {
            patrimoine.append(contentsOf: autres.patrimoine)
            natures += autres.natures
            return
        }
        var reste = doubles[...]
        for rang in 0..<autres.count {
            if reste.first == rang {
                reste.removeFirst()
                continue
            }
            patrimoine.append(autres.patrimoine.attributs(rang), situation: autres.patrimoine.situations[rang])
            natures.append(autres.natures[rang])
        }
    }

    /// ASS-1 with what exclusions.csv declares for some dwellings, on the day the stock is taken at.
    mutating func exclure(_ declarations: [Int: [ExclusionDeclaree]], le jour: Jour) {
        for (rang, siennes) in declarations where patrimoine.situations[rang] != .sorti {
            patrimoine.situations[rang] = Assiette.situation(nature: natures[rang], declarations: siennes, le: jour)
        }
    }
}

/// The two name spaces of dwellings: IDENT_REP of the national register, IDENT_INT of the landlord.
enum EspaceDeNoms: UInt8, Sendable {
    case repertoire = 0x52
    case interne = 0x49
}
