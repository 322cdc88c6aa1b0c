import Comptage
import CryptoPort
import Diagnostics
import Importation
import Parc
import Rendu
import Secret
import Synchronization
import Threads

/// Renders the bilans of a counted campaign and delivers them.
struct Production {
    private let options: ProductionOptions
    private let comptee: CampagneComptee
    private let corrigee: SortieCorrigee?
    private let registre: RegistreDesTraitements
    private let progression: Progression
    private let moyens: Promise<MoyensDeRendu>

    /// What is to be written for one bilan: the folder and the bilan.
    private struct Tache {
        let dossier: String
        let bilan: Bilan
    }

    /// What the threads share.
    private struct Partage {
        var sorties: [Manifeste.Fichier] = []
        /// By position in the list of conferences, before the attack.
        var protegees: [Int: EditionProtegee] = [:]
        var echec: (any Error)?
        /// How many figures the new versions change.
        var chiffresCorriges = 0
        /// By folder; those that are not first ones.
        var versions: [String: Int] = [:]
    }

    /// What one bilan gave.
    private struct Ecrit {
        let fichiers: [Manifeste.Fichier]
        let correction: Correction?
    }

    init(
        _ options: ProductionOptions, _ comptee: CampagneComptee, _ corrigee: SortieCorrigee?,
        _ registre: RegistreDesTraitements, _ progression: Progression, _ moyens: Promise<MoyensDeRendu>
    ) {
        self.options = options
        self.comptee = comptee
        self.corrigee = corrigee
        self.registre = registre
        self.progression = progression
        self.moyens = moyens
    }

    /// Writes everything aside, puts it in place, and says where.
    func deliver() throws(CommandFailure) -> Livraison {
        guard let bilans = comptee.bilans else { preconditionFailure("a blocked campaign is not rendered") }
        defer { progression.effacer() }
        let taches = try selected(bilans)
        try corrigee?.verifier(comptee.campagne.bailleur, comptee.campagne.exercice)
        let target = options.sortie ?? "\(comptee.campagne.dossier)/\(defaultName)"
        do {
            let folder = try DossierEnCours(
                cible: target, temoin: Manifeste.nom, siens: [EtatDeCampagne.page, EtatDeCampagne.nom],
                interdit: options.reservataire == nil ? nil : "consolide",
                ancienne: ancienne(target))
            Interruption.sweep(folder.cheminPartiel)
            let rendus = try RenduDesBilans(
                options, comptee.campagne, corrigee, moyens.get(), partiel: folder.cheminPartiel)
            let ecrits = try write(taches, conferences(bilans, rendus, folder), rendus, folder)
            let sorties = ecrits.sorties
            progression.afficher("Mise en place…")
            let sommaire = try writeSummary(bilans, rendus, sorties, ecrits.versions, folder)
            let manifeste = try writeManifest(bilans, rendus, sorties, folder)
            let inscription = try register(sorties + sommaire + [manifeste])
            do throws(LivraisonError) {
                let gardee = try folder.livrer()
                inscription.valider()
                return Livraison(
                    dossier: target, corrections: corrections(taches, ecrits.chiffresCorriges, gardee: gardee),
                    registre: inscription.numeros)
            } catch {
                throw CommandFailure(.ressourceManquante, error.message + inscription.annuler())
            }
        } catch {
            throw CommandFailure(livraison: error)
        }
    }

    /// What is replaced by its own correction is kept; so is what is signed, by whatever it is replaced.
    private func ancienne(_ cible: String) -> DossierEnCours.SortieAncienne {
        guard let correction = options.correction else { return .remplacee }
        return BilansAComparer.confondus(cible, correction.sortie) ? .gardee : .gardeeSiSignee
    }

    /// Writes in the register what is about to be put in place; from here on nothing is interrupted.
    private func register(_ sorties: [Manifeste.Fichier]) throws -> Inscription {
        let operations = OperationsDeProduction(comptee: comptee, options: options, sorties: sorties).operations
        Interruption.disarm()
        return try registre.inscrire(operations)
    }

