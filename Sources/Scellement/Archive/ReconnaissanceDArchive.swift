extension VerificationDArchive {
    /// Whether a folder is to be verified as an archive: it is empty, or holds a name that only archives have, were it what a killed
    /// run left or what stays once the journal was taken away.
    package static func reconnait(_ chemin: String) -> Bool {
        guard let reel = CheminReel.de(chemin), let dossier = DossierLu(reel), let contenu = dossier.contenu() else {
            return false
        }
        return contenu.isEmpty || contenu.contains { estDUneArchive($0.nom, dossier) }
    }

    private static func estDUneArchive(_ chemin: CheminDePaquet, _ dossier: DossierLu) -> Bool {
        let nom = chemin.texte
        if [JournalLu.nom, JournalEnCours.partiel, Archive.points].contains(nom) { return true }
        if NomDePaquet.enAttente(nom) != nil { return true }
        let contenu = dossier.dossier(chemin)?.contenu() ?? []
        return contenu.contains { NomDePaquet("\(nom)/\($0.nom.texte)") != nil }
    }
}
