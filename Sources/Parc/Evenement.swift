/// The kinds of event of the attribution log (journal.csv).
package enum TypeEvenement: String, Sendable, CaseIterable {
    case conge = "CONGE"
    case liberation = "LIBERATION"
    case livraison = "LIVRAISON"
    case miseADisposition = "MISE_A_DISPOSITION"
    case retour = "RETOUR"
    case proposition = "PROPOSITION"
    case decision = "DECISION"
    case refus = "REFUS"
    case bail = "BAIL"
    case retrait = "RETRAIT"
    case annulation = "ANNULATION"
}

/// What the CALEOL decided (R.441-3), or that a candidate withdrew before it.
package enum Resultat: String, Sendable, CaseIterable {
    case attribution = "ATTRIBUTION"
    case attributionSousCondition = "ATTRIBUTION_SOUS_CONDITION"
    case nonAttribution = "NON_ATTRIBUTION"
    case irrecevable = "IRRECEVABLE"
    case desistement = "DESISTEMENT"

    /// Whether the dwelling was attributed, under condition or not.
    package var attribue: Bool {
        switch self {
        case .attribution, .attributionSousCondition: true
        case .nonAttribution, .irrecevable, .desistement: false
        }
    }
}

/// Position of a réservataire: its convention's rank in conventions.csv, then BAILLEUR.
package struct IndexReservataire: Sendable, Hashable, Comparable {
    // Four bytes: a country has millions of events.
    private let position: Int32
    package var rang: Int { Int(position) }

    /// The convention of rank `rang` (from 0), BAILLEUR being `conventions.count`.
    package init(_ rang: Int) { position = Int32(rang) }

    package static func < (left: IndexReservataire, right: IndexReservataire) -> Bool { left.rang < right.rang }
}

/// Position of an applicant in demandeurs.csv.
package struct IndexDemandeur: Sendable, Hashable {
    private let position: Int32
    package var rang: Int { Int(position) }

    /// The applicant of position `rang`, from 0.
    package init(_ rang: Int) { position = Int32(rang) }
}

/// One event of the attribution log, read and resolved.
package struct Evenement: Sendable {
    /// Its number in the log, its own: the file's order for events of one day.
    package let numero: Int
    package let jour: Jour
    package let type: TypeEvenement
    /// The réservataire the line names, if any.
    package let reservataire: IndexReservataire?
    package let demandeur: IndexDemandeur?
    package let resultat: Resultat?
    private let rangDuCandidat: Int32?
    /// Rank of the candidate (1 is first); nil when not given.
    package var rang: Int? { rangDuCandidat.map { Int($0) } }
    /// Motive, or the programme for a LIVRAISON; empty when not given.
    package let motif: String

    /// One event.
    package init(
        numero: Int, jour: Jour, type: TypeEvenement, reservataire: IndexReservataire? = nil,
        demandeur: IndexDemandeur? = nil, resultat: Resultat? = nil, rang: Int? = nil, motif: String = ""
    ) {
        self.numero = numero
        self.jour = jour
        self.type = type
        self.reservataire = reservataire
        self.demandeur = demandeur
        self.resultat = resultat
        rangDuCandidat = rang.map { Int32(clamping: $0) }
        self.motif = motif
    }
}
