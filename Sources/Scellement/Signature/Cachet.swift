package import CryptoPort
import Rendu

/// A seal: what signs a message, the certificate that says whose it is, and who may date it.
package struct Cachet: Sceau {
    /// Signs a message: PKCS#1 v1.5 or r and s, with SHA-256.
    package typealias Plume = @Sendable (_ message: [UInt8]) throws(SignatureError) -> [UInt8]
    /// Has a digest dated: an RFC 3161 token.
    package typealias Horodateur = @Sendable (_ empreinte: SHA256Digest) throws(SignatureError) -> [UInt8]

    /// Whose seal it is.
    package let certificat: CertificatDeSignature
    private let plume: Plume
    private let horodateur: Horodateur?
    private let instant: Instant

    /// - Parameters:
    ///   - instant: what the signatures will say they were made at.
    ///   - plume: what holds the key of the certificate.
    ///   - horodateur: nil for signatures without timestamp.
    package init(
        certificat: CertificatDeSignature, instant: Instant, horodateur: Horodateur? = nil, plume: @escaping Plume
    ) {
        self.certificat = certificat
        self.instant = instant
        self.horodateur = horodateur
        self.plume = plume
    }

    /// The same, with a key that is here or in a token.
    ///
    /// - Throws: `.cleDUnAutre` when the key is not that of the certificate.
    package init(
        certificat: CertificatDeSignature, instant: Instant, horodateur: Horodateur? = nil, cle: PrivateKey
    ) throws(SignatureError) {
        guard cle.matches(certificat.sien) else { throw .cleDUnAutre(nom: certificat.sien.name) }
        self.init(certificat: certificat, instant: instant, horodateur: horodateur) { message throws(SignatureError) in
            guard let valeur = cle.sign(message) else { throw .cleMuette }
            return valeur
        }
    }

    /// Signs files, and verifies the signature with another implementation before giving it.
    package func signer(_ fichiers: [FichierScelle]) throws(SignatureError) -> [UInt8] {
        var contenu = try contenu(fichiers)
        contenu.empreinteDesProprietes = try Self.empreinte(.proprietes, contenu).bytes
        let info = try Self.partie(.info, contenu)
        contenu.valeur = try plume(info)
        guard certificat.sien.verifies(contenu.valeur, of: info) else {
            throw .cleDUnAutre(nom: certificat.sien.name)
        }
        if let horodateur { contenu.jeton = try horodateur(try Self.empreinte(.valeur, contenu)) }
        let octets = try Self.ecrire(contenu)
        let verification = VerificationDeSignature(moment: .fixe(instant))
            .verifier(octets, fichiers, lieu: SignatureDeBilan.fichier)
        if let faute = verification.fautes.first { throw .nonVerifiee(faute) }
        return octets
    }

    private func contenu(_ fichiers: [FichierScelle]) throws(SignatureError) -> ContenuDeSignature {
        guard !fichiers.isEmpty else { throw .sansFichier }
        var references: [ContenuDeSignature.Reference] = []
        for fichier in fichiers.sorted(by: { $0.chemin < $1.chemin }) {
            guard CheminDeSortie.estSur(fichier.chemin), references.last?.chemin != fichier.chemin else {
                throw .nomRefuse(chemin: fichier.chemin)
            }
            references.append(.init(chemin: fichier.chemin, empreinte: try Self.empreinte(fichier.octets).bytes))
        }
        return ContenuDeSignature(
            fichiers: references, instant: instant.texte,
            certificats: ([certificat.sien] + certificat.autres).map(\.der),
            empreinteDuCertificat: try Self.empreinte(certificat.sien.der).bytes, algorithme: certificat.algorithme)
    }

    static func ecrire(_ contenu: ContenuDeSignature) throws(SignatureError) -> [UInt8] {
        do {
            return try DocumentDeSignature.octets(contenu)
        } catch {
            throw .moteur
        }
    }

    private static func partie(
        _ partie: PartieCanonique, _ contenu: ContenuDeSignature
    ) throws(SignatureError) -> [UInt8] {
        guard let octets = partie.octets(try ecrire(contenu)) else { throw .moteur }
        return octets
    }

    static func empreinte(
        _ partie: PartieCanonique, _ contenu: ContenuDeSignature
    ) throws(SignatureError) -> SHA256Digest {
        try empreinte(try Self.partie(partie, contenu))
    }

    private static func empreinte(_ octets: [UInt8]) throws(SignatureError) -> SHA256Digest {
        guard let empreinte = try? SHA256Digest.of(octets) else { throw .moteur }
        return empreinte
    }
}
