import Glibc
import Rendu

/// The signing of the bilans of outputs.
package struct SignatureDeSortie: Sendable {
    private let sortie: SortieProduite
    private let sceau: any Sceau

    /// What a signing did.
    package struct Resultat: Sendable {
        /// Folders of the bilans that were signed.
        package var signes: [String] = []
        /// Of those that were already, by a signature that holds.
        package var deja: [String] = []
    }

    /// - Parameter sceau: whose it is has been verified.
    package init(_ sortie: SortieProduite, sceau: any Sceau) {
        self.sortie = sortie
        self.sceau = sceau
    }

    /// Takes away what a killed run left of signatures: it is no file of a bilan.
    package static func oublierLesRestes(_ sortie: SortieProduite) {
        for bilan in sortie.demandes { Remplacement.oublier("\(sortie.dossier)/\(sortie.cheminDeSignature(bilan))") }
    }

    /// Makes every signature before the first is put in place.
    ///
    /// - Parameter avant: called once all are made: from then on nothing is to interrupt.
    package func signer(avant: () -> Void) throws -> Resultat {
        var resultat = Resultat()
        var signatures: [(BilanDeSortie, [UInt8])] = []
        for bilan in sortie.demandes {
            let fichiers = try sortie.fichiers(bilan)
            if let signature = try sortie.signature(bilan) {
                let lieu = sortie.cheminDeSignature(bilan)
                let fautes = VerificationDeSignature().verifier(signature, fichiers, lieu: lieu).fautes
                if let faute = fautes.first { throw SignatureError.nonVerifiee(faute) }
                resultat.deja.append(bilan.dossier)
            } else {
                signatures.append((bilan, try sceau.signer(fichiers)))
                resultat.signes.append(bilan.dossier)
            }
        }
        avant()
        for (bilan, signature) in signatures { try poser(signature, bilan) }
        return resultat
    }

    /// Puts a signature beside the files of a bilan.
    private func poser(_ signature: [UInt8], _ bilan: BilanDeSortie) throws(LivraisonError) {
        let dossier = "\(sortie.dossier)/\(bilan.dossier)/\(SignatureDeBilan.dossier)"
        guard mkdir(dossier, 0o755) == 0 || errno == EEXIST else {
            throw .ecriture(chemin: dossier, raison: "ce dossier ne peut pas être fait, vérifier les droits")
        }
        try Remplacement.poser("\(sortie.dossier)/\(sortie.cheminDeSignature(bilan))", signature)
    }
}
