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
}

/// The stock of the perimeter in columns: a dwelling is a position, about ten bytes.
package struct Patrimoine: Sendable {
    package private(set) var communes: [CodeCommune] = []
    /// Raw values of `Typologie`, as the next ones are of their nomenclatures.
    package private(set) var typologies: [UInt8] = []
    package private(set) var financements: [UInt8] = []
    package private(set) var qpv: [UInt8] = []
    /// Positions in `TranchesConstruction.modalites`.
    package private(set) var periodes: [UInt8] = []
    package private(set) var accessibilites: [UInt8] = []
    /// What ASS-1 and STK-1 say of each dwelling.
    package var situations: [SituationAssiette] = []

    /// An empty stock.
    package init() {}

    package var count: Int { situations.count }

    /// Adds one dwelling behind the others.
    package mutating func append(_ attributs: Attributs, situation: SituationAssiette) {
        communes.append(attributs.commune)
        typologies.append(attributs.typologie.rawValue)
        financements.append(attributs.financement.rawValue)
        qpv.append(attributs.qpv.rawValue)
        periodes.append(attributs.periode)
        accessibilites.append(attributs.accessibilite.rawValue)
        situations.append(situation)
    }

    /// Adds all the dwellings of another stock behind these.
    package mutating func append(contentsOf other: Patrimoine) {
        communes.append(contentsOf: other.communes)
        typologies.append(contentsOf: other.typologies)
        financements.append(contentsOf: other.financements)
        qpv.append(contentsOf: other.qpv)
        periodes.append(contentsOf: other.periodes)
        accessibilites.append(contentsOf: other.accessibilites)
        situations.append(contentsOf: other.situations)
    }

    /// The communes where there is a dwelling; those of one commune mostly stand together.
    package var communesPresentes: Set<CodeCommune> {
        var presentes: Set<CodeCommune> = []
        var derniere: CodeCommune?
        for commune in communes where commune != derniere {
            presentes.insert(commune)
            derniere = commune
        }
        return presentes
    }

    /// The attributes of one dwelling.
    package func attributs(_ index: Int) -> Attributs {
        Attributs(
            commune: communes[index], typologie: Typologie(rawValue: typologies[index]) ?? .nonRenseignee,
            financement: Financement(rawValue: financements[index]) ?? .nonRenseigne,
            qpv: QPV(rawValue: qpv[index]) ?? .nonRenseigne, periode: periodes[index],
            accessibilite: Accessibilite(rawValue: accessibilites[index]) ?? .nonRenseignee)
    }
}