    private func corrections(_ taches: [Tache], _ chiffres: Int, gardee: String?) -> [String] {
        guard let corrigee else { return [] }
        let premiers = taches.map(\.bilan).filter { !corrigee.contient($0) }
        return Livraison.corrections(
            marques: taches.count - premiers.count, chiffres: chiffres,
            premiers: premiers.map { $0.identification.convention?.reservataire ?? "bilan consolidé" },
            sansSuite: options.reservataire == nil ? corrigee.sansSuite(taches.map(\.bilan)) : [], gardee: gardee)
    }

    /// A bilan made alone has a folder of its own, so that a whole campaign's outputs are never replaced by one.
    private var defaultName: String {
        guard let code = options.reservataire,
            let rang = comptee.dossier.conventions.firstIndex(where: { $0.reservataire == code })
        else { return "sortie" }
        return "sortie-\(noms[rang])"
    }

    /// The folder of each réservataire, under `reservataires/`.
    private var noms: [String] { NomDeDossier.noms(comptee.dossier.conventions.map(\.reservataire)) }

    private func selected(_ bilans: BilansDeCampagne) throws(CommandFailure) -> [Tache] {
        let taches = zip(noms, bilans.reservataires).map { Tache(dossier: "reservataires/\($0)", bilan: $1) }
        guard let code = options.reservataire else {
            return [Tache(dossier: "consolide", bilan: bilans.consolide)] + taches
        }
        let codes = comptee.dossier.conventions.map(\.reservataire)
        guard let rang = codes.firstIndex(of: code) else {
            throw CommandFailure(
                .usage,
                "le réservataire demandé n’est pas dans conventions.csv ; codes connus : "
                    + codes.joined(separator: ", "))
        }
        return [taches[rang]]
    }

    /// Renders and writes the bilans, the protected editions and what was noticed.
    private func write(
        _ taches: [Tache], _ editions: EditionsDeConference, _ rendus: RenduDesBilans,
        _ folder: borrowing DossierEnCours
    ) throws -> Partage {
        let partage = Mutex(Partage())
        let (writer, partiel) = (folder.ecrivain, folder.cheminPartiel)
        let avec = rendus.impression == nil ? "" : ", PDF compris"
        progression.afficher("Rendu de \(taches.count) bilan\(taches.count > 1 ? "s" : "")\(avec)…")
        let conferences = editions.bilans.count
        // What takes longest, and on one thread only, starts first: protecting an edition, then what was noticed.
        try perform(conferences + 1 + taches.count, partage) { [comptee] rang in
            guard rang >= conferences else {
                let protegee = try editions.proteger(rang)
                return partage.withLock { $0.protegees[rang] = protegee }
            }
            guard rang > conferences else {
                let fichiers = try Production.write(comptee, writer, partiel: partiel)
                return partage.withLock { $0.sorties += fichiers }
            }
            let tache = taches[rang - conferences - 1]
            let ecrit = try Production.write(tache, rendus, writer)
            partage.withLock {
                $0.sorties += ecrit.fichiers
                $0.chiffresCorriges += ecrit.correction?.chiffres.count ?? 0
                $0.versions[tache.dossier] = ecrit.correction?.version
            }
        }
        // The attack reads the bilans that the réservataires have.
        try perform(conferences, partage) { rang in
            guard let protegee = partage.withLock({ $0.protegees[rang] }) else { return }
            let fichiers = try editions.ecrire(rang, protegee)
            partage.withLock { $0.sorties += fichiers }
        }
        return partage.withLock { $0 }
    }

    /// Does some work on as many threads as asked; the first failure ends it, and is thrown.
    private func perform(
        _ nombre: Int, _ partage: borrowing Mutex<Partage>, _ travail: @Sendable (Int) throws -> Void
    ) throws {
        Parallel.perform(nombre, threads: options.lecture.nombreDeFils) { rang in
            guard partage.withLock({ $0.echec == nil }) else { return }
            do {
                try travail(rang)
            } catch {
                partage.withLock { $0.echec = $0.echec ?? error }
            }
        }
        if let echec = partage.withLock({ $0.echec }) { throw echec }
    }

    private static func write(_ tache: Tache, _ rendus: RenduDesBilans, _ writer: Ecrivain) throws -> Ecrit {
        let rendu = try rendus.rendre(tache.bilan, tache.dossier)
        let ecrits = try write(rendu.fichiers.map { ("\(tache.dossier)/\($0)", $1) }, writer)
        return Ecrit(fichiers: ecrits, correction: rendu.correction)
    }

