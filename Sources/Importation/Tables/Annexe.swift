import Diagnostics
package import Parc
import Tabular

/// Columns of annexe.csv.
package enum ColonneDeLAnnexe: String, ColonneDeTable {
    case reservataire, ligne, valeur

    package var estRequise: Bool { true }
}

/// What annexe.csv says, and what was noticed on the way.
package struct AnnexeLue: Sendable {
    /// In the file's order.
    package let lignes: [LigneDAnnexe]
    package let compte: CompteDeLignes
    package let log: ImportLog
}

/// annexe.csv: annexes as they were signed; no input of a campaign, for no bilan is made from it (COH-1 judges them).
package struct AnnexeImport {
    static let reservataireInconnu = DiagnosticRule(
        "ANX-01", .erreur, "annexe d’un réservataire qui n’est pas dans conventions.csv",
        consequence: "la ligne est rejetée : elle n’est pas vérifiée ; aucun bilan n’en dépend",
        remedy: "donner un code de conventions.csv")
    static let ligneInconnue = DiagnosticRule(
        "ANX-02", .erreur, "ligne d’annexe absente ou inconnue",
        consequence: "la ligne est rejetée : elle n’est pas vérifiée ; aucun bilan n’en dépend",
        remedy: "écrire une lettre de a à j, ou taux_article_3")
    static let valeurIllisible = DiagnosticRule(
        "ANX-03", .erreur, "valeur d’annexe absente, illisible ou négative",
        consequence: "la ligne est rejetée : ni elle ni ce qui s’en déduit n’est vérifié ; aucun bilan n’en dépend",
        remedy: "recopier un seul nombre, sans texte, avec ses décimales : 749, 742,70 ou 6,96 %")
    static let tauxInvalide = DiagnosticRule(
        "ANX-04", .erreur, "taux de plus de 100 %, ou pourcentage d’une ligne qui compte des logements",
        consequence: "la ligne est rejetée : ni elle ni ce qui s’en déduit n’est vérifié ; aucun bilan n’en dépend",
        remedy: "vérifier la lettre de la ligne : d, i et taux_article_3 sont des taux, les autres des logements")
    static let tauxAmbigu = DiagnosticRule(
        "ANX-05", .avertissement, "taux inférieur à 1 écrit sans le signe %",
        consequence: "il est pris pour une fraction : 0,2 vaut 20 % (dans conventions.csv, 0,2 vaut 0,2 %)",
        remedy: "écrire le signe : 20 % ou 0,2 %")
    static let ligneDouble = DiagnosticRule(
        "ANX-06", .erreur, "ligne d’annexe déjà donnée pour ce réservataire",
        consequence: "la ligne est rejetée : la première est vérifiée ; aucun bilan n’en dépend",
        remedy: "ne garder que ce qui est signé ; seule la ligne j peut avoir deux valeurs (77,06, puis 78)")

    /// What no two lines may say: the value counts for `.j` only.
    private struct Cle: Hashable {
        let reservataire: IndexReservataire
        let rubrique: RubriqueDAnnexe
        let valeur: ValeurImprimee?
    }

    private let colonnes: Entete<ColonneDeLAnnexe>
    private var reservataires: AnnuaireDesReservataires
    private var lignes: [LigneDAnnexe] = []
    private var cles: Set<Cle> = []

    /// Reads the annexes of réservataires of `conventions`; messages name the file as `chemin` does.
    ///
    /// - Parameter montrerValeurs: keep the contents of cells in diagnostics, for this terminal only.
    package static func lire(
        _ chemin: String, _ conventions: [Convention], montrerValeurs: Bool = false
    ) throws(ImportError) -> AnnexeLue {
        var log = ImportLog(keepsValues: montrerValeurs)
        let table = try TableImport(
            chemin, fichier: chemin, colonnes: ColonneDeLAnnexe.self, log: &log, tap: { _, _ in })
        var lecture = AnnexeImport(colonnes: table.entete(), reservataires: AnnuaireDesReservataires(conventions))
        let compte = try table.read(&log) { ligne, log in lecture.ajouter(ligne, &log) }
        return AnnexeLue(lignes: lecture.lignes, compte: compte, log: log)
    }

    private init(colonnes: Entete<ColonneDeLAnnexe>, reservataires: AnnuaireDesReservataires) {
        self.colonnes = colonnes
        self.reservataires = reservataires
    }

    private mutating func ajouter(_ ligne: Ligne, _ log: inout ImportLog) -> SortDeLigne {
        guard let reservataire = reservataires.trouver(ligne, colonnes[.reservataire], &log) else {
            return log.rejeter(AnnexeImport.reservataireInconnu, ligne, colonnes[.reservataire], reservataires)
        }
        guard let rubrique = RubriqueDAnnexe(rawValue: ligne[colonnes[.ligne]].text.lowercased()) else {
            return log.rejeter(AnnexeImport.ligneInconnue, ligne, colonnes[.ligne])
        }
        let (texte, signe) = AnnexeImport.separer(ligne[colonnes[.valeur]].sansBlancs)
        guard let ecrite = ValeurImprimee(decimal: texte, pourcent: signe), ecrite.valeur.numerateur >= 0,
            // A rate of 1 or more without its sign can only be a percentage.
            let valeur = rubrique.estUnTaux && !signe && ecrite.valeur.estAuMoinsUn
                ? ValeurImprimee(decimal: texte, pourcent: true) : ecrite
        else { return log.rejeter(AnnexeImport.valeurIllisible, ligne, colonnes[.valeur]) }
        guard rubrique.estUnTaux ? valeur.valeur.estAuPlusUn : !signe else {
            return log.rejeter(AnnexeImport.tauxInvalide, ligne, colonnes[.valeur])
        }
        let cle = Cle(reservataire: reservataire, rubrique: rubrique, valeur: rubrique == .j ? valeur : nil)
        guard cles.insert(cle).inserted else {
            return log.rejeter(AnnexeImport.ligneDouble, ligne, colonnes[.ligne])
        }
        if rubrique.estUnTaux, !valeur.pourcent, valeur.valeur != .zero {
            log.note(AnnexeImport.tauxAmbigu, ligne.position(colonnes[.valeur]))
        }
        lignes.append(
            LigneDAnnexe(reservataire: reservataire, rubrique: rubrique, valeur: valeur, ligne: ligne.record.line))
        return .utilisee
    }

    /// The digits, and whether a percent sign follows them.
    private static func separer(_ texte: String) -> (chiffres: Substring, signe: Bool) {
        texte.hasSuffix("%") ? (texte.dropLast(), true) : (texte[...], false)
    }
}

extension Rationnel {
    fileprivate var estAuMoinsUn: Bool { self >= Rationnel(1) }
    fileprivate var estAuPlusUn: Bool { self <= Rationnel(1) }
}
