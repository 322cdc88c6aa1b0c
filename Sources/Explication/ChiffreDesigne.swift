package import Comptage
import Parc
package import Regles

/// A figure of a bilan, found.
package struct ChiffreDesigne: Sendable {
    package let mesure: Mesure
    package let bilan: Bilan
    let perimetre: Perimetre
    /// `*`, a code or `BAILLEUR`; nil for every row of a calculated measure.
    package let ligne: String?
    let sorte: Sorte
    package let ventilation: Ventilation
    /// One per axis of the breakdown.
    package let codes: [String]

    /// Where the figure comes from.
    enum Sorte: Sendable {
        case patrimoine(MesureDuPatrimoine)
        /// Dwellings that are not in the assiette, under that motive.
        case composition(String)
        case flux(MesureDuFlux)
        /// Vacancies, of whose days the statistics are.
        case delai(Delai)
        case calculee
        case qualite
    }

    static func sorte(_ mesure: Mesure) -> Sorte {
        if let patrimoine = Registre.patrimoine.first(where: { $0.mesure.cle == mesure.cle }) {
            return .patrimoine(patrimoine)
        }
        if let flux = Registre.flux.first(where: { $0.mesure.cle == mesure.cle }) { return .flux(flux) }
        if let delai = Delai.allCases.first(where: { $0.mesure.cle == mesure.cle }) { return .delai(delai) }
        return Registre.calculees.contains { $0.cle == mesure.cle } ? .calculee : .qualite
    }

    /// The count that donnees.csv gives; nil for a measure that is not one of dwellings and events.
    package var nombre: Int? {
        switch sorte {
        case .composition(let code): bilan.composition.first { $0.code == code }?.nombre ?? 0
        case .patrimoine, .flux:
            ligne.flatMap { bilan.comptee(mesure)?.ligne($0) }.flatMap { ligne in
                mesure.ventilations.firstIndex(of: ventilation).map { rang in
                    position.map { ligne.valeurs[rang][$0] } ?? 0
                }
            }
        case .delai, .calculee, .qualite: nil
        }
    }

    /// Whether there can be dwellings or events behind it.
    package var aDesLignes: Bool {
        switch sorte {
        case .patrimoine, .composition, .flux, .delai: true
        case .calculee, .qualite: false
        }
    }

    /// The position of the categories in their breakdown; nil when one of them has no figure in the bilan.
    var position: Int? {
        var position = 0
        for (axe, code) in zip(ventilation.axes, codes) {
            let modalites = bilan.modalites(axe)
            guard let rang = modalites.firstIndex(where: { $0.code == code }) else { return nil }
            position = position * modalites.count + rang
        }
        return position
    }

    /// Whether what is counted falls under the categories.
    func retient(_ fait: Fait) -> Bool {
        zip(ventilation.axes, codes).allSatisfy { axe, code in
            if let ouvert = axe.code(fait) {
                return ouvert.isEmpty ? code == Modalite.nonRenseigne.code : ouvert == code
            }
            return axe.position(fait).map { bilan.modalites(axe)[$0].code == code } ?? false
        }
    }

    /// `section;mesure;reservataire`, as donnees.csv says it.
    package var cle: (section: String, mesure: String, reservataire: String) {
        (mesure.section.rawValue, mesure.id, ligne ?? "")
    }
}
