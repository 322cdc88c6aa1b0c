import Diagnostics
import Parc
import Regles
import Tabular

/// Turns one line of an RPLS file into a dwelling: the codes of every axis, and what its record says by nature.
struct LectureDeLogement: Sendable {
    let profil: ProfilRPLS
    /// Name of the file, and its columns, for messages.
    let fichier: String
    let colonnes: [String]
    /// The commune, then the coded columns.
    let places: [Int?]
    let exercice: Exercice
    let territoires: Territoires
    /// The arrondissements of Paris, Lyon and Marseille that the territories list or a perimeter names: a dwelling of
    /// one of these cities is put there when its postcode says so.
    let arrondissements: Set<CodeCommune>
    private let sorts: SortsDesCombinaisons
    /// Where the codes that the territories list lead, as `MemoDeContenus` keeps them for column 0.
    private(set) var communesListees = MemoDeContenus()

    static let codeInconnu = DiagnosticRule(
        "PARC-01", .avertissement, "code inconnu ou illisible dans le parc",
        consequence: "le logement est compté « non renseigné » sur cet axe ; FINAN, CONV, TYPECONST et SORTIEPATRIM "
            + "disent aussi s’il est dans le patrimoine éligible (section A)",
        remedy: "corriger le code dans l’export RPLS ; LISEZMOI.txt, de « bilanflux modele », donne ceux qui sont "
            + "reconnus")
    static let communeIllisible = DiagnosticRule(
        "PARC-02", .erreur, "code de commune absent ou illisible",
        consequence:
            "la ligne est rejetée : le logement manque au patrimoine éligible (section A) de tous les bilans, et "
            + "ses événements sont rejetés",
        remedy: "donner DEPCOM, le code INSEE de la commune")
    static let cleDouble = DiagnosticRule(
        "PARC-03", .erreur, "identifiant de logement déjà lu dans ce fichier",
        consequence:
            "la ligne est rejetée : le logement compte une fois au patrimoine éligible (section A), tel que le "
            + "décrit la première",
        remedy: "ne garder qu’une ligne par logement")
    static let communeInconnue = DiagnosticRule(
        "PARC-04", .avertissement, "commune absente de territoires.csv",
        consequence: "son département est lu sur son code ; sans EPCI, ses logements manquent au bilan d’un EPCI et à "
            + "l’édition de sa CIL",
        remedy: "compléter territoires.csv, ou passage.csv si le code est ancien")
    static let colonneAbsente = DiagnosticRule(
        "PARC-05", .avertissement, "colonne PMR absente du parc",
        consequence: "tous les logements sont « non renseigné » sur l’axe accessibilité",
        remedy: "ajouter la colonne PMR à l’export")
    static let sansIdentifiant = DiagnosticRule(
        "PARC-06", .information, "parc sans identifiant de logement",
        consequence: "chaque ligne est un logement du patrimoine éligible (section A), même égale à une autre ; aucun "
            + "événement du journal ne peut s’y rattacher",
        remedy: "pour lier un journal, ajouter IDENT_REP ou IDENT_INT")
    static let cleAbsente = DiagnosticRule(
        "PARC-07", .avertissement, "logement sans IDENT_REP ni IDENT_INT",
        consequence: "il compte dans le patrimoine éligible (section A) ; aucun événement ne peut s’y rattacher : il "
            + "n’est ni libéré, ni attribué",
        remedy: "donner son IDENT_REP ou son IDENT_INT dans l’export")

    init(
        profil: ProfilRPLS, fichier: String, colonnes: [String], exercice: Exercice, territoires: Territoires,
        arrondissements: Set<CodeCommune>
    ) {
        self.profil = profil
        self.fichier = fichier
        self.colonnes = colonnes
        sorts = SortsDesCombinaisons(le: exercice.jourDuStock)
        self.exercice = exercice
        self.territoires = territoires
        self.arrondissements = arrondissements
        places = [profil.depcom] + ColonneCodee.toutes.map(profil.place)
        for commune in territoires.listees {
            var texte = commune.code.texte
            let contenu = texte.withUTF8(PackedRecords.packed)
            communesListees.garder(contenu, 0, lieu(commune.code, commune.code, commune).bits)
        }
    }

    /// Where a commune code leads, in one word.
    struct Lieu {
        let bits: UInt64

