/// Names of the checkpoints of an archive.
enum PointsDArchive {
    /// `000123`.
    static func nom(_ taille: Int) -> String {
        let chiffres = String(taille)
        return String(repeating: "0", count: max(0, 6 - chiffres.count)) + chiffres
    }

    /// How many lines the checkpoint of a file, `000123.json` or `000123.xml`, covers; nil for another name.
    static func taille(_ fichier: String) -> Int? {
        for fin in [".json", ".xml"] where fichier.hasSuffix(fin) {
            let base = String(fichier.dropLast(fin.count))
            return Int(base).flatMap { $0 > 0 && nom($0) == base ? $0 : nil }
        }
        return nil
    }

    /// The checkpoint that a signature is alone without, among the names of its folder; nil for another file.
    static func pointAbsent(_ fichier: String, _ noms: Set<String>) -> String? {
        guard fichier.hasSuffix(".xml") else { return nil }
        let point = "\(fichier.dropLast(".xml".count)).json"
        return noms.contains(point) ? nil : point
    }

    /// What goes before the name of a file in the making.
    static let partiel = ".partiel-"
}

extension Archive {
    /// The last checkpoint; refuses to go on from a journal that one denies, or beside one that was changed.
    func lireLesPoints() throws(ArchiveError) -> PointDeControle? {
        let dossier = DossierLu("\(chemin)/\(Self.points)")
        let noms = (dossier?.contenu() ?? []).map(\.nom)
        var dernier: PointDeControle?
        // In the order of their names: the first that is wrong is told.
        for nom in noms where nom.texte.hasSuffix(".json") && PointsDArchive.taille(nom.texte) != nil {
            let signature = CheminDePaquet("\(nom.texte.dropLast(".json".count)).xml")
            guard noms.contains(signature),
                let point = dossier?.lire(nom, auPlus: PointDeControle.octetsAuPlus).flatMap({ PointDeControle($0) }),
                point.ancre.taille == PointsDArchive.taille(nom.texte), journalTient(point.ancre)
            else { throw .pointDementi(fichier: nom.texte) }
            if point.ancre.taille > dernier?.ancre.taille ?? 0 { dernier = point }
        }
        return dernier
    }

    /// Refuses an archive that is another landlord's.
    package func reserverA(origine siren: String) throws(ArchiveError) {
        if let origine, origine != siren { throw .autreOrigine(chemin: chemin, origine: origine) }
    }

    /// Signs where the journal is now, unless that was done: the signature first, the checkpoint last.
    ///
    /// - Parameter origine: whose archive it is.
    /// - Returns: what was signed, to be noted elsewhere.
    /// - Throws: `ArchiveError`, or what the signer throws.
    @discardableResult
    package func poserUnPoint(origine: String, _ instant: Instant, sceau: any Sceau) throws -> Ancre {
        let nom = PointsDArchive.nom(ancre.taille)
        guard ancre.taille > 0, !existe("\(Self.points)/\(nom).json") else { return ancre }
        let point = PointDeControle(origine: origine, ancre: ancre, instant: instant, outil: outil).octets
        let signature = try sceau.signer([FichierScelle(chemin: "\(nom).json", octets: point)])
        let points = "\(chemin)/\(Self.points)"
        try disque { gestes throws(DisqueError) in
            try gestes.creerDossier(points)
            try gestes.synchroniser(chemin)
            for (fin, octets) in [("xml", signature), ("json", point)] {
                try gestes.ecrire("\(points)/\(PointsDArchive.partiel)\(nom).\(fin)", octets)
            }
            for fin in ["xml", "json"] {
                try gestes.renommer("\(points)/\(PointsDArchive.partiel)\(nom).\(fin)", en: "\(points)/\(nom).\(fin)")
                // In this order on the disk too: a checkpoint never stands without its signature.
                try gestes.synchroniser(points)
            }
        }
        return ancre
    }

    /// Takes away what a killed run left of a checkpoint: without its last file it was never one.
    func releverLesPoints() throws(ArchiveError) {
        let points = "\(chemin)/\(Self.points)"
        let noms = Set((DossierLu(points)?.contenu() ?? []).map(\.nom.texte))
        for nom in noms.sorted() {
            let partiel =
                nom.hasPrefix(PointsDArchive.partiel)
                && PointsDArchive.taille(String(nom.dropFirst(PointsDArchive.partiel.count))) != nil
            let seule =
                PointsDArchive.taille(nom) == ancre.taille && PointsDArchive.pointAbsent(nom, noms) != nil
            if partiel || seule {
                try disque { gestes throws(DisqueError) in try gestes.supprimer("\(points)/\(nom)") }
            }
        }
    }
}
