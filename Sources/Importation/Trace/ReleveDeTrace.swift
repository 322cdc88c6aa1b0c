import Diagnostics
import Parc
import Regles
import Tabular

/// Gathers, once everything is read, what leads from the figures back to the lines.
struct ReleveDeTrace {
    let annuaire: Annuaire
    let journal: JournalImport
    let resultat: Rapprochement.Resultat
    let exclusions: [ExclusionLue]
    let exercice: Exercice
    /// Number of the name of the dwelling whose story is wanted.
    let nom: Int?
    /// Where that name leads.
    private let visee: Annuaire.Destination

    init(
        annuaire: Annuaire, journal: JournalImport, resultat: Rapprochement.Resultat, exclusions: [ExclusionLue],
        exercice: Exercice, nom: Int?
    ) {
        self.annuaire = annuaire
        self.journal = journal
        self.resultat = resultat
        self.exclusions = exclusions
        self.exercice = exercice
        self.nom = nom
        visee = nom.map(annuaire.destination) ?? .inconnu
    }

    var trace: Trace {
        guard let parc = annuaire.parc.identites else { preconditionFailure("a stock read without its trace") }
        return Trace(
            logements: resultat.noms.map(annuaire.noms.text), parc: parc,
            parcSuivant: annuaire.parcSuivant?.identites, logement: nom.map(logement),
            demandeurs: journal.demandeurs)
    }

    private func logement(_ nom: Int) -> TraceDuLogement {
        let auJournal = resultat.noms.firstIndex { designe($0, nom) }
        return TraceDuLogement(
            nom: annuaire.noms.text(nom), destination: destination(nom, auJournal),
            porteurs: [annuaire.parc, annuaire.parcSuivant].compactMap { $0 }.flatMap { $0.porteurs },
            auJournal: auJournal, ecartes: ecartes(nom, auJournal),
            exclusions: exclusions.filter { designe($0.logement, nom) }.map { ($0.position, $0.declaration) })
    }

    /// Whether two names lead to one dwelling.
    private func designe(_ autre: Int, _ nom: Int) -> Bool {
        if autre == nom { return true }
        switch visee {
        case .parc, .parcSuivant: return annuaire.destination(autre) == visee
        case .horsPerimetre, .ambigu, .inconnu: return false
        }
    }

    private func destination(_ nom: Int, _ auJournal: Int?) -> TraceDuLogement.Destination {
        switch visee {
        case .parc(let rang): .parc(rang)
        case .parcSuivant(let rang): .parcSuivant(rang)
        case .horsPerimetre: .horsPerimetre
        case .ambigu: .ambigu
        case .inconnu: auJournal == nil ? .inconnu : .livraison
        }
    }

    /// The lines about a dwelling that are not among its events.
    private func ecartes(_ nom: Int, _ auJournal: Int?) -> [EvenementEcarte] {
        let retenus = Set(auJournal.map { resultat.logements[$0].evenements.map(\.numero) } ?? [])
        let siens = journal.evenements.filter { lu in
            lu.logement.map { designe($0, nom) } ?? false && !retenus.contains(lu.evenement.numero)
        }
        let annulations = annulations
        let compris = siens.filter { $0.evenement.type != .annulation }.map { lu in
            EvenementEcarte(
                ligne: ligne(lu), evenement: lu.evenement, raison: raison(lu, nom, annulations))
        }
        let illisibles = (journal.rejetees ?? []).filter { designe($0.logement, nom) }.map {
            EvenementEcarte(ligne: $0.ligne, evenement: nil, raison: .rejete)
        }
        return (compris + illisibles).sorted { $0.ligne < $1.ligne }
    }

    private func raison(_ lu: EvenementLu, _ nom: Int, _ annulations: [Int: Int]) -> EvenementEcarte.Raison {
        if !Arrete.retient(lu.evenement.jour, exercice) { return .apresArrete }
        if let par = lu.identifiant.flatMap({ annulations[$0] }), par != ligne(lu) { return .annule(par: par) }
        switch visee {
        case .horsPerimetre: return .horsPerimetre
        case .ambigu: return .rejete
        // Delivered in another département, or known by nothing: what rejets.csv says settles it.
        case .parc, .parcSuivant, .inconnu: return livreAilleurs(nom) ? .horsPerimetre : .rejete
        }
    }

    private func ligne(_ lu: EvenementLu) -> Int { journal.places.ligne(lu.evenement.numero) }

    private func livreAilleurs(_ nom: Int) -> Bool {
        journal.evenements.contains { $0.logement == nom && $0.evenement.type == .livraison }
    }

    /// The line of the ANNULATION of each event that has one up to the closing date, by the event's identifier.
    private var annulations: [Int: Int] {
        var lignes: [Int: Int] = [:]
        for lu in journal.evenements where lu.evenement.type == .annulation {
            guard Arrete.retient(lu.evenement.jour, exercice), let cible = lu.annule.flatMap(journal.identifiants.find)
            else { continue }
            lignes[cible] = lignes[cible] ?? ligne(lu)
        }
        return lignes
    }
}
