import Diagnostics
import Parc
import Regles
import Tabular

/// journal.csv: its lines are read by themselves, then concluded one by one; cancellations and dwellings are settled once all
/// is read.
struct JournalImport {
    private var reservataires: AnnuaireDesReservataires
    private(set) var demandeurs: RegistreDesDemandeurs
    private(set) var noms: ByteTable
    /// The identifiers met, those of rejected lines included.
    private(set) var identifiants = ByteTable()
    private(set) var evenements: [EvenementLu] = []
    private(set) var places: PlacesDuJournal
    private var sansEffet = ChampsSansEffet()
    /// What several lines may say of one event; nil when each line is an event.
    private var deduits: Set<EvenementCommun>?
    /// Lines that make several events, one of which is rejected.
    private(set) var lignesRejetees: Set<Int> = []
    /// The lines rejected here and the dwellings they name; nil when they were not asked for.
    private(set) var rejetees: [(ligne: Int, logement: Int)]?

    static let identifiantDouble = DiagnosticRule(
        "JOU-01", .erreur, "identifiant d’événement déjà lu",
        consequence: "la ligne est rejetée : des deux événements, seul le premier compte",
        remedy: "donner à chaque événement un identifiant unique")
    static let dateInvalide = DiagnosticRule(
        "JOU-02", .erreur, "date d’événement absente, incomplète ou impossible",
        consequence: "la ligne est rejetée : l’événement ne compte dans aucune année (logements libérés, mis à "
            + "disposition, attribués, baux, refus)",
        remedy: "écrire aaaa-mm-jj ou jj/mm/aaaa, un jour qui existe")
    static let typeInconnu = DiagnosticRule(
        "JOU-03", .erreur, "type d’événement inconnu",
        consequence: "la ligne est rejetée : rien ne dit ce qu’elle fait compter (logement libéré, mise à disposition, "
            + "attribution, bail…)",
        remedy: "écrire un de : \(TypeEvenement.allCases.map(\.rawValue).joined(separator: ", "))")
    static let reservataireInconnu = DiagnosticRule(
        "JOU-04", .erreur, "réservataire absent de conventions.csv",
        consequence: "la ligne est rejetée : l’événement (mise à disposition, retour, décision…) ne compte pour aucun "
            + "réservataire (sections B à D)",
        remedy: "corriger le code, ou ajouter la convention à conventions.csv ; BAILLEUR désigne le bailleur")
    static let reservataireManquant = DiagnosticRule(
        "JOU-05", .erreur, "MISE_A_DISPOSITION sans réservataire",
        consequence: "la ligne est rejetée : la mise à disposition ne compte pour personne (section B), ni pour aucun "
            + "objectif",
        remedy: "donner le code du réservataire à qui le logement est proposé")
    static let resultatInconnu = DiagnosticRule(
        "JOU-06", .erreur, "résultat absent ou inconnu",
        consequence: "la ligne est rejetée : la décision manque aux attributions (section B) et aux décisions de la "
            + "commission (section D), la proposition aux candidats (section I)",
        remedy:
            "DECISION : ATTRIBUTION, ATTRIBUTION_SOUS_CONDITION, NON_ATTRIBUTION ou IRRECEVABLE ; PROPOSITION : vide ou "
            + "DESISTEMENT")
    static let demandeurInconnu = DiagnosticRule(
        "JOU-07", .avertissement, "demandeur absent de demandeurs.csv, ou absent de la ligne",
        consequence:
            "l’événement compte ; le demandeur manque aux publics prioritaires, aux mutations et aux relogements "
            + "(sections D, E et F), et son quartile est inconnu (section G)",
        remedy: "ajouter le demandeur à demandeurs.csv, ou son identifiant à la ligne")
    static let rangInvalide = DiagnosticRule(
        "JOU-08", .avertissement, "rang illisible",
        consequence:
            "de plusieurs attributions du même jour, celle-ci passe après celles qui ont un rang : les sections "
            + "D à G peuvent compter un autre demandeur",
        remedy: "écrire 1, 2, 3…")
    static let logementManquant = DiagnosticRule(
        "JOU-09", .erreur, "événement sans logement",
        consequence: "la ligne est rejetée : sans logement, l’événement n’entre dans le périmètre d’aucun bilan",
        remedy: "donner l’IDENT_REP ou l’IDENT_INT du logement")
    static let dateAncienne = DiagnosticRule(
        "JOU-14", .avertissement, "événement antérieur à 1990",
        consequence:
            "il compte dans la vacance qu’il ouvre ou suit : les délais de la section I peuvent être démesurés",
        remedy: "vérifier l’année de la date")
    static let motifTropLong = DiagnosticRule(
        "JOU-17", .avertissement, "motif de plus de 80 caractères",
        consequence: "il est compté « non renseigné » (motifs de la section I, programmes de la section C) : rien n’en "
            + "est imprimé",
        remedy: "écrire un code, jamais un texte sur une personne : les motifs sont imprimés dans les bilans")

