import CryptoPort
import Diagnostics
import Importation
import Parc
import Regles
import Relecture
import Secret

/// The reading of `bilan_precedent`: the bilan of the year before, or a folder of them.
struct LectureDuBilanPrecedent {
    /// The rates of the year before, none when the campaign gives no bilan that can be used.
    let taux: TauxPrecedents
    /// SIREN of each EPCI whose edition of the year before can be used to what it withheld.
    let retenues: [String: Set<CleDeCellule>]
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
            retenues = [:]
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
        let estUnDossier = try BilansAComparer.estUnDossier(chemin, nom: nom)
        let fichiers =
            estUnDossier ? try LectureDuBilanPrecedent.fichiers(chemin, nom) : [Fichier(chemin: chemin, nom: nom)]
        for fichier in fichiers {
            try LectureDuBilanPrecedent.ajouter(fichier, lecteur, empreintes, &manifestes, &precedents)
        }
        taux = precedents.conclure()
        // A single file has no edition beside it that the campaign names.
        let editions =
            precedents.aUnBilanJuste && estUnDossier
            ? LectureDesEditionsPrecedentes(chemin, nom: nom, campagne, empreintes, &manifestes)
            : LectureDesEditionsPrecedentes()
        retenues = editions.retenues
        diagnostics = precedents.diagnostics + editions.diagnostics
    }

    /// Those of a folder.
    private static func fichiers(_ chemin: String, _ nom: String) throws(CommandFailure) -> [Fichier] {
        try BilansAComparer.bilans(chemin, nom: nom).map {
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
