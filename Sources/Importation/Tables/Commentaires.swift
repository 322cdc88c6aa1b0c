import Diagnostics
import Parc
import Tabular

/// Columns of commentaires.csv.
package enum ColonneDesCommentaires: String, ColonneDeTable {
    case reservataire, section, texte
    case ecartJustifie = "ecart_justifie"

    package var estRequise: Bool { self == .reservataire || self == .texte }
}

/// commentaires.csv: the qualitative part of the bilans, in the file's order.
enum CommentairesImport {
    static let destinataireInconnu = DiagnosticRule(
        "COM-01", .erreur, "commentaire sans réservataire, ou d’un code qui n’est pas dans conventions.csv",
        consequence: "la ligne est rejetée : le commentaire n’est imprimé nulle part",
        remedy: "écrire un code de conventions.csv (son bilan), « * » (tous les bilans) ou BAILLEUR (le bilan "
            + "consolidé)")
    static let sectionInconnue = DiagnosticRule(
        "COM-02", .erreur, "section inconnue dans commentaires.csv",
        consequence: "la ligne est rejetée : le commentaire n’est imprimé nulle part",
        remedy: "écrire une lettre de section (A à K, M), ou rien pour un commentaire général")
    static let texteAbsent = DiagnosticRule(
        "COM-03", .erreur, "commentaire sans texte",
        consequence: "la ligne est rejetée : rien n’est imprimé, et l’écart n’est pas tenu pour justifié",
        remedy: "écrire le texte, ou ôter la ligne")
    static let justificationInvalide = DiagnosticRule(
        "COM-04", .avertissement, "ecart_justifie n’est ni O ni N",
        consequence:
            "la valeur est prise pour non renseignée : l’écart à l’objectif n’est pas tenu pour justifié, et peut être "
            + "reporté sur l’année suivante (section H)",
        remedy: "écrire O ou N, ou laisser vide")

    /// Reads commentaires.csv.
    static func lire(
        _ table: consuming TableImport, _ conventions: [Convention], _ log: inout ImportLog
    ) throws(ImportError) -> ([Commentaire], CompteDeLignes) {
        let entete = table.entete(ColonneDesCommentaires.self)
        let (reservataire, section) = (entete[.reservataire], entete[.section])
        let (texte, justifie) = (entete[.texte], entete[.ecartJustifie])
        var reservataires = AnnuaireDesReservataires(conventions)
        var commentaires: [Commentaire] = []
        let compte = try table.read(&log) { ligne, log in
            guard let destination = destination(ligne, reservataire, &reservataires, &log) else {
                return log.rejeter(destinataireInconnu, ligne, reservataire, reservataires)
            }
            let lettre = Section(rawValue: ligne[section].text.uppercased())
            if lettre == nil, !ligne[section].manque {
                log.reject(sectionInconnue, ligne.position(section), value: ligne[section].text)
                return .rejetee
            }
            guard !ligne[texte].text.isEmpty else {
                log.reject(texteAbsent, ligne.position(texte))
                return .rejetee
            }
            let ecart = ligne[justifie].ouiNon
            if ecart == nil, !ligne[justifie].manque {
                log.note(justificationInvalide, ligne.position(justifie), value: ligne[justifie].text)
            }
            commentaires.append(
                Commentaire(
                    destination: destination, section: lettre, texte: ligne[texte].text, ecartJustifie: ecart))
            return .utilisee
        }
        return (commentaires, compte)
    }

    private static func destination(
        _ ligne: Ligne, _ colonne: Int?, _ reservataires: inout AnnuaireDesReservataires, _ log: inout ImportLog
    ) -> Commentaire.Destination? {
        switch ligne[colonne].text {
        case Convention.codeEnsemble: .tous
        case Convention.codeBailleur: .consolide
        default: reservataires.trouver(ligne, colonne, &log).map { .reservataire($0) }
        }
    }
}
