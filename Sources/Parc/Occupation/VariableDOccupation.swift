/// What the occupancy survey says of a household (annex 2 of the convention on occupancy data).
///
/// The raw value is the contract of the CSV and XML outputs.
package enum VariableDOccupation: String, Sendable, CaseIterable {
    case situation = "situation_familiale"
    case taille = "taille_du_menage"
    case enfants
    case age = "age_du_titulaire"
    case plafonds
    case activite
    case apl
    case recents = "emmenages_recents"

    /// What is counted: households that answered, or the adults of their dwellings.
    package enum Unite: String, Sendable {
        case menages
        case majeurs
    }

    /// Households, but for the activity, which the annex asks of each adult.
    package var unite: Unite { self == .activite ? .majeurs : .menages }

    /// Position in `allCases`.
    package var rang: Int {
        switch self {
        case .situation: 0
        case .taille: 1
        case .enfants: 2
        case .age: 3
        case .plafonds: 4
        case .activite: 5
        case .apl: 6
        case .recents: 7
        }
    }

    /// Title of its tables.
    package var libelle: String {
        switch self {
        case .situation: "Situation familiale"
        case .taille: "Nombre d’occupants"
        case .enfants: "Nombre d’enfants"
        case .age: "Âge du titulaire du bail"
        case .plafonds: "Revenu du ménage, en part du plafond HLM"
        case .activite: "Activité des occupants majeurs"
        case .apl: "Bénéficiaires de l’APL"
        case .recents: "Emménagés récents"
        }
    }

    /// What its figures mean.
    package var definition: String {
        switch self {
        case .situation: "Composition du ménage qui occupe le logement."
        case .taille: "Nombre total d’occupants du logement."
        case .enfants: "Nombre d’enfants du ménage."
        case .age: "Âge atteint au 1er janvier par le titulaire du bail."
        case .plafonds:
            "Revenu du ménage rapporté au plafond de ressources HLM, en pour cent ; la borne basse d’une tranche en fait "
                + "partie, la borne haute non."
        case .activite:
            "Chaque occupant majeur d’un ménage répondant compte pour un : l’unité est la personne, non le ménage."
        case .apl: "Ménages pour qui l’aide personnalisée au logement est versée."
        case .recents: "Ménages entrés dans le logement depuis moins de deux ans."
        }
    }

    /// Its categories in the order of the tables; the last one is *non renseigné*.
    package var modalites: [Modalite] { codees + [.nonRenseigne] }

    /// Rank of *non renseigné* in `modalites`.
    package var nonRenseigne: UInt8 { UInt8(codees.count) }

    private var codees: [Modalite] {
        switch self {
        case .situation:
            [
                Modalite("SEULE", "Personne seule"), Modalite("MONOPARENTALE", "Famille monoparentale"),
                Modalite("COUPLE_SANS_ENFANT", "Couple sans enfant"),
                Modalite("COUPLE_AVEC_ENFANT", "Couple avec enfants"), Modalite("AUTRE", "Autre"),
            ]
        case .taille:
            (1...5).map { Modalite("\($0)", $0 == 1 ? "1 personne" : "\($0) personnes") }
                + [Modalite("6+", "6 personnes et plus")]
        case .enfants:
            [Modalite("0", "Sans enfant"), Modalite("1", "1 enfant")]
                + (2...3).map { Modalite("\($0)", "\($0) enfants") }
                + [Modalite("4+", "4 enfants et plus")]
        case .age: TrancheDAge.modalites
        case .plafonds: TrancheDePlafond.modalites
        case .activite: ActiviteDUnMajeur.allCases.map(\.modalite)
        case .apl: [Modalite("O", "Avec APL"), Modalite("N", "Sans APL")]
        case .recents: [Modalite("O", "Depuis moins de deux ans"), Modalite("N", "Depuis deux ans ou plus")]
        }
    }
}

/// Bands of the age of the lease holder: those of the published occupancy surveys.
package enum TrancheDAge {
    private static let bornes = [30, 40, 50, 65, 75]

    /// Rank of an age in years.
    package static func rang(_ age: Int) -> UInt8 { UInt8(bornes.count { $0 <= age }) }

    static let modalites = [
        Modalite("<30", "Moins de 30 ans"), Modalite("30-39", "30 à 39 ans"), Modalite("40-49", "40 à 49 ans"),
        Modalite("50-64", "50 à 64 ans"), Modalite("65-74", "65 à 74 ans"), Modalite(">=75", "75 ans et plus"),
    ]
}

/// Bands of the household's income, in hundredths of the ceiling of resources.
package enum TrancheDePlafond {
    private static let bornes = [20, 40, 60, 80, 100, 120].map { Rationnel($0) }

    /// Rank of an income in per cent of the ceiling.
    package static func rang(_ part: Rationnel) -> UInt8 { UInt8(bornes.count { !(part < $0) }) }

    static let modalites = [
        Modalite("<20", "Moins de 20 %"), Modalite("20-39", "20 à 40 %"), Modalite("40-59", "40 à 60 %"),
        Modalite("60-79", "60 à 80 %"), Modalite("80-99", "80 à 100 %"), Modalite("100-119", "100 à 120 %"),
        Modalite(">=120", "120 % et plus"),
    ]
}

/// Activity of one adult.
package enum ActiviteDUnMajeur: UInt8, Sendable, CaseIterable {
    case stable, precaire, chomeur, sansEmploi

    /// Code and label.
    package var modalite: Modalite {
        switch self {
        case .stable: Modalite("STABLE", "Emploi stable")
        case .precaire: Modalite("PRECAIRE", "Emploi précaire")
        case .chomeur: Modalite("CHOMEUR", "Chômeur")
        case .sansEmploi: Modalite("SANS_EMPLOI", "Sans emploi")
        }
    }
}
