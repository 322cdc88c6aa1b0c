import Glibc
import Rendu

/// The archive, open for writing: one run at a time, and what a killed run left is finished or taken away first.
///
/// How it stands being killed at any instant: decision 0018.
package final class Archive {
    /// Absolute, without links.
    let chemin: String
    let outil: String
    let gestes: Gestes
    private let verrou: Verrou
    private var journal: JournalEnCours
    private(set) var etat: EtatDArchive
    /// The last checkpoint, as the archive was opened; nil without any.
    private var dernierPoint: PointDeControle?

    /// Folder of the checkpoints.
    static let points = "points"

    /// Opens an archive, made if there is nothing at that name.
    ///
    /// - Parameters:
    ///   - outil: version of the tool, written in each line.
    ///   - reprendre: when an unfinished last line of the journal is taken out; nil refuses such a journal.
    package init(
        _ chemin: String, outil: String, reprendre: Instant? = nil, gestes: Gestes = Gestes()
    ) throws(ArchiveError) {
        let racine = try Self.racine(chemin, gestes)
        let verrou = Verrou(try Self.verrouiller(racine))
        if reprendre != nil { try Self.refuserUneLigneScellee(racine) }
        let journal = try Self.journal(racine, gestes, reprendre.map { ($0, outil) })
        if journal.lu.ancre.taille == 0 { try Self.refuserAutreChose(racine) }
        self.chemin = racine
        self.outil = outil
        self.gestes = gestes
        self.verrou = verrou
        self.journal = journal
        etat = EtatDArchive(journal.lu.lignes)
        try relever()
        dernierPoint = try lireLesPoints()
    }

    /// A lock, let go of with the archive or when it cannot be opened.
    private final class Verrou {
        private let descripteur: Int32

        init(_ descripteur: Int32) { self.descripteur = descripteur }

        deinit { close(descripteur) }
    }

    /// Where the journal is now, to be noted elsewhere.
    package var ancre: Ancre { journal.lu.ancre }

    /// Whose archive it is: the SIREN that its last checkpoint says, or else its first package; nil for an archive without either.
    package var origine: String? {
        dernierPoint?.origine ?? etat.inscriptions.first.map { String($0.nom.texte.dropFirst(5).prefix(9)) }
    }

    /// Whether the journal still begins as it was then.
    func journalTient(_ ancre: Ancre) -> Bool { journal.lu.tient(ancre) }

    /// Adds a line to the journal; it is on the disk when this returns.
    func inscrire(_ acte: ActeDeJournal, _ instant: Instant) throws(ArchiveError) {
        do {
            try journal.inscrire(acte, instant, outil: outil)
        } catch {
            throw .journal(error)
        }
        if let derniere = journal.lu.lignes.last { etat.suivre(derniere) }
    }

    /// States that the archive was verified, or one package of it.
    package func consignerUnControle(de nom: NomDePaquet?, _ instant: Instant) throws(ArchiveError) {
        try inscrire(.controle(try nom.map { nom throws(ArchiveError) in try etat.presente(nom).paquet }), instant)
    }

    /// States that a package was given back.
    package func consignerUneRestitution(de nom: NomDePaquet, _ instant: Instant) throws(ArchiveError) {
        try inscrire(.restitution(try etat.presente(nom).paquet), instant)
    }

    /// Does something with the disk, whose errors are an archive's.
    func disque<T>(_ corps: (Gestes) throws(DisqueError) -> T) throws(ArchiveError) -> T {
        do {
            return try corps(gestes)
        } catch {
            throw .disque(error)
        }
    }

    /// The real path of the root, which is made if need be.
    private static func racine(_ chemin: String, _ gestes: Gestes) throws(ArchiveError) -> String {
        if let reel = CheminReel.de(chemin) { return reel }
        do {
            try gestes.creerDossier(chemin)
            if let reel = CheminReel.de(chemin) {
                try gestes.synchroniser(CheminReel.parent(reel))
                return reel
            }
        } catch {
            throw .disque(error)
        }
        throw .introuvable(chemin: chemin)
    }

    private static func verrouiller(_ chemin: String) throws(ArchiveError) -> Int32 {
        do throws(LivraisonError) {
            return try VerrouDeDossier.prendre(chemin)
        } catch {
            throw ArchiveError(verrou: error)
        }
    }

    private static func journal(
        _ chemin: String, _ gestes: Gestes, _ reprendre: (Instant, String)?
    ) throws(ArchiveError) -> JournalEnCours {
        do {
            return try JournalEnCours(archive: chemin, gestes: gestes, reprendre: reprendre)
        } catch {
            throw .journal(error)
        }
    }

    /// A line that a checkpoint covers was on the disk: it was not interrupted, somebody changed it.
    private static func refuserUneLigneScellee(_ chemin: String) throws(ArchiveError) {
        guard let octets = try? JournalEnCours.octets(chemin) else { return }
        let taille = JournalLu(octets).ancre.taille
        let points = DossierLu("\(chemin)/\(points)")?.contenu() ?? []
        if points.contains(where: { PointsDArchive.taille($0.nom.texte).map { $0 > taille } ?? false }) {
            throw .ligneDejaScellee(ligne: taille + 1)
        }
    }

    /// Without a line in the journal, an archive holds nothing but what a killed run left of its first versement.
    private static func refuserAutreChose(_ chemin: String) throws(ArchiveError) {
        for (nom, _) in DossierLu(chemin)?.contenu() ?? [] {
            let points = nom.texte == points && DossierLu("\(chemin)/\(points)")?.contenu()?.isEmpty == true
            let sien = nom.texte == JournalLu.nom || nom.texte == JournalEnCours.partiel
            guard points || sien || NomDePaquet.enAttente(nom.texte)?.etat == .versement else {
                throw .pasUneArchive(chemin: chemin, contient: nom.texte)
            }
        }
    }
}
