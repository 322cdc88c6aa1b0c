import Rendu

/// A folder whose files are signed together: what a réservataire receives, alone.
package struct DossierSigne: Sendable {
    /// Every file but the signature, by path.
    private let fichiers: [FichierScelle]
    /// What cannot be a file of a bilan: a link, a pipe.
    private let etrangers: [String]
    private let signature: [UInt8]?

    /// Larger folders are no bilan.
    private static let octetsAuPlus = 1 << 30

    /// Reads a folder; nil when it is not one, cannot be read, or is far too large.
    package init?(_ chemin: String) {
        guard let reel = CheminReel.de(chemin), let dossier = DossierLu(reel) else { return nil }
        let inventaire = Inventaire(dossier)
        guard !inventaire.deborde else { return nil }
        var (fichiers, signature): ([FichierScelle], [UInt8]?) = ([], nil)
        var reste = Self.octetsAuPlus
        for nom in inventaire.fichiers.keys.sorted() {
            guard let octets = dossier.lire(nom, auPlus: reste) else { return nil }
            reste -= octets.count
            if nom.texte == SignatureDeBilan.fichier {
                signature = octets
            } else {
                fichiers.append(FichierScelle(chemin: nom.texte, octets: octets))
            }
        }
        self.fichiers = fichiers
        etrangers = (inventaire.liens + inventaire.speciaux + inventaire.illisibles).map(\.texte).sorted()
        self.signature = signature
    }

    /// Whether it has a signature.
    package var estSigne: Bool { signature != nil }

    /// Whether it is a bilan, signed or not.
    package var estUnBilan: Bool { fichiers.contains { $0.chemin == BilanDeSortie.temoin } }

    /// Verifies its signature over exactly what it holds.
    ///
    /// - Parameter lieu: how to call the folder in the faults.
    package func verifier(_ verification: VerificationDeSignature, lieu: String) -> VerificationDeSignature.Resultat {
        guard let signature else {
            return .init(
                fautes: [.absente(lieu: lieu)], signataire: nil, instant: nil, horodatage: nil, horodatageReconnu: false
            )
        }
        let resultat = verification.verifier(signature, fichiers, lieu: "\(lieu)/\(SignatureDeBilan.fichier)")
        return .init(
            fautes: etrangers.map { .fichierNonSigne(lieu: "\(lieu)/\($0)") } + resultat.fautes,
            signataire: resultat.signataire, instant: resultat.instant, horodatage: resultat.horodatage,
            horodatageReconnu: resultat.horodatageReconnu)
    }
}
