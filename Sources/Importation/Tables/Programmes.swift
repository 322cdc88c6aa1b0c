import Diagnostics
import Parc
import Tabular

/// Columns of programmes.csv.
package enum ColonneDesProgrammes: String, ColonneDeTable {
    case programme, nom, commune
    case dateMiseEnService = "date_mise_en_service"
    case logements

    package var estRequise: Bool { self == .programme || self == .commune }
}

/// programmes.csv: new programmes by code.
enum ProgrammesImport {
    static let codeAbsent = DiagnosticRule(
        "PROG-01", .erreur, "code de programme absent, trop long ou déjà lu",
        consequence:
            "la ligne est rejetée : la section C s’en tient à la première ligne de ce programme, s’il y en a une",
        remedy: "donner un code unique par programme, de 80 caractères au plus")
    static let valeurInvalide = DiagnosticRule(
        "PROG-02", .avertissement, "commune, date ou nombre illisible dans programmes.csv",
        consequence: "la valeur est prise pour non renseignée (section C) ; sans commune, un logement inconnu du parc "
            + "n’est pas compté",
        remedy: "commune : code INSEE ; date : aaaa-mm-jj ; logements : un nombre")

    /// Reads programmes.csv.
    static func lire(
        _ table: consuming TableImport, _ territoires: Territoires, _ log: inout ImportLog
    ) throws(ImportError) -> ([String: Programme], CompteDeLignes) {
        let entete = table.entete(ColonneDesProgrammes.self)
        let (code, nom, commune) = (entete[.programme], entete[.nom], entete[.commune])
        let (date, logements) = (entete[.dateMiseEnService], entete[.logements])
        var programmes: [String: Programme] = [:]
        let compte = try table.read(&log) { ligne, log in
            let cle = ligne[code].codeLibre ?? ""
            guard !cle.isEmpty, programmes[cle] == nil else {
                log.reject(codeAbsent, ligne.position(code))
                return .rejetee
            }
            let programme = Programme(
                code: cle, nom: ligne[nom].text,
                commune: CodeCommune(bytes: ligne[commune].bytes).map(territoires.codeEnVigueur),
                dateMiseEnService: ligne[date].jour, logements: ligne[logements].entier)
            signaler(ligne, commune, programme.commune == nil, &log)
            signaler(ligne, date, programme.dateMiseEnService == nil, &log)
            signaler(ligne, logements, programme.logements == nil, &log)
            programmes[cle] = programme
            return .utilisee
        }
        return (programmes, compte)
    }

    private static func signaler(_ ligne: Ligne, _ colonne: Int?, _ illisible: Bool, _ log: inout ImportLog) {
        if illisible, !ligne[colonne].manque { log.note(valeurInvalide, ligne.position(colonne)) }
    }
}
