package import CryptoPort
import Rendu
import XMLSecPort

/// Verifies signatures: that every byte is the one signed, by whom, when, and what the certificate is worth.
package struct VerificationDeSignature: Sendable {
    /// When the certificates must be valid.
    package enum Moment: Sendable, Hashable {
        /// At the signature: when its timestamp says, or else when it claims.
        case signature
        case fixe(Instant)
    }

    /// What a signature says, once verified.
    package struct Resultat: Sendable, Hashable {
        /// Sorted; none when it holds.
        package let fautes: [FauteDeSignature]
        /// nil when it cannot be read.
        package let signataire: Certificate?
        /// When it claims to have been made.
        package let instant: Instant?
        /// When its timestamp says it was there at the latest.
        package let horodatage: Instant?
        /// Whether that is by an authority that is trusted; none of the signer's words otherwise.
        package let horodatageReconnu: Bool
    }

    private let autorites: CertificateTrust?
    private let horodateurs: CertificateTrust?
    private let moment: Moment

    /// - Parameters:
    ///   - autorites: who may have delivered the certificates; nil when they are not asked about.
    ///   - horodateurs: the same for timestamps.
    package init(autorites: CertificateTrust? = nil, horodateurs: CertificateTrust? = nil, moment: Moment = .signature)
    {
        self.autorites = autorites
        self.horodateurs = horodateurs
        self.moment = moment
    }

    /// Verifies a signature over exactly these files.
    ///
    /// - Parameter lieu: the path of the signature; those of the files are beside its folder `META-INF`.
    package func verifier(_ signature: [UInt8], _ fichiers: [FichierScelle], lieu: String) -> Resultat {
        switch LectureDeSignature.lire(signature) {
        case .failure(let refus):
            return Resultat(
                fautes: [.illisible(lieu: lieu, raison: refus.raison)], signataire: nil, instant: nil, horodatage: nil,
                horodatageReconnu: false)
        case .success(let contenu):
            return Examen(contenu: contenu, signature: signature, fichiers: fichiers, lieu: lieu).resultat(
                autorites, horodateurs, moment)
        }
    }
}

/// The verification of one signature that could be read.
private struct Examen {
    let contenu: ContenuDeSignature
    let signature: [UInt8]
    let fichiers: [FichierScelle]
    let lieu: String

    func resultat(
        _ autorites: CertificateTrust?, _ horodateurs: CertificateTrust?, _ moment: VerificationDeSignature.Moment
    ) -> VerificationDeSignature.Resultat {
        let certificats = contenu.certificats.compactMap { Certificate(der: $0) }
        guard certificats.count == contenu.certificats.count, let sien = certificats.first else {
            return .init(
                fautes: fautesDesFichiers + [.certificatIllisible(lieu: lieu)], signataire: nil, instant: nil,
                horodatage: nil, horodatageReconnu: false)
        }
        let instant = Instant(contenu.instant)
        var fautes = fautesDesFichiers + fautesDeLaValeur(sien)
        var date: Instant?
        if let jeton = contenu.jeton {
            switch horodatage(jeton, horodateurs) {
            case .success(let dit): date = dit
            case .failure(let refus): fautes.append(refus.faute)
            }
        }
        if instant == nil { fautes.append(.instantIllisible(lieu: lieu)) }
        // Anyone can add a token of an authority of their own: its date counts when the authority does.
        let sure = horodateurs == nil ? nil : date
        let quand: Instant? = if case .fixe(let fixe) = moment { fixe } else { sure ?? instant }
        if let quand { fautes += fautesDuCertificat(sien, Array(certificats.dropFirst()), autorites, quand) }
        // The other implementation speaks last: what it refuses has nearly always been named already.
        if fautes.isEmpty, let avis = secondAvis(sien) { fautes.append(avis) }
        return .init(
            fautes: fautes, signataire: sien, instant: instant, horodatage: date, horodatageReconnu: sure != nil)
    }

    /// The files are exactly those of the references, byte for byte.
    private var fautesDesFichiers: [FauteDeSignature] {
        let signes = Dictionary(
            contenu.fichiers.map { ($0.chemin, $0.empreinte) }, uniquingKeysWith: { premier, _ in premier })
        var fautes: [FauteDeSignature] = []
        for fichier in fichiers {
            if let empreinte = signes[fichier.chemin] {
                if (try? SHA256Digest.of(fichier.octets))?.bytes != empreinte {
                    fautes.append(.fichierChange(lieu: place(fichier.chemin)))
                }
            } else {
                fautes.append(.fichierNonSigne(lieu: place(fichier.chemin)))
            }
        }
        let presents = Set(fichiers.map(\.chemin))
        fautes += contenu.fichiers.filter { !presents.contains($0.chemin) }.map {
            .fichierAbsent(lieu: place($0.chemin))
        }
        return fautes.sorted { $0.lieu < $1.lieu }
    }

