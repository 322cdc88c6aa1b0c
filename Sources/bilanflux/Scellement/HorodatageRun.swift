import Foundation
import Rendu
import Scellement

/// `signer --demande` and `--reponse`: the timestamp of a signature, by way of files.
struct HorodatageRun {
    /// The folder of a signed bilan.
    let bilan: String

    private var chemin: String { "\(bilan)/\(SignatureDeBilan.fichier)" }

    /// Writes the query for an authority.
    func demander(_ fichier: String) throws(CommandFailure) {
        let signature = try FichierDeCle.octets(chemin, option: "signature")
        do {
            try Remplacement.poser(fichier, try Horodatage.demande(signature))
        } catch {
            throw CommandFailure(livraison: error)
        }
        try Console.printResult("Requête écrite dans \(fichier). La réponse de l’autorité se pose par --reponse.\n")
    }

    /// Puts the response of an authority on the signature, before it is filed.
    func poser(_ fichier: String) throws(CommandFailure) {
        let dansUnPaquet = FileManager.default.fileExists(atPath: "\(bilan)/../bagit.txt")
        let sortie = try? SortieProduite(bilan)
        let etat = sortie.flatMap { try? EtatSurDisque(dossier: $0.dossier) }?.etat.livraisons
        let archive = EtatDeCampagne.Avancement.archive.rang
        let archives = Set((etat ?? []).filter { $0.avancement.rang >= archive }.map(\.dossier))
        guard !dansUnPaquet, sortie?.demandes.contains(where: { archives.contains($0.dossier) }) != true else {
            throw CommandFailure(
                .usage,
                "\(bilan) : ce bilan est archivé, sa signature ne change plus — l’horodater avant de l’archiver.")
        }
        let signature = try FichierDeCle.octets(chemin, option: "signature")
        let reponse = try FichierDeCle.octets(fichier, option: "--reponse")
        do {
            try Remplacement.poser(chemin, try Horodatage.poser(reponse, sur: signature))
        } catch {
            throw CommandFailure(livraison: error)
        }
        try Console.printResult("Signature horodatée : \(chemin)\n")
    }
}
