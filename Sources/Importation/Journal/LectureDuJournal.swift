import Diagnostics
import Parc
import Tabular

/// Columns of journal.csv.
package enum ColonneDuJournal: String, ColonneDeTable {
    case evenement, date, logement, type, reservataire, demandeur, resultat, rang, motif, annule

    package var estRequise: Bool { ![.rang, .motif, .annule].contains(self) }
}

/// Where the columns of a log are in its file.
struct ColonnesLues: Sendable {
    private let positions: [Int?]

    init(_ entete: Entete<ColonneDuJournal>) { positions = ColonneDuJournal.allCases.map { entete[$0] } }

    subscript(_ colonne: ColonneDuJournal) -> Int? { positions[colonne.position] }
}

/// Reads a line of the log by itself, on any thread: what does not depend on the lines before.
struct LectureDuJournal: Sendable {
    let colonnes: ColonnesLues
    let reservataires: NomsDesReservataires
    /// Whether several lines may say the same event.
    let repete: Bool

    /// Adds what a line says to its fragment.
    func lire(_ fragment: inout FragmentDuJournal, _ ligne: Ligne, _ log: inout ImportLog) {
        let contenu = contenu(ligne, &fragment, &log)
        fragment.ajouter(ligne, colonnes, contenu)
    }

    /// What a line says; nil when it is rejected.
    private func contenu(
        _ ligne: Ligne, _ fragment: inout FragmentDuJournal, _ log: inout ImportLog
    ) -> FragmentDuJournal.Contenu? {
        guard let jour = ligne[colonnes[.date]].jour else {
            return rejeter(JournalImport.dateInvalide, ligne, .date, &log)
        }
        let lu = fragment.types.valeur(ligne[colonnes[.type]]) { TypeEvenement(rawValue: $0.text.uppercased()) }
        guard let type = lu else { return rejeter(JournalImport.typeInconnu, ligne, .type, &log) }
        let designation = fragment.designations.valeur(ligne[colonnes[.reservataire]]) {
            reservataires.designation($0.text)
        }
        if designation == nil, !ligne[colonnes[.reservataire]].manque {
            return rejeter(JournalImport.reservataireInconnu, ligne, .reservataire, &log)
        }
        if designation?.autrement == true { fragment.nommer(ligne[colonnes[.reservataire]].text) }
        let resultat = fragment.resultats.valeur(ligne[colonnes[.resultat]]) {
            Resultat(rawValue: $0.text.uppercased())
        }
        if let manque = manque(ligne, type, designation?.index, resultat) {
            return rejeter(manque.regle, ligne, manque.colonne, &log)
        }
        if jour.annee < 1990 { log.note(JournalImport.dateAncienne, ligne.position(colonnes[.date])) }
        let sansEffet = ChampsSansEffet.remplis(ligne, type, colonnes, &log)
        return FragmentDuJournal.Contenu(
            jour: jour, type: type, reservataire: designation?.index, resultat: resultat, rang: rang(ligne, &log),
            motif: motif(ligne, &fragment, &log), motifEcrit: repete ? ligne[colonnes[.motif]].text : "",
            annule: ligne[colonnes[.annule]].manque ? nil : ligne[colonnes[.annule]].text,
            sansDemandeur: ligne[colonnes[.demandeur]].isEmpty, sansEffet: sansEffet)
    }

    /// What a line lacks to be used, given its type.
    private func manque(
        _ ligne: Ligne, _ type: TypeEvenement, _ reservataire: IndexReservataire?, _ resultat: Resultat?
    ) -> (regle: DiagnosticRule, colonne: ColonneDuJournal)? {
        switch type {
        case .miseADisposition where reservataire == nil: return (JournalImport.reservataireManquant, .reservataire)
        case .decision where resultat == nil || resultat == .desistement:
            return (JournalImport.resultatInconnu, .resultat)
        case .proposition where !(ligne[colonnes[.resultat]].manque || resultat == .desistement):
            return (JournalImport.resultatInconnu, .resultat)
        case .annulation: return nil
        case .conge, .liberation, .livraison, .miseADisposition, .retour, .proposition, .decision, .refus, .bail,
            .retrait:
            return ligne[colonnes[.logement]].manque ? (JournalImport.logementManquant, .logement) : nil
        }
    }

    private func motif(_ ligne: Ligne, _ fragment: inout FragmentDuJournal, _ log: inout ImportLog) -> String {
        if let motif = fragment.motifs.valeur(ligne[colonnes[.motif]], lire: \.codeLibre) { return motif }
        log.note(JournalImport.motifTropLong, ligne.position(colonnes[.motif]))
        return ""
    }

    private func rang(_ ligne: Ligne, _ log: inout ImportLog) -> Int? {
        let rang = ligne[colonnes[.rang]].wholeNumber
        if rang == nil, !ligne[colonnes[.rang]].manque {
            log.note(JournalImport.rangInvalide, ligne.position(colonnes[.rang]))
        }
        return rang
    }

    private func rejeter(
        _ regle: DiagnosticRule, _ ligne: Ligne, _ colonne: ColonneDuJournal, _ log: inout ImportLog
    ) -> FragmentDuJournal.Contenu? {
        let position = colonnes[colonne]
        let detail =
            regle === JournalImport.reservataireInconnu ? reservataires.suggestion(ligne[position].text) : ""
        log.reject(regle, ligne.position(position), detail: detail, value: ligne[position].text)
        return nil
    }
}

extension TypeEvenement {
    /// Whether such an event is about an applicant.
    var nommeUnDemandeur: Bool {
        switch self {
        case .proposition, .decision, .refus, .bail: true
        case .conge, .liberation, .livraison, .miseADisposition, .retour, .retrait, .annulation: false
        }
    }
}

extension ColonneDuJournal {
    /// Its position among all of them.
    var position: Int {
        switch self {
        case .evenement: 0
        case .date: 1
        case .logement: 2
        case .type: 3
        case .reservataire: 4
        case .demandeur: 5
        case .resultat: 6
        case .rang: 7
        case .motif: 8
        case .annule: 9
        }
    }
}
