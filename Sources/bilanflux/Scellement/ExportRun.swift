import CryptoPort
import Foundation
import Parc
import Rendu
import Scellement

/// A run of `exporter`.
struct ExportRun {
    let paquet: String
    let fichier: String
    /// Folder of the schemas of SEDA; nil for an ASiC-E container.
    let schemas: String?
    let confiance: OptionsDeConfiance
    let configuration: String?

    /// Verifies, makes, writes.
    func execute(_ instant: Instant) throws(CommandFailure) {
        SystemLimits.reportFailedWrites()
        let verification = try confiance.verification()
        let regles = try configuration.map { fichier throws(CommandFailure) in try ReglesLues.lire(fichier, aCoteDe: "")
        }
        do {
            guard !FileManager.default.fileExists(atPath: fichier) else {
                throw CommandFailure(.usage, "\(fichier) existe déjà, il n’est pas remplacé — donner un autre nom.")
            }
            try (try? PaquetDArchive(paquet))?.refuserDedans(fichier)
            let fautes = try PaquetAVerifier(paquet).fautes(verification)
            guard fautes.isEmpty else {
                try RapportDArchive.imprimer(fautes)
                throw CommandFailure(.verificationEchouee, "ce paquet n’est pas exporté : il a des fautes.")
            }
            let contenu = try ContenuDePaquet(paquet)
            if let schemas {
                let bordereau = try BordereauSeda(
                    fichiers: contenu.fichiers, etiquettes: contenu.etiquettes,
                    message: message(contenu, verification, instant), aDefaut: regles)
                try SchemaSeda(dossier: schemas).verifier(bordereau)
                try Remplacement.poser(fichier, bordereau.paquet())
            } else {
                try Remplacement.poser(fichier, ConteneurAsice.octets(contenu.fichiers))
            }
            try Console.printResult("Exporté : \(fichier)\n")
        } catch {
            throw CommandFailure(livraison: error)
        }
    }

    private func message(
        _ contenu: ContenuDePaquet, _ verification: VerificationDeSignature, _ instant: Instant
    ) throws(CommandFailure) -> MessageDeTransfert {
        let resultat = contenu.verifier(verification)
        guard let certificat = resultat.signataire, let signeLe = resultat.instant else {
            throw CommandFailure(.verificationEchouee, "\(paquet) : ce paquet n’est pas signé.")
        }
        // A person's certificate bears a surname; a seal does not.
        let personne = certificat.subject.split(separator: ",").contains { $0.hasPrefix("SN=") || $0.hasPrefix("GN=") }
        return MessageDeTransfert(
            identifiant: "\(contenu.identifiant) \(instant.texte)", date: instant.texte,
            signataire: personne ? .personne(certificat.name) : .organisme(certificat.name), signeLe: signeLe.texte,
            horodateLe: resultat.horodatageReconnu ? resultat.horodatage?.texte : nil)
    }
}
