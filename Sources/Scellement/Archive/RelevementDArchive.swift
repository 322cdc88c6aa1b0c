extension Archive {
    /// Finishes or takes away what a killed run left; what no run of ours leaves stays, for `verifier` to tell.
    func relever() throws(ArchiveError) {
        for (nom, nature) in DossierLu(chemin)?.contenu() ?? [] {
            if nom.texte == JournalEnCours.partiel, nature != .dossier {
                try disque { gestes throws(DisqueError) in try gestes.supprimer("\(chemin)/\(nom.texte)") }
            } else if nature == .dossier, let (paquet, attente) = NomDePaquet.enAttente(nom.texte) {
                try relever(paquet, attente, "\(chemin)/\(nom.texte)")
            }
        }
        for inscription in etat.inscriptions where inscription.estElimine {
            if existe(inscription.nom.texte) { try retirer(inscription.nom) }
            try retirerLAnnee(inscription.nom)
        }
        try releverLesPoints()
    }

    private func relever(
        _ nom: NomDePaquet, _ attente: NomDePaquet.Attente, _ complet: String
    ) throws(ArchiveError) {
        let inscription = etat[nom]
        switch attente {
        case .versement:
            guard let inscription else {
                try detruire(complet)
                return
            }
            guard !inscription.estElimine, !existe(nom.texte) else { return }
            guard inscription.fautes(PaquetLu(complet, profil: .bilanflux)).isEmpty else { throw .versementAbime(nom) }
            try placer(nom)
        case .elimination:
            if inscription?.estElimine == true { try finirDeRetirer(nom) }
        }
    }

    /// Gives a bag that waits its place: it is on the disk, and so is its line.
    func placer(_ nom: NomDePaquet) throws(ArchiveError) {
        guard !existe(nom.texte) else { throw .placePrise(nom) }
        try disque { gestes throws(DisqueError) in
            let annee = "\(chemin)/\(nom.dossierDeLAnnee)"
            try gestes.creerDossier(annee)
            try gestes.synchroniser(chemin)
            try gestes.renommer("\(chemin)/\(nom.enAttente(.versement))", en: "\(chemin)/\(nom.texte)")
            try gestes.synchroniser(annee)
            try gestes.synchroniser(chemin)
        }
    }

    /// Takes an eliminated package away: out of its place in one step, then file by file.
    func retirer(_ nom: NomDePaquet) throws(ArchiveError) {
        try disque { gestes throws(DisqueError) in
            try gestes.renommer("\(chemin)/\(nom.texte)", en: "\(chemin)/\(nom.enAttente(.elimination))")
            try gestes.synchroniser("\(chemin)/\(nom.dossierDeLAnnee)")
        }
        try finirDeRetirer(nom)
    }

    private func finirDeRetirer(_ nom: NomDePaquet) throws(ArchiveError) {
        try detruire("\(chemin)/\(nom.enAttente(.elimination))")
        try retirerLAnnee(nom)
    }

    /// Takes away the folder of a year that holds no package any more.
    private func retirerLAnnee(_ nom: NomDePaquet) throws(ArchiveError) {
        let annee = "\(chemin)/\(nom.dossierDeLAnnee)"
        guard DossierLu(annee)?.contenu()?.isEmpty == true else { return }
        try disque { gestes throws(DisqueError) in
            try gestes.supprimerSiVide(annee)
            try gestes.synchroniser(chemin)
        }
    }

    private func detruire(_ dossier: String) throws(ArchiveError) {
        try disque { gestes throws(DisqueError) in
            try gestes.supprimerTout(dossier)
            try gestes.synchroniser(chemin)
        }
    }

    /// Whether anything bears a name in the archive.
    func existe(_ nom: String) -> Bool {
        let noms = nom.split(separator: "/").map(String.init)
        guard let dernier = noms.last else { return false }
        let dossier = "\(chemin)/\(noms.dropLast().joined(separator: "/"))"
        return DossierLu(dossier)?.contenu()?.contains { $0.nom.texte == dernier } ?? false
    }
}
