import Parc
import Tabular

/// Columns of occupation.csv: annex 2 of the convention on occupancy data.
package enum ColonneDeLOccupation: String, ColonneDeTable {
    case bailleur, programme
    case identInt = "ident_int"
    case identRep = "ident_rep"
    case occupation, repondu
    case situation = "situation_familiale"
    case occupants, enfants
    case age = "age_titulaire"
    case plafonds, activite, apl
    case recent = "emmenage_recent"

    /// One of the two identifiers is required too.
    package var estRequise: Bool { self == .occupation || self == .repondu }

    /// With the names that the annex gives them.
    package var noms: [String] { [rawValue] + autresNoms }

    private var autresNoms: [String] {
        switch self {
        case .bailleur, .occupation: []
        case .programme: ["numero_programme", "numéro de programme", "residence"]
        case .identInt: ["identifiant logement du bailleur", "identifiant_logement", "logement"]
        case .identRep: ["identifiant logement (idem RPLS)", "identifiant_rpls", "rpls"]
        case .repondu: ["répondu à l'enquête", "répondu à l’enquête", "repondu_enquete", "reponse"]
        case .situation: ["situation familiale", "situation"]
        case .occupants: ["nombre total d'occupants", "nombre total d’occupants", "nombre_occupants"]
        case .enfants: ["nombre d'enfants", "nombre d’enfants", "nombre_enfants"]
        case .age:
            ["age du titulaire du bail", "age", "annee_naissance_titulaire", "année de naissance du titulaire du bail"]
        case .plafonds: ["position plafonds HLM du revenu des ménages", "position_plafonds", "plafonds_hlm", "plafond"]
        case .activite: ["activité des majeurs occupants", "activite_majeurs"]
        case .apl: ["bénéficiaire de l'APL", "bénéficiaire de l’APL", "beneficiaire_apl"]
        case .recent: ["emménagés récents", "emménagés récents (moins de 2 ans)", "emmenages_recents"]
        }
    }
}
