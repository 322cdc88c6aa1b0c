import Comptage
package import Parc
import Regles

/// What a table of the diagnosis breaks zones down by.
package enum SujetDOccupation: Sendable, Hashable {
    /// The dwellings, by status.
    case statut
    /// The households that answered, or their adults, by a variable.
    case variable(VariableDOccupation)

    /// In the order of the diagnosis.
    package static let tous: [SujetDOccupation] = [.statut] + VariableDOccupation.allCases.map { .variable($0) }

    /// Name of the axis in CSV and XML.
    package var axe: String {
        switch self {
        case .statut: "statut"
        case .variable(let variable): variable.rawValue
        }
    }

    /// Name of the measure in CSV.
    package var mesure: String {
        switch self {
        case .statut: "logements"
        case .variable(let variable): variable.rawValue
        }
    }

    /// What is counted: `logements`, `menages` or `majeurs`.
    package var unite: String {
        switch self {
        case .statut: "logements"
        case .variable(let variable): variable.unite.rawValue
        }
    }

    /// The levels of zones it is shown at: how many dwellings of a *résidence* are vacant is always few.
    package var niveaux: [NiveauDeZone] {
        switch self {
        case .statut: [.epci, .commune, .qpv]
        case .variable: NiveauDeZone.allCases
        }
    }

    /// Title of its tables.
    package var libelle: String {
        switch self {
        case .statut: "Logements"
        case .variable(let variable): variable.libelle
        }
    }

    /// Groupings of its categories, each coarser than the one before: ranks, with the category each group becomes.
    var echelle: [[(rangs: [Int], modalite: Modalite)]] {
        switch self {
        case .statut:
            let toutes = StatutDOccupation.allCases.map(\.modalite)
            return [
                toutes.enumerated().map { ([$0], $1) },
                [
                    ([0], toutes[0]),
                    ([1, 2, 3], Modalite("VACANT+TIERS+NR", "Vacant, loué à un organisme ou non renseigné")),
                ],
            ]
        case .variable(let variable):
            // What a household did not say is no figure on households: a question bears on those who answered it.
            return RegroupementDeModalites.echelle(variable).map { regroupement in
                zip(regroupement.groupes, regroupement.modalites(variable)).dropLast().map { ($0, $1) }
            }
        }
    }

    /// The counts of a zone, by category, *non renseigné* among them.
    func effectifs(_ compte: CompteDOccupation) -> [Int] {
        switch self {
        case .statut: compte.logements
        case .variable(let variable): compte.effectifs[variable.rang]
        }
    }

    /// Whether too few households answered for the figures of a zone to be relied on.
    func estInsuffisant(_ compte: CompteDOccupation, _ parametres: ParametresDeProtection) -> Bool {
        switch self {
        case .statut: false
        case .variable(let variable):
            parametres.estInsuffisant(reponses: compte.connus[variable.rang], sur: compte.menages)
        }
    }
}
