package import Diagnostics
import Parc
import Regles

/// Reads campagne.toml: strict keys, typed values, every problem with its line.
package struct LecteurDeCampagne: LecteurTOML {
    var fichier: FichierTOML
    /// What will be read of the campaign: the other inputs may be missing.
    private let partie: PartieDeCampagne

    /// Reads the campaign of a folder.
    ///
    /// - Returns: the campaign, and what is worth knowing of its keys.
    package static func lire(
        dossier: String, _ partie: PartieDeCampagne = .entiere,
        tap: @escaping (String, UnsafeRawBufferPointer) -> Void = { _, _ in }
    ) throws(ImportError) -> (Campagne, [Diagnostic]) {
        let chemin = dossier.hasSuffix("/") ? String(dossier.dropLast()) : dossier
        var lecteur = LecteurDeCampagne(
            fichier: try FichierTOML(ClesDeCampagne.definition, dossier: chemin, tap: tap), partie: partie)
        return try lecteur.construire(dossier: chemin, tap)
    }

    private mutating func construire(
        dossier: String, _ tap: (String, UnsafeRawBufferPointer) -> Void
    ) throws(ImportError) -> (Campagne, [Diagnostic]) {
        verifierLesCles()
        let exercice = lireExercice()
        let bailleur = lireBailleur()
        let ecrits = lireFichiers()
        let emplacements = ecrits.mapValues { EmplacementDeTable($0) }
        let fichiers = emplacements.mapValues(\.chemin)
        let profils = try lireProfils(dossier: dossier, tap)
        let responsable = texte("", "responsable")
        let (protection, conferences) = (lireProtection(), lireConferences())
        let echeance = jour("", "echeance")
        let charte = Charte(logo: lireLogo(dossier: dossier, tap: tap), couleurs: lireCouleurs())
        let bloquants = fichier.problemes.filter { $0.rule.severity == .bloquant }
        guard bloquants.isEmpty, let exercice, let bailleur else { throw .campagne(bloquants.sorted()) }
        let campagne = Campagne(
            dossier: dossier, bailleur: bailleur, charte: charte,
            logo: charte.logo == nil ? nil : texte("bailleur", "logo"), exercice: exercice, responsable: responsable,
            protection: protection, conferences: conferences,
            echeance: echeance ?? ValeursDeCampagne.echeance(annee: exercice.annee), fichiers: fichiers,
            feuilles: emplacements.compactMapValues(\.feuille), profils: profils)
        let oublies = FichiersOublies.constats(dossier: dossier, nommes: fichiers)
        return (campagne, (fichier.problemes + oublies).sorted())
    }

    private mutating func lireBailleur() -> Bailleur? {
        let siren = texte("bailleur", "siren", requis: true)
        let nom = texte("bailleur", "nom", requis: true)
        if let siren, !ValeursDeCampagne.estSIREN(siren) {
            signaler(ClesDeCampagne.invalide, "bailleur", "siren", "« bailleur.siren » : neuf chiffres sont attendus")
            return nil
        }
        guard let siren, let nom else { return nil }
        return Bailleur(siren: siren, nom: nom)
    }

    private mutating func lireFichiers() -> [FichierDeCampagne: String] {
        var fichiers: [FichierDeCampagne: String] = [:]
        for fichier in FichierDeCampagne.allCases {
            let remplacee = valeur("fichiers", FichierDeCampagne.attributions.rawValue) != nil
            let requis =
                partie.requis.contains(fichier)
                && !(remplacee && FichierDeCampagne.remplacables.contains(fichier))
            fichiers[fichier] = texte("fichiers", fichier.rawValue, requis: requis)
            if !requis, fichiers[fichier]?.isEmpty ?? false {
                signaler(
                    ClesDeCampagne.invalide, "fichiers", fichier.rawValue, "« fichiers.\(fichier.rawValue) » est vide")
            }
        }
        if fichiers[.journal] != nil, fichiers[.attributions] != nil {
            signaler(
                ClesDeCampagne.deuxJournaux, "fichiers", "attributions",
                "« fichiers.journal » et « fichiers.attributions »")
        }
        signalerDoublons(fichiers)
        return fichiers
    }

    /// One file under two keys, which is nearly always an oversight.
    private mutating func signalerDoublons(_ fichiers: [FichierDeCampagne: String]) {
        var vus: [String: FichierDeCampagne] = [:]
        for fichier in FichierDeCampagne.allCases {
            guard let nom = fichiers[fichier], !nom.isEmpty else { continue }
            if let premier = vus[nom] {
                signaler(
                    ClesDeCampagne.doublon, "fichiers", fichier.rawValue,
                    "« fichiers.\(premier.rawValue) » et « fichiers.\(fichier.rawValue) »")
            } else {
                vus[nom] = fichier
            }
        }
    }

    /// The profiles of the tables that have one.
    private mutating func lireProfils(
        dossier: String, _ tap: (String, UnsafeRawBufferPointer) -> Void
    ) throws(ImportError) -> [FichierDeCampagne: Profil] {
        var profils: [FichierDeCampagne: Profil] = [:]
        for fichier in FichierDeCampagne.allCases where partie.lit(fichier) {
            guard let chemin = texte("profils", fichier.rawValue) else { continue }
            if chemin.isEmpty {
                refuser("profils", fichier.rawValue, "le chemin d’un profil est attendu")
                continue
            }
            do throws(ImportError) {
                profils[fichier] = try LecteurDeProfil.lire(dossier: dossier, chemin, table: fichier, tap: tap)
            } catch {
                guard case .campagne(let problemes) = error else { throw error }
                self.fichier.problemes += problemes
            }
        }
        return profils
    }
}
