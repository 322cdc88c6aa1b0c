import Attaque
import Foundation
import Parc
import Rendu

/// The protected editions of a folder, and where the bilans of the réservataires are beside them.
struct EditionsAAttaquer {
    /// By SIREN.
    let editions: [EditionAttaquee]
    /// The folder that holds `cil` and `reservataires`.
    private let sortie: String

    private static let fichier = "donnees.csv"

    /// Looks at what a path is: one edition, or a delivery of several.
    ///
    /// - Parameter annee: 0, or how far before.
    init(_ chemin: String, annee: Int = 0) throws(CommandFailure) {
        guard try BilansAComparer.estUnDossier(chemin) else {
            throw CommandFailure(
                .usage, "\(chemin) : un dossier est attendu — donner cil/<siren>, ou un dossier de sortie.")
        }
        // A path that ends with a slash, or is `.`, has a name all the same.
        let dossier = URL(filePath: chemin).standardizedFileURL
        if EditionsAAttaquer.existe("\(chemin)/\(EditionsAAttaquer.fichier)") {
            editions = [EditionsAAttaquer.edition(chemin, nom: "", territoire: dossier.lastPathComponent, annee)]
            sortie = "\(chemin)/../.."
            return
        }
        let noms = (try? FileManager.default.contentsOfDirectory(atPath: "\(chemin)/cil")) ?? []
        let conferences = noms.sorted().filter {
            EditionsAAttaquer.existe("\(chemin)/cil/\($0)/\(EditionsAAttaquer.fichier)")
        }
        .map { EditionsAAttaquer.edition("\(chemin)/cil/\($0)", nom: "cil/\($0)/", territoire: $0, annee) }
        let occupation = "\(chemin)/\(LivraisonDOccupation.dossier)"
        sortie = chemin
        if conferences.isEmpty, EditionsAAttaquer.existe("\(occupation)/\(EditionsAAttaquer.fichier)") {
            editions = [
                EditionsAAttaquer.edition(
                    occupation, nom: "\(LivraisonDOccupation.dossier)/", territoire: LivraisonDOccupation.dossier, annee
                )
            ]
            return
        }
        editions = conferences
        guard editions.isEmpty else { return }
        throw CommandFailure(
            .ressourceManquante,
            "\(chemin) : aucune édition protégée dans ce dossier — donner cil/<siren>, occupation, ou un dossier de sortie qui "
                + "en a.")
    }

    private static func existe(_ chemin: String) -> Bool { FileManager.default.fileExists(atPath: chemin) }

    private static func edition(
        _ dossier: String, nom: String, territoire: String, _ annee: Int
    ) -> EditionAttaquee {
        EditionAttaquee(
            chemin: "\(dossier)/\(fichier)", nom: (annee == 0 ? "" : "année précédente, ") + nom + fichier,
            territoire: territoire, annee: annee)
    }

    /// The donnees.csv of a réservataire of the same delivery.
    func fichier(de reservataire: String) throws(CommandFailure) -> String {
        guard !reservataire.isEmpty, reservataire != Convention.codeBailleur, !reservataire.hasPrefix("(") else {
            throw CommandFailure(
                .usage,
                "--reservataire : le code d’un réservataire est attendu — un regroupement et le bailleur n’ont pas de bilan à eux ; "
                    + "donner un réservataire du regroupement, ou des lignes avec --connus.")
        }
        let nom = NomDeDossier.noms([reservataire])[0]
        let chemin = "\(sortie)/reservataires/\(nom)/\(EditionsAAttaquer.fichier)"
        guard EditionsAAttaquer.existe(chemin) else {
            throw CommandFailure(
                .ressourceManquante,
                "reservataires/\(nom)/\(EditionsAAttaquer.fichier) : fichier introuvable à côté de cil — vérifier le code, "
                    + "ou donner ses lignes avec --connus.")
        }
        return chemin
    }
}
