import Diagnostics
import Parc
import Regles
import Tabular

/// Turns one line of an RPLS file into a dwelling: the codes of every axis, and what its record says by nature.
struct LectureDeLogement: Sendable {
    let profil: ProfilRPLS
    /// The commune, then the coded columns.
    let places: [Int?]
    let exercice: Exercice
    let territoires: Territoires
    /// The arrondissements of Paris, Lyon and Marseille that the territories list or a perimeter names: a dwelling of
    /// one of these cities is put there when its postcode says so.
    let arrondissements: Set<CodeCommune>

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

    init(profil: ProfilRPLS, exercice: Exercice, territoires: Territoires, arrondissements: Set<CodeCommune>) {
        self.profil = profil
        self.exercice = exercice
        self.territoires = territoires
        self.arrondissements = arrondissements
        places = [profil.depcom] + ColonneCodee.toutes.map(profil.place)
    }

    /// Where a commune code leads.
    struct Lieu {
        let commune: CodeCommune
        let dansLePerimetre: Bool
        let connue: Bool
    }

    /// A dwelling as its line tells it.
    struct LogementLu {
        let attributs: Attributs
        let nature: MotifExclusion?
        let sorti: Bool
    }

    /// The commune that a line names; nil when it cannot be read.
    func commune(_ ligne: Ligne) -> CodeCommune? { CodeCommune(bytes: ligne[profil.depcom].bytes) }

    /// The arrondissement that the postcode of a line puts it in; nil when it leaves it in its commune.
    func arrondissement(_ ligne: Ligne) -> CodeCommune? {
        guard !arrondissements.isEmpty, let commune = commune(ligne),
            let codePostal = ligne[profil.codePostal].wholeNumber,
            let arrondissement = commune.arrondissement(codePostal: codePostal),
            arrondissements.contains(arrondissement)
        else { return nil }
        return arrondissement
    }

    /// The commune of a code as written, with its lost zeros, in force this year.
    func lieu(_ code: CodeCommune) -> Lieu {
        let commune = territoires.codeEnVigueur(code)
        return Lieu(
            commune: commune, dansLePerimetre: exercice.couvre(territoires.departement(commune)),
            connue: territoires.connait(commune))
    }

    /// The dwelling that the codes of a line of the perimeter describe.
    func logement(_ codes: CodesDuLogement, _ lieu: Lieu) -> LogementLu {
        LogementLu(
            attributs: Attributs(
                commune: lieu.commune, typologie: codes.typologie, financement: codes.financement, qpv: codes.qpv,
                periode: codes.periode, accessibilite: codes.accessibilite),
            nature: Assiette.nature(
                finan: Int(codes.finan), conventionne: codes.conventionne, etudiant: codes.etudiant,
                commune: lieu.commune),
            sorti: codes.sorti)
    }
}
