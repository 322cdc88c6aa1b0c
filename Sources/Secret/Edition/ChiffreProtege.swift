import Comptage
package import Parc
package import Regles

/// A count on households of a protected edition, with its true value: it stays with those who may know it.
package struct ChiffreProtege: Sendable {
    package let mesure: Mesure
    /// `*`, a code, or what several are merged into.
    package let reservataire: String
    package let ventilation: Ventilation
    /// As many as the breakdown has axes.
    package let modalites: [Modalite]
    package let cle: CleDeCellule
    package let valeur: Int
    /// Whether it is withheld, whatever for.
    package let estRetenu: Bool
}

extension EditionProtegee {
    /// The axis that tells the réservataires apart in a key.
    package static var axeDesReservataires: String { TablesDeLEdition.axeDesReservataires }

    /// The key of a figure as a line of donnees.csv tells it.
    ///
    /// - Parameters:
    ///   - mesure: `section/id`.
    ///   - codes: axis to code; none for a total.
    package static func cle(mesure: String, reservataire: String, codes: [String: String]) -> CleDeCellule {
        TablesDeLEdition.cle(mesure, reservataire, codes)
    }

    /// Every count on households of the edition, or of one of its measures, zeros included, in the order of donnees.csv.
    package func chiffres(_ mesure: Mesure? = nil) -> [ChiffreProtege] {
        let retenues = Set(protection.retenues)
        let siennes = tables.mesures.filter { mesure == nil || $0.mesure.cle == mesure?.cle }
        return Section.allCases.flatMap { section in
            siennes.filter { $0.mesure.section == section }.flatMap { chiffres($0, retenues) }
        }
    }

    private func chiffres(
        _ recodee: TablesDeLEdition.MesureRecodee, _ retenues: Set<CleDeCellule>
    ) -> [ChiffreProtege] {
        let libelles = tables.libelles(recodee)
        return recodee.reservataires.flatMap { reservataire in
            tables.places(recodee, reservataire).map { place in
                let cle = tables.cle(recodee.mesure, place)
                return ChiffreProtege(
                    mesure: recodee.mesure, reservataire: reservataire, ventilation: place.ventilation,
                    modalites: zip(place.ventilation.axes, place.codes).compactMap { libelles[$0]?[$1] }, cle: cle,
                    valeur: recodee.valeurs[place] ?? 0, estRetenu: retenues.contains(cle))
            }
        }
    }

    /// The code that a category (a réservataire when no axis is given) is printed under.
    package func code(_ axe: Axe?, _ code: String) -> String { tables.recodage.code(axe, code) }

    /// Whether a breakdown of the counts on households is printed for a réservataire, or for the whole.
    package func imprime(_ ventilation: Ventilation, _ reservataire: String) -> Bool {
        tables.recodage.garde(ventilation, ensemble: reservataire == Convention.codeEnsemble)
    }
}
