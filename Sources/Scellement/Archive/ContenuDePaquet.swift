import Rendu

/// What a package holds, once it was verified.
package struct ContenuDePaquet: Sendable {
    /// The files of its `data/`, the signature among them.
    package let fichiers: [FichierScelle]
    /// Of its bag-info.txt, in their order.
    package let etiquettes: [(nom: String, valeur: String)]

    /// Reads a package, in its archive or alone.
    package init(_ chemin: String) throws(ArchiveError) {
        guard let dossier = DossierLu(chemin) else { throw .introuvable(chemin: chemin) }
        let lu = PaquetLu(dossier, profil: .bilanflux)
        var fichiers: [FichierScelle] = []
        for nom in lu.charge {
            guard let octets = dossier.lire(nom, auPlus: ControleDePaquetVerse.octetsAuPlus) else {
                throw .introuvable(chemin: "\(chemin)/\(nom.texte)")
            }
            fichiers.append(FichierScelle(chemin: String(nom.texte.dropFirst("data/".count)), octets: octets))
        }
        self.fichiers = fichiers
        etiquettes = lu.etiquettes.map { ($0.nom, $0.valeur) }
    }

    /// Its name, as its labels say.
    package var identifiant: String {
        etiquettes.first { $0.nom == EtiquetteDeBilan.identifiant.rawValue }?.valeur ?? ""
    }

    /// What its signature says.
    package func verifier(_ verification: VerificationDeSignature) -> VerificationDeSignature.Resultat {
        let signature = fichiers.first { $0.chemin == SignatureDeBilan.fichier }?.octets ?? []
        return verification.verifier(
            signature, fichiers.filter { $0.chemin != SignatureDeBilan.fichier }, lieu: SignatureDeBilan.fichier)
    }
}
