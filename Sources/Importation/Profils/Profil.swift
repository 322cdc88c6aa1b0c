import Parc
import Tabular

/// What an export calls and writes in its own way: it makes of it the table that a campaign expects.
package struct Profil: Sendable {
    /// The file it was read from.
    package let nom: String
    /// nil when it is to be sniffed.
    let separateur: Separator?
    /// Physical line of the header; nil when it is to be found.
    let ligneDEntete: Int?
    /// By column of ours, the names that the export may give it; the first that is filled is taken.
    let colonnes: [String: [String]]
    /// By column of ours, what it says when the export says nothing.
    let constantes: [String: String]
    /// By column of ours, what its codes stand for; the keys as `Header.normalized` makes them.
    let codes: [String: [String: String]]
    /// How the export writes days, before our ways: `mm/jj/aaaa` and ours can both read a text.
    let dates: [FormatDeDate]
    /// What each line of a log makes, when it holds several dates.
    let evenements: [EvenementDeduit]

    /// Columns of ours that hold a day.
    private static let colonnesDeDate: Set<String> = ["date", "du", "au", "remboursement", "echeance"]

    /// Whether a column of ours holds a day.
    package static func estUneDate(_ colonne: String) -> Bool {
        colonnesDeDate.contains(colonne) || colonne.hasPrefix("date_")
    }

    /// What a field of a column of ours is to be taken for; nil to take it as it is.
    func traduire(_ field: Field, _ colonne: String) -> String? {
        if let codes = codes[colonne], let code = codes[Header.normalized(field.text)] { return code }
        guard Profil.estUneDate(colonne), !dates.isEmpty else { return nil }
        let texte = field.text
        return dates.lazy.compactMap { $0.jour(texte) }.first?.iso
    }
}

/// An event that a line makes besides others: an export often has a line for a candidate, and a column for a date.
struct EvenementDeduit: Sendable {
    let type: TypeEvenement
    /// Columns of the export or of ours that hold its day: the first that is filled; it is not made when none is.
    let dates: [String]
    /// By column of the log, that of the export or of ours; those that its type uses and that are not named are taken
    /// from the columns of their own names.
    var colonnes: [String: String] = [:]
    var constantes: [String: String] = [:]
    /// It is made only where each of these columns says one of these (normalised; empty for nothing).
    var si: [String: Set<String>] = [:]
    /// It is not made where one of these columns says one of these.
    var sauf: [String: Set<String>] = [:]

    /// Whether its type uses a column of the log.
    func emploie(_ colonne: ColonneDuJournal) -> Bool {
        switch colonne {
        case .date, .logement, .type: true
        case .evenement, .annule: false
        case .motif: [.refus, .retour, .retrait, .livraison].contains(type)
        case .reservataire: [.miseADisposition, .retour, .decision].contains(type)
        case .demandeur: [.proposition, .decision, .refus, .bail].contains(type)
        case .resultat: [.proposition, .decision].contains(type)
        case .rang: type == .decision
        }
    }
}
