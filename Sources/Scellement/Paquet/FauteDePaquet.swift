/// What is wrong with a bag.
package enum FauteDePaquet: Sendable, Hashable {
    case dossierIllisible
    case declarationAbsente
    case declaration
    case versionInconnue(String)
    case encodageInconnu(String)
    case texteIllisible(fichier: CheminDePaquet)
    case manifesteAbsent
    case algorithmeInconnu(fichier: CheminDePaquet)
    case ligneDeManifeste(fichier: CheminDePaquet, ligne: Int)
    case ligneDEtiquette(ligne: Int)
    case horsDuPaquet(fichier: CheminDePaquet, chemin: CheminDePaquet)
    case deuxFois(fichier: CheminDePaquet, chemin: CheminDePaquet, autre: CheminDePaquet)
    case aRecuperer
    case chargeAbsente
    case fichierAbsent(chemin: CheminDePaquet, manifeste: CheminDePaquet)
    case fichierEnTrop(chemin: CheminDePaquet)
    case fichierModifie(chemin: CheminDePaquet, manifeste: CheminDePaquet)
    case fichierIllisible(chemin: CheminDePaquet)
    case manifesteIncomplet(manifeste: CheminDePaquet, chemin: CheminDePaquet)
    /// A file of the payload in the list of the others, or the reverse.
    case pasDansCeManifeste(manifeste: CheminDePaquet, chemin: CheminDePaquet)
    case lien(chemin: CheminDePaquet)
    case special(chemin: CheminDePaquet)
    case tropDeFichiers
    case oxumIllisible
    case oxum(octets: Int, fichiers: Int, octetsLus: Int, fichiersLus: Int)
    case dossierVide(chemin: CheminDePaquet)
    case nonCouvert(chemin: CheminDePaquet)
    case descriptionEnTrop(chemin: CheminDePaquet)
    case descriptionAbsente(chemin: CheminDePaquet)
    case autreVersion(String)

    /// The French sentence; it begins with the file that it is about.
    package var message: String {
        switch self {
        case .dossierIllisible: "paquet : ce n’est pas un dossier, ou il ne peut pas être lu"
        case .declarationAbsente: "bagit.txt : ce fichier manque, ce dossier n’est pas un paquet BagIt"
        case .declaration:
            "bagit.txt : ce ne sont pas les deux lignes « BagIt-Version: » et « Tag-File-Character-Encoding: »"
        case .versionInconnue(let version): "bagit.txt : version « \(version) » de BagIt inconnue (0.93 à 0.97 et 1.0)"
        case .encodageInconnu(let nom): "bagit.txt : encodage « \(nom) » inconnu (UTF-8, UTF-16, ISO-8859-1)"
        case .texteIllisible(let fichier):
            "\(fichier.code) : texte illisible, plus long que 64 Mo, d’un autre encodage que celui de bagit.txt ou précédé "
                + "d’une marque d’ordre des octets"
        case .manifesteAbsent: "paquet : aucun manifeste (manifest-sha512.txt)"
        case .algorithmeInconnu(let fichier): "\(fichier.code) : algorithme d’empreinte inconnu"
        case .ligneDeManifeste(let fichier, let ligne):
            "\(fichier.code), ligne \(ligne) : ce n’est pas une empreinte suivie d’un chemin"
        case .ligneDEtiquette(let ligne): "bag-info.txt, ligne \(ligne) : ce n’est pas un nom suivi d’une valeur"
        case .horsDuPaquet(let fichier, let chemin):
            "\(fichier.code) : le chemin « \(chemin.code) » sort du paquet, il n’est pas lu"
        case .deuxFois(let fichier, let chemin, let autre):
            chemin == autre
                ? "\(fichier.code) : « \(chemin.code) » y est deux fois"
                : "\(fichier.code) : « \(chemin.code) » et « \(autre.code) » y désignent le même fichier sur certains disques"
        case .aRecuperer:
            "fetch.txt : ce paquet renvoie à des fichiers à télécharger — bilanflux ne télécharge rien, compléter le paquet et "
                + "retirer fetch.txt"
        default: suiteDuMessage
        }
    }

    private var suiteDuMessage: String {
        switch self {
        case .chargeAbsente: "data : ce dossier manque"
        case .fichierAbsent(let chemin, let manifeste):
            "\(chemin.code) : ce fichier manque, \(manifeste.code) le donne"
        case .fichierEnTrop(let chemin): "\(chemin.code) : ce fichier n’est dans aucun manifeste"
        case .fichierModifie(let chemin, let manifeste):
            "\(chemin.code) : modifié, son empreinte n’est pas celle de \(manifeste.code)"
        case .fichierIllisible(let chemin): "\(chemin.code) : illisible — vérifier les droits et le disque"
        case .manifesteIncomplet(let manifeste, let chemin):
            "\(manifeste.code) : « \(chemin.code) » y manque, un autre manifeste le donne"
        case .pasDansCeManifeste(let manifeste, let chemin):
            "\(manifeste.code) : « \(chemin.code) » n’est pas de ce manifeste (data/ d’un côté, la description de l’autre)"
        case .lien(let chemin): "\(chemin.code) : c’est un lien, il n’est pas suivi"
        case .special(let chemin): "\(chemin.code) : ce n’est ni un fichier ni un dossier"
        case .tropDeFichiers: "paquet : trop de fichiers ou de dossiers l’un dans l’autre, tout n’a pas été lu"
        case .oxumIllisible: "bag-info.txt : Payload-Oxum n’est pas de la forme octets.fichiers, ou y est deux fois"
        case .oxum(let octets, let fichiers, let octetsLus, let fichiersLus):
            "bag-info.txt : Payload-Oxum annonce \(octets) octets et \(fichiers) fichiers, data en a \(octetsLus) et "
                + "\(fichiersLus)"
        case .dossierVide(let chemin): "\(chemin.code) : dossier vide, que rien n’explique"
        case .nonCouvert(let chemin): "\(chemin.code) : ce fichier manque dans tagmanifest-sha512.txt"
        case .descriptionEnTrop(let chemin): "\(chemin.code) : bilanflux ne met pas ce fichier dans un paquet"
        case .descriptionAbsente(let chemin): "\(chemin.code) : ce fichier manque"
        case .autreVersion(let version): "bagit.txt : version \(version) de BagIt, bilanflux écrit la version 1.0"
        default: ""
        }
    }
}
