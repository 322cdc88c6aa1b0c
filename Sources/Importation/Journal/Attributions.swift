import Diagnostics
import Parc
import Tabular

/// Columns of attributions.csv, the flat log: a line for each candidate to a dwelling that was offered.
package enum ColonneDesAttributions: String, ColonneDeTable {
    case logement
    case dateLiberation = "date_liberation"
    case reservataire
    case dateMiseADisposition = "date_mise_a_disposition"
    case numeroUnique = "numero_unique"
    case dateCaleol = "date_caleol"
    case decision, rang
    case dateRefus = "date_refus"
    case motifRefus = "motif_refus"
    case dateBail = "date_bail"
    case quartile, dalo, prioritaire, mutation
    case motifMutation = "motif_mutation"
    case relogement

    package var estRequise: Bool {
        switch self {
        case .logement, .dateLiberation, .reservataire, .dateMiseADisposition, .numeroUnique, .dateCaleol, .decision,
            .dateBail:
            true
        case .rang, .dateRefus, .motifRefus, .quartile, .dalo, .prioritaire, .mutation, .motifMutation, .relogement:
            false
        }
    }
}

/// attributions.csv: what the lines of the candidates make of the event log, and what they say of the applicants.
enum AttributionsImport {
    static let demandeurContradictoire = DiagnosticRule(
        "ATT-01", .avertissement, "demandeur dont deux lignes ne disent pas la même chose",
        consequence:
            "ce que dit la première vaut : publics prioritaires, quotas, mutations et relogements (sections D à G) en dépendent",
        remedy: "mettre les mêmes quartile, dalo, prioritaire, mutation et relogement sur toutes ses lignes")

    /// What each line makes, in this order: the dwelling's events, which its other candidates' lines repeat, then
    /// those of the candidate.
    static let evenements = [
        EvenementDeduit(type: .liberation, dates: ["date_liberation"]),
        EvenementDeduit(type: .miseADisposition, dates: ["date_mise_a_disposition"]),
        // Withdrawn before the commission, or not presented to it yet.
        EvenementDeduit(
            type: .proposition, dates: ["date_caleol", "date_mise_a_disposition"],
            colonnes: candidat.merging(["resultat": "decision"]) { first, _ in first }, si: desiste),
        EvenementDeduit(
            type: .proposition, dates: ["date_mise_a_disposition"], colonnes: candidat, constantes: ["resultat": ""],
            si: ["date_caleol": [""], "decision": [""]], sauf: ["numero_unique": [""]]),
        EvenementDeduit(
            type: .decision, dates: ["date_caleol"],
            colonnes: candidat.merging(["resultat": "decision", "rang": "rang"]) { first, _ in first },
            sauf: desiste),
        EvenementDeduit(
            type: .refus, dates: ["date_refus"],
            colonnes: candidat.merging(["motif": "motif_refus"]) { first, _ in first }),
        EvenementDeduit(type: .bail, dates: ["date_bail"], colonnes: candidat),
    ]

    private static let candidat = ["demandeur": ColonneDesAttributions.numeroUnique.rawValue]
    private static let desiste: [String: Set<String>] = [
        "decision": [Header.normalized(Resultat.desistement.rawValue)]
    ]

    /// Gives the applicants what their lines say of them: what demandeurs.csv or an earlier line says stands.
    static func lireLesDemandeurs(
        _ table: consuming TableImport, _ registre: inout RegistreDesDemandeurs, _ log: inout ImportLog
    ) throws(ImportError) {
        let entete = table.entete(ColonneDesDemandeurs.self)
        DemandeursImport.signalerLesIdentites(table, &log)
        let listes = registre.demandeurs.count
        var contradictoires: Set<Int> = []
        // What is wrong with a line as a line is said when its events are read.
        var illisibles = ImportLog(keepsValues: false)
        var constats = log
        _ = try table.read(&illisibles) { ligne, _ in
            let identifiant = ligne[entete[.demandeur]]
            if identifiant.manque { return .utilisee }
            let demandeur = DemandeursImport.demandeur(ligne, entete, &constats)
            if registre.ajouter(demandeur, { $0.insert(identifiant.bytes) }) { return .utilisee }
            let rang = registre.index { $0.insert(identifiant.bytes) }.index.rang
            if rang >= listes, registre.demandeurs[rang] != demandeur, contradictoires.insert(rang).inserted {
                constats.note(demandeurContradictoire, ligne.position(entete[.demandeur]))
            }
            return .utilisee
        }
        log = constats
    }

    /// What it says of the applicants, as lines of demandeurs.csv.
    static func demandeurs(_ profil: Profil?) -> @Sendable (Header) -> RecordMapping? {
        { header in
            let plan = PlanDeTable<ColonneDesAttributions>(header, profil)
            return plan.mapping(ColonneDesDemandeurs.allCases.map(\.rawValue)) { colonne in
                colonne == ColonneDesDemandeurs.demandeur.rawValue
                    ? .numeroUnique : ColonneDesAttributions(rawValue: colonne)
            }
        }
    }
}
