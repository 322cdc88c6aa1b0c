/// One donnees.csv as it was delivered, and what any reader knows of it.
package struct EditionAttaquee: Sendable {
    /// A part of a larger edition: another territory, or another landlord.
    package struct Partie: Sendable, Hashable {
        package let territoire: String
        package let bailleur: String

        /// A part.
        package init(territoire: String, bailleur: String = "") {
            self.territoire = territoire
            self.bailleur = bailleur
        }
    }

    /// In `contingents`, a réservataire whose class the law sets no share on.
    package static let horsContingent = "HORS_CONTINGENT"

    /// Where the file is.
    package let chemin: String
    /// Its name in messages.
    package let nom: String
    /// What it is of: the SIREN of an EPCI, a département.
    package let territoire: String
    /// The year, or how far before the newest edition's (0, -1).
    package let annee: Int
    /// The landlord; empty when all the files are of one.
    package let bailleur: String
    /// Which QPV it is counted on (`2015`, `2024`), when two editions differ in that.
    package let zonage: String
    /// What the edition says its merged codes hold; `T1+T2` says it itself.
    package let fusions: [String: [String]]
    /// The class of section G that each réservataire is of (`ACTION_LOGEMENT`, `horsContingent`); only classes all of whose
    /// réservataires are known.
    package let contingents: [String: String]
    /// Every part of which it is the sum; empty when that is not known.
    package let parties: [Partie]

    /// A file and what is known of it.
    package init(
        chemin: String, nom: String? = nil, territoire: String, annee: Int = 0, bailleur: String = "",
        zonage: String = "", fusions: [String: [String]] = [:], contingents: [String: String] = [:],
        parties: [Partie] = []
    ) {
        self.chemin = chemin
        self.nom = nom ?? chemin
        self.territoire = territoire
        self.annee = annee
        self.bailleur = bailleur
        self.zonage = zonage
        self.fusions = fusions
        self.contingents = contingents
        self.parties = parties
    }

    /// The key of one of its figures.
    ///
    /// - Parameter mesure: section and name, `E/attributions_mutation`.
    package func cle(_ mesure: String, _ reservataire: String, _ codes: [String: String] = [:]) -> CleAttaquee {
        var codes = codes
        if !zonage.isEmpty, let code = codes.removeValue(forKey: Nomenclature.qpv) {
            codes[axe(Nomenclature.qpv)] = code
        }
        return CleAttaquee(
            annee: annee, bailleur: bailleur, territoire: territoire, mesure: mesure, reservataire: reservataire,
            position: PositionAttaquee(codes))
    }

    /// An axis as the keys name it: two zonings are two axes.
    func axe(_ nom: String) -> String { nom == Nomenclature.qpv && !zonage.isEmpty ? "\(nom)@\(zonage)" : nom }

    /// The codes that a merged code stands for; nil when nobody says.
    func membres(_ code: String) -> [String]? { fusions[code] ?? Nomenclature.membres(code) }
}
