/// What is wrong with an archive.
package enum FauteDArchive: Sendable, Hashable {
    case vide
    case journalAbsent
    case journalIllisible
    case journal(FauteDeJournal)
    case ancre(Ancre, taille: Int)
    case nom(ligne: Int, nom: String)
    case verseDeuxFois(ligne: Int, NomDePaquet)
    case pasVerse(ligne: Int, NomDePaquet)
    case autresEmpreintes(ligne: Int, NomDePaquet)
    case version(ligne: Int, NomDePaquet)
    case pointIllisible(fichier: String)
    case pointDementi(fichier: String, Ancre)
    case pointDAutrui(fichier: String, origine: String, attendue: String)
    case pointSansSignature(fichier: String)
    case pointInacheve(fichier: String)
    /// Its signature is there, and no run stopped between the two: the journal has grown since.
    case pointAbsent(fichier: String)
    case enTrop(chemin: String)
    case lien(chemin: String)
    case illisible(chemin: String)
    case paquetEnTrop(NomDePaquet)
    case paquetAbsent(NomDePaquet)
    case versementInacheve(NomDePaquet)
    case versementAbandonne(NomDePaquet)
    case repriseAbandonnee
    case eliminationInachevee(NomDePaquet)
    case paquet(NomDePaquet?, FauteDePaquet)
    case tagmanifest(NomDePaquet)
    case signatureAbsente(NomDePaquet?)
    case signatureChangee(NomDePaquet)
    case etiquette(NomDePaquet, nom: String)
    case tropGros(NomDePaquet?)
    case signature(FauteDeSignature)

    /// Whether it is what a run that was killed leaves, which the next run of `archiver` finishes or takes away: nothing is lost.
    package var estUnInachevement: Bool {
        switch self {
        case .vide, .pointInacheve, .versementInacheve, .versementAbandonne, .repriseAbandonnee, .eliminationInachevee,
            .journal(.inachevee):
            true
        default: false
        }
    }

    /// The French sentence, which names the file, the line or the package.
    package var message: String {
        switch self {
        case .vide: "archive : elle ne contient ni versement ni journal"
        case .journalAbsent:
            "journal.jsonl : ce fichier manque ou n’a plus de ligne, rien ne prouve ce que l’archive contient"
        case .journalIllisible: "journal.jsonl : ce n’est pas un fichier qui peut être lu — vérifier les droits"
        case .journal(let faute): faute.message
        case .ancre(let ancre, let taille):
            ancre.taille > taille
                ? "journal.jsonl : l’ancre dit \(ancre.taille) lignes, il n’y en a que \(taille), la fin du journal a été ôtée"
                : "journal.jsonl : ses \(ancre.taille) premières lignes ne sont plus celles de l’ancre, le journal a été réécrit"
        case .nom(let ligne, let nom): "journal.jsonl, ligne \(ligne) : « \(nom) » n’est pas le nom d’un paquet"
        case .verseDeuxFois(let ligne, let nom):
            "journal.jsonl, ligne \(ligne) : \(nom.texte) y est versé une deuxième fois"
        case .pasVerse(let ligne, let nom):
            "journal.jsonl, ligne \(ligne) : \(nom.texte) n’est pas, ou n’est plus, dans l’archive à cette ligne"
        case .autresEmpreintes(let ligne, let nom):
            "journal.jsonl, ligne \(ligne) : les empreintes de \(nom.texte) ne sont pas celles de son versement"
        case .version(let ligne, let nom):
            "journal.jsonl, ligne \(ligne) : \(nom.texte) ne remplace pas la version qui le précède, ou ne devrait rien remplacer"
        case .pointIllisible, .pointDementi, .pointDAutrui, .pointSansSignature, .pointInacheve, .pointAbsent:
            messageDuPoint
        case .enTrop(let chemin): "\(chemin) : le journal n’en dit rien, ce n’est pas de l’archive"
        case .lien(let chemin): "\(chemin) : c’est un lien, il n’est pas suivi"
        case .illisible(let chemin): "\(chemin) : illisible — vérifier les droits et le disque"
        default: messageDuPaquet
        }
    }

    private var messageDuPoint: String {
        switch self {
        case .pointIllisible(let fichier): "points/\(fichier) : ce n’est pas un point de contrôle de bilanflux"
        case .pointDementi(let fichier, let ancre):
            "points/\(fichier) : le journal n’a plus les \(ancre.taille) lignes que ce point a scellées"
        case .pointDAutrui(let fichier, let origine, let attendue):
            "points/\(fichier) : point de l’archive de « \(origine) », les autres sont de « \(attendue) »"
        case .pointSansSignature(let fichier): "points/\(fichier) : la signature de ce point manque"
        case .pointAbsent(let fichier): "points/\(fichier) : ce point de contrôle manque, sa signature est là"
        case .pointInacheve(let fichier):
            "points/\(fichier) : point de contrôle inachevé, son écriture a été interrompue — relancer « bilanflux archiver »"
        default: ""
        }
    }

    private var messageDuPaquet: String {
        switch self {
        case .paquetEnTrop(let nom): "\(nom.texte) : ce paquet n’a jamais été versé, le journal n’en dit rien"
        case .paquetAbsent(let nom): "\(nom.texte) : ce paquet manque, le journal le dit dans l’archive"
        case .versementInacheve(let nom):
            "\(nom.texte) : versement inachevé, le paquet est écrit et inscrit au journal mais n’a pas encore son nom — relancer "
                + "« bilanflux archiver »"
        case .versementAbandonne(let nom):
            "\(nom.texte) : versement interrompu avant d’être inscrit au journal, rien n’est versé — relancer « bilanflux "
                + "archiver »"
        case .repriseAbandonnee:
            "\(JournalEnCours.partiel) : reprise du journal interrompue, le journal n’a pas changé — relancer « bilanflux "
                + "archiver »"
        case .eliminationInachevee(let nom):
            "\(nom.texte) : élimination inachevée, le journal la dit et des fichiers restent — relancer « bilanflux archiver »"
        case .paquet(let nom, let faute): Self.precede(nom) + faute.message
        case .tagmanifest(let nom): "\(nom.texte) : l’empreinte de tagmanifest-sha512.txt n’est pas celle du journal"
        case .signatureAbsente(let nom): Self.precede(nom) + "data/META-INF/signatures.xml : la signature manque"
        case .signatureChangee(let nom): "\(nom.texte) : l’empreinte de la signature n’est pas celle du journal"
        case .etiquette(let paquet, let nom):
            "\(paquet.texte)/bag-info.txt : l’étiquette \(nom) ne dit pas ce que dit le journal"
        case .tropGros(let nom): Self.precede(nom) + "data : trop grand pour que la signature en soit vérifiée"
        case .signature(let faute): faute.message
        default: ""
        }
    }

    private static func precede(_ nom: NomDePaquet?) -> String { nom.map { "\($0.texte)/" } ?? "" }
}
