/// One bag against the rules of RFC 8493 and, if asked, of this tool's own bags.
struct ControleDePaquet {
    private let dossier: DossierLu
    private let inventaire: Inventaire
    private let profil: PaquetLu.Profil
    private(set) var fautes: [FauteDePaquet] = []
    private(set) var etiquettes: [EtiquetteDePaquet] = []

    init(_ dossier: DossierLu, profil: PaquetLu.Profil) {
        self.dossier = dossier
        self.profil = profil
        inventaire = Inventaire(dossier)
    }

    /// Files of the payload that are there.
    var charge: [CheminDePaquet] { inventaire.fichiers.keys.filter(\.estDeLaCharge) }

    mutating func controler() {
        fautes += inventaire.liens.map { .lien(chemin: $0) } + inventaire.speciaux.map { .special(chemin: $0) }
        fautes += inventaire.illisibles.map { .fichierIllisible(chemin: $0) }
        if inventaire.deborde { fautes.append(.tropDeFichiers) }
        if inventaire.fichiers[CheminDePaquet("fetch.txt")] != nil { fautes.append(.aRecuperer) }
        let sansCharge = charge.isEmpty && !inventaire.dossiersVides.contains { $0.texte == "data" || $0.estDeLaCharge }
        if sansCharge { fautes.append(.chargeAbsente) }
        guard let declaration = lireLaDeclaration() else { return }
        lireLesEtiquettes(declaration)
        let manifestes = lireLesListes("manifest-", declaration)
        let listes = lireLesListes("tagmanifest-", declaration)
        if manifestes.isEmpty { fautes.append(.manifesteAbsent) }
        controlerLesRangs(manifestes, listes)
        controlerLesAbsents(manifestes, declaration)
        for liste in manifestes + listes { controlerLesEmpreintes(liste) }
        switch profil {
        case .norme: break
        case .bilanflux: controlerLeProfil(declaration, listes)
        }
    }

    private mutating func lireLaDeclaration() -> DeclarationDePaquet? {
        guard let octets = dossier.lire(DeclarationDePaquet.fichier, auPlus: 1 << 12) else {
            let present = inventaire.fichiers[DeclarationDePaquet.fichier] != nil
            fautes.append(present ? .declaration : .declarationAbsente)
            return nil
        }
        do throws(DeclarationDePaquet.Refus) {
            return try DeclarationDePaquet(octets)
        } catch {
            switch error {
            case .forme: fautes.append(.declaration)
            case .version(let version): fautes.append(.versionInconnue(version))
            case .encodage(let nom): fautes.append(.encodageInconnu(nom))
            }
            return nil
        }
    }

    private mutating func lireUnTexte(_ chemin: CheminDePaquet, _ declaration: DeclarationDePaquet) -> String? {
        let octets = dossier.lire(chemin, auPlus: PaquetLu.texteAuPlus)
        let texte = octets.flatMap { TexteDePaquet.decoder($0, declaration.encodage) }
        if texte == nil { fautes.append(.texteIllisible(fichier: chemin)) }
        return texte
    }

    private mutating func lireLesEtiquettes(_ declaration: DeclarationDePaquet) {
        guard inventaire.fichiers[EtiquettesDePaquet.fichier] != nil,
            let texte = lireUnTexte(EtiquettesDePaquet.fichier, declaration)
        else { return }
        let lues = EtiquettesDePaquet.lire(texte, strict: declaration.estStricte)
        etiquettes = lues.etiquettes
        fautes += lues.fautives.map { .ligneDEtiquette(ligne: $0) }
        controlerLOxum()
    }

    private mutating func controlerLOxum() {
        let oxums = etiquettes.filter { $0.nom.lowercased() == EtiquettesDePaquet.oxum.lowercased() }
        guard let oxum = oxums.first else { return }
        let nombres = oxum.valeur.split(separator: ".", omittingEmptySubsequences: false).map { Int($0) }
        guard oxums.count == 1, nombres.count == 2, let octets = nombres[0], let fichiers = nombres[1] else {
            fautes.append(.oxumIllisible)
            return
        }
        let tailles = charge.compactMap { inventaire.fichiers[$0] }
        let lus = tailles.reduce(0, +)
        if octets != lus || fichiers != tailles.count {
            fautes.append(.oxum(octets: octets, fichiers: fichiers, octetsLus: lus, fichiersLus: tailles.count))
        }
    }

