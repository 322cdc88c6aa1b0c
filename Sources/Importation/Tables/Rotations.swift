import Diagnostics
import Parc
import Regles
import Tabular

/// Columns of rotations.csv.
package enum ColonneDesRotations: String, ColonneDeTable {
    case annee, territoire, liberes, assiette

    package var estRequise: Bool { true }
}

/// rotations.csv: what was freed in past years, in the file's order.
enum RotationsImport {
    private static let manque = "la ligne est rejetée : elle manque au taux de rotation (section H, ligne d)"

    static let anneeInvalide = DiagnosticRule(
        "ROT-01", .erreur, "année de rotation absente, illisible ou postérieure à celle du bilan",
        consequence: manque,
        remedy: "écrire une année passée, en quatre chiffres : 2023")
    static let territoireIllisible = DiagnosticRule(
        "ROT-02", .erreur, "territoire de rotation absent ou illisible",
        consequence: manque,
        remedy: "écrire * (le département), un code de commune (5 caractères) ou le SIREN d’un EPCI (9 chiffres)")
    static let territoireInconnu = DiagnosticRule(
        "ROT-03", .avertissement, "rotation d’une commune ou d’un EPCI absent de territoires.csv",
        consequence: "la ligne ne sert qu’à l’annexe (section H) d’une convention qui nomme le même code",
        remedy: "vérifier le code, ou compléter territoires.csv ou passage.csv")
    static let nombreInvalide = DiagnosticRule(
        "ROT-04", .erreur, "libérés ou assiette absents, illisibles, négatifs ou à virgule",
        consequence: manque,
        remedy: "écrire dans liberes et assiette des nombres entiers de logements")
    static let plusQueLAssiette = DiagnosticRule(
        "ROT-05", .erreur, "plus de logements libérés que de logements dans l’assiette",
        consequence: manque,
        remedy: "vérifier que les deux colonnes ne sont pas interverties, et que le territoire est le même")
    static let ligneDouble = DiagnosticRule(
        "ROT-06", .erreur, "rotation déjà donnée pour la même année et le même territoire",
        consequence: "la ligne est rejetée : le taux de rotation (section H, ligne d) vient de la première",
        remedy: "ne garder qu’une ligne par année et par territoire")

    /// What no two lines may be of.
    private struct Cle: Hashable {
        let annee: Int
        let territoire: Zone
    }

    /// Reads rotations.csv.
    static func lire(
        _ table: consuming TableImport, _ territoires: Territoires, _ exercice: Exercice, _ log: inout ImportLog
    ) throws(ImportError) -> ([Rotation], CompteDeLignes) {
        let colonnes = table.entete(ColonneDesRotations.self)
        var rotations: [Rotation] = []
        var cles: Set<Cle> = []
        let compte = try table.read(&log) { ligne, log in
            let territoire = Zone(ligne[colonnes[.territoire]].text, territoires)
            if let territoire, territoires.estHors(exercice, territoire) { return .horsPerimetre }
            guard let annee = ligne[colonnes[.annee]].annee, annee <= exercice.annee else {
                return log.rejeter(anneeInvalide, ligne, colonnes[.annee])
            }
            guard let territoire else { return log.rejeter(territoireIllisible, ligne, colonnes[.territoire]) }
            guard let liberes = ligne[colonnes[.liberes]].entier, liberes >= 0 else {
                return log.rejeter(nombreInvalide, ligne, colonnes[.liberes])
            }
            guard let assiette = ligne[colonnes[.assiette]].entier, assiette >= 0 else {
                return log.rejeter(nombreInvalide, ligne, colonnes[.assiette])
            }
            guard liberes <= assiette else { return log.rejeter(plusQueLAssiette, ligne, colonnes[.liberes]) }
            guard cles.insert(Cle(annee: annee, territoire: territoire)).inserted else {
                return log.rejeter(ligneDouble, ligne, colonnes[.annee])
            }
            if !territoires.connait(territoire) { log.note(territoireInconnu, ligne.position(colonnes[.territoire])) }
            rotations.append(Rotation(annee: annee, territoire: territoire, liberes: liberes, assiette: assiette))
            return .utilisee
        }
        return (rotations, compte)
    }
}
