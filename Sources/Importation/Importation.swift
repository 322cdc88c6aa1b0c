import Diagnostics
package import Parc
package import Regles
import Tabular

/// Everything a campaign's files say, and what was noticed on the way.
package struct CampagneLue: Sendable {
    package let dossier: Dossier
    package let log: ImportLog
    /// Where the fields of the log stand.
    package let places: PlacesDuJournal
    /// What leads from the figures back to the lines; nil when it was not asked for.
    package let trace: Trace?
    /// What was counted elsewhere; nil when the stock and the log were read.
    package var faits: FaitsEcrits?
}

/// Reads a campaign's tables into values: from Tabular to Parc.
package struct Importation {
    let campagne: Campagne
    let fils: Int
    let tap: (String, UnsafeRawBufferPointer) -> Void
    let etape: (String) -> Void
    var log: ImportLog
    var comptes: [CompteDeLignes] = []
    let demande: DemandeDeTrace?
    /// Which of its inputs are read.
    var partie = PartieDeCampagne.entiere

    /// Reads all the inputs of a campaign, in a fixed order.
    ///
    /// - Parameters:
    ///   - partie: which of them are read; the others need not be there.
    ///   - fils: threads that read the stock.
    ///   - montrerValeurs: keep the contents of cells in diagnostics, for this terminal only.
    ///   - demande: what to keep beside the contents, for someone who explains them.
    ///   - etape: is told the name of each file before it is read.
    ///   - tap: is shown the bytes of each input, in order.
    package static func lire(
        _ campagne: Campagne, _ partie: PartieDeCampagne = .entiere, fils: Int, montrerValeurs: Bool = false,
        demande: DemandeDeTrace? = nil, etape: @escaping (String) -> Void = { _ in },
        tap: @escaping (String, UnsafeRawBufferPointer) -> Void = { _, _ in }
    ) throws(ImportError) -> CampagneLue {
        var importation = Importation(
            campagne: campagne, fils: fils, tap: tap, etape: etape, log: ImportLog(keepsValues: montrerValeurs),
            demande: demande)
        importation.partie = partie
        switch partie {
        case .entiere: return try importation.lire()
        case .stock: return try importation.lireLeStock()
        case .faits(let chemin): return try importation.lireAvecLesFaits(chemin)
        }
    }

    init(
        campagne: Campagne, fils: Int, tap: @escaping (String, UnsafeRawBufferPointer) -> Void,
        etape: @escaping (String) -> Void, log: ImportLog, demande: DemandeDeTrace?
    ) {
        self.demande = demande
        self.campagne = campagne
        self.fils = fils
        self.tap = tap
        self.etape = etape
        self.log = log
    }

    private mutating func lire() throws(ImportError) -> CampagneLue {
        let territoires = try lireTerritoires()
        let lues = try lireConventions(territoires)
        let conventions = lues.conventions
        let demandeurs = try lireDemandeurs()
        let programmes = try lireProgrammes(territoires)
        // The log and the exclusions come before the stock, so that only the dwellings they name are looked for in it.
        var noms = ByteTable()
        let nomSuivi = demande?.logement.map { noms.insert($0).number }
        let exclusions = try lireExclusions(&noms)
        let journal = try lireJournal(conventions, demandeurs, noms)
        let (annuaire, suivant) = try lireParcs(territoires, journal.import.noms, nomSuivi, lues, exclusions)
        let resultat = Rapprochement.conclure(
            journal.import, journal.compte, annuaire, programmes: programmes, exercice: campagne.exercice,
            territoires: territoires, fils: fils, &log)
        comptes.append(resultat.compte)
        let dossier = Dossier(
            bailleur: campagne.bailleur, conventions: conventions, demandeurs: journal.import.demandeurs.demandeurs,
            territoires: territoires, patrimoine: annuaire.parc.patrimoine, patrimoineSuivant: suivant,
            avecParcSuivant: annuaire.parcSuivant != nil,
            logementsAuJournal: resultat.logements, evenements: resultat.evenements, programmes: programmes,
            droits: try lireDroits(conventions, territoires), souhaits: try lireSouhaits(conventions),
            previsions: try lirePrevisions(territoires), rotations: try lireRotations(territoires),
            commentaires: try lireCommentaires(conventions), comptesDeLignes: comptes)
        let trace = demande.map { _ in
            ReleveDeTrace(
                annuaire: annuaire, journal: journal.import, resultat: resultat, exclusions: exclusions?.lues ?? [],
                exercice: campagne.exercice, nom: nomSuivi
            ).trace
        }
        return CampagneLue(dossier: dossier, log: log, places: journal.import.places, trace: trace)
    }

    mutating func ouvrir(
        _ fichier: FichierDeCampagne, _ colonnes: (some ColonneDeTable).Type, evenements: [EvenementDeduit]? = nil
    ) throws(ImportError) -> TableImport? {
        guard let chemin = campagne.chemin(fichier), let nom = campagne.nom(fichier) else { return nil }
        etape(nom)
        return try TableImport(
            chemin, fichier: nom, colonnes: colonnes, lecture: lecture(fichier, evenements), log: &log,
            tap: tap(fichier))
    }

    func lecture(_ fichier: FichierDeCampagne, _ evenements: [EvenementDeduit]? = nil) -> LectureDeTable {
        var lecture = LectureDeTable(profil: campagne.profils[fichier], evenements: evenements)
        lecture.feuille = campagne.feuilles[fichier]
        return lecture
    }

    /// Shows the bytes of an input under the name of its file, whatever the sheet.
    func tap(_ fichier: FichierDeCampagne) -> (String, UnsafeRawBufferPointer) -> Void {
        let (tap, chemin) = (tap, campagne.fichiers[fichier] ?? "")
        return { _, octets in tap(chemin, octets) }
    }

    mutating func ouvrirRequis(
        _ fichier: FichierDeCampagne, _ colonnes: (some ColonneDeTable).Type, evenements: [EvenementDeduit]? = nil
    ) throws(ImportError) -> TableImport {
        guard let table = try ouvrir(fichier, colonnes, evenements: evenements) else {
            preconditionFailure("a campaign without \(fichier.rawValue) is not read")
        }
        return table
    }

    mutating func lireTerritoires() throws(ImportError) -> Territoires {
        let table = try ouvrirRequis(.territoires, ColonneDesTerritoires.self)
        let (communes, compte) = try TerritoiresImport.communes(table, &log)
        if communes.isEmpty {
            throw .sansLigne(
                fichier: compte.fichier,
                raison: "le territoire est vide : y mettre les communes du département et leurs EPCI",
                constats: log.diagnostics.sorted)
        }
        comptes.append(compte)
        var passage: [CodeCommune: CodeCommune] = [:]
        if let table = try ouvrir(.passage, ColonneDuPassage.self) {
            let (lu, compte) = try TerritoiresImport.passage(table, &log)
            passage = lu
            comptes.append(compte)
        }
        return Territoires(communes: communes, passage: passage)
    }

    mutating func lireConventions(_ territoires: Territoires) throws(ImportError) -> ConventionsImport.Lues {
        let table = try ouvrirRequis(.conventions, ColonneDesConventions.self)
        let lues = try ConventionsImport.lire(table, territoires, &log)
        comptes.append(lues.compte)
        if lues.conventions.isEmpty, !log.diagnostics.blocks {
            throw .sansLigne(
                fichier: lues.compte.fichier, raison: "il faut une convention au moins : une ligne par réservataire",
                constats: log.diagnostics.sorted)
        }
        return lues
    }

    private mutating func lireDemandeurs() throws(ImportError) -> RegistreDesDemandeurs {
        var registre = RegistreDesDemandeurs()
        if let table = try ouvrir(.demandeurs, ColonneDesDemandeurs.self) {
            comptes.append(try DemandeursImport.lire(table, &registre, fils: fils, &log))
        }
        guard let chemin = campagne.chemin(.attributions), let nom = campagne.nom(.attributions) else {
            return registre
        }
        // Its lines are accounted for, and digested, when the events are read.
        var lecture = lecture(.attributions, [])
        lecture.mapping = AttributionsImport.demandeurs(campagne.profils[.attributions])
        var sansCompte = ImportLog(keepsValues: log.diagnostics.keepsValues)
        let table = try TableImport(
            chemin, fichier: nom, colonnes: ColonneDesAttributions.self, lecture: lecture, log: &sansCompte,
            tap: { _, _ in })
        try AttributionsImport.lireLesDemandeurs(table, &registre, &log)
        return registre
    }

    mutating func lireProgrammes(_ territoires: Territoires) throws(ImportError) -> [String: Programme] {
        guard let table = try ouvrir(.programmes, ColonneDesProgrammes.self) else { return [:] }
        let (programmes, compte) = try ProgrammesImport.lire(table, territoires, &log)
        comptes.append(compte)
        return programmes
    }

    mutating func lireDroits(
        _ conventions: [Convention], _ territoires: Territoires
    ) throws(ImportError) -> [Droit] {
        guard let table = try ouvrir(.droits, ColonneDesDroits.self) else { return [] }
        let (droits, compte) = try DroitsImport.lire(table, conventions, territoires, campagne.exercice, &log)
        comptes.append(compte)
        return droits
    }

    mutating func lireSouhaits(_ conventions: [Convention]) throws(ImportError) -> [Souhait] {
        guard let table = try ouvrir(.souhaits, ColonneDesSouhaits.self) else { return [] }
        let (souhaits, compte) = try SouhaitsImport.lire(table, conventions, &log)
        comptes.append(compte)
        return souhaits
    }

    mutating func lirePrevisions(_ territoires: Territoires) throws(ImportError) -> [Prevision] {
        guard let table = try ouvrir(.prevision, ColonneDeLaPrevision.self) else { return [] }
        let (previsions, compte) = try PrevisionsImport.lire(table, territoires, campagne.exercice, &log)
        comptes.append(compte)
        return previsions
    }

    mutating func lireRotations(_ territoires: Territoires) throws(ImportError) -> [Rotation] {
        guard let table = try ouvrir(.rotations, ColonneDesRotations.self) else { return [] }
        let (rotations, compte) = try RotationsImport.lire(table, territoires, campagne.exercice, &log)
        comptes.append(compte)
        return rotations
    }

    mutating func lireCommentaires(_ conventions: [Convention]) throws(ImportError) -> [Commentaire] {
        guard let table = try ouvrir(.commentaires, ColonneDesCommentaires.self) else { return [] }
        let (commentaires, compte) = try CommentairesImport.lire(table, conventions, &log)
        comptes.append(compte)
        return commentaires
    }

    mutating func lireExclusions(
        _ noms: inout ByteTable
    ) throws(ImportError) -> (lues: [ExclusionLue], compte: CompteDeLignes)? {
        guard let table = try ouvrir(.exclusions, ColonneDesExclusions.self) else { return nil }
        return try ExclusionsImport.lire(table, &noms, &log)
    }

    private mutating func lireJournal(
        _ conventions: [Convention], _ demandeurs: RegistreDesDemandeurs, _ noms: ByteTable
    ) throws(ImportError) -> (import: JournalImport, compte: CompteDeLignes) {
        let plat = campagne.journal == .attributions
        let table =
            plat
            ? try ouvrirRequis(
                .attributions, ColonneDesAttributions.self, evenements: AttributionsImport.evenements)
            : try ouvrirRequis(.journal, ColonneDuJournal.self)
        let deduits = plat ? AttributionsImport.evenements : campagne.profils[.journal]?.evenements ?? []
        return try JournalImport.lire(
            table, deduits: deduits.count, conventions: conventions, bailleur: campagne.bailleur,
            demandeurs: demandeurs, noms: noms,
            tracer: demande != nil, fils: fils, &log)
    }
}
