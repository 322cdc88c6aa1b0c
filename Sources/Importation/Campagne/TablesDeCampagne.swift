/// The tables that the inputs of a campaign are.
extension FichierDeCampagne {
    /// The columns of the table that an input is; nil for one that is no table.
    package var table: (any ColonneDeTable.Type)? {
        switch self {
        case .parc, .parcSuivant: ColonneDuParc.self
        case .conventions: ColonneDesConventions.self
        case .territoires: ColonneDesTerritoires.self
        case .journal: ColonneDuJournal.self
        case .attributions: ColonneDesAttributions.self
        case .demandeurs: ColonneDesDemandeurs.self
        case .exclusions: ColonneDesExclusions.self
        case .programmes: ColonneDesProgrammes.self
        case .droits: ColonneDesDroits.self
        case .souhaits: ColonneDesSouhaits.self
        case .prevision: ColonneDeLaPrevision.self
        case .rotations: ColonneDesRotations.self
        case .commentaires: ColonneDesCommentaires.self
        case .occupation: ColonneDeLOccupation.self
        case .passage: ColonneDuPassage.self
        case .bilanPrecedent: nil
        }
    }

    /// Their names, as a profile names them.
    package var colonnes: [String] { table?.nomsDesColonnes ?? [] }
}

extension ColonneDeTable {
    fileprivate static var nomsDesColonnes: [String] { allCases.map { $0.rawValue } }
}
