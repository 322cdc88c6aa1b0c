import Diagnostics
import Parc
import Regles
import Tabular

/// Columns of droits.csv.
package enum ColonneDesDroits: String, ColonneDeTable {
    case reservataire, commune, typologie, nombre, nature, remboursement, echeance

    package var estRequise: Bool { [.reservataire, .commune, .nombre, .nature].contains(self) }
}

/// droits.csv: the état des lieux of the rights of reservation, in the file's order.
struct DroitsImport {
    private static let manque = "la ligne est rejetée : le droit manque à l’état des lieux (section J)"

    static let reservataireInconnu = DiagnosticRule(
        "DROIT-01", .erreur, "droit d’un réservataire qui n’est pas dans conventions.csv",
        consequence: manque,
        remedy: "donner un code de conventions.csv")
    static let communeIllisible = DiagnosticRule(
        "DROIT-02", .erreur, "droit sans commune, ou commune illisible",
        consequence: manque,
        remedy: "donner le code INSEE de la commune où sont les logements, cinq caractères")
    static let communeInconnue = DiagnosticRule(
        "DROIT-03", .avertissement, "droit sur une commune absente de territoires.csv",
        consequence: "le droit compte pour sa commune (section J) ; il n’est rattaché à aucun EPCI",
        remedy: "vérifier le code, ou compléter territoires.csv ou passage.csv")
    static let typologieInconnue = DiagnosticRule(
        "DROIT-04", .avertissement, "typologie inconnue dans droits.csv",
        consequence: "le droit compte, sous la typologie « non renseigné » (section J)",
        remedy: "écrire T1, T2, T3, T4 ou T5+, ou laisser vide")
    static let nombreInvalide = DiagnosticRule(
        "DROIT-05", .erreur, "nombre de droits absent, illisible ou négatif",
        consequence: manque,
        remedy: "écrire un nombre de logements : 4 ou 0,35")
    static let natureInconnue = DiagnosticRule(
        "DROIT-06", .erreur, "nature de droit absente ou inconnue",
        consequence: manque,
        remedy: "écrire un de : \(NatureDuDroit.allCases.map(\.rawValue).joined(separator: ", "))")
    static let dateInvalide = DiagnosticRule(
        "DROIT-07", .erreur, "remboursement ou échéance illisible, ou d’une année invraisemblable",
        consequence: "la ligne est rejetée : faute de savoir si le droit vit encore, il manque à l’état des lieux "
            + "(section J)",
        remedy: "écrire aaaa-mm-jj, jj/mm/aaaa, mm/aaaa ou aaaa, entre \(annees.lowerBound) et \(annees.upperBound)")
    static let garantieSansFin = DiagnosticRule(
        "DROIT-08", .avertissement, "garantie d’emprunt sans remboursement ni échéance",
        consequence: "le droit compte sans fin : il reste toujours à l’état des lieux (section J) et dans le taux des "
            + "droits vivants (section H)",
        remedy: "donner la date où l’emprunt est remboursé")
    static let ligneIdentique = DiagnosticRule(
        "DROIT-09", .avertissement, "ligne identique à une autre de droits.csv",
        consequence:
            "les deux comptent : si c’est un doublon, les droits (section J) et leur taux (section H) sont trop "
            + "grands",
        remedy: "ôter la ligne si c’est un doublon ; sinon, en faire une seule avec le nombre total")

    /// The years a loan may be repaid in: the longest run 80 years.
    private static let annees = 1950...2150

    private let colonnes: Entete<ColonneDesDroits>
    private var reservataires: AnnuaireDesReservataires
    private let territoires: Territoires
    private let exercice: Exercice
    private var droits: [Droit] = []
    private var vus: Set<Droit> = []

    /// Reads droits.csv.
    static func lire(
        _ table: consuming TableImport, _ conventions: [Convention], _ territoires: Territoires, _ exercice: Exercice,
        _ log: inout ImportLog
    ) throws(ImportError) -> ([Droit], CompteDeLignes) {
        var lecture = DroitsImport(
            colonnes: table.entete(), reservataires: AnnuaireDesReservataires(conventions), territoires: territoires,
            exercice: exercice)
        let compte = try table.read(&log) { ligne, log in lecture.ajouter(ligne, &log) }
        return (lecture.droits, compte)
    }

    private init(
        colonnes: Entete<ColonneDesDroits>, reservataires: AnnuaireDesReservataires, territoires: Territoires,
        exercice: Exercice
    ) {
        self.colonnes = colonnes
        self.reservataires = reservataires
        self.territoires = territoires
        self.exercice = exercice
    }

    private mutating func ajouter(_ ligne: Ligne, _ log: inout ImportLog) -> SortDeLigne {
        let commune = CodeCommune(bytes: ligne[colonnes[.commune]].bytes).map(territoires.codeEnVigueur)
        // First, for the réservataire of another département is in another campaign.
        if let commune, territoires.estHors(exercice, .commune(commune)) { return .horsPerimetre }
        guard let reservataire = reservataires.trouver(ligne, colonnes[.reservataire], &log) else {
            return log.rejeter(DroitsImport.reservataireInconnu, ligne, colonnes[.reservataire], reservataires)
        }
        guard let commune else { return log.rejeter(DroitsImport.communeIllisible, ligne, colonnes[.commune]) }
        guard let nombre = ligne[colonnes[.nombre]].decimal, nombre.numerateur >= 0 else {
            return log.rejeter(DroitsImport.nombreInvalide, ligne, colonnes[.nombre])
        }
        guard let nature = NatureDuDroit(rawValue: ligne[colonnes[.nature]].text.uppercased()) else {
            return log.rejeter(DroitsImport.natureInconnue, ligne, colonnes[.nature])
        }
        for colonne in [colonnes[.remboursement], colonnes[.echeance]]
        where DroitsImport.jour(ligne[colonne]) == nil && !ligne[colonne].manque {
            return log.rejeter(DroitsImport.dateInvalide, ligne, colonne)
        }
        let droit = Droit(
            reservataire: reservataire, commune: commune, typologie: typologie(ligne, &log), nombre: nombre,
            nature: nature, remboursement: DroitsImport.jour(ligne[colonnes[.remboursement]]),
            echeance: DroitsImport.jour(ligne[colonnes[.echeance]]))
        signaler(droit, ligne, &log)
        droits.append(droit)
        return .utilisee
    }

    /// A day, or the last one of a month or a year.
    private static func jour(_ field: Field) -> Jour? {
        field.jour(finDePeriode: true).flatMap { annees.contains($0.annee) ? $0 : nil }
    }

    private func typologie(_ ligne: Ligne, _ log: inout ImportLog) -> Typologie {
        let field = ligne[colonnes[.typologie]]
        if field.manque || field.equals("NR") { return .nonRenseignee }
        if let typologie = Typologie(code: field.text) { return typologie }
        log.note(DroitsImport.typologieInconnue, ligne.position(colonnes[.typologie]), value: field.text)
        return .nonRenseignee
    }

    /// Says what is strange in a right that is kept.
    private mutating func signaler(_ droit: Droit, _ ligne: Ligne, _ log: inout ImportLog) {
        if !territoires.connait(droit.commune) {
            log.note(
                DroitsImport.communeInconnue, ligne.position(colonnes[.commune]), value: ligne[colonnes[.commune]].text)
        }
        if droit.nature == .garantie, droit.remboursement == nil, droit.echeance == nil {
            log.note(DroitsImport.garantieSansFin, ligne.position(colonnes[.remboursement]))
        }
        if !vus.insert(droit).inserted { log.note(DroitsImport.ligneIdentique, ligne.position()) }
    }
}
