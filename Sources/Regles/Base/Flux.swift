package import Parc

/// FLU-1: the three kinds of vacancy, which never mix in the figures.
package enum GenreDeCycle: Sendable, Hashable {
    /// First letting of a new dwelling: outside the flow, section C.
    case neuf
    /// A dwelling of the assiette: the flow, sections A and B.
    case existant
    /// Everything else: counted for the quality section only.
    case hors(RaisonHors)

    /// Existing or new; nil for what is out.
    package var parc: TypeDeParc? {
        switch self {
        case .neuf: .neuf
        case .existant: .existant
        case .hors: nil
        }
    }
}

/// Why a vacancy is out of every section but M.
package enum RaisonHors: Sendable, Hashable {
    case exclu(MotifExclusion)
    case sorti
    /// Not in the stock, and no first letting (let again in its year of delivery).
    case horsParc
    case sansCommune

    /// Every reason, in the order of section M.
    package static let toutes =
        MotifExclusion.allCases.map(RaisonHors.exclu) + [RaisonHors.sorti, .horsParc, .sansCommune]

    /// Code and label.
    package var modalite: Modalite {
        switch self {
        case .exclu(let motif): motif.modalite
        case .sorti: Modalite("SORTI", "Sorti du parc avant le 1er janvier")
        case .horsParc: Modalite("RELOUE_ANNEE_DE_LIVRAISON", "Reloué dans l’année de sa livraison")
        case .sansCommune: Modalite("SANS_COMMUNE", "Livré, inconnu du parc, programme sans commune")
        }
    }
}

/// FLU-1 applied.
package enum Flux {
    /// The rule.
    package static let regle = Regle(
        "FLU-1", "Trois sortes de cycle",
        "Neuf (première mise en location) : le cycle a une LIVRAISON, ou le logement n’est pas dans parc et le cycle n’a ni "
            + "CONGE ni LIBERATION ; à condition que le logement ne soit par nature ni PLI, ni à financement libre, ni "
            + "universitaire. Existant : le logement est dans l’assiette. Hors : tout le reste. L’existant et le neuf ne se "
            + "mêlent jamais : les programmes neufs se louent « en stock », hors du flux.",
        references: [.article2b, .article4x2])

    /// The kind of one vacancy.
    package static func genre(_ cycle: Cycle, _ logement: LogementCite) -> GenreDeCycle {
        if logement.provenance == .sansCommune { return .hors(.sansCommune) }
        if logement.nature == nil, premiereLocation(cycle, logement) { return .neuf }
        switch logement.provenance {
        case .parc(.eligible): return .existant
        case .parc(.exclu(let motif)): return .hors(.exclu(motif))
        case .parc(.sorti): return .hors(.sorti)
        case .parcSuivant, .livraison, .sansCommune: return .hors(logement.nature.map(RaisonHors.exclu) ?? .horsParc)
        }
    }

    private static func premiereLocation(_ cycle: Cycle, _ logement: LogementCite) -> Bool {
        if cycle.livraison != nil { return true }
        if case .parc = logement.provenance { return false }
        return cycle.conge == nil && cycle.liberation == nil
    }
}
