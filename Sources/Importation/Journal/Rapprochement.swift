import Diagnostics
import Parc
import Regles
import Tabular
import Threads

/// Settles the log once everything is read: cancellations, closing date, dwellings (ANN-1, ARR-1, LOG-1).
struct Rapprochement: Sendable {
    private let annuaire: Annuaire
    private let programmes: [String: Programme]
    private let exercice: Exercice
    private let territoires: Territoires
    private let places: PlacesDuJournal

    static let annulationSansObjet = DiagnosticRule(
        "JOU-10", .erreur, "ANNULATION sans objet",
        consequence: "la ligne est rejetée : l’événement qu’elle devait annuler, s’il existe, compte toujours",
        remedy:
            "donner dans « annule » l’identifiant de l’événement à annuler ; pour rétablir un événement, le saisir de nouveau"
    )
    static let posterieurs = DiagnosticRule(
        "JOU-16", .information, "événements postérieurs à la date d’arrêté",
        consequence:
            "ils ne comptent dans aucun chiffre de ce bilan, sauf la suite des mises à disposition (section I) ; "
            + "leurs lignes sont utilisées",
        remedy: "aucun si ces dates sont justes ; sinon corriger l’année de la date, ou arrete_au dans campagne.toml")
    static let logementInconnu = DiagnosticRule(
        "JOU-11", .erreur, "événement sur un logement que ni le parc, ni le parc suivant, ni une LIVRAISON ne connaît",
        consequence: "la ligne est rejetée : l’événement ne compte dans aucun bilan (logements libérés, mis à "
            + "disposition, attribués, baux)",
        remedy: "corriger l’identifiant, ou ajouter le logement au parc, ou sa LIVRAISON au journal")
    static let logementAmbigu = DiagnosticRule(
        "JOU-12", .erreur, "événement sur un IDENT_INT que plusieurs logements portent",
        consequence: "la ligne est rejetée : l’événement ne compte pour aucun de ces logements",
        remedy: "désigner le logement par son IDENT_REP")

    /// What became of the log.
    struct Resultat {
        let logements: [LogementAuJournal]
        /// Number of the name under which the log first meets each.
        let noms: [Int]
        let evenements: CompteDesEvenements
        let compte: CompteDeLignes
    }

    /// The dwelling an event is of.
    enum Cle: Sendable {
        case destination(Annuaire.Destination)
        /// Known by its LIVRAISON alone.
        case livraison(Int)
    }

    /// Settles the events of a log.
    static func conclure(
        _ journal: JournalImport, _ compteLu: CompteDeLignes, _ annuaire: Annuaire, programmes: [String: Programme],
        exercice: Exercice, territoires: Territoires, fils: Int, _ log: inout ImportLog
    ) -> Resultat {
        var compte = Reclassement(compteLu, rejetees: journal.lignesRejetees)
        let rapprochement = Rapprochement(
            annuaire: annuaire, programmes: programmes, exercice: exercice, territoires: territoires,
            places: journal.places)
        var evenements = CompteDesEvenements()
        let (retenus, suite) = rapprochement.retenir(journal, &compte, &evenements, &log)
        let (logements, noms) = rapprochement.regrouper(
            journal.evenements, retenus, suite, fils: fils, &compte, &log)
        evenements.utilises = journal.evenements.count - compte.evenements
        return Resultat(logements: logements, noms: noms, evenements: evenements, compte: compte.compte)
    }

    /// ARR-1 and ANN-1: the events that count, and those after the closing date that nothing cancels, by their position.
    private func retenir(
        _ journal: JournalImport, _ compte: inout Reclassement, _ sort: inout CompteDesEvenements,
        _ log: inout ImportLog
    ) -> (retenus: [Int32], suite: [Int32]) {
        let evenements = journal.evenements
        var rangs = [Int32](repeating: -1, count: journal.identifiants.count)
        for rang in evenements.indices {
            if let identifiant = evenements[rang].identifiant { rangs[identifiant] = Int32(rang) }
        }
        signalerLesPosterieurs(evenements, &log)
        var annules: Set<Int> = []
        var annulesDeLaSuite: Set<Int> = []
        for (rang, lu) in evenements.enumerated() where lu.evenement.type == .annulation {
            guard Arrete.retient(lu.evenement.jour, exercice) else {
                // Without a word: no figure of the year depends on it.
                if case .success(let cible) = objet(lu, rang, journal, rangs) { annulesDeLaSuite.insert(cible) }
                continue
            }
            switch objet(lu, rang, journal, rangs) {
            case .success(let cible):
                annules.insert(cible)
                sort.annules += 1
            case .failure(let defaut):
                if compte.requalifier(ligne(lu), .rejetee) {
                    log.reject(
                        Rapprochement.annulationSansObjet, position(lu, "annule"), detail: defaut.rawValue,
                        value: lu.annule)
                }
            }
        }
        var (retenus, suite): ([Int32], [Int32]) = ([], [])
        for (rang, lu) in evenements.enumerated() {
            if !Arrete.retient(lu.evenement.jour, exercice) {
                sort.apresArrete += 1
                let annule = annules.contains(rang) || annulesDeLaSuite.contains(rang)
                if !annule, lu.evenement.type != .annulation { suite.append(Int32(rang)) }
            } else if annules.contains(rang) {
                sort.annules += 1
            } else if lu.evenement.type != .annulation {
                retenus.append(Int32(rang))
            }
        }
        return (retenus, suite)
    }

