import Comptage
import Parc
import Regles
import XMLPort

/// The figures of bilan.xml: every section, measure, réservataire and breakdown.
struct XMLDesChiffres {
    private let bilan: Bilan
    /// The category codes of each axis, in the order of `Axe.allCases`.
    private let codes: [Axe: [String]]

    init(bilan: Bilan) {
        self.bilan = bilan
        codes = Dictionary(
            Axe.allCases.map { axe in (axe, bilan.modalites(axe).map(\.code)) }, uniquingKeysWith: { first, _ in first }
        )
    }

    func write(to writer: inout XMLWriter) {
        writer.element("sections") { writer in
            for section in Section.allCases {
                let comptees = bilan.mesures.filter { $0.mesure.section == section }
                let calculees = bilan.calculees.filter { $0.mesure.section == section }
                guard !comptees.isEmpty || !calculees.isEmpty else { continue }
                writer.start("section")
                writer.attribute("code", section.rawValue)
                writer.attribute("titre", section.titre)
                for comptee in comptees { write(comptee, to: &writer) }
                for calculee in calculees { write(calculee, to: &writer) }
                writer.end()
            }
        }
    }

    private func write(_ comptee: MesureComptee, to writer: inout XMLWriter) {
        let mesure = comptee.mesure
        start(mesure, to: &writer)
        for ligne in comptee.lignes {
            writer.start("ligne")
            writer.attribute("reservataire", ligne.reservataire)
            writer.attribute("total", ligne.total)
            for (ventilation, valeurs) in zip(mesure.ventilations, ligne.valeurs) where ventilation != .total {
                write(ventilation, valeurs, to: &writer)
            }
            writer.end()
        }
        writer.end()
    }

    /// The cells that are not 0; nothing when all are.
    private func write(_ ventilation: Ventilation, _ valeurs: Valeurs, to writer: inout XMLWriter) {
        guard !valeurs.cases.isEmpty else { return }
        let places = start(ventilation, to: &writer)
        for chiffre in valeurs.cases {
            start(chiffre.rang, places, to: &writer)
            writer.attribute("v", chiffre.valeur)
            writer.end()
        }
        writer.end()
    }

    /// Opens a breakdown; the category codes of its axes.
    private func start(_ ventilation: Ventilation, to writer: inout XMLWriter) -> [[String]] {
        writer.start("ventilation")
        for (nom, axe) in zip(["axe", "axe2"], ventilation.axes) { writer.attribute(nom, axe.rawValue) }
        return ventilation.axes.map { codes[$0] ?? [] }
    }

    /// Opens a cell, its value still to be written.
    private func start(_ rang: Int, _ places: [[String]], to writer: inout XMLWriter) {
        let largeur = places.count > 1 ? places[1].count : 1
        writer.start("c")
        writer.attribute("m", places[0][rang / largeur])
        if places.count > 1 { writer.attribute("n", places[1][rang % largeur]) }
    }

    private func start(_ mesure: Mesure, to writer: inout XMLWriter) {
        writer.start("mesure")
        writer.attribute("id", mesure.id)
        writer.attribute("libelle", mesure.libelleComplet)
        writer.attribute("nature", mesure.nature.rawValue)
        writer.attribute("forme", mesure.forme.rawValue)
        writer.attribute("portee", XMLDesChiffres.code(mesure.portee))
        writer.attribute("regles", mesure.regles.joined(separator: " "))
    }

    private func write(_ calculee: MesureCalculee, to writer: inout XMLWriter) {
        start(calculee.mesure, to: &writer)
        for ligne in calculee.lignes {
            writer.start("ligne")
            writer.attribute("reservataire", ligne.reservataire)
            if let total = ligne.total { write(total, "total", "base", to: &writer) }
            for ventilation in calculee.mesure.ventilations where ventilation != .total {
                write(ventilation, ligne.cases.filter { $0.ventilation == ventilation }, to: &writer)
            }
            writer.end()
        }
        writer.end()
    }

    private func write(_ ventilation: Ventilation, _ cases: [CaseCalculee], to writer: inout XMLWriter) {
        guard !cases.isEmpty else { return }
        let places = start(ventilation, to: &writer)
        for figure in cases {
            start(figure.rang, places, to: &writer)
            write(figure.chiffre, "v", "b", to: &writer)
            writer.end()
        }
        writer.end()
    }

    private func write(_ chiffre: Chiffre, _ valeur: String, _ base: String, to writer: inout XMLWriter) {
        writer.attribute(valeur, String(chiffre.entiers.valeur))
        if let entier = chiffre.entiers.base { writer.attribute(base, String(entier)) }
    }

    private static func code(_ portee: Portee) -> String {
        switch portee {
        case .ensemble: "ensemble"
        case .parReservataire: "reservataires"
        case .parConvention: "conventions"
        case .campagne: "campagne"
        }
    }
}
