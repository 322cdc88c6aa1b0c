/// The names of an archive: everything that the journal does not explain.
struct ControleDeLArbre {
    let racine: DossierLu
    let etat: EtatDArchive
    let journal: JournalLu

    /// Everything that is wrong, in the order of the names.
    func fautes() -> [FauteDArchive] {
        guard let contenu = racine.contenu() else { return [.illisible(chemin: ".")] }
        var fautes: [FauteDArchive] = []
        let siens = contenu.filter { $0.nom.texte != Archive.points }
        if journal.ancre.taille == 0, journal.fautes.isEmpty {
            let vide = siens.allSatisfy {
                $0.nom.texte == JournalLu.nom || NomDePaquet.enAttente($0.nom.texte)?.etat == .versement
            }
            fautes.append(vide ? .vide : .journalAbsent)
        }
        for (nom, nature) in siens { fautes += fautesDuNom(nom.texte, nature) }
        return fautes
    }

    private func fautesDuNom(_ nom: String, _ nature: DossierLu.Nature) -> [FauteDArchive] {
        switch nature {
        case .lien: return [.lien(chemin: nom)]
        case .illisible: return [.illisible(chemin: nom)]
        case .special: return [.enTrop(chemin: nom)]
        case .fichier:
            if nom == JournalEnCours.partiel { return [.repriseAbandonnee] }
            return nom == JournalLu.nom ? [] : [.enTrop(chemin: nom)]
        case .dossier: break
        }
        if let (paquet, attente) = NomDePaquet.enAttente(nom) { return enAttente(paquet, attente, nom) }
        let annees = etat.inscriptions.map(\.nom.dossierDeLAnnee)
        let contenu = racine.dossier(CheminDePaquet(nom))?.contenu()
        guard let contenu else { return [.illisible(chemin: nom)] }
        let estUneAnnee = nom.utf8.count == 4 && nom.utf8.allSatisfy { (0x30...0x39).contains($0) }
        // A year whose packages are all eliminated, or on their way, may stand empty.
        guard estUneAnnee, !contenu.isEmpty || annees.contains(nom) else { return [.enTrop(chemin: nom)] }
        return contenu.flatMap { paquet("\(nom)/\($0.nom.texte)", $0.nature) }
    }

    private func enAttente(
        _ paquet: NomDePaquet, _ attente: NomDePaquet.Attente, _ nom: String
    ) -> [FauteDArchive] {
        let inscription = etat[paquet]
        switch attente {
        case .versement:
            guard let inscription else { return [.versementAbandonne(paquet)] }
            // While its place is empty, the package itself tells of what waits.
            let aSaPlace = racine.dossier(CheminDePaquet(paquet.texte)) != nil
            return inscription.estElimine || aSaPlace ? [.enTrop(chemin: nom)] : []
        case .elimination:
            return [inscription?.estElimine == true ? .eliminationInachevee(paquet) : .enTrop(chemin: nom)]
        }
    }

    private func paquet(_ chemin: String, _ nature: DossierLu.Nature) -> [FauteDArchive] {
        switch nature {
        case .lien: return [.lien(chemin: chemin)]
        case .illisible: return [.illisible(chemin: chemin)]
        case .fichier, .special: return [.enTrop(chemin: chemin)]
        case .dossier:
            guard let nom = NomDePaquet(chemin) else { return [.enTrop(chemin: chemin)] }
            guard let inscription = etat[nom] else { return [.paquetEnTrop(nom)] }
            return inscription.estElimine ? [.eliminationInachevee(nom)] : []
        }
    }
}