    /// Why an ANNULATION cancels nothing.
    private enum SansObjet: String, Error {
        case vide = "« annule » est vide"
        case inconnu = "aucun événement n’a cet identifiant"
        case rejete = "la ligne de l’événement visé est rejetée"
        case luiMeme = "elle se vise elle-même"
        case annulation = "elle vise une autre ANNULATION"
    }

    /// The event that an ANNULATION cancels, by its position.
    private func objet(
        _ lu: EvenementLu, _ rang: Int, _ journal: JournalImport, _ rangs: [Int32]
    ) -> Result<Int, SansObjet> {
        guard let annule = lu.annule else { return .failure(.vide) }
        guard let identifiant = journal.identifiants.find(annule) else { return .failure(.inconnu) }
        let cible = Int(rangs[identifiant])
        if cible < 0 { return .failure(.rejete) }
        if cible == rang { return .failure(.luiMeme) }
        return journal.evenements[cible].evenement.type == .annulation ? .failure(.annulation) : .success(cible)
    }

    /// Says once how many events ARR-1 leaves out, by year: a mistaken year shows there.
    private func signalerLesPosterieurs(_ evenements: [EvenementLu], _ log: inout ImportLog) {
        var (premier, parAnnee): (EvenementLu?, [Int: Int]) = (nil, [:])
        for lu in evenements where !Arrete.retient(lu.evenement.jour, exercice) {
            premier = premier ?? lu
            parAnnee[lu.evenement.jour.annee, default: 0] += 1
        }
        guard let premier else { return }
        let premieres = parAnnee.sorted { $0.key < $1.key }.prefix(6).map { "\($0.value) en \($0.key)" }
        let annees = premieres + (parAnnee.count > 6 ? ["…"] : [])
        log.note(Rapprochement.posterieurs, position(premier, "date"), detail: annees.joined(separator: ", "))
    }

    /// LOG-1: events by dwelling, in the order of their first one.
    private func regrouper(
        _ lus: [EvenementLu], _ retenus: [Int32], _ suite: [Int32], fils: Int, _ compte: inout Reclassement,
        _ log: inout ImportLog
    ) -> ([LogementAuJournal], noms: [Int]) {
        let livraisons = premieresLivraisons(lus, retenus)
        var cites: [(cle: Cle, nom: Int)] = []
        var rangs = RangsDesCites(annuaire)
        // Where a name leads is settled at its first event.
        var parNom = [Int32](repeating: -1, count: annuaire.noms.count)
        let siens = retenus.compactMap { position -> PositionsParGroupe.Element? in
            guard let nom = lus[Int(position)].logement else { return nil }
            if parNom[nom] < 0 {
                guard let cle = cle(lus[Int(position)], nom, livraisons, &compte, &log) else { return nil }
                let rang = rangs[cle] ?? Int32(cites.count)
                if rang == cites.count {
                    rangs.donner(rang, a: cle)
                    cites.append((cle, nom))
                }
                parNom[nom] = rang
            }
            return (parNom[nom], position)
        }
        let posterieurs = suite.compactMap { position -> PositionsParGroupe.Element? in
            guard let nom = lus[Int(position)].logement else { return nil }
            let destination = annuaire.destination(nom)
            // One that is known by its LIVRAISON alone is met under its name.
            return rangs[destination == .inconnu ? .livraison(nom) : .destination(destination)].map { ($0, position) }
        }
        let evenements = PositionsParGroupe(siens, groupes: cites.count)
        let suites = PositionsParGroupe(posterieurs, groupes: cites.count)
        let logements = Parallel.mapStretches(cites.count, threads: fils) { [cites] rangs in
            rangs.map { rang in
                LogementAuJournal(
                    logement: logement(cites[rang].cle, livraisons), evenements: ordonnes(evenements[rang], lus),
                    suite: ordonnes(suites[rang], lus))
            }
        }
        return (Array(logements.joined()), cites.map(\.nom))
    }

