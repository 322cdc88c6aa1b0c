import CryptoPort
import Glibc

/// Why a line does not enter the journal.
package enum JournalError: Error, Equatable {
    case illisible(chemin: String)
    case inachevee(chemin: String, ligne: Int)
    case fautif(FauteDeJournal)
    case ligneTropLongue
    case empreinte
    case disque(DisqueError)

    /// The French sentence: what is wrong, and the remedy.
    package var message: String {
        switch self {
        case .illisible(let chemin): "\(chemin) : le journal de l’archive ne peut pas être lu — vérifier les droits"
        case .inachevee(let chemin, let ligne):
            "\(chemin), ligne \(ligne) : dernière ligne inachevée, son écriture a été interrompue — relancer avec --reprendre, "
                + "qui la retire et le consigne"
        case .fautif(let faute):
            "\(faute.message) — rien n’y est ajouté ; lancer « bilanflux verifier », puis rendre à l’archive un journal sauvegardé"
        case .ligneTropLongue: "le motif ou le visa est trop long pour une ligne du journal — le raccourcir"
        case .empreinte:
            "les empreintes ne peuvent pas être calculées : la bibliothèque OpenSSL ne répond pas — la réinstaller"
        case .disque(let erreur): erreur.message
        }
    }
}

/// The journal of an archive that is locked: it only grows.
struct JournalEnCours {
    private let archive: String
    private let gestes: Gestes
    private(set) var lu: JournalLu

    private var chemin: String { "\(archive)/\(JournalLu.nom)" }

    /// Opens the journal of an archive, possibly without any yet; refuses one that is wrong.
    ///
    /// - Parameter reprendre: when and by which version an unfinished last line is taken out; nil refuses it.
    init(archive: String, gestes: Gestes, reprendre: (instant: Instant, outil: String)?) throws(JournalError) {
        self.archive = archive
        self.gestes = gestes
        let octets = try Self.octets(archive)
        lu = JournalLu(octets)
        if let reste = lu.inachevee, lu.fautes.count == 1, reste.count <= LigneDeJournal.resteAuPlus {
            guard let reprendre else { throw .inachevee(chemin: chemin, ligne: lu.ancre.taille + 1) }
            try retirer(reste, de: octets, reprendre.instant, reprendre.outil)
        }
        if let faute = lu.fautes.first { throw .fautif(faute) }
    }

    /// The bytes of a journal; none when there is no such file.
    static func octets(_ archive: String) throws(JournalError) -> [UInt8] {
        let chemin = "\(archive)/\(JournalLu.nom)"
        if let octets = DossierLu(archive)?.lire(CheminDePaquet(JournalLu.nom), auPlus: JournalLu.octetsAuPlus) {
            return octets
        }
        var etat = stat()
        guard lstat(chemin, &etat) != 0, errno == ENOENT else { throw .illisible(chemin: chemin) }
        return []
    }

    /// Adds a line; it is on the disk when this returns.
    mutating func inscrire(_ acte: ActeDeJournal, _ instant: Instant, outil: String) throws(JournalError) {
        let octets = try ligne(acte, instant, outil)
        let nouveau = lu.ancre.taille == 0
        do {
            try gestes.ajouter(chemin, octets + [0x0A])
            if nouveau { try gestes.synchroniser(archive) }
        } catch {
            throw .disque(error)
        }
        lu.ajouter(octets)
    }

    private func ligne(_ acte: ActeDeJournal, _ instant: Instant, _ outil: String) throws(JournalError) -> [UInt8] {
        let octets = LigneDeJournal(
            numero: lu.ancre.taille + 1, instant: instant, acte: acte, outil: outil, precedent: lu.ancre.tete
        ).octets
        guard octets.count < LigneDeJournal.octetsAuPlus else { throw .ligneTropLongue }
        return octets
    }

    /// The journal without its unfinished line and with one that holds its bytes, in one step.
    private mutating func retirer(
        _ reste: [UInt8], de octets: [UInt8], _ instant: Instant, _ outil: String
    ) throws(JournalError) {
        let entieres = Array(octets.dropLast(reste.count))
        lu = JournalLu(entieres)
        let ligne = try ligne(.reprise(reste: reste), instant, outil)
        let partiel = "\(archive)/\(Self.partiel)"
        do {
            try gestes.supprimer(partiel)
            try gestes.ecrire(partiel, entieres + ligne + [0x0A])
            try gestes.renommer(partiel, en: chemin)
            try gestes.synchroniser(archive)
        } catch {
            throw .disque(error)
        }
        lu.ajouter(ligne)
    }

    /// Name of a journal in the making, in the archive.
    static let partiel = ".partiel-journal.jsonl"
}
