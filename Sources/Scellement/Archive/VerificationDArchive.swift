import Glibc
import Threads

/// Proves an archive whole, with nothing but the right to read it.
package struct VerificationDArchive: Sendable {
    /// Name of the journal, in the root of an archive.
    package static let journal = JournalLu.nom

    /// Absolute, without links.
    let chemin: String
    let etat: EtatDArchive
    private let journal: JournalLu
    private let fautesDuJournal: [FauteDArchive]
    private let racine: DossierLu
    private let controle: any ControleDeSignature

    /// What was found.
    package struct Rapport: Sendable {
        /// Journal, anchors, checkpoints, names, then the packages in the order of their versements.
        package let fautes: [FauteDArchive]
        /// How many packages the journal says the archive holds.
        package let paquets: Int
        /// How many were eliminated.
        package let elimines: Int
        /// Where the journal is.
        package let ancre: Ancre
        /// How many lines the last valid checkpoint covers; 0 without any.
        package let scellees: Int
    }

    /// Reads the journal of an archive.
    ///
    /// - Throws: `.introuvable`, or `.autreExecution` while another run writes it.
    package init(_ chemin: String, controle: any ControleDeSignature) throws(ArchiveError) {
        guard let reel = CheminReel.de(chemin), let racine = DossierLu(reel) else {
            throw .introuvable(chemin: chemin)
        }
        guard racine.estLibre else { throw .autreExecution(chemin: chemin) }
        self.chemin = reel
        self.racine = racine
        self.controle = controle
        let octets = try? JournalEnCours.octets(reel)
        journal = JournalLu(octets ?? [])
        etat = EtatDArchive(journal.lignes)
        fautesDuJournal =
            octets == nil ? [.journalIllisible] : journal.fautes.map { .journal($0) } + etat.fautes
    }

    /// Everything that is wrong with the archive.
    ///
    /// - Parameters:
    ///   - ancres: states of the journal that were noted elsewhere.
    ///   - fils: how many packages are read at once.
    package func verifier(ancres: [Ancre], fils: Int) -> Rapport {
        let points = ControleDesPoints(racine: racine, journal: journal, controle: controle).lire()
        let arbre = ControleDeLArbre(racine: racine, etat: etat, journal: journal).fautes()
        let presentes = etat.inscriptions.filter { !$0.estElimine }
        let lues = Parallel.map(presentes.count, threads: fils) { fautes(de: presentes[$0]) }
        let dementies = ancres.filter { !journal.tient($0) }
        return Rapport(
            fautes: fautesDuJournal + dementies.map { .ancre($0, taille: journal.ancre.taille) } + points.fautes + arbre
                + lues.joined(),
            paquets: presentes.count, elimines: etat.inscriptions.count - presentes.count, ancre: journal.ancre,
            scellees: points.scellees)
    }

    /// Everything that is wrong with one package of the archive; the rest of it is not looked at.
    package func verifier(seul nom: NomDePaquet) throws(ArchiveError) -> [FauteDArchive] {
        fautesDuJournal + fautes(de: try etat.presente(nom))
    }

    /// Everything that is wrong with a package alone, given back or copied: no journal says what it is to be.
    package static func verifier(
        paquet chemin: String, controle: any ControleDeSignature
    ) throws(ArchiveError) -> [FauteDArchive] {
        guard let reel = CheminReel.de(chemin), let dossier = DossierLu(reel) else {
            throw .introuvable(chemin: chemin)
        }
        return ControleDePaquetVerse(dossier: dossier, inscription: nil, controle: controle, lieu: chemin).fautes()
    }

    /// Everything that is wrong with a package that the journal says is there.
    func fautes(de inscription: EtatDArchive.Inscription) -> [FauteDArchive] {
        let nom = inscription.nom
        let place = CheminDePaquet(nom.texte)
        guard let dossier = racine.dossier(place) else { return [absence(inscription)] }
        return ControleDePaquetVerse(
            dossier: dossier, inscription: inscription, controle: controle, lieu: nom.texte
        ).fautes()
    }

    /// A package without its place: it waits for it if the run that filed it was killed.
    private func absence(_ inscription: EtatDArchive.Inscription) -> FauteDArchive {
        guard let attente = racine.dossier(CheminDePaquet(inscription.nom.enAttente(.versement))) else {
            return .paquetAbsent(inscription.nom)
        }
        let entier = inscription.fautes(PaquetLu(attente, profil: .bilanflux)).isEmpty
        return entier ? .versementInacheve(inscription.nom) : .paquetAbsent(inscription.nom)
    }
}
