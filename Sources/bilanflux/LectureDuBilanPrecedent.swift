import CryptoPort
import Diagnostics
import Importation
import Parc
import Regles
import Relecture

/// The reading of `bilan_precedent`: the bilan of the year before, or a folder of them.
struct LectureDuBilanPrecedent {
    /// The rates of the year before, none when the campaign gives no bilan that can be used.
    let taux: TauxPrecedents
    let diagnostics: [Diagnostic]

    /// One file: where it is, and what the diagnostics and the manifest call it.
    private struct Fichier {
        let chemin: String
        let nom: String
    }

    /// Reads what the campaign names.
    ///
    /// - Throws: `ressourceManquante` for a file that is missing, unreadable, or no bilan.
    init(
        _ campagne: Campagne, _ conventions: [Convention], _ empreintes: EmpreintesDesEntrees,
        _ progression: Progression
    ) throws(CommandFailure) {
        guard let nom = campagne.fichiers[.bilanPrecedent], let chemin = campagne.chemin(.bilanPrecedent) else {
            taux = TauxPrecedents()
            diagnostics = []
            return
        }
        progression.afficher("Lecture de \(nom)…")
        let lecteur = try LecteurDeBilan.pourUneCommande()
        var precedents = BilansPrecedents(
            BilansPrecedents.Attendu(
                siren: campagne.bailleur.siren, departement: campagne.exercice.departement,
                annee: campagne.exercice.annee - 1, perimetres: conventions.map(\.perimetre.codes)))
        var manifestes = EmpreinteAuManifeste()
        for fichier in try LectureDuBilanPrecedent.fichiers(chemin, nom) {
            try LectureDuBilanPrecedent.ajouter(fichier, lecteur, empreintes, &manifestes, &precedents)
        }
        taux = precedents.conclure()
        diagnostics = precedents.diagnostics
    }

    /// Those of a folder but for the editions of the CIL, which are protected.
    private static func fichiers(_ chemin: String, _ nom: String) throws(CommandFailure) -> [Fichier] {
        guard try BilansAComparer.estUnDossier(chemin, nom: nom) else { return [Fichier(chemin: chemin, nom: nom)] }
        return try BilansAComparer.bilans(chemin, nom: nom).filter { !$0.hasPrefix("cil/") }.map {
            Fichier(chemin: "\(chemin)/\($0)", nom: "\(nom)/\($0)")
        }
    }

    private static func ajouter(
        _ fichier: Fichier, _ lecteur: LecteurDeBilan, _ empreintes: EmpreintesDesEntrees,
        _ manifestes: inout EmpreinteAuManifeste, _ precedents: inout BilansPrecedents
    ) throws(CommandFailure) {
        let lu = try FichierDeBilan(fichier.chemin, nom: fichier.nom)
        empreintes.begin()
        lu.octets.withUnsafeBytes { empreintes.update(fichier.nom, $0) }
        let empreinte = try lu.empreinte().hexadecimal
        do throws(RelectureError) {
            do throws(RelectureError) {
                let fidele = manifestes.empreinte(fichier.chemin).map { $0 == empreinte }
                precedents.ajouter(try lecteur.lire(lu.octets), fichier: fichier.nom, fidele: fidele)
            } catch {
                try precedents.ajouter(error, fichier: fichier.nom)
            }
        } catch {
            throw lu.refus(error)
        }
    }
}
