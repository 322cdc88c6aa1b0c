import Glibc
import Rendu

/// The destruction of files, one after the other.
///
/// A file's name is taken away and the folder brought to disk. Its bytes are not written over: on a disk that moves its
/// blocks (SSD), keeps snapshots or copies on write, that proves nothing.
struct Destruction {
    private(set) var detruits: [InventaireDePurge.Fichier] = []
    private(set) var restes: [(fichier: InventaireDePurge.Fichier, raison: String)] = []
    /// The signal that stopped it; nil when it went to its end.
    private(set) var signal: Int32?

    /// How a destruction is made, as the register says it.
    static let methode = "nom retiré (unlink), dossier synchronisé (fsync) ; contenu non recouvert"

    /// Destroys files; asked between two of them, `interrompu` gives the signal that stops it.
    init(_ fichiers: [InventaireDePurge.Fichier], interrompu: () -> Int32?) {
        for fichier in fichiers {
            signal = signal ?? interrompu()
            if signal != nil {
                restes.append((fichier, "interrompu avant lui — relancer « bilanflux purger »"))
            } else if let raison = Destruction.echec(fichier) {
                restes.append((fichier, raison))
            } else {
                detruits.append(fichier)
            }
        }
    }

    /// Destroys a file; why it could not be done, nil when it was.
    private static func echec(_ fichier: InventaireDePurge.Fichier) -> String? {
        guard let etat = EtatDeFichier(fichier.reel) else {
            return "il vient de disparaître sans bilanflux — vérifier où il est passé"
        }
        guard etat.estRegulier, etat.estInchange(fichier.etat) else {
            return "il vient d’être changé par un autre programme — le fermer, puis relancer"
        }
        guard unlink(fichier.reel) == 0 else { return raison(errno) }
        if let lien = fichier.lien { unlink(lien) }
        let dossier = fichier.reel.lastIndex(of: "/").map { String(fichier.reel[..<$0]) } ?? "."
        do throws(EchecSysteme) {
            try EcritureDurable.synchroniser(dossier)
            return nil
        } catch {
            return "son nom est retiré, mais le disque ne l’a pas confirmé — vérifier le disque"
        }
    }

    private static func raison(_ numero: Int32) -> String {
        switch numero {
        case EACCES: "le dossier qui le contient est fermé à l’écriture — en donner le droit, puis relancer"
        case EPERM: "il est protégé, lui ou son dossier — lever la protection, puis relancer"
        case EROFS: "le système de fichiers est en lecture seule — le détruire là où il peut l’être"
        case EBUSY: "c’est un point de montage — le démonter, puis relancer"
        case ENOMEM: "la mémoire manque — fermer d’autres programmes, puis relancer"
        default: "erreur système \(numero) — relancer, ou le détruire à la main"
        }
    }
}