    /// Reads the log.
    ///
    /// - Parameters:
    ///   - deduits: how many events a line may make; 0 when each line is one.
    ///   - fils: how many threads read it.
    static func lire(
        _ table: consuming TableImport, deduits: Int = 0, conventions: [Convention], bailleur: Bailleur,
        demandeurs: RegistreDesDemandeurs, noms: ByteTable, tracer: Bool = false, fils: Int, _ log: inout ImportLog
    ) throws(ImportError) -> (JournalImport, CompteDeLignes) {
        let reservataires = AnnuaireDesReservataires(conventions, bailleur: bailleur)
        let lecture = LectureDuJournal(
            colonnes: ColonnesLues(table.entete()), reservataires: reservataires.noms, repete: deduits > 0)
        var journal = JournalImport(
            reservataires: reservataires, demandeurs: demandeurs, noms: noms,
            places: PlacesDuJournal(fichier: table.fichier, evenementsParLigne: max(1, deduits)))
        if deduits > 0 { journal.deduits = [] }
        if tracer { journal.rejetees = [] }
        let fichier = table.fichier
        let compte = try table.read(fils: fils, &log) {
            FragmentDuJournal(fichier: fichier)
        } lire: { fragment, ligne, log in
            lecture.lire(&fragment, ligne, &log)
        } conclure: { fragment, ligne, log in
            journal.conclure(fragment, ligne, &log)
        }
        return (journal, compte)
    }

    private init(
        reservataires: AnnuaireDesReservataires, demandeurs: RegistreDesDemandeurs, noms: ByteTable,
        places: PlacesDuJournal
    ) {
        self.reservataires = reservataires
        self.demandeurs = demandeurs
        self.noms = noms
        self.places = places
    }

    /// Concludes a line behind those before it.
    private mutating func conclure(
        _ fragment: FragmentDuJournal, _ ligne: LigneEnSuspens, _ log: inout ImportLog
    ) -> SortDeLigne {
        let rang = ligne.rang
        annoncer(fragment, rang)
        let sien = fragment.manque(rang, .evenement) ? nil : fragment.inserer(rang, .evenement, &identifiants)
        if let sien, !sien.isNew {
            log.reject(
                JournalImport.identifiantDouble, fragment.position(rang, .evenement), value: fragment.evenement(rang))
            return rejeter(fragment, rang)
        }
        if let texte = fragment.nom(rang) {
            reservataires.signaler(texte, fragment.position(rang, .reservataire), &log)
        }
        guard let contenu = fragment.lignes[rang].contenu else {
            if let constats = ligne.constats { log.merge(constats) }
            return rejeter(fragment, rang)
        }
        let logement = fragment.manque(rang, .logement) ? nil : fragment.inserer(rang, .logement, &noms).number
        if estDejaLu(contenu, logement) { return .utilisee }
        if let constats = ligne.constats { log.merge(constats) }
        sansEffet.signaler(contenu.sansEffet, contenu.type, &log) { fragment.position(rang, $0) }
        let demandeur = contenu.type.nommeUnDemandeur ? demandeur(fragment, rang, &log) : nil
        let evenement = Evenement(
            numero: places.numero(ligne: fragment.lignes[rang].ligne, rang: fragment.lignes[rang].rang),
            jour: contenu.jour, type: contenu.type, reservataire: contenu.reservataire, demandeur: demandeur,
            resultat: contenu.resultat, rang: contenu.rang, motif: contenu.motif)
        places.ajouter(evenement.numero, fragment, rang)
        evenements.append(
            EvenementLu(evenement: evenement, logement: logement, identifiant: sien?.number, annule: contenu.annule))
        return .utilisee
    }

    private func annoncer(_ fragment: FragmentDuJournal, _ rang: Int) {
        fragment.annoncer(rang, .evenement, identifiants)
        fragment.annoncer(rang, .logement, noms)
        fragment.annoncer(rang, .demandeur, demandeurs.identifiants)
    }

    /// What tells one event from another when each candidate's line repeats those of the dwelling.
    private struct EvenementCommun: Hashable {
        let type: TypeEvenement
        let jour: Jour
        let logement: Int
        let reservataire: IndexReservataire?
        let motif: String
    }

    /// Whether an earlier line made the same event of the dwelling; those of an applicant are each their own.
    private mutating func estDejaLu(_ contenu: FragmentDuJournal.Contenu, _ logement: Int?) -> Bool {
        guard deduits != nil, let logement, contenu.sansDemandeur else { return false }
        // Two candidates whom nobody names are two.
        if [.proposition, .decision, .refus].contains(contenu.type) { return false }
        let commun = EvenementCommun(
            type: contenu.type, jour: contenu.jour, logement: logement, reservataire: contenu.reservataire,
            motif: contenu.motifEcrit)
        return deduits?.insert(commun).inserted == false
    }

    private mutating func demandeur(
        _ fragment: FragmentDuJournal, _ rang: Int, _ log: inout ImportLog
    ) -> IndexDemandeur? {
        let sien =
            fragment.manque(rang, .demandeur) ? nil : demandeurs.index { fragment.inserer(rang, .demandeur, &$0) }
        if sien?.connu != true { log.note(JournalImport.demandeurInconnu, fragment.position(rang, .demandeur)) }
        return sien?.index
    }

    /// Keeps what may be asked of a line that is rejected.
    private mutating func rejeter(_ fragment: FragmentDuJournal, _ rang: Int) -> SortDeLigne {
        let ligne = fragment.lignes[rang].ligne
        if deduits != nil { lignesRejetees.insert(ligne) }
        if rejetees != nil, !fragment.manque(rang, .logement) {
            rejetees?.append((ligne, fragment.inserer(rang, .logement, &noms).number))
        }
        return .rejetee
    }
}