        private static let lisible: UInt64 = 1
        private static let dansLePerimetre: UInt64 = 2
        private static let connue: UInt64 = 4
        private static let ville: UInt64 = 8

        init(bits: UInt64) { self.bits = bits }

        /// - Parameter ville: whether the postcode of a line may put it in an arrondissement.
        init(_ commune: CodeCommune, dansLePerimetre: Bool, connue: Bool, ville: Bool) {
            bits =
                UInt64(commune.packed) << 32 | Lieu.lisible | (dansLePerimetre ? Lieu.dansLePerimetre : 0)
                | (connue ? Lieu.connue : 0) | (ville ? Lieu.ville : 0)
        }

        /// Of a code that cannot be read.
        static let illisible = Lieu(bits: 0)

        var estLisible: Bool { bits & Lieu.lisible != 0 }
        var dansLePerimetre: Bool { bits & Lieu.dansLePerimetre != 0 }
        var connue: Bool { bits & Lieu.connue != 0 }
        var estUneVille: Bool { bits & Lieu.ville != 0 }
        var commune: CodeCommune { CodeCommune(packed: UInt32(truncatingIfNeeded: bits >> 32)) }
    }

    /// What is wanted of each line first: the contents of `places`, and the keys by `EspaceDeNoms.rang` when lines are
    /// told apart.
    func packing(suivi: Bool) -> Packing {
        Packing(contents: places, fields: suivi ? EspaceDeNoms.allCases.map(profil.place) : [])
    }

    /// A line of the file, for messages and for what is not read by its packed contents.
    func ligne(_ record: Record) -> Ligne { Ligne(record: record, fichier: fichier, colonnes: colonnes) }

    /// The commune that a line names; nil when it cannot be read.
    func commune(_ ligne: Ligne) -> CodeCommune? { CodeCommune(bytes: ligne[profil.depcom].bytes) }

    /// Where the code of a line leads, whatever its postcode.
    func lieu(_ ligne: Ligne) -> Lieu {
        commune(ligne).map(lieu) ?? .illisible
    }

    /// Where the postcode of a line of Paris, Lyon or Marseille leads; nil when it leaves it in its commune.
    func arrondissement(_ ligne: Ligne) -> Lieu? {
        guard let commune = commune(ligne), let codePostal = ligne[profil.codePostal].wholeNumber,
            let arrondissement = commune.arrondissement(codePostal: codePostal),
            arrondissements.contains(arrondissement)
        else { return nil }
        return lieu(arrondissement)
    }

    /// The commune of a code as written, with its lost zeros, in force this year.
    private func lieu(_ code: CodeCommune) -> Lieu {
        let commune = territoires.codeEnVigueur(code)
        return lieu(code, commune, territoires.commune(commune))
    }

    /// - Parameter listee: the record of the commune in force, if the territories have one.
    private func lieu(_ code: CodeCommune, _ commune: CodeCommune, _ listee: Commune?) -> Lieu {
        Lieu(
            commune, dansLePerimetre: exercice.couvre(listee?.departement ?? commune.departement),
            connue: listee != nil, ville: !arrondissements.isEmpty && code.aDesArrondissements)
    }

    /// The dwelling that the codes of a line of the perimeter describe, without what exclusions.csv declares.
    func logement(_ codes: CodesDuLogement, _ commune: CodeCommune) -> FicheDeLogement {
        FicheDeLogement(commune: commune, codes.positions, sorts.sort(codes.combinaison, commune))
    }
}

/// What the codes that decide of the situation say, each combination settled once.
private struct SortsDesCombinaisons: Sendable {
    private let enMetropole: [FicheDeLogement.Sort]
    private let outreMer: [FicheDeLogement.Sort]

    init(le jour: Jour) {
        func sorts(_ commune: CodeCommune) -> [FicheDeLogement.Sort] {
            (0..<CodesDuLogement.combinaisons).map { combinaison in
                let (nature, sorti) = CodesDuLogement.nature(combinaison, commune)
                let situation = sorti ? .sorti : Assiette.situation(nature: nature, declarations: [], le: jour)
                return FicheDeLogement.Sort(situation, nature: nature)
            }
        }
        enMetropole = sorts(.sansCommune)
        outreMer = sorts(.premiereOutreMer)
    }

    func sort(_ combinaison: Int, _ commune: CodeCommune) -> FicheDeLogement.Sort {
        commune.outreMer ? outreMer[combinaison] : enMetropole[combinaison]
    }
}
