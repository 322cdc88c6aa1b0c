package import Importation
package import Parc
import Tabular

/// What is asked of an inspection.
package struct DemandeDInspection: Sendable {
    /// The table that the file is said to be; nil to find out.
    package var table: FichierDeCampagne?
    /// The communes in force, nil when they are not given.
    package var territoires: Territoires?
    /// The year we are in: days after the end of the next one are out of range.
    package let annee: Int
    /// Also keeps the contents of columns that look like codes without being known.
    package var montrerValeurs = false
    package var fils = 1

    /// An inspection made in a year.
    package init(annee: Int) { self.annee = annee }
}

/// What each column of a file is to be looked at for, and where those are that are looked at together.
struct PlanDInspection: Sendable {
    let reconnaissance: Reconnaissance
    /// By the position of the columns.
    let roles: [Role]
    let annee: Int
    /// Positions by the normalised name of the column, ours first.
    private let positions: [String: Int]

    /// What a column is looked at for.
    struct Role: Sendable {
        /// The column of ours that it is, or may be.
        var colonne: String?
        var codes: CodesConnus?
        var estUneDate = false
        /// Whether its name tells of a person.
        var estPersonnelle = false
    }

    init(_ colonnes: [String], _ reconnaissance: Reconnaissance, annee: Int) {
        self.reconnaissance = reconnaissance
        self.annee = annee
        var positions: [String: Int] = [:]
        var roles: [Role] = []
        let personnelles = Set(ColonnesDIdentite.parmi(colonnes))
        for (place, nom) in colonnes.enumerated() {
            var role = Role()
            switch reconnaissance.correspondances[place] {
            case .reconnue(let colonne), .proposee(let colonne):
                role.colonne = colonne
                role.codes = reconnaissance.table.flatMap { CodesConnus(colonne, table: $0) }
                role.estUneDate = Profil.estUneDate(colonne)
                positions[Header.normalized(colonne)] = place
            case .rpls:
                role.estUneDate = PlanDInspection.datesDeRPLS.contains(Header.normalized(nom))
            case .inconnue: role.estPersonnelle = personnelles.contains(nom)
            }
            let cle = Header.normalized(nom)
            if positions[cle] == nil { positions[cle] = place }
            roles.append(role)
        }
        self.positions = positions
        self.roles = roles
    }

    private static let datesDeRPLS: Set<String> = ["datconv", "date_dep_derlocat"]

    /// The position of a column, ours or of RPLS.
    subscript(_ nom: String) -> Int? { positions[Header.normalized(nom)] }

    /// The position of one of the names.
    func position(_ noms: String...) -> Int? { noms.lazy.compactMap { self[$0] }.first }

    /// Whether the file is a stock of dwellings.
    var estUnParc: Bool { reconnaissance.table == .parc || reconnaissance.table == .parcSuivant }

    /// The columns whose contents name a line, which none should have twice.
    var cles: [Int] {
        let noms: [String] =
            switch reconnaissance.table {
            case .parc, .parcSuivant: ["IDENT_REP", "IDENT_INT"]
            case .journal: ["evenement"]
            case .demandeurs: ["demandeur"]
            case .conventions: ["reservataire"]
            case .programmes: ["programme"]
            case .territoires: ["code_commune"]
            case .passage: ["ancien"]
            case .occupation: ["ident_rep", "ident_int"]
            default: []
            }
        return noms.compactMap { self[$0] }
    }

    /// The columns that hold the code of a commune.
    var commune: Int? {
        switch reconnaissance.table {
        case .parc, .parcSuivant: self["DEPCOM"]
        case .territoires: self["code_commune"]
        case .programmes, .droits: self["commune"]
        default: nil
        }
    }
}
