import Diagnostics
import Parc
import Regles
import Tabular

/// Columns of exclusions.csv.
package enum ColonneDesExclusions: String, ColonneDeTable {
    case logement, motif, du, au

    package var estRequise: Bool { self == .logement || self == .motif }
}

/// One line of exclusions.csv, its dwelling still to be found in the stock.
struct ExclusionLue: Sendable {
    /// Number of the dwelling's name.
    let logement: Int
    let declaration: ExclusionDeclaree
    let position: SourcePosition
}

/// exclusions.csv: dwellings legally out of the flow, or kept in.
enum ExclusionsImport {
    static let motifInconnu = DiagnosticRule(
        "EXC-01", .erreur, "motif d’exclusion inconnu",
        consequence:
            "la ligne est rejetée : le logement reste dans l’assiette (section A, ligne c de la section H), ou "
            + "n’y est pas remis",
        remedy: "écrire DEFENSE, SANTE, VENTE, DEMOLITION, FOYER, RESIDENCE_SERVICES, UNIVERSITAIRE, SEM_NON_APL, "
            + "LOCAL ou L411_6")
    static let dateIllisible = DiagnosticRule(
        "EXC-02", .erreur, "date d’exclusion illisible",
        consequence:
            "la ligne est rejetée : le logement reste dans l’assiette (section A, ligne c de la section H), ou "
            + "n’y est pas remis",
        remedy: "écrire aaaa-mm-jj ou jj/mm/aaaa")
    static let logementInconnu = DiagnosticRule(
        "EXC-03", .erreur,
        "exclusion d’un logement inconnu du parc, ou désigné par un identifiant que plusieurs portent",
        consequence: "la ligne est rejetée : elle ne change rien à l’assiette (section A, ligne c de la section H)",
        remedy: "donner l’IDENT_REP du logement, ou son IDENT_INT s’il n’en a pas")

    /// Reads exclusions.csv; dwellings are named in `noms`.
    static func lire(
        _ table: consuming TableImport, _ noms: inout ByteTable, _ log: inout ImportLog
    ) throws(ImportError) -> ([ExclusionLue], CompteDeLignes) {
        let entete = table.entete(ColonneDesExclusions.self)
        let (logement, motif, du, au) = (entete[.logement], entete[.motif], entete[.du], entete[.au])
        var exclusions: [ExclusionLue] = []
        var locaux = noms
        let compte = try table.read(&log) { ligne, log in
            guard let declare = MotifDeclare(code: ligne[motif].text.uppercased()) else {
                log.reject(motifInconnu, ligne.position(motif), value: ligne[motif].text)
                return .rejetee
            }
            let (debut, fin) = (ligne[du].jour(finDePeriode: false), ligne[au].jour(finDePeriode: true))
            for (colonne, jour) in [(du, debut), (au, fin)] where jour == nil && !ligne[colonne].manque {
                log.reject(dateIllisible, ligne.position(colonne), value: ligne[colonne].text)
                return .rejetee
            }
            exclusions.append(
                ExclusionLue(
                    logement: locaux.insert(ligne[logement].bytes).number,
                    declaration: ExclusionDeclaree(motif: declare, du: debut, au: fin),
                    position: ligne.position(logement)))
            return .utilisee
        }
        noms = locaux
        return (exclusions, compte)
    }
}
