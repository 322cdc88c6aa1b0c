import Modele
import Rendu

/// Puts the files of a model where nothing is, whole or not at all.
struct ModelDelivery {
    private let modele: Modele
    private let dossier: String

    init(_ modele: Modele, dossier: String) {
        self.modele = modele
        self.dossier = dossier
    }

    /// Writes everything aside, then puts it in place.
    func deliver() throws(CommandFailure) {
        if dossier.isEmpty { throw CommandFailure(.usage, "un nom de dossier est attendu.") }
        do throws(LivraisonError) {
            let folder = try DossierEnCours(neuf: dossier)
            Interruption.sweep(folder.cheminPartiel)
            for fichier in modele.fichiers { try folder.ecrivain.ecrire(fichier.nom, fichier.octets) }
            Interruption.disarm()
            try folder.livrer()
        } catch {
            throw CommandFailure(.ressourceManquante, message(error))
        }
    }

    /// What failed, said of a campaign and not of outputs.
    private func message(_ error: LivraisonError) -> String {
        switch error {
        case .parentIntrouvable(let chemin):
            "\(chemin) : le dossier qui doit contenir la campagne n’existe pas, ou n’est pas accessible — le créer d’abord"
        case .ecriture(_, let raison): "\(dossier) : écriture impossible (\(raison)) — rien n’a été écrit"
        case .autreExecution, .nEstPasUneSortie, .autreSortie, .signe, .corrige, .nEstPasUnDossier, .nEstPasVide,
            .lienRompu,
            .fichiersDAutrui, .manifesteIllisible:
            error.message
        }
    }
}
