import TestSupport

/// `produire --corrige` on the minimal campaign, whose outputs were delivered before.
extension Essai {
    static let motifDeCorrection = "Bail de mars oublié"

    /// The minimal campaign, changed, beside its first outputs.
    static func aCorriger(_ changer: (inout CampagneMinimale) -> Void = { _ in }) throws -> Essai {
        let essai = Essai(changer)
        try essai.poserUneAncienneSortie()
        return essai
    }

    /// A lease less.
    static func sansBail(_ campagne: inout CampagneMinimale) {
        campagne.remplacer("E4;2024-03-01;L1;BAIL;;D1;;;;\n", par: "", dans: "journal.csv")
    }

    /// Corrects its own outputs.
    func corriger(_ options: String..., motif: String = motifDeCorrection) throws -> Outil.Resultat {
        try Outil.lancer(["produire", campagne, "--corrige", "\(campagne)/sortie", "--motif", motif] + options)
    }
}
