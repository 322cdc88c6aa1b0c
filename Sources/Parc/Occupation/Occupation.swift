/// Where a dwelling of the survey lies: the finest place that is counted.
package struct LieuDOccupation: Sendable, Hashable {
    package let commune: CodeCommune
    package let qpv: QPV
    /// Rank of the *résidence* (programme) in `Occupation.residences`, nil when it is not known.
    package let residence: Int?

    /// A place.
    package init(commune: CodeCommune, qpv: QPV, residence: Int?) {
        self.commune = commune
        self.qpv = qpv
        self.residence = residence
    }
}

/// What the survey says of one dwelling: one byte a variable, the rank of its category.
package struct LigneDOccupation: Sendable {
    package let statut: StatutDOccupation
    /// Whether the household answered; false for a dwelling that is not let to one.
    package let repondu: Bool
    /// By the rank of the variable; that of the activity is not used.
    package let valeurs: SIMD8<UInt8>
    package let majeurs: MajeursDUnMenage

    /// A dwelling.
    package init(statut: StatutDOccupation, repondu: Bool, valeurs: SIMD8<UInt8>, majeurs: MajeursDUnMenage) {
        self.statut = statut
        self.repondu = repondu
        self.valeurs = valeurs
        self.majeurs = majeurs
    }
}

/// How many adults of a household have each activity: four bits a category, *non renseigné* last.
package struct MajeursDUnMenage: Sendable, Hashable {
    package private(set) var bits: UInt32 = 0

    /// No adult known.
    package init() {}

    /// Adults as they were packed.
    package init(bits: UInt32) { self.bits = bits }

    /// Adds an adult of a category of the activity, by its rank; false beyond fifteen.
    package mutating func ajouter(_ rang: UInt8) -> Bool {
        guard nombre(rang) < 15 else { return false }
        bits += 1 << (4 * UInt32(rang))
        return true
    }

    /// How many adults have the category of that rank.
    package func nombre(_ rang: UInt8) -> Int { Int(bits >> (4 * UInt32(rang)) & 0xF) }
}

/// occupation.csv, read and joined to the stock, in columns: about twenty bytes a dwelling and no identifier.
package struct Occupation: Sendable {
    /// Places by rank.
    package let lieux: [LieuDOccupation]
    /// Names of the *résidences*, as the landlord writes them.
    package let residences: [String]
    package private(set) var statuts: [StatutDOccupation] = []
    package private(set) var repondus: [Bool] = []
    /// By dwelling, then by the rank of the variable.
    package private(set) var valeurs: [SIMD8<UInt8>] = []
    package private(set) var majeurs: [UInt32] = []
    /// Rank in `lieux` of each dwelling.
    package private(set) var rangs: [Int32] = []

    /// An occupancy without dwellings.
    package init(lieux: [LieuDOccupation], residences: [String]) {
        self.lieux = lieux
        self.residences = residences
    }

    /// How many dwellings it describes.
    package var count: Int { rangs.count }

    /// Adds a dwelling of the place of that rank.
    package mutating func append(_ ligne: LigneDOccupation, lieu: Int) {
        statuts.append(ligne.statut)
        repondus.append(ligne.repondu)
        valeurs.append(ligne.valeurs)
        majeurs.append(ligne.majeurs.bits)
        rangs.append(Int32(lieu))
    }
}
