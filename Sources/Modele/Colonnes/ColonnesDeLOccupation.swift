import Importation
import Parc

extension ColonneDeLOccupation: ColonneExpliquee {
    var fiche: FicheDeColonne {
        switch self {
        case .bailleur:
            FicheDeColonne("SIREN ou nom du bailleur. Une ligne au SIREN d’un autre est rejetée.", vide: "le vôtre")
        case .programme: .programme
        case .identInt:
            FicheDeColonne("Identifiant du logement chez le bailleur, celui d’IDENT_INT.", vide: "ident_rep suffit")
        case .identRep:
            FicheDeColonne(
                "Identifiant du logement au répertoire, celui d’IDENT_REP de RPLS. Il faut l’un des deux identifiants.",
                vide: "ident_int sert à sa place")
        case .occupation:
            FicheDeColonne(
                "Ce qu’était le logement au 1er janvier {N}.",
                codes: StatutDOccupation.allCases.dropLast().map(\.modalite), vide: "non renseigné")
        case .repondu: FicheDeColonne("O ou N : le ménage a répondu à l’enquête.", vide: "pas de réponse")
        case .situation: .variable("Situation familiale.", .situation)
        case .occupants: FicheDeColonne("Nombre total d’occupants, un nombre entier.", vide: "non renseigné")
        case .enfants:
            FicheDeColonne("Nombre d’enfants, un nombre entier ; 0 s’il n’y en a pas.", vide: "non renseigné")
        case .age: .age
        case .plafonds: .variable("Revenu du ménage en pour cent du plafond HLM, ou sa tranche.", .plafonds)
        case .activite: .activite
        case .apl: FicheDeColonne("O ou N : bénéficiaire de l’APL.", vide: "non renseigné")
        case .recent: FicheDeColonne("O ou N : emménagé depuis moins de deux ans.", vide: "non renseigné")
        }
    }
}

extension FicheDeColonne {
    fileprivate static let programme = FicheDeColonne(
        "Numéro ou nom du programme (la résidence) : il est imprimé. Jamais une adresse ni un nom de personne.",
        vide: "le logement compte dans sa commune, dans aucune résidence")

    fileprivate static let age = variable(
        "Âge du titulaire du bail au 1er janvier {N} : sa tranche, ou en années, ou l’année de naissance (quatre chiffres). "
            + "Préférez la tranche : rien de plus n’est gardé.", .age)

    fileprivate static let activite = FicheDeColonne(
        "Activité de chaque occupant majeur : un code par personne, séparés par un espace ; NR si l’une n’est pas connue.",
        codes: VariableDOccupation.activite.modalites.dropLast(), vide: "aucun majeur compté")

    fileprivate static func variable(_ sens: String, _ variable: VariableDOccupation) -> FicheDeColonne {
        FicheDeColonne(sens, codes: variable.modalites.dropLast(), vide: "non renseigné")
    }
}
