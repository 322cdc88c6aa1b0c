import Parc

/// What a facts file says beside the measures of the registry; the raw value is its name in the column `mesure`.
///
/// An engine may leave any of them out: what rests on it is then not in the bilans.
package enum ReleveDeFaits: String, Sendable, CaseIterable {
    /// How many rows the file has, this one included: what a file cut short no longer has.
    case lignes = "_faits"
    /// The parameters that the facts were counted with.
    case parametres = "_parametres"
    /// Each line of `parc` that was used, by what ASS-1 and STK-1 say of it.
    case stock = "_stock"
    /// The same of the stock that section H forecasts from.
    case stockSuivant = "_stock_suivant"
    /// 1 when that stock is parc_suivant, 0 when it is `parc` again.
    case parcSuivant = "_parc_suivant"
    /// The state of each vacancy freed in the year (I3).
    case etats = "_etats"
    /// The attributions that SOU-2 subtracts.
    case soustraites = "_soustraites"
    /// The vacancies out of the flow, by reason; those of a dwelling without a commune have none here either.
    case hors = "_hors"
    /// The delays of section I, by number of days.
    case delaiDeMiseADisposition = "_delai_mise_a_disposition"
    case delaiDeDecision = "_delai_decision"
    case delaiDeBail = "_delai_bail"
    /// What became of the events of the log.
    case evenements = "_evenements"
    /// The accounts of the inputs that are not read again, by table and file (I6).
    case lignesLues = "_lignes_lues"
    case lignesUtilisees = "_lignes_utilisees"
    case lignesRejetees = "_lignes_rejetees"
    case lignesHorsPerimetre = "_lignes_hors_perimetre"
    /// What reading those inputs and counting noticed, by rule and its title.
    case constats = "_constats"

    /// The four accounts of lines, which only serve together.
    package static let comptesDeLignes: [ReleveDeFaits] = [
        .lignesLues, .lignesUtilisees, .lignesRejetees, .lignesHorsPerimetre,
    ]

    /// What a bilan is without when the facts do not say it, for people.
    package var libelle: String {
        switch self {
        case .lignes: "Nombre de lignes du fichier de faits"
        case .parametres: "Paramètres du comptage"
        case .stock: "Composition de l’assiette, et annexes qui en partent"
        case .stockSuivant: "Annexe prévue de l’année suivante"
        case .parcSuivant: "Origine du parc de l’année suivante"
        case .etats: "Suite des logements libérés, flux réel et annexe constatée"
        case .soustraites: "Attributions soustraites du flux réel et de l’annexe constatée"
        case .hors: "Vacances hors du flux"
        case .delaiDeMiseADisposition: "Délais jusqu’à la mise à disposition"
        case .delaiDeDecision: "Délais jusqu’à la première décision"
        case .delaiDeBail: "Délais jusqu’au bail"
        case .evenements: "Événements du journal"
        case .lignesLues, .lignesUtilisees, .lignesRejetees, .lignesHorsPerimetre:
            "Lignes lues du parc, du journal et des demandeurs"
        case .constats: "Constats des contrôles du parc, du journal et des demandeurs"
        }
    }

    /// Of a delay, its releve.
    package init(_ delai: Delai) {
        self =
            switch delai {
            case .miseADisposition: .delaiDeMiseADisposition
            case .decision: .delaiDeDecision
            case .bail: .delaiDeBail
            }
    }

    /// The one breakdown that it has; nil when it is a mere number.
    var ventilation: VentilationDeFaits? {
        switch self {
        case .lignes, .parcSuivant: nil
        case .parametres: VentilationDeFaits(AxeDeFaits("parametre"), AxeDeFaits("valeur"))
        case .stock, .stockSuivant:
            VentilationDeFaits(AxeDeFaits("situation", SituationAssiette.codes))
        case .etats: VentilationDeFaits(AxeDeFaits("etat", EtatDesLiberes.allCases.map(\.code)))
        case .soustraites: VentilationDeFaits(AxeDeFaits("poste", PosteSoustrait.allCases.map(\.modalite.code)))
        case .hors: VentilationDeFaits(AxeDeFaits("raison", RaisonHors.toutes.map(\.modalite.code)))
        case .delaiDeMiseADisposition, .delaiDeDecision, .delaiDeBail: VentilationDeFaits(AxeDeFaits("jours"))
        case .evenements: VentilationDeFaits(AxeDeFaits("devenir", DevenirDEvenement.allCases.map(\.modalite.code)))
        case .lignesLues, .lignesUtilisees, .lignesRejetees, .lignesHorsPerimetre:
            VentilationDeFaits(AxeDeFaits("table"), AxeDeFaits("fichier"))
        case .constats: VentilationDeFaits(AxeDeFaits("regle"), AxeDeFaits("libelle"))
        }
    }

    /// Whether its rows are at the grain of the commune.
    var parCommune: Bool {
        switch self {
        case .stock, .stockSuivant, .etats, .soustraites, .hors, .delaiDeMiseADisposition, .delaiDeDecision,
            .delaiDeBail:
            true
        case .lignes, .parametres, .parcSuivant, .evenements, .lignesLues, .lignesUtilisees, .lignesRejetees,
            .lignesHorsPerimetre, .constats:
            false
        }
    }

    /// Whether réservataires have rows of their own.
    var parReservataire: Bool {
        switch self {
        case .delaiDeMiseADisposition, .delaiDeDecision, .delaiDeBail: true
        default: false
        }
    }

    /// Whether its control total is asked for.
    var aUnTotal: Bool { self != .parametres }
}
