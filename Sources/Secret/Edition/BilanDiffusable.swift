package import Comptage
package import Parc
package import Regles

/// What of a bilan may leave the parties of the conventions: a withheld figure is absent from it, not hidden.
///
/// Only `EditionProtegee` makes one.
package struct BilanDiffusable: Sendable {
    package let bailleur: Bailleur
    package let exercice: Exercice
    package let epci: EPCI
    /// The parameters of the protection.
    package let protection: ParametresDeProtection
    /// Whether what the edition of the year before withheld was withheld again by preference.
    package let suitUneEdition: Bool
    /// Those of the perimeter, then what some are merged into.
    package let reservataires: [Modalite]
    /// In the order of the registry.
    package let mesures: [MesureDiffusable]
    /// The categories of each axis that has a figure, each once: those of the nomenclature first met.
    package let nomenclatures: [(axe: Axe, modalites: [Modalite])]
    /// New programmes that a figure on dwellings names.
    package let programmes: [ProgrammeDuBilan]
    /// What was made coarser, in the order it was.
    package let fusions: [Fusion]
    /// What was left out, as French sentences.
    package let retraits: [String]
    /// Measures that the bilan has and this edition does not, and those that neither has, with the reason.
    package let absentes: [MesureAbsente]

    /// How it was protected, in a fixed order.
    package var parametresDeProtection: [Parametre] {
        protection.parametres + [
            Parametre(
                "protection.edition_precedente", suitUneEdition ? "oui" : "non",
                "Édition de l’année précédente prise en compte\u{A0}: ce qu’elle retenait l’est de préférence")
        ]
    }

    /// A measure that is not here.
    package struct MesureAbsente: Sendable {
        package let mesure: Mesure
        package let raison: RaisonDAbsence
    }

    /// The categories of the axes of some figures.
    static func nomenclatures(_ mesures: [MesureDiffusable]) -> [(axe: Axe, modalites: [Modalite])] {
        var vues: Set<Place> = []
        var parAxe: [Axe: [Modalite]] = [:]
        for figure in mesures.lazy.flatMap(\.lignes).flatMap(\.cases) {
            for (axe, modalite) in zip(figure.ventilation.axes, figure.modalites)
            where vues.insert(Place(axe: axe, code: modalite.code)).inserted {
                parAxe[axe, default: []].append(modalite)
            }
        }
        return Axe.allCases.compactMap { axe in parAxe[axe].map { (axe, $0) } }
    }

    private struct Place: Hashable {
        let axe: Axe
        let code: String
    }

    /// Where the categories of a breakdown stand, axis by axis: what several are merged into stands where the first did.
    package func rangs(_ ventilation: Ventilation) -> ([Modalite]) -> [Int] {
        let axes = ventilation.axes.map { axe in
            var rangs = Dictionary(
                uniqueKeysWithValues: (nomenclatures.first { $0.axe == axe }?.modalites ?? []).enumerated().map {
                    ($1.code, $0)
                })
            for fusion in fusions where fusion.axe == axe {
                rangs[fusion.vers.code] = fusion.codes.compactMap { rangs[$0] }.min()
            }
            return rangs
        }
        return { modalites in zip(axes, modalites).map { $0[$1.code] ?? Int.max } }
    }

    /// How many figures are shown, and withheld.
    package var comptes: (publies: Int, retenus: Int) {
        mesures.lazy.flatMap(\.lignes).flatMap(\.cases).reduce((0, 0)) { total, figure in
            figure.chiffre == nil ? (total.0, total.1 + 1) : (total.0 + 1, total.1)
        }
    }
}

/// One measure of a protected edition.
package struct MesureDiffusable: Sendable {
    package let mesure: Mesure
    /// Whether its figures are on households: some may be withheld.
    package let protegee: Bool
    /// `*` first.
    package let lignes: [LigneDeConference]
}

/// The figures of a measure for one réservataire.
package struct LigneDeConference: Sendable {
    /// `*`, a code, or what several are merged into.
    package let reservataire: String
    /// By breakdown, then by category; those that are 0 and shown are there for the total only.
    package let cases: [CaseDiffusable]
}

/// One figure of a protected edition.
package struct CaseDiffusable: Sendable {
    package let ventilation: Ventilation
    /// As many as the breakdown has axes.
    package let modalites: [Modalite]
    /// nil when it is withheld.
    package let chiffre: Chiffre?
}
