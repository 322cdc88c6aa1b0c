/// The checkpoints of an archive against its journal.
struct ControleDesPoints {
    let racine: DossierLu
    let journal: JournalLu
    let controle: any ControleDeSignature

    /// Everything that is wrong, in the order of the names, and how many lines the last good one covers.
    func lire() -> (fautes: [FauteDArchive], scellees: Int) {
        guard let nature = racine.contenu()?.first(where: { $0.nom.texte == Archive.points })?.nature else {
            return ([], 0)
        }
        if nature == .lien { return ([.lien(chemin: Archive.points)], 0) }
        guard let dossier = racine.dossier(CheminDePaquet(Archive.points)), let contenu = dossier.contenu() else {
            return ([.illisible(chemin: Archive.points)], 0)
        }
        let noms = Set(contenu.map(\.nom.texte))
        var fautes: [FauteDArchive] = []
        var scellees = 0
        var origine: String?
        for (nom, nature) in contenu {
            let suivantes = fautesDuNom(nom.texte, nature, noms)
            if !suivantes.isEmpty || nom.texte.hasSuffix(".xml") {
                fautes += suivantes
                continue
            }
            let (point, siennes) = lire(nom.texte, dossier)
            fautes += siennes
            guard let point else { continue }
            if let origine, origine != point.origine {
                fautes.append(.pointDAutrui(fichier: nom.texte, origine: point.origine, attendue: origine))
            }
            origine = origine ?? point.origine
            if siennes.isEmpty { scellees = max(scellees, point.ancre.taille) }
        }
        return (fautes, scellees)
    }

    private func fautesDuNom(_ nom: String, _ nature: DossierLu.Nature, _ noms: Set<String>) -> [FauteDArchive] {
        let chemin = "\(Archive.points)/\(nom)"
        switch nature {
        case .lien: return [.lien(chemin: chemin)]
        case .illisible: return [.illisible(chemin: chemin)]
        case .dossier, .special: return [.enTrop(chemin: chemin)]
        case .fichier: break
        }
        if nom.hasPrefix(PointsDArchive.partiel) {
            let enCours = PointsDArchive.taille(String(nom.dropFirst(PointsDArchive.partiel.count))) != nil
            return [enCours ? .pointInacheve(fichier: nom) : .enTrop(chemin: chemin)]
        }
        guard let taille = PointsDArchive.taille(nom) else { return [.enTrop(chemin: chemin)] }
        guard let point = PointsDArchive.pointAbsent(nom, noms) else { return [] }
        // The run after a killed one begins by taking such a signature away: the journal has not grown since.
        return [taille == journal.ancre.taille ? .pointInacheve(fichier: nom) : .pointAbsent(fichier: point)]
    }

    private func lire(_ nom: String, _ dossier: DossierLu) -> (PointDeControle?, [FauteDArchive]) {
        guard let octets = dossier.lire(CheminDePaquet(nom), auPlus: PointDeControle.octetsAuPlus),
            let point = PointDeControle(octets), point.ancre.taille == PointsDArchive.taille(nom)
        else { return (nil, [.pointIllisible(fichier: nom)]) }
        var fautes: [FauteDArchive] = []
        if !journal.tient(point.ancre) { fautes.append(.pointDementi(fichier: nom, point.ancre)) }
        let scelle = "\(nom.dropLast(".json".count)).xml"
        if let signature = dossier.lire(CheminDePaquet(scelle), auPlus: PaquetLu.texteAuPlus) {
            fautes += controle.fautes(
                signature: signature, fichiers: [FichierScelle(chemin: nom, octets: octets)],
                lieu: "\(Archive.points)/\(scelle)"
            ).map { .signature($0) }
        } else {
            fautes.append(.pointSansSignature(fichier: nom))
        }
        return (point, fautes)
    }
}
