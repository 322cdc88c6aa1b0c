/// A fault that the verification of a signature finds: one case per cause. `lieu` is the path of the signature or of the file.
package enum FauteDeSignature: Sendable, Hashable {
    /// There is no signature.
    case absente(lieu: String)
    /// Not read; `raison` in French.
    case illisible(lieu: String, raison: String)
    case fichierChange(lieu: String)
    case fichierNonSigne(lieu: String)
    case fichierAbsent(lieu: String)
    /// What it says of itself (instant, certificate, types) is not what was signed.
    case proprietesChangees(lieu: String)
    /// Its value is not that of its certificate's key.
    case valeurFausse(lieu: String)
    /// The certificate is not the one that was signed with.
    case certificatAutre(lieu: String)
    case certificatIllisible(lieu: String)
    case cleFaible(lieu: String)
    case certificatExpire(lieu: String, nom: String, instant: Instant)
    case certificatPasEncoreValable(lieu: String, nom: String, instant: Instant)
    case autoriteInconnue(lieu: String, nom: String)
    case certificatRevoque(lieu: String, nom: String)
    case listeDeRevocationAbsente(lieu: String, nom: String)
    case certificatRefuse(lieu: String, nom: String)
    case instantIllisible(lieu: String)
    case horodatageAutre(lieu: String)
    case horodatageRefuse(lieu: String)
    /// libxmlsec1 refuses what the rest accepts.
    case secondAvis(lieu: String)
    case moteurAbsent(lieu: String)

    /// The French sentence.
    package var message: String { "\(lieu) : \(raison)" }

    /// Where it is.
    package var lieu: String {
        switch self {
        case .absente(let lieu), .illisible(let lieu, _), .fichierChange(let lieu), .fichierNonSigne(let lieu),
            .fichierAbsent(let lieu), .proprietesChangees(let lieu), .valeurFausse(let lieu),
            .certificatAutre(let lieu),
            .certificatIllisible(let lieu), .cleFaible(let lieu), .certificatExpire(let lieu, _, _),
            .certificatPasEncoreValable(let lieu, _, _), .autoriteInconnue(let lieu, _),
            .certificatRevoque(let lieu, _),
            .listeDeRevocationAbsente(let lieu, _), .certificatRefuse(let lieu, _), .instantIllisible(let lieu),
            .horodatageAutre(let lieu), .horodatageRefuse(let lieu), .secondAvis(let lieu), .moteurAbsent(let lieu):
            lieu
        }
    }

    private var raison: String {
        switch self {
        case .absente: "ce bilan n’est pas signé"
        case .illisible(_, let raison): "signature refusée : \(raison)"
        case .fichierChange: "ce fichier n’est plus celui qui a été signé"
        case .fichierNonSigne: "ce fichier n’est pas couvert par la signature"
        case .fichierAbsent: "ce fichier a été signé et n’est plus là"
        case .proprietesChangees: "ce que la signature dit d’elle-même (instant, certificat, types) a été modifié"
        case .valeurFausse: "la signature n’est pas celle de la clé du certificat"
        case .certificatAutre: "le certificat n’est pas celui avec lequel il a été signé"
        case .certificatIllisible: "le certificat de la signature est illisible"
        case .cleFaible: "la clé du certificat est trop faible, ou d’un algorithme qui n’est pas accepté"
        case .certificatExpire(_, let nom, let instant):
            "certificat « \(nom) » : il, ou son autorité, n’était plus valable à l’instant vérifié, le \(instant.francais)"
        case .certificatPasEncoreValable(_, let nom, let instant):
            "certificat « \(nom) » : il, ou son autorité, n’était pas encore valable à l’instant vérifié, le \(instant.francais)"
        case .autoriteInconnue(_, let nom): "certificat « \(nom) » : aucune des autorités données ne l’a délivré"
        case .certificatRevoque(_, let nom): "certificat « \(nom) » : révoqué"
        case .listeDeRevocationAbsente(_, let nom):
            "certificat « \(nom) » : aucune liste de révocation de son autorité, valable à cet instant, n’a été donnée"
        case .certificatRefuse(_, let nom): "certificat « \(nom) » : refusé (usage, chaîne ou signature de l’autorité)"
        case .instantIllisible: "l’instant de la signature n’est pas une date"
        case .horodatageAutre: "l’horodatage est celui d’une autre signature, ou est illisible"
        case .horodatageRefuse: "l’horodatage n’est pas signé par une autorité d’horodatage reconnue"
        case .secondAvis: "libxmlsec1 refuse cette signature"
        case .moteurAbsent: "libxmlsec1 ne fonctionne pas sur ce poste : la signature n’a pas pu être vérifiée"
        }
    }
}