    /// Writes files, by path; what a manifest says of them.
    private static func write(_ fichiers: [(String, [UInt8])], _ writer: Ecrivain) throws -> [Manifeste.Fichier] {
        try fichiers.map { chemin, octets in
            try writer.ecrire(chemin, octets)
            return Manifeste.Fichier(chemin: chemin, sha256: try .of(octets), octets: octets.count)
        }
    }

    /// The protected editions; a bilan made alone has none.
    private func conferences(
        _ bilans: BilansDeCampagne, _ rendus: RenduDesBilans, _ folder: borrowing DossierEnCours
    ) -> EditionsDeConference {
        EditionsDeConference(
            options.reservataire == nil ? bilans.conferences : [],
            ProtectionEprouvee(
                parametres: comptee.campagne.protection, dossiers: comptee.dossiersDesReservataires,
                precedentes: comptee.retenuesPrecedentes, writer: folder.ecrivain,
                fils: max(1, options.lecture.nombreDeFils / max(1, bilans.conferences.count))),
            rendus, progression)
    }

    /// Writes what was noticed, for machines and for people.
    private static func write(
        _ comptee: CampagneComptee, _ writer: Ecrivain, partiel: String
    ) throws -> [Manifeste.Fichier] {
        let textes = try comptee.diagnosticFiles.map { name, lines in try write(name, lines, writer) }
        return try textes + write([(ClasseurDesAnomalies.nom, comptee.anomalies(dans: partiel))], writer)
    }

    private static func write(
        _ name: String, _ lines: some Sequence<String>, _ writer: Ecrivain
    ) throws -> Manifeste.Fichier {
        var hasher = try SHA256Hasher()
        var count = 0
        try writer.ecrire(name, lignes: lines) { bytes in
            hasher.update(bytes)
            count += bytes.count
        }
        return Manifeste.Fichier(chemin: name, sha256: hasher.finish(), octets: count)
    }

    private func writeManifest(
        _ bilans: BilansDeCampagne, _ rendus: RenduDesBilans, _ sorties: [Manifeste.Fichier],
        _ folder: borrowing DossierEnCours
    ) throws -> Manifeste.Fichier {
        let manifeste = Manifeste(
            version: Bilanflux.version, parametres: bilans.consolide.parametres, empreinte: rendus.edition.empreinte)
        let gabarits = try rendus.gabarits.octets.map {
            Manifeste.Fichier(chemin: $0.nom, sha256: try .of($0.octets), octets: $0.octets.count)
        }
        let octets = manifeste.render(
            entrees: comptee.entrees.map(\.fichier), gabarits: gabarits, sorties: sorties)
        return try Production.write([(Manifeste.nom, octets)], folder.ecrivain)[0]
    }

    /// The campaign at a glance; a bilan made alone has none.
    private func writeSummary(
        _ bilans: BilansDeCampagne, _ rendus: RenduDesBilans, _ sorties: [Manifeste.Fichier], _ versions: [String: Int],
        _ folder: borrowing DossierEnCours
    ) throws -> [Manifeste.Fichier] {
        guard options.reservataire == nil else { return [] }
        func entree(_ dossier: String, _ bilan: Bilan) -> Sommaire.Entree {
            let fichiers = sorties.map(\.chemin).filter { $0.hasPrefix("\(dossier)/") }.sorted()
            return Sommaire.Entree(
                dossier: dossier, bilan: bilan, version: versions[dossier] ?? 1,
                fichiers: fichiers.map { String($0.dropFirst(dossier.utf8.count + 1)) })
        }
        let etat = EtatDeCampagne(
            Sommaire(
                consolide: entree("consolide", bilans.consolide),
                reservataires: zip(noms, bilans.reservataires).map { entree("reservataires/\($0)", $1) },
                conferences: bilans.conferences.compactMap { bilan in
                    bilan.identification.conference.map { entree("cil/\($0.siren)", bilan) }
                }, diagnostics: comptee.diagnostics, conventions: comptee.campagne.nom(.conventions) ?? "",
                echeance: comptee.campagne.echeance), rendus.edition)
        let page = try PageDuSommaire(rendus.gabarits).render(etat)
        return try Production.write([(EtatDeCampagne.nom, etat.json), (EtatDeCampagne.page, page)], folder.ecrivain)
    }
}