    /// By day, then, for those that one line makes, as they follow each other there, then in the file's order.
    private func ordonnes(_ positions: ArraySlice<Int32>, _ lus: [EvenementLu]) -> [Evenement] {
        let (evenements, places) = (positions.map { lus[Int($0)].evenement }, places)
        func precede(_ left: Evenement, _ right: Evenement) -> Bool {
            if left.jour != right.jour { return left.jour < right.jour }
            let (a, b) = (places.rang(left.numero), places.rang(right.numero))
            return a != b ? a < b : left.numero < right.numero
        }
        // A log is mostly written day after day.
        let enOrdre = zip(evenements, evenements.dropFirst()).allSatisfy { !precede($1, $0) }
        return enOrdre ? evenements : evenements.sorted(by: precede)
    }

    /// The dwelling of an event; nil, accounted for, when the event is out.
    private func cle(
        _ lu: EvenementLu, _ nom: Int, _ livraisons: [Int: Evenement], _ compte: inout Reclassement,
        _ log: inout ImportLog
    ) -> Cle? {
        let destination = annuaire.destination(nom)
        switch destination {
        case .parc, .parcSuivant: return .destination(destination)
        case .horsPerimetre:
            compte.requalifier(ligne(lu), .horsPerimetre)
            return nil
        case .ambigu:
            rejeter(Rapprochement.logementAmbigu, lu, nom, &compte, &log)
        case .inconnu:
            if let livraison = livraisons[nom] {
                if let commune = commune(livraison), !exercice.couvre(territoires.departement(commune)) {
                    compte.requalifier(ligne(lu), .horsPerimetre)
                    return nil
                }
                return .livraison(nom)
            }
            rejeter(Rapprochement.logementInconnu, lu, nom, &compte, &log)
        }
        return nil
    }

    private func rejeter(
        _ regle: DiagnosticRule, _ lu: EvenementLu, _ nom: Int, _ compte: inout Reclassement, _ log: inout ImportLog
    ) {
        guard compte.requalifier(ligne(lu), .rejetee) else { return }
        log.reject(regle, position(lu, "logement"), value: annuaire.noms.text(nom))
    }

    private func premieresLivraisons(_ lus: [EvenementLu], _ retenus: [Int32]) -> [Int: Evenement] {
        var premieres: [Int: Evenement] = [:]
        for position in retenus where lus[Int(position)].evenement.type == .livraison {
            let lu = lus[Int(position)]
            guard let nom = lu.logement else { continue }
            if let avant = premieres[nom], avant.jour <= lu.evenement.jour { continue }
            premieres[nom] = lu.evenement
        }
        return premieres
    }

    private func commune(_ livraison: Evenement) -> CodeCommune? { programmes[livraison.motif]?.commune }

    private func logement(_ cle: Cle, _ livraisons: [Int: Evenement]) -> LogementCite {
        switch cle {
        case .destination(.parc(let rang)):
            let parc = annuaire.parc
            return LogementCite(
                provenance: .parc(parc.patrimoine.situation(rang)), attributs: parc.patrimoine.attributs(rang),
                nature: parc.patrimoine.fiches[rang].nature)
        case .destination(.parcSuivant(let rang)):
            guard let parc = annuaire.parcSuivant else { preconditionFailure("a destination in a stock not read") }
            return LogementCite(
                provenance: .parcSuivant, attributs: parc.patrimoine.attributs(rang),
                nature: parc.patrimoine.fiches[rang].nature)
        case .livraison(let nom):
            let commune = livraisons[nom].flatMap(commune)
            return LogementCite(
                provenance: commune == nil ? .sansCommune : .livraison,
                attributs: .inconnus(commune: commune ?? .sansCommune, tranches: exercice.tranches), nature: nil)
        case .destination(.horsPerimetre), .destination(.ambigu), .destination(.inconnu):
            preconditionFailure("an event without dwelling was kept")
        }
    }

    private func position(_ lu: EvenementLu, _ colonne: String) -> SourcePosition {
        places.position(lu.evenement.numero, colonne: colonne)
    }

    private func ligne(_ lu: EvenementLu) -> Int { places.ligne(lu.evenement.numero) }
}