    /// A file's path, beside that of the signature or, for a bilan, beside its folder `META-INF`.
    private func place(_ chemin: String) -> String {
        if lieu.hasSuffix(SignatureDeBilan.fichier) { return lieu.dropLast(SignatureDeBilan.fichier.count) + chemin }
        return lieu.lastIndex(of: "/").map { lieu[...$0] + chemin } ?? chemin
    }

    private func fautesDeLaValeur(_ certificat: Certificate) -> [FauteDeSignature] {
        var fautes: [FauteDeSignature] = []
        let proprietes = PartieCanonique.proprietes.octets(signature).flatMap { try? SHA256Digest.of($0) }
        if proprietes?.bytes != contenu.empreinteDesProprietes { fautes.append(.proprietesChangees(lieu: lieu)) }
        if (try? SHA256Digest.of(certificat.der))?.bytes != contenu.empreinteDuCertificat {
            fautes.append(.certificatAutre(lieu: lieu))
        }
        guard CertificatDeSignature.algorithme(certificat) == contenu.algorithme else {
            return fautes + [.cleFaible(lieu: lieu)]
        }
        if !(PartieCanonique.info.octets(signature).map { certificat.verifies(contenu.valeur, of: $0) } ?? false) {
            fautes.append(.valeurFausse(lieu: lieu))
        }
        return fautes
    }

    private func horodatage(_ jeton: [UInt8], _ autorites: CertificateTrust?) -> Result<Instant, FauteDHorodatage> {
        guard let empreinte = PartieCanonique.valeur.octets(signature).flatMap({ try? SHA256Digest.of($0) }) else {
            return .failure(.init(faute: .moteurAbsent(lieu: lieu)))
        }
        return switch Timestamp.verify(jeton, over: empreinte, trust: autorites) {
        case .valid(let secondes): .success(Instant(secondes: secondes))
        case .malformed, .otherDigest: .failure(.init(faute: .horodatageAutre(lieu: lieu)))
        case .refused: .failure(.init(faute: .horodatageRefuse(lieu: lieu)))
        }
    }

    private func fautesDuCertificat(
        _ certificat: Certificate, _ autres: [Certificate], _ autorites: CertificateTrust?, _ instant: Instant
    ) -> [FauteDeSignature] {
        let nom = certificat.name
        guard certificat.signs else { return [.certificatRefuse(lieu: lieu, nom: nom)] }
        guard let autorites else {
            if instant.secondes > certificat.validity.upperBound {
                return [.certificatExpire(lieu: lieu, nom: nom, instant: instant)]
            }
            return instant.secondes < certificat.validity.lowerBound
                ? [.certificatPasEncoreValable(lieu: lieu, nom: nom, instant: instant)] : []
        }
        return switch autorites.verify(certificat, others: autres, at: instant.secondes) {
        case .trusted: []
        case .unknownAuthority: [.autoriteInconnue(lieu: lieu, nom: nom)]
        case .expired: [.certificatExpire(lieu: lieu, nom: nom, instant: instant)]
        case .notYetValid: [.certificatPasEncoreValable(lieu: lieu, nom: nom, instant: instant)]
        case .revoked: [.certificatRevoque(lieu: lieu, nom: nom)]
        case .noRevocationList: [.listeDeRevocationAbsente(lieu: lieu, nom: nom)]
        case .refused: [.certificatRefuse(lieu: lieu, nom: nom)]
        }
    }

    private func secondAvis(_ certificat: Certificate) -> FauteDeSignature? {
        let files = Dictionary(
            fichiers.map { ($0.chemin, $0.octets) }, uniquingKeysWith: { premier, _ in premier })
        let attendues = contenu.fichiers.map(\.chemin) + ["#proprietes"]
        return switch XMLSignatureCheck.verify(signature, certificate: certificat.der, files: files) {
        case .valid(let references) where references == attendues: nil
        case .unavailable: .moteurAbsent(lieu: lieu)
        default: .secondAvis(lieu: lieu)
        }
    }
}

private struct FauteDHorodatage: Error {
    let faute: FauteDeSignature
}
