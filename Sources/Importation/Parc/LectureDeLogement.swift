import Diagnostics
import Parc
import Regles
import Tabular

/// Turns one line of an RPLS file into a dwelling: the codes of every axis, and what its record says by nature.
struct LectureDeLogement: Sendable {
    let profil: ProfilRPLS
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
    func commune(_ ligne: Ligne) -> CodeCommune? {
        guard let commune = CodeCommune(bytes: ligne[profil.depcom].bytes) else { return nil }
        guard !arrondissements.isEmpty, let codePostal = ligne[profil.codePostal].wholeNumber,
            let arrondissement = commune.arrondissement(codePostal: codePostal),
            arrondissements.contains(arrondissement)
        else { return commune }
        return arrondissement
    }

    /// The commune of a code as written, with its lost zeros, in force this year.
    func lieu(_ code: CodeCommune) -> Lieu {
        let commune = territoires.codeEnVigueur(code)
        return Lieu(
            commune: commune, dansLePerimetre: territoires.departement(commune) == exercice.departement,
            connue: territoires.connait(commune))
    }

    /// The dwelling of a line of the perimeter.
    func logement(_ ligne: Ligne, _ lieu: Lieu, _ log: inout ImportLog) -> LogementLu {
        let finan = code(ligne, profil.finan, &log, \.wholeNumber)
        let groupe = finan.flatMap(exercice.regroupement.groupe)
        if finan != nil, groupe == nil { signaler(ligne, profil.finan, &log) }
        let attributs = Attributs(
            commune: lieu.commune, typologie: typologie(ligne, &log), financement: groupe ?? .nonRenseigne,
            qpv: code(ligne, profil.qpv, &log) { $0.equals("1") ? QPV.en : $0.equals("2") ? .hors : nil }
                ?? .nonRenseigne,
            periode: periode(ligne, &log),
            accessibilite: code(ligne, profil.pmr, &log) { field -> Accessibilite? in
                field.equals("1") ? .non : field.equals("2") ? .pmr : field.equals("3") ? .ufr : nil
            } ?? .nonRenseignee)
        let conv = code(ligne, profil.conv, &log) { field in
            field.wholeNumber.flatMap { (1...2).contains($0) ? $0 : nil }
        }
        let construction = code(ligne, profil.typeConst, &log) { field -> TypeDeConstruction? in
            field.equals("E") ? .etudiant : field.equals("C") || field.equals("I") ? .autre : nil
        }
        let sortie = code(ligne, profil.sortiePatrim, &log) { field in
            field.wholeNumber.flatMap { (1...5).contains($0) || $0 == 9 ? $0 : nil }
        }
        return LogementLu(
            attributs: attributs,
            nature: Assiette.nature(
                finan: finan, conventionne: conv == 1, etudiant: construction == .etudiant,
                commune: lieu.commune),
            sorti: Stock.sorti(sortie))
    }

    /// RPLS TYPECONST, as far as ASS-1 needs it.
    private enum TypeDeConstruction {
        case etudiant
        case autre
    }

    private func typologie(_ ligne: Ligne, _ log: inout ImportLog) -> Typologie {
        code(ligne, profil.nbPiece, &log) { field -> Typologie? in
            switch field.wholeNumber {
            case 1: .t1
            case 2: .t2
            case 3: .t3
            case 4: .t4
            case let pieces?: pieces >= 5 ? .t5Plus : nil
            case nil: nil
            }
        } ?? .nonRenseignee
    }

    private func periode(_ ligne: Ligne, _ log: inout ImportLog) -> UInt8 {
        code(ligne, profil.construct, &log) { field in
            field.bytes.count == 4 ? field.wholeNumber.map(exercice.tranches.tranche) : nil
        } ?? exercice.tranches.nonRenseignee
    }

    /// A coded field: nil when it says nothing, nil with a diagnostic when its code is not known.
    private func code<Valeur>(
        _ ligne: Ligne, _ colonne: Int?, _ log: inout ImportLog, _ lire: (Field) -> Valeur?
    ) -> Valeur? {
        let field = ligne[colonne]
        if field.codeManque { return nil }
        if let valeur = lire(field) { return valeur }
        signaler(ligne, colonne, &log)
        return nil
    }

    private func signaler(_ ligne: Ligne, _ colonne: Int?, _ log: inout ImportLog) {
        log.note(LectureDeLogement.codeInconnu, ligne.position(colonne), value: ligne[colonne].text)
    }
}
