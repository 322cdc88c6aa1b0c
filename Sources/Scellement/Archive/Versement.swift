import CryptoPort
import Rendu

/// A signed bilan to be filed.
package struct Versement: Sendable {
    package let nom: NomDePaquet
    /// Its files, by their paths in the folder of the bilan, the signature among them.
    package let charge: [FichierScelle]
    /// Of `bag-info.txt`, in order, without Payload-Oxum.
    package let etiquettes: [EtiquetteDePaquet]
    /// From version 2 on.
    package let remplacement: ActeDeJournal.Remplacement?

    /// A versement.
    package init(
        nom: NomDePaquet, charge: [FichierScelle], etiquettes: [EtiquetteDePaquet],
        remplacement: ActeDeJournal.Remplacement?
    ) {
        self.nom = nom
        self.charge = charge
        self.etiquettes = etiquettes
        self.remplacement = remplacement
    }

    /// What became of it.
    package enum Issue: Sendable, Equatable {
        case verse
        /// The very same files are in the archive: nothing was written.
        case dejaVerse
    }

    /// Labels that repeat what the journal says.
    static func etiquettes(
        _ nom: NomDePaquet, _ remplacement: ActeDeJournal.Remplacement?
    ) -> [(nom: String, valeur: String?)] {
        let attendues: [(EtiquetteDeBilan, String?)] = [
            (.identifiant, nom.texte), (.version, String(nom.version)), (.remplace, remplacement?.paquet),
        ]
        return attendues.map { ($0.rawValue, $1) }
    }
}

/// A versement that nothing stands against, its package made: nothing is written yet.
package struct VersementAdmis: Sendable {
    package let versement: Versement
    fileprivate let paquet: PaquetEcrit
    /// nil when the very same files are in the archive.
    fileprivate let inscrit: ActeDeJournal.PaquetInscrit?
}

extension Archive {
    /// Refuses a signed bilan that cannot be filed; those of one delivery are all asked for before one is written.
    package func admettre(_ versement: Versement) throws(ArchiveError) -> VersementAdmis {
        let nom = versement.nom
        guard let signature = versement.charge.first(where: { $0.chemin == SignatureDeBilan.fichier }) else {
            throw .sansSignature(nom)
        }
        let paquet = try Self.paquet(versement)
        if let inscription = etat[nom] {
            if inscription.estElimine {
                // Filed once, then eliminated: there is nothing left to do for the same bilan.
                guard try inscription.paquet.signature == Self.empreinte(signature) else { throw .elimine(nom) }
            } else {
                guard manifeste(nom) == paquet.manifeste else { throw .autreContenu(nom) }
                try verifierSurPlace(inscription)
            }
            return VersementAdmis(versement: versement, paquet: paquet, inscrit: nil)
        }
        try controler(versement)
        guard !existe(nom.texte) else { throw .placePrise(nom) }
        return VersementAdmis(
            versement: versement, paquet: paquet,
            inscrit: ActeDeJournal.PaquetInscrit(
                nom: nom.texte, tagmanifest: paquet.empreinte, signature: try Self.empreinte(signature)))
    }

    /// Files a signed bilan: in the archive with its line, or not at all, wherever the run is killed.
    package func verser(_ admis: VersementAdmis, _ instant: Instant) throws(ArchiveError) -> Versement.Issue {
        guard let inscrit = admis.inscrit else { return .dejaVerse }
        let nom = admis.versement.nom
        try ecrire(admis.paquet, nom)
        try inscrire(.versement(inscrit, remplacement: admis.versement.remplacement), instant)
        try placer(nom)
        return .verse
    }

    /// Under which version a bilan that does not say its own is filed: the one it is in the archive under, or the next.
    ///
    /// - Parameters:
    ///   - nom: its name under a version.
    ///   - auPlus: the highest that it may be.
    package func versionSuivante(
        _ nom: (Int) throws -> NomDePaquet, charge: [FichierScelle], auPlus: Int
    ) throws -> Int {
        var version = 1
        while version < auPlus, etat[try nom(version)] != nil {
            let manifeste = try? PaquetEcrit(charge: charge, etiquettes: []).manifeste
            if try self.manifeste(nom(version)) == manifeste { return version }
            version += 1
        }
        return version
    }

    private static func paquet(_ versement: Versement) throws(ArchiveError) -> PaquetEcrit {
        do {
            return try PaquetEcrit(charge: versement.charge, etiquettes: versement.etiquettes)
        } catch {
            throw .paquet(error)
        }
    }

    private static func empreinte(_ fichier: FichierScelle) throws(ArchiveError) -> String {
        do {
            return try SHA512Digest.of(fichier.octets).hexadecimal
        } catch {
            throw .paquet(.empreinte)
        }
    }

    /// Refuses to call filed what is no longer as it was.
    private func verifierSurPlace(_ inscription: EtatDArchive.Inscription) throws(ArchiveError) {
        let nom = inscription.nom
        let fautes = inscription.fautes(PaquetLu("\(chemin)/\(nom.texte)", profil: .bilanflux))
        guard fautes.isEmpty else { throw .paquetFautif(nom, fautes) }
    }

    private func manifeste(_ nom: NomDePaquet) -> [UInt8]? {
        DossierLu(chemin)?.lire(
            CheminDePaquet("\(nom.texte)/\(PaquetEcrit.manifeste.texte)"), auPlus: PaquetLu.texteAuPlus)
    }

    /// A new version names the one before it, which is there, and why; its labels say the same.
    private func controler(_ versement: Versement) throws(ArchiveError) {
        let nom = versement.nom
        guard versement.remplacement?.paquet == nom.precedent?.texte else { throw .remplacementInattendu(nom) }
        if let precedent = nom.precedent {
            guard etat.contient(precedent) else { throw .versionAbsente(nom, precedent: precedent) }
            let motif = versement.remplacement?.motif ?? ""
            guard motif.contains(where: { !$0.isWhitespace }) else { throw .sansMotif(nom) }
        }
        for attendue in Versement.etiquettes(nom, versement.remplacement) {
            let valeurs = versement.etiquettes.filter { $0.nom == attendue.nom }.map(\.valeur)
            guard valeurs == (attendue.valeur.map { [$0] } ?? []) else { throw .etiquette(nom, nom: attendue.nom) }
        }
    }

    /// The bag, whole and on the disk, under the name by which it waits for its line.
    private func ecrire(_ paquet: PaquetEcrit, _ nom: NomDePaquet) throws(ArchiveError) {
        let attente = "\(chemin)/\(nom.enAttente(.versement))"
        try disque { gestes throws(DisqueError) in
            // What an attempt that failed left.
            if DossierLu(attente) != nil { try gestes.supprimerTout(attente) }
            try gestes.creerDossier(attente)
        }
        do {
            try paquet.ecrire(Ecrivain(racine: attente), gestes)
        } catch {
            throw .paquet(error)
        }
        try disque { gestes throws(DisqueError) in
            for dossier in paquet.dossiers { try gestes.synchroniser("\(attente)/\(dossier)") }
            try gestes.synchroniser(attente)
            try gestes.synchroniser(chemin)
        }
    }
}
