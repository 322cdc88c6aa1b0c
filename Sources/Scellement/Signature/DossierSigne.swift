import Foundation

/// A folder whose files are signed together: what a réservataire receives, alone.
package struct DossierSigne: Sendable {
    private let chemin: String
    /// Every file but the signature, by path.
    private let fichiers: [FichierScelle]
    /// What cannot be a file of a bilan: a link, a pipe.
    private let etrangers: [String]
    private let signature: [UInt8]?

    /// Larger folders are no bilan.
    private static let octetsAuPlus = 1 << 30

    /// Reads a folder; nil when it is not one, cannot be read, or is far too large.
    package init?(_ chemin: String) {
        guard let noms = FileManager.default.subpaths(atPath: chemin) else { return nil }
        var (fichiers, etrangers): ([FichierScelle], [String]) = ([], [])
        var (signature, total): ([UInt8]?, Int) = (nil, 0)
        for nom in noms.sorted() {
            let complet = "\(chemin)/\(nom)"
            // Of the name itself: links are not followed.
            let attributs = try? FileManager.default.attributesOfItem(atPath: complet)
            switch attributs?[.type] as? FileAttributeType {
            case .typeDirectory: continue
            case .typeRegular:
                total += attributs?[.size] as? Int ?? 0
                guard total <= Self.octetsAuPlus, let octets = FileManager.default.contents(atPath: complet) else {
                    return nil
                }
                if nom == ContenuDeSignature.chemin {
                    signature = Array(octets)
                } else {
                    fichiers.append(FichierScelle(chemin: nom, octets: Array(octets)))
                }
            default: etrangers.append(nom)
            }
        }
        self.chemin = chemin
        self.fichiers = fichiers
        self.etrangers = etrangers
        self.signature = signature
    }

    /// Whether it has a signature.
    package var estSigne: Bool { signature != nil }

    /// Verifies its signature over exactly what it holds.
    ///
    /// - Parameter lieu: how to call the folder in the faults.
    package func verifier(_ verification: VerificationDeSignature, lieu: String) -> VerificationDeSignature.Resultat {
        guard let signature else {
            return .init(fautes: [.absente(lieu: lieu)], signataire: nil, instant: nil, horodatage: nil)
        }
        let resultat = verification.verifier(signature, fichiers, lieu: "\(lieu)/\(ContenuDeSignature.chemin)")
        return .init(
            fautes: etrangers.map { .fichierNonSigne(lieu: "\(lieu)/\($0)") } + resultat.fautes,
            signataire: resultat.signataire, instant: resultat.instant, horodatage: resultat.horodatage)
    }
}
