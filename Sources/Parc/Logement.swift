/// What the bilan breaks dwellings down by: one code per axis, the code being the position in the nomenclature.
package struct Attributs: Sendable, Hashable {
    package var commune: CodeCommune
    package var typologie: Typologie
    package var financement: Financement
    package var qpv: QPV
    /// Position in `TranchesConstruction.modalites`.
    package var periode: UInt8
    package var accessibilite: Accessibilite

    /// The attributes of one dwelling.
    package init(
        commune: CodeCommune, typologie: Typologie, financement: Financement, qpv: QPV, periode: UInt8,
        accessibilite: Accessibilite
    ) {
        self.commune = commune
        self.typologie = typologie
        self.financement = financement
        self.qpv = qpv
        self.periode = periode
        self.accessibilite = accessibilite
    }

    /// A dwelling of which only the commune is known (LOG-1).
    package static func inconnus(commune: CodeCommune, tranches: TranchesConstruction) -> Attributs {
        Attributs(
            commune: commune, typologie: .nonRenseignee, financement: .nonRenseigne, qpv: .nonRenseigne,
            periode: tranches.nonRenseignee, accessibilite: .nonRenseignee)
    }
}

/// Why a dwelling of the stock is legally out of the flow (article 2 b of the conventions).
package enum MotifExclusion: UInt8, Sendable, CaseIterable {
    case defense, sante, vente, demolition, foyer, residenceServices, universitaire, semNonAPL, local, pli
    case financementLibre

    /// Code (of exclusions.csv for the first nine) and label.
    package var modalite: Modalite {
        switch self {
        case .defense: Modalite("DEFENSE", "Défense nationale ou sécurité intérieure")
        case .sante: Modalite("SANTE", "Établissements publics de santé")
        case .vente: Modalite("VENTE", "Opération de vente")
        case .demolition: Modalite("DEMOLITION", "Voué à la démolition")
        case .foyer: Modalite("FOYER", "Structures médico-sociales, CHRS, foyers")
        case .residenceServices: Modalite("RESIDENCE_SERVICES", "Résidences services")
        case .universitaire: Modalite("UNIVERSITAIRE", "Résidences universitaires")
        case .semNonAPL: Modalite("SEM_NON_APL", "SEM, sans droit à l’APL")
        case .local: Modalite("LOCAL", "Exclusion locale, avec l’accord du préfet")
        case .pli: Modalite("PLI", "Prêt locatif intermédiaire")
        case .financementLibre: Modalite("FINANCEMENT_LIBRE", "Fonds propres ou prêts banalisés, non conventionné")
        }
    }
}

/// Where a `parc` line of the perimeter stands with regard to the assiette (STK-1, ASS-1).
package enum SituationAssiette: Sendable, Hashable {
    case eligible
    case exclu(MotifExclusion)
    /// Left the stock before 1 January N (SORTIEPATRIM 1 to 5).
    case sorti

    /// All of them, by rank.
    package static let toutes: [SituationAssiette] =
        [.eligible, .sorti] + MotifExclusion.allCases.map(SituationAssiette.exclu)

    /// Its position among all.
    package var rang: Int {
        switch self {
        case .eligible: 0
        case .sorti: 1
        case .exclu(let motif): 2 + Int(motif.rawValue)
        }
    }
}
