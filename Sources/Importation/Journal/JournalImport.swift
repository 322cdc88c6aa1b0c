import Diagnostics
import Parc
import Regles
import Tabular

/// Columns of journal.csv.
package enum ColonneDuJournal: String, ColonneDeTable {
    case evenement, date, logement, type, reservataire, demandeur, resultat, rang, motif, annule

    package var estRequise: Bool { ![.rang, .motif, .annule].contains(self) }
}

/// journal.csv: lines read one by one; cancellations and dwellings are settled once all is read.
struct JournalImport {
    private let colonnes: Colonnes
    private var reservataires: AnnuaireDesReservataires
    private(set) var demandeurs: RegistreDesDemandeurs
    private(set) var noms: ByteTable
    /// The identifiers met, those of rejected lines included.
    private(set) var identifiants = ByteTable()
    private(set) var evenements: [EvenementLu] = []
    private(set) var places: PlacesDuJournal
    private var sansEffet: ChampsSansEffet
    private var types = MemoDeCodes<TypeEvenement?>()
    private var resultats = MemoDeCodes<Resultat?>()
    private var motifs = MemoDeCodes<String?>()
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

    /// Where the columns are.
    private struct Colonnes {
        let evenement, date, logement, type, reservataire, demandeur, resultat, rang, motif, annule: Int?
        /// In the order of `PlacesDuJournal.colonnes`.
        let situees: [Int?]

        init(_ entete: Entete<ColonneDuJournal>) {
            evenement = entete[.evenement]
            date = entete[.date]
            logement = entete[.logement]
            type = entete[.type]
            reservataire = entete[.reservataire]
            demandeur = entete[.demandeur]
            resultat = entete[.resultat]
            rang = entete[.rang]
            motif = entete[.motif]
            annule = entete[.annule]
            situees = PlacesDuJournal.colonnes.map { entete[$0] }
        }
    }

    /// Reads the log.
    ///
    /// - Parameter deduits: how many events a line may make; 0 when each line is one.
    static func lire(
        _ table: consuming TableImport, deduits: Int = 0, conventions: [Convention], bailleur: Bailleur,
        demandeurs: RegistreDesDemandeurs, noms: ByteTable, tracer: Bool = false, _ log: inout ImportLog
    ) throws(ImportError) -> (JournalImport, CompteDeLignes) {
        let entete = table.entete(ColonneDuJournal.self)
        let colonnes = Colonnes(entete)
        var journal = JournalImport(
            colonnes: colonnes,
            places: PlacesDuJournal(fichier: table.fichier, evenementsParLigne: max(1, deduits)),
            conventions: conventions, bailleur: bailleur, demandeurs: demandeurs, noms: noms)
        if deduits > 0 { journal.deduits = [] }
        if tracer { journal.rejetees = [] }
        let compte = try table.read(&log) { ligne, log in
            if journal.ajouter(ligne, &log) { return .utilisee }
            if deduits > 0 { journal.lignesRejetees.insert(ligne.record.line) }
            return .rejetee
        }
        return (journal, compte)
    }

    private init(
        colonnes: Colonnes, places: PlacesDuJournal, conventions: [Convention], bailleur: Bailleur,
        demandeurs: RegistreDesDemandeurs, noms: ByteTable
    ) {
        self.colonnes = colonnes
        self.places = places
        sansEffet = ChampsSansEffet(
            reservataire: colonnes.reservataire, demandeur: colonnes.demandeur, resultat: colonnes.resultat,
            rang: colonnes.rang, annule: colonnes.annule)
        reservataires = AnnuaireDesReservataires(conventions, bailleur: bailleur)
        self.demandeurs = demandeurs
        self.noms = noms
    }

