package import Rendu

/// Why an archive is not written, or a package not given back; what was in the archive is untouched.
package enum ArchiveError: Error, Equatable {
    case introuvable(chemin: String)
    case autreExecution(chemin: String)
    /// `contient` is the name of one thing it holds.
    case pasUneArchive(chemin: String, contient: String)
    /// Another landlord's: its SIREN.
    case autreOrigine(chemin: String, origine: String)
    case pointDementi(fichier: String)
    case ligneDejaScellee(ligne: Int)
    case nom(String)
    case sansSignature(NomDePaquet)
    case etiquette(NomDePaquet, nom: String)
    case autreContenu(NomDePaquet)
    case elimine(NomDePaquet)
    case inconnu(NomDePaquet)
    case versionAbsente(NomDePaquet, precedent: NomDePaquet)
    case remplacementInattendu(NomDePaquet)
    case sansMotif(NomDePaquet)
    case sansVisa(NomDePaquet)
    case sansFinDeConservation(NomDePaquet)
    case enConservation(NomDePaquet, fin: String)
    case aConserver(NomDePaquet)
    case paquetFautif(NomDePaquet, [FauteDArchive])
    case versementAbime(NomDePaquet)
    case placePrise(NomDePaquet)
    case journal(JournalError)
    case paquet(PaquetError)
    case livraison(LivraisonError)
    case disque(DisqueError)

    /// Why the folder of an archive is not locked.
    init(verrou erreur: LivraisonError) {
        self =
            switch erreur {
            case .autreExecution(let chemin): .autreExecution(chemin: chemin)
            case .parentIntrouvable(let chemin): .introuvable(chemin: chemin)
            case .ecriture(let chemin, let raison): .disque(DisqueError(chemin: chemin, raison: raison))
            default: .livraison(erreur)
            }
    }

    /// The French sentence: what is wrong, and the remedy.
    package var message: String {
        switch self {
        case .introuvable(let chemin):
            "\(chemin) : ce dossier d’archive n’existe pas ou ne peut pas être lu — vérifier le chemin"
        case .autreExecution(let chemin):
            "\(chemin) : une autre exécution se sert de cette archive — attendre qu’elle finisse"
        case .pasUneArchive(let chemin, let contient):
            "\(chemin) : ce dossier n’est pas une archive, ou son journal a disparu (il contient « \(contient) ») — donner un "
                + "dossier neuf ou vide, ou rendre à l’archive son journal.jsonl"
        case .autreOrigine(let chemin, let origine):
            "\(chemin) : cette archive est celle du bailleur \(origine) — donner celle de ce bailleur-ci"
        case .pointDementi(let fichier):
            "points/\(fichier) : ce point de contrôle et le journal ne disent plus la même chose, ou sa signature manque — rien n’est "
                + "écrit ; « bilanflux verifier » dit tout, rendre à l’archive sa sauvegarde"
        case .ligneDejaScellee(let ligne):
            "journal.jsonl, ligne \(ligne) : un point de contrôle la couvre, elle n’est donc pas inachevée mais altérée — rendre "
                + "à l’archive un journal sauvegardé"
        case .nom(let nom): "« \(nom) » : ce n’est pas le nom d’un paquet, tel que « 2024/299300160-BAGNOLS-v1 »"
        case .journal(let erreur): erreur.message
        case .paquet(let erreur): erreur.message
        case .livraison(.parentIntrouvable(let chemin)):
            "\(chemin) : le dossier qui doit contenir le paquet rendu n’existe pas ou n’est pas un dossier — le créer d’abord, ou "
                + "choisir un autre endroit"
        case .livraison(let erreur): erreur.message
        case .disque(let erreur): erreur.message
        default: messageDuPaquet
        }
    }

    private var messageDuPaquet: String {
        switch self {
        case .sansSignature(let nom): "\(nom.texte) : ce bilan n’est pas signé — lancer « bilanflux signer »"
        case .etiquette(let paquet, let nom):
            "\(paquet.texte) : l’étiquette \(nom) ne dit pas ce que dit le nom du paquet"
        case .autreContenu(let nom):
            "\(nom.texte) : ce paquet est déjà dans l’archive avec un autre contenu, il n’est pas remplacé — verser une version "
                + "corrigée, faite avec --corrige et --motif"
        case .elimine(let nom): "\(nom.texte) : ce paquet a été éliminé, le journal le dit — il n’y a rien à en faire"
        case .inconnu(let nom): "\(nom.texte) : ce paquet n’est pas dans l’archive — vérifier son nom"
        case .versionAbsente(let nom, let precedent):
            "\(nom.texte) : cette version remplace \(precedent.texte), qui n’est pas dans l’archive — la verser d’abord"
        case .remplacementInattendu(let nom):
            "\(nom.texte) : ce paquet ne remplace pas celui qui est donné — revoir la version"
        case .sansMotif(let nom): "\(nom.texte) : une version corrigée dit pourquoi — donner un motif"
        case .sansVisa(let nom): "\(nom.texte) : une élimination porte la référence de son visa — la donner"
        case .sansFinDeConservation(let nom):
            "\(nom.texte) : ce paquet ne dit pas quand sa conservation finit, il n’est pas éliminé"
        case .enConservation(let nom, let fin):
            "\(nom.texte) : ce paquet est à conserver jusqu’au \(fin), il n’est pas éliminé"
        case .aConserver(let nom):
            "\(nom.texte) : le sort final de ce paquet est d’être conservé, il n’est pas éliminé — le transférer au service "
                + "d’archives"
        case .paquetFautif(let nom, let fautes):
            "\(nom.texte) : \(fautes.count) faute\(fautes.count > 1 ? "s" : "") — "
                + fautes.prefix(3).map(\.message).joined(separator: " ; ")
        case .versementAbime(let nom):
            "\(nom.texte) : le paquet inscrit au journal qui attend sa place n’est plus celui qui a été écrit — rendre à "
                + "l’archive « \(nom.enAttente(.versement)) »"
        case .placePrise(let nom):
            "\(nom.texte) : ce nom est pris dans l’archive sans que le journal le dise — lancer « bilanflux verifier »"
        default: ""
        }
    }
}
