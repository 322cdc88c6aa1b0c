import Diagnostics
import Parc
import Tabular

/// Columns of souhaits.csv.
package enum ColonneDesSouhaits: String, ColonneDeTable {
    case reservataire, financement, typologie, nombre

    package var estRequise: Bool { true }
}

/// souhaits.csv: the grids of annex 2, in the file's order.
enum SouhaitsImport {
    private static let manque = "la ligne est rejetée : le souhait manque à la section K"

    static let reservataireInconnu = DiagnosticRule(
        "SOUH-01", .erreur, "souhait d’un réservataire qui n’est pas dans conventions.csv",
        consequence: manque,
        remedy: "donner un code de conventions.csv")
    static let caseInconnue = DiagnosticRule(
        "SOUH-02", .erreur, "financement ou typologie absent ou inconnu dans souhaits.csv",
        consequence: manque,
        remedy: "financement : PLAI, PLUS, PLS, PLI ou AUTRE ; typologie : T1, T2, T3, T4 ou T5+")
    static let nombreInvalide = DiagnosticRule(
        "SOUH-03", .erreur, "nombre de logements souhaités absent, illisible, négatif ou à virgule",
        consequence: manque,
        remedy: "écrire un nombre entier ; 0, ou pas de ligne, pour une case vide de la grille")
    static let caseDouble = DiagnosticRule(
        "SOUH-04", .erreur, "case de la grille déjà donnée pour ce réservataire",
        consequence: "la ligne est rejetée : la section K montre le nombre de la première",
        remedy: "ne garder qu’une ligne par case")

    /// A cell of a réservataire's grid.
    private struct Case: Hashable {
        let reservataire: IndexReservataire
        let financement: Financement
        let typologie: Typologie
    }

    /// Reads souhaits.csv.
    static func lire(
        _ table: consuming TableImport, _ conventions: [Convention], _ log: inout ImportLog
    ) throws(ImportError) -> ([Souhait], CompteDeLignes) {
        let colonnes = table.entete(ColonneDesSouhaits.self)
        var reservataires = AnnuaireDesReservataires(conventions)
        var souhaits: [Souhait] = []
        var cases: Set<Case> = []
        let compte = try table.read(&log) { ligne, log in
            guard let reservataire = reservataires.trouver(ligne, colonnes[.reservataire], &log) else {
                return log.rejeter(reservataireInconnu, ligne, colonnes[.reservataire], reservataires)
            }
            guard let financement = Financement(code: ligne[colonnes[.financement]].text) else {
                return log.rejeter(caseInconnue, ligne, colonnes[.financement])
            }
            guard let typologie = Typologie(code: ligne[colonnes[.typologie]].text) else {
                return log.rejeter(caseInconnue, ligne, colonnes[.typologie])
            }
            guard let nombre = ligne[colonnes[.nombre]].entier, nombre >= 0 else {
                return log.rejeter(nombreInvalide, ligne, colonnes[.nombre])
            }
            let cellule = Case(reservataire: reservataire, financement: financement, typologie: typologie)
            guard cases.insert(cellule).inserted else { return log.rejeter(caseDouble, ligne, colonnes[.typologie]) }
            souhaits.append(
                Souhait(reservataire: reservataire, financement: financement, typologie: typologie, nombre: nombre))
            return .utilisee
        }
        return (souhaits, compte)
    }
}
