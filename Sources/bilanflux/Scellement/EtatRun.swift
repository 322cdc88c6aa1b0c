import Foundation
import Parc
import Rendu
import Scellement

/// A run of `etat`.
struct EtatRun {
    let campagne: String
    /// Codes of those whose bilans were sent.
    let transmis: [String]
    let tous: Bool
    let gabarits: String?

    /// Notes what was sent, then prints the state on a day.
    func execute(le instant: Instant) throws(CommandFailure) {
        SystemLimits.reportFailedWrites()
        do {
            let dossier = try dossier()
            let etat = try tous || !transmis.isEmpty ? noter(dossier) : lire(dossier).etat
            try Console.printReading(RapportDEtat(etat: etat, jour: instant.jour).texte)
        } catch {
            throw CommandFailure(livraison: error)
        }
    }

    private func lire(_ dossier: String) throws -> EtatSurDisque {
        guard let disque = try EtatSurDisque(dossier: dossier) else {
            throw CommandFailure(
                .ressourceManquante,
                "\(dossier) : pas de \(EtatDeCampagne.nom) — lancer « bilanflux produire » sur toute la campagne.")
        }
        return disque
    }

    /// Notes what was sent; the state is read once no other run may change it.
    private func noter(_ dossier: String) throws -> EtatDeCampagne {
        let reel = URL(filePath: dossier).resolvingSymlinksInPath().standardizedFileURL
        let verrou = try VerrouDeDossier.prendre(reel.deletingLastPathComponent().path)
        defer { close(verrou) }
        var disque = try lire(dossier)
        disque.avancer(try transmettre(disque.etat), a: .transmis)
        try disque.enregistrer(PageDuSommaire(Gabarits(dossier: gabarits)))
        return disque.etat
    }

    /// The outputs: those of a campaign, or the folder given.
    private func dossier() throws(CommandFailure) -> String {
        for chemin in [campagne, "\(campagne)/sortie"]
        where FileManager.default.fileExists(atPath: "\(chemin)/\(EtatDeCampagne.nom)") {
            return chemin
        }
        throw CommandFailure(
            .ressourceManquante,
            "\(campagne) : ni campagne déjà produite, ni dossier de sortie (\(EtatDeCampagne.nom)) — lancer « bilanflux produire »."
        )
    }

    /// The folders of the bilans that were sent; each must have been filed first.
    private func transmettre(_ etat: EtatDeCampagne) throws(CommandFailure) -> Set<String> {
        let archivees = etat.livraisons.filter { $0.avancement.rang >= EtatDeCampagne.Avancement.archive.rang }
        if tous, archivees.isEmpty {
            throw CommandFailure(.usage, "--tous-transmis : aucun bilan n’est archivé — lancer « bilanflux archiver ».")
        }
        var dossiers = Set(tous ? archivees.map(\.dossier) : [])
        for code in transmis {
            guard let livraison = etat.livraison(de: code) else {
                throw CommandFailure(
                    .usage,
                    "--transmis : « \(code) » n’est le code d’aucun destinataire ; codes connus : "
                        + etat.codes.joined(separator: ", "))
            }
            guard archivees.contains(livraison) else {
                throw CommandFailure(
                    .usage,
                    "--transmis : le bilan de « \(code) » n’est pas archivé — lancer « bilanflux archiver » d’abord.")
            }
            dossiers.insert(livraison.dossier)
        }
        return dossiers
    }
}

extension EtatDeCampagne {
    /// What the recipients of the bilans are called on the command line.
    fileprivate var codes: [String] {
        ["consolide"] + reservataires.map(\.code) + conferences.map(\.siren)
    }

    fileprivate func livraison(de code: String) -> Livraison? {
        zip(codes, livraisons).first { $0.0 == code }?.1
    }
}

/// What `etat` prints.
struct RapportDEtat {
    let etat: EtatDeCampagne
    /// Today.
    let jour: Jour

    var texte: String {
        let lignes =
            [("Bilan consolidé", etat.consolide.livraison)] + etat.reservataires.map { ($0.nom, $0.livraison) }
            + etat.conferences.map { ("Édition pour \($0.nom)", $0.livraison) }
        let largeur = lignes.map(\.0.count).max() ?? 0
        return
            ([
                "\(etat.tete.bailleur), bilans de \(etat.tete.annee)", reste, AvancementEnMots.phrase(etat), "",
            ]
            + lignes.map { nom, livraison in
                nom + String(repeating: " ", count: largeur - nom.count + 2) + AvancementEnMots.libelle(livraison)
            }).joined(separator: "\n") + "\n"
    }

    /// How many days are left before the bilans are due.
    private var reste: String {
        // Conventions, article 6.1: before 28 February of the year that follows.
        let echeance =
            etat.tete.echeance.flatMap { Jour($0) } ?? Jour(annee: etat.tete.annee + 1, mois: 2, jour: 28) ?? jour
        let jours = echeance.numero - jour.numero
        let quand =
            switch jours {
            case 0: "c’est aujourd’hui"
            case 1...: "dans \(NombreFrancais.entier(jours)) jour\(jours > 1 ? "s" : "")"
            default: "dépassée depuis \(NombreFrancais.entier(-jours)) jour\(jours < -1 ? "s" : "")"
            }
        return "Échéance : \(echeance.francais), \(quand)"
    }
}
