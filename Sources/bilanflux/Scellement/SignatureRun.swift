import CryptoPort
import Foundation
import Rendu
import Scellement

/// A run of `signer`: checks, signs everything, then puts it in place.
struct SignatureRun {
    let sortie: String
    let tout: Bool
    let cle: OptionsDeCle
    /// Folder of the user's templates; nil for those of the program.
    let gabarits: String?

    /// Signs; throws `CommandFailure` for any other end than `fait`.
    func execute() throws(CommandFailure) {
        SystemLimits.reportFailedWrites()
        let ouverture = try OuvertureDuCachet(cle)
        do {
            let sortie = try SortieProduite(sortie)
            try verifierLEtendue(sortie)
            let page = try PageDuSommaire(Gabarits(dossier: gabarits))
            let verrou = try VerrouDeDossier.prendre(sortie.parent)
            defer { close(verrou) }
            var etat = try EtatSurDisque(dossier: sortie.dossier)
            SignatureDeSortie.oublierLesRestes(sortie)
            try sortie.verifier()
            let cachet = try ouverture.cachet(.maintenant)
            let progression = Progression()
            progression.afficher("Signature de \(sortie.demandes.count) bilan\(sortie.demandes.count > 1 ? "s" : "")…")
            Interruption.arm()
            let fait = try SignatureDeSortie(sortie, sceau: cachet).signer(avant: Interruption.disarm)
            etat?.avancer(
                Set(fait.signes + fait.deja), a: .signe, fichiers: [SignatureDeBilan.fichier])
            try etat?.enregistrer(page)
            progression.effacer()
            try Console.printResult(RapportDeSignature(sortie, fait, cachet.certificat).texte)
        } catch {
            throw CommandFailure(livraison: error)
        }
    }

    private func verifierLEtendue(_ sortie: SortieProduite) throws(CommandFailure) {
        guard sortie.demandes.count > 1, !tout else { return }
        throw CommandFailure(
            .usage,
            "cette sortie contient \(sortie.bilans.count) bilans — ajouter --tout pour les signer tous, ou donner le dossier de l’un "
                + "d’eux : " + sortie.bilans.prefix(3).map(\.dossier).joined(separator: ", ")
                + (sortie.bilans.count > 3 ? "…" : "."))
    }
}

extension Instant {
    /// The clock of this machine.
    static var maintenant: Instant { Instant(secondes: Int64(Date().timeIntervalSince1970)) }
}

/// What `signer` prints when it is done.
private struct RapportDeSignature {
    let texte: String

    init(
        _ sortie: SortieProduite, _ fait: SignatureDeSortie.Resultat, _ certificat: CertificatDeSignature
    ) {
        let fin = Instant(secondes: certificat.sien.validity.upperBound).francais
        var lignes = ["Signataire : \(certificat.sien.name) (certificat valable jusqu’au \(fin))"]
        lignes += ListeDeRapport.lignes("Signé", "bilan", fait.signes)
        lignes += ListeDeRapport.lignes("Déjà signé", "bilan", fait.deja)
        lignes.append("Dans \(sortie.dossier). « bilanflux verifier \(sortie.dossier) » le vérifie.")
        texte = lignes.joined(separator: "\n") + "\n"
    }
}