    /// Reads one line; false when it is rejected.
    private mutating func ajouter(_ ligne: Ligne, _ log: inout ImportLog) -> Bool {
        var identifiant: Int?
        if !ligne[colonnes.evenement].manque {
            let (number, isNew) = identifiants.insert(ligne[colonnes.evenement].bytes)
            guard isNew else { return rejeter(JournalImport.identifiantDouble, ligne, colonnes.evenement, &log) }
            identifiant = number
        }
        guard let jour = ligne[colonnes.date].jour else {
            return rejeter(JournalImport.dateInvalide, ligne, colonnes.date, &log)
        }
        let lu = types.valeur(ligne[colonnes.type]) { TypeEvenement(rawValue: $0.text.uppercased()) }
        guard let type = lu else { return rejeter(JournalImport.typeInconnu, ligne, colonnes.type, &log) }
        let reservataire = reservataires.trouver(ligne, colonnes.reservataire, &log)
        if reservataire == nil, !ligne[colonnes.reservataire].manque {
            return rejeter(JournalImport.reservataireInconnu, ligne, colonnes.reservataire, &log)
        }
        let resultat = resultats.valeur(ligne[colonnes.resultat]) { Resultat(rawValue: $0.text.uppercased()) }
        if let manque = manque(ligne, type, reservataire, resultat) {
            return rejeter(manque.regle, ligne, manque.colonne, &log)
        }
        let logement =
            ligne[colonnes.logement].manque ? nil : noms.insert(ligne[colonnes.logement].bytes).number
        if estDejaLu(ligne, jour, type, reservataire, logement) { return true }
        if jour.annee < 1990 { log.note(JournalImport.dateAncienne, ligne.position(colonnes.date)) }
        sansEffet.signaler(ligne, type, &log)
        let numero = places.numero(ligne: ligne.record.line, rang: ligne.record.part)
        places.ajouter(numero, ligne, colonnes.situees)
        evenements.append(
            EvenementLu(
                evenement: Evenement(
                    numero: numero, jour: jour, type: type, reservataire: reservataire,
                    demandeur: demandeur(ligne, type, &log), resultat: resultat, rang: rang(ligne, &log),
                    motif: motif(ligne, &log)),
                logement: logement, identifiant: identifiant,
                annule: ligne[colonnes.annule].manque ? nil : ligne[colonnes.annule].text))
        return true
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
    private mutating func estDejaLu(
        _ ligne: Ligne, _ jour: Jour, _ type: TypeEvenement, _ reservataire: IndexReservataire?, _ logement: Int?
    ) -> Bool {
        guard deduits != nil, let logement, ligne[colonnes.demandeur].isEmpty else { return false }
        // Two candidates whom nobody names are two.
        if [.proposition, .decision, .refus].contains(type) { return false }
        let commun = EvenementCommun(
            type: type, jour: jour, logement: logement, reservataire: reservataire,
            motif: ligne[colonnes.motif].text)
        return deduits?.insert(commun).inserted == false
    }

    /// What a line lacks to be used, given its type.
    private func manque(
        _ ligne: Ligne, _ type: TypeEvenement, _ reservataire: IndexReservataire?, _ resultat: Resultat?
    ) -> (regle: DiagnosticRule, colonne: Int?)? {
        switch type {
        case .miseADisposition where reservataire == nil:
            return (JournalImport.reservataireManquant, colonnes.reservataire)
        case .decision where resultat == nil || resultat == .desistement:
            return (JournalImport.resultatInconnu, colonnes.resultat)
        case .proposition where !(ligne[colonnes.resultat].manque || resultat == .desistement):
            return (JournalImport.resultatInconnu, colonnes.resultat)
        case .annulation: return nil
        case .conge, .liberation, .livraison, .miseADisposition, .retour, .proposition, .decision, .refus, .bail,
            .retrait:
            return ligne[colonnes.logement].manque ? (JournalImport.logementManquant, colonnes.logement) : nil
        }
    }

    private mutating func demandeur(
        _ ligne: Ligne, _ type: TypeEvenement, _ log: inout ImportLog
    ) -> IndexDemandeur? {
        switch type {
        case .proposition, .decision, .refus, .bail: break
        case .conge, .liberation, .livraison, .miseADisposition, .retour, .retrait, .annulation: return nil
        }
        guard !ligne[colonnes.demandeur].manque else {
            log.note(JournalImport.demandeurInconnu, ligne.position(colonnes.demandeur))
            return nil
        }
        let (index, connu) = demandeurs.index(ligne[colonnes.demandeur])
        if !connu { log.note(JournalImport.demandeurInconnu, ligne.position(colonnes.demandeur)) }
        return index
    }

    private mutating func motif(_ ligne: Ligne, _ log: inout ImportLog) -> String {
        if let motif = motifs.valeur(ligne[colonnes.motif], lire: \.codeLibre) { return motif }
        log.note(JournalImport.motifTropLong, ligne.position(colonnes.motif))
        return ""
    }

    private func rang(_ ligne: Ligne, _ log: inout ImportLog) -> Int? {
        let rang = ligne[colonnes.rang].wholeNumber
        if rang == nil, !ligne[colonnes.rang].manque {
            log.note(JournalImport.rangInvalide, ligne.position(colonnes.rang))
        }
        return rang
    }

    private mutating func rejeter(
        _ regle: DiagnosticRule, _ ligne: Ligne, _ colonne: Int?, _ log: inout ImportLog
    ) -> Bool {
        if rejetees != nil, !ligne[colonnes.logement].manque {
            rejetees?.append((ligne.record.line, noms.insert(ligne[colonnes.logement].bytes).number))
        }
        let detail =
            regle === JournalImport.reservataireInconnu ? reservataires.suggestion(ligne[colonne].text) : ""
        log.reject(regle, ligne.position(colonne), detail: detail, value: ligne[colonne].text)
        return false
    }
}
