import Diagnostics
package import Parc

/// Reads archivage.toml, beside campagne.toml: the rules of conservation of the bilans.
package struct LecteurDArchivage: LecteurTOML {
    /// Name of the file.
    package static let nomDuFichier = "archivage.toml"

    var fichier: FichierTOML

    /// Reads the rules of a campaign's folder.
    ///
    /// - Throws: `.campagne`, with every problem; the file is missing among them.
    package static func lire(
        dossier: String, tap: (String, UnsafeRawBufferPointer) -> Void = { _, _ in }
    ) throws(ImportError) -> ReglesDArchivage {
        let chemin = dossier.hasSuffix("/") ? String(dossier.dropLast()) : dossier
        var lecteur = LecteurDArchivage(
            fichier: try FichierTOML(ClesDArchivage.definition, dossier: chemin, tap: tap))
        return try lecteur.construire()
    }

    private mutating func construire() throws(ImportError) -> ReglesDArchivage {
        verifierLesCles()
        let dua = entier("", CleDArchivage.dua.rawValue, ClesDArchivage.dua, requis: true)
        let sortFinal: SortFinal? = choix("", CleDArchivage.sortFinal.rawValue, requis: true)
        let statut: StatutJuridique? = choix("", CleDArchivage.statutJuridique.rawValue)
        let (producteur, versant) = (identifiant(.serviceProducteur), identifiant(.serviceVersant))
        let (archives, accord) = (identifiant(.serviceArchives), identifiant(.accordDeVersement))
        let (regleDeDUA, regleDAcces) = (identifiant(.regleDeDUA), identifiant(.regleDAcces))
        guard fichier.problemes.isEmpty, let dua, let sortFinal else { throw .campagne(fichier.problemes.sorted()) }
        return ReglesDArchivage(
            dua: dua, sortFinal: sortFinal, statutJuridique: statut, serviceProducteur: producteur,
            serviceVersant: versant, serviceArchives: archives, accordDeVersement: accord, regleDeDUA: regleDeDUA,
            regleDAcces: regleDAcces)
    }

    /// The name that somebody else gave to a thing: on one line, without spaces around it.
    private mutating func identifiant(_ cle: CleDArchivage) -> String? {
        guard let texte = texte("", cle.rawValue) else { return nil }
        let mots = texte.split(separator: " ", omittingEmptySubsequences: false)
        let controles = texte.unicodeScalars.contains { $0.properties.generalCategory == .control }
        guard !texte.isEmpty, texte.count <= ClesDArchivage.longueur, !controles, !mots.contains("") else {
            refuser(
                "", cle.rawValue,
                "un identifiant de \(ClesDArchivage.longueur) caractères au plus est attendu, sur une ligne")
            return nil
        }
        return texte
    }
}
