import CryptoPort
import Glibc
import Relecture
import Tabular

/// A bilan.xml on the disk: its bytes, within the limits of what is read as one.
struct FichierDeBilan {
    let octets: [UInt8]
    private let nom: String

    /// Reads the file.
    ///
    /// - Parameter nom: what the messages call it; its path by default.
    /// - Throws: `ressourceManquante`.
    init(_ chemin: String, nom: String? = nil) throws(CommandFailure) {
        let nom = nom ?? chemin
        self.nom = nom
        var etat = stat()
        // Read with room for its size and no more: every folder has many small ones.
        let taille = stat(chemin, &etat) == 0 ? Int(etat.st_size) : 0
        let limite = LecteurDeBilan.tailleMaximale
        guard taille <= limite else {
            throw CommandFailure(.ressourceManquante, "\(nom) : plus de \(limite >> 20) Mio, ce n’est pas un bilan.")
        }
        do {
            octets = try WholeFile.read(path: chemin, file: nom, limit: taille)
        } catch .missing {
            throw CommandFailure(.ressourceManquante, "\(nom) : fichier introuvable.")
        } catch {
            throw CommandFailure(.ressourceManquante, error.message + ".")
        }
    }

    /// What it says.
    ///
    /// Whatever is wrong with it, the file cannot be read as a bilan: `ressourceManquante`. A document that does not fit
    /// its schema is no failed verification, which is kept for what a caller asks to be verified: that A equals B.
    func bilan(_ lecteur: LecteurDeBilan) throws(CommandFailure) -> BilanLu {
        do {
            return try lecteur.lire(octets)
        } catch {
            throw refus(error)
        }
    }

    /// The end of a command that cannot do without this file.
    func refus(_ erreur: RelectureError) -> CommandFailure {
        CommandFailure(.ressourceManquante, "\(nom) : \(erreur.message).")
    }

    /// The digest of the file.
    func empreinte() throws(CommandFailure) -> SHA256Digest {
        do {
            return try SHA256Digest.of(octets)
        } catch {
            throw CommandFailure(
                .ressourceManquante, "calcul d’empreinte impossible : OpenSSL n’offre pas SHA-256 ici.")
        }
    }
}

extension LecteurDeBilan {
    /// One for a command, which cannot run without it.
    static func pourUneCommande() throws(CommandFailure) -> LecteurDeBilan {
        do {
            return try LecteurDeBilan()
        } catch {
            throw CommandFailure(.ressourceManquante, error.message)
        }
    }
}
