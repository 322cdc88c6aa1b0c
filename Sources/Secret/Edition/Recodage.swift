package import Parc
package import Regles

/// Categories printed as one in the tables of a protected edition.
package struct Fusion: Sendable, Hashable {
    /// nil: réservataires.
    package let axe: Axe?
    package let de: [Modalite]
    package let vers: Modalite
    /// Why, as a French phrase.
    package let raison: String

    package var codes: [String] { de.map(\.code) }
}

/// How the tables of a protected edition are made coarser before anything is withheld.
struct Recodage {
    private(set) var fusions: [Fusion] = []
    /// Réservataires keep their totals only.
    private(set) var sansReservataires = false
    /// The commune is not crossed with the QPV.
    private(set) var sansLocalisation = false
    /// Measures that nothing protects, and why.
    private(set) var retirees: [Mesure.Cle: RaisonDAbsence] = [:]

    /// The code that a category is printed under.
    func code(_ axe: Axe?, _ code: String) -> String {
        // A category may be merged again with others.
        var code = code
        for rang in fusions.indices
        where fusions[rang].axe == axe && fusions[rang].de.contains(where: { $0.code == code }) {
            code = fusions[rang].vers.code
        }
        return code
    }

    /// The categories that are printed, each where the first of those it is made of stood.
    func modalites(_ axe: Axe?, _ modalites: [Modalite]) -> [Modalite] {
        var vues: Set<String> = []
        return modalites.compactMap { modalite in
            let code = code(axe, modalite.code)
            guard vues.insert(code).inserted else { return nil }
            return fusions.last { $0.axe == axe && $0.vers.code == code }?.vers ?? modalite
        }
    }

    /// Whether a breakdown is printed for a réservataire, or for the whole.
    func garde(_ ventilation: Ventilation, ensemble: Bool) -> Bool {
        if ventilation == .communeQPV, sansLocalisation { return false }
        return ensemble || ventilation == .total || !sansReservataires
    }

    mutating func fondre(_ fusion: Fusion) { fusions.append(fusion) }
    mutating func oterLesReservataires() { sansReservataires = true }
    mutating func oterLaLocalisation() { sansLocalisation = true }
    mutating func retirer(_ mesure: Mesure.Cle, _ raison: RaisonDAbsence) { retirees[mesure] = raison }
}
