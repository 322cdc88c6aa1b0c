/// What stops a signature: one case per cause.
package enum SignatureError: Error, Sendable, Hashable {
    case sansFichier
    /// A path that a signature cannot name.
    case nomRefuse(chemin: String)
    case sansCertificat
    /// Neither RSA of enough bits nor ECDSA P-256.
    case cleRefusee(nom: String)
    case usageRefuse(nom: String)
    case certificatExpire(nom: String, fin: Instant)
    case certificatPasEncoreValable(nom: String, debut: Instant)
    case cleDUnAutre(nom: String)
    /// A key that does not open; `raison` in French, with its remedy.
    case cle(lieu: String, raison: String)
    /// The key, or its token, refused to sign.
    case cleMuette
    /// The program that signs did not give a signature.
    case signataireExterne(raison: String)
    /// The timestamp could not be had.
    case horodatage(raison: String)
    /// What was just signed does not pass its own verification.
    case nonVerifiee(FauteDeSignature)
    /// A library did not do its work: no memory, or a system that lacks an algorithm.
    case moteur

    /// The French sentence: what is wrong, and the remedy.
    package var message: String {
        switch self {
        case .sansFichier: "il n’y a aucun fichier à signer — relancer « bilanflux produire »"
        case .nomRefuse(let chemin):
            "« \(chemin) » : ce nom de fichier ne peut pas être signé (lettres sans accent, chiffres, « . », « _ », « - ») — "
                + "le ranger ailleurs"
        case .sansCertificat:
            "aucun certificat ne va avec la clé — le donner avec --certificat"
        case .cleRefusee(let nom):
            "certificat « \(nom) » : sa clé n’est ni RSA de \(CertificatDeSignature.bitsAuMoins) bits ou plus, ni ECDSA P-256 — "
                + "en demander un autre à l’autorité"
        case .usageRefuse(let nom):
            "certificat « \(nom) » : il n’est pas fait pour signer (usage de la clé) — donner un certificat de signature ou "
                + "de cachet"
        case .certificatExpire(let nom, let fin):
            "certificat « \(nom) » : expiré depuis le \(fin.francais) — le faire renouveler"
        case .certificatPasEncoreValable(let nom, let debut):
            "certificat « \(nom) » : valable à partir du \(debut.francais) seulement — vérifier l’horloge de ce poste, ou "
                + "attendre"
        case .cleDUnAutre(let nom):
            "la clé n’est pas celle du certificat « \(nom) » — donner la clé et le certificat qui vont ensemble"
        case .cle(let lieu, let raison): "\(lieu) : \(raison)"
        case .cleMuette:
            "la clé n’a pas signé : le jeton a refusé, ou a été retiré — le rebrancher et recommencer"
        case .signataireExterne(let raison): "--signataire-externe : \(raison)"
        case .horodatage(let raison): "--horodatage : \(raison)"
        case .nonVerifiee(let faute):
            "la signature n’a pas passé sa propre vérification, elle n’est pas gardée : \(faute.message)"
        case .moteur:
            "la bibliothèque de cryptographie de ce poste a refusé un calcul — vérifier l’installation d’OpenSSL et de libxml2"
        }
    }
}
