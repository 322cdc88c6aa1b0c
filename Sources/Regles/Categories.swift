package import Parc

/// The twelve months, as the categories of an axis.
package enum Mois {
    private static let noms = [
        "Janvier", "Février", "Mars", "Avril", "Mai", "Juin", "Juillet", "Août", "Septembre", "Octobre", "Novembre",
        "Décembre",
    ]

    /// `01` to `12`.
    package static let modalites = noms.enumerated().map { Modalite($0 < 9 ? "0\($0 + 1)" : "\($0 + 1)", $1) }
}

/// The classes of holders on which the law sets the share of priority publics (CCH, art. L.441-1).
package enum Contingent: Int, Sendable, CaseIterable {
    case collectivites, actionLogement, bailleur

    /// Code and label.
    package var modalite: Modalite {
        switch self {
        case .collectivites: Modalite("COLLECTIVITES", "Collectivités et EPCI")
        case .actionLogement: Modalite("ACTION_LOGEMENT", "Action Logement")
        case .bailleur: Modalite("BAILLEUR", "Logements non réservés (bailleur)")
        }
    }

    /// The class of a réservataire; nil when the law sets no share on it (the State, others).
    package init?(_ type: TypeReservataire) {
        switch type {
        case .region, .departement, .epci, .commune: self = .collectivites
        case .actionLogement: self = .actionLogement
        case .etatPrioritaires, .etatAgents, .autre: return nil
        }
    }
}

/// What became of an offer of the year: the first state that holds (section I).
package enum IssueDeCohorte: Int, Sendable, CaseIterable {
    case attribueN, attribueN1, rendu, retire, loue, enAttente

    /// Code and label.
    package var modalite: Modalite {
        switch self {
        case .attribueN: Modalite("ATTRIBUE_N", "Attribuée dans l’année")
        case .attribueN1: Modalite("ATTRIBUE_N1", "Attribuée ensuite")
        case .rendu: Modalite("RENDU", "Rendue, ou offerte à un autre")
        case .retire: Modalite("RETIRE", "Retirée de la location")
        case .loue: Modalite("LOUE", "Louée sans attribution enregistrée")
        case .enAttente: Modalite("EN_ATTENTE", "En attente à la date d’arrêté")
        }
    }
}

/// Which annex a line of section H is of.
package enum CalculDAnnexe: Int, Sendable, CaseIterable {
    case prevu, reel, suivant

    /// Code and label, N being the year of the bilan.
    package var modalite: Modalite {
        switch self {
        case .prevu: Modalite("N_PREVU", "Prévu")
        case .reel: Modalite("N_REEL", "Constaté")
        case .suivant: Modalite("N1_PREVU", "Prévu, année suivante")
        }
    }
}

/// Why dwellings are subtracted from the flow (line f).
package enum PosteSoustrait: Int, Sendable, CaseIterable {
    case mutation, anru, orcod, lhi
    /// Rehousing whose operation is not said.
    case relogement
    case vente

    /// Code and label.
    package var modalite: Modalite {
        switch self {
        case .mutation: Modalite("MUTATION", "Mutations internes")
        case .anru: Modalite("ANRU", "Relogements ANRU")
        case .orcod: Modalite("ORCOD", "Relogements ORCOD")
        case .lhi: Modalite("LHI", "Relogements LHI")
        case .relogement: Modalite("RELOGEMENT", "Relogements, toutes opérations")
        case .vente: Modalite("VENTE", "Relogements liés à une vente")
        }
    }
}

/// What is said of a series of delays.
package enum Statistique: Int, Sendable, CaseIterable {
    case effectif, premierQuartile, mediane, troisiemeQuartile

    /// Code and label.
    package var modalite: Modalite {
        switch self {
        case .effectif: Modalite("EFFECTIF", "Nombre")
        case .premierQuartile: Modalite("Q1", "Premier quartile")
        case .mediane: Modalite("MEDIANE", "Médiane")
        case .troisiemeQuartile: Modalite("Q3", "Troisième quartile")
        }
    }
}