    private mutating func lireLesListes(_ prefixe: String, _ declaration: DeclarationDePaquet) -> [ListeDEmpreintes] {
        var listes: [ListeDEmpreintes] = []
        for fichier in inventaire.fichiers.keys.sorted() {
            guard let nom = ListeDEmpreintes.algorithme(fichier, prefixe: prefixe) else { continue }
            guard let algorithme = AlgorithmeDePaquet(rawValue: nom) else {
                fautes.append(.algorithmeInconnu(fichier: fichier))
                continue
            }
            guard let texte = lireUnTexte(fichier, declaration) else { continue }
            let liste = ListeDEmpreintes(
                texte, fichier: fichier, algorithme: algorithme, strict: declaration.estStricte)
            fautes += liste.fautes
            listes.append(liste)
        }
        return listes
    }

    /// A manifest lists the payload and nothing else, a tagmanifest everything but the payload and tagmanifests.
    private mutating func controlerLesRangs(_ manifestes: [ListeDEmpreintes], _ listes: [ListeDEmpreintes]) {
        for liste in manifestes {
            for entree in liste.entrees where !entree.chemin.estDeLaCharge {
                fautes.append(.pasDansCeManifeste(manifeste: liste.fichier, chemin: entree.chemin))
            }
        }
        for liste in listes {
            for entree in liste.entrees
            where entree.chemin.estDeLaCharge || entree.chemin.texte.hasPrefix("tagmanifest-") {
                fautes.append(.pasDansCeManifeste(manifeste: liste.fichier, chemin: entree.chemin))
            }
        }
    }

    /// Every file of the payload is in one manifest at least; from version 1.0 on, in each.
    private mutating func controlerLesAbsents(_ manifestes: [ListeDEmpreintes], _ declaration: DeclarationDePaquet) {
        let listes = manifestes.map { Set($0.entrees.map(\.chemin)) }
        let tous = listes.reduce(into: Set<CheminDePaquet>()) { $0.formUnion($1) }
        fautes += charge.filter { !tous.contains($0) }.map { .fichierEnTrop(chemin: $0) }
        guard declaration.estStricte else { return }
        for (manifeste, liste) in zip(manifestes, listes) {
            fautes += tous.subtracting(liste).map { .manifesteIncomplet(manifeste: manifeste.fichier, chemin: $0) }
        }
    }

    private mutating func controlerLesEmpreintes(_ liste: ListeDEmpreintes) {
        for entree in liste.entrees {
            guard inventaire.fichiers[entree.chemin] != nil else {
                fautes.append(.fichierAbsent(chemin: entree.chemin, manifeste: liste.fichier))
                continue
            }
            guard let empreinte = liste.algorithme.empreinte(entree.chemin, dans: dossier) else {
                fautes.append(.fichierIllisible(chemin: entree.chemin))
                continue
            }
            if empreinte != entree.empreinte {
                fautes.append(.fichierModifie(chemin: entree.chemin, manifeste: liste.fichier))
            }
        }
    }

    /// This tool's own bags: four files of description, all of them listed, and no folder without a file.
    private mutating func controlerLeProfil(_ declaration: DeclarationDePaquet, _ listes: [ListeDEmpreintes]) {
        if !declaration.estStricte { fautes.append(.autreVersion(declaration.version)) }
        let listes = listes.filter { $0.fichier == PaquetEcrit.tagmanifest }
        let couverts = Set(listes.flatMap { $0.entrees.map(\.chemin) })
        let siens = [DeclarationDePaquet.fichier, EtiquettesDePaquet.fichier, PaquetEcrit.manifeste]
        for chemin in siens + [PaquetEcrit.tagmanifest] where inventaire.fichiers[chemin] == nil {
            fautes.append(.descriptionAbsente(chemin: chemin))
        }
        for chemin in siens where !couverts.contains(chemin) { fautes.append(.nonCouvert(chemin: chemin)) }
        for chemin in inventaire.fichiers.keys
        where !chemin.estDeLaCharge && !siens.contains(chemin) && chemin != PaquetEcrit.tagmanifest {
            fautes.append(.descriptionEnTrop(chemin: chemin))
        }
        fautes += inventaire.dossiersVides.map { .dossierVide(chemin: $0) }
        if valeurDOxum == nil { fautes.append(.oxumIllisible) }
    }

    private var valeurDOxum: String? { etiquettes.first { $0.nom == EtiquettesDePaquet.oxum }?.valeur }
}
