import Comptage
import Parc
import Regles
import XMLPort

/// The figures of bilan.xml: every section, measure, réservataire and breakdown, then the objectives.
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
                let siennes = bilan.mesures.filter { $0.mesure.section == section }
                guard !siennes.isEmpty else { continue }
                writer.start("section")
                writer.attribute("code", section.rawValue)
                writer.attribute("titre", section.titre)
                for comptee in siennes { write(comptee, to: &writer) }
                writer.end()
            }
        }
        writer.element("objectifs") { writer in
            for objectif in bilan.objectifs { write(objectif, to: &writer) }
        }
    }

    private func write(_ comptee: MesureComptee, to writer: inout XMLWriter) {
        let mesure = comptee.mesure
        writer.start("mesure")
        writer.attribute("id", mesure.id)
        writer.attribute("libelle", mesure.libelleComplet)
        writer.attribute("nature", mesure.nature.rawValue)
        writer.attribute("portee", XMLDesChiffres.code(mesure.portee))
        writer.attribute("regles", mesure.regles.joined(separator: " "))
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
        let axes = ventilation.axes.map { codes[$0] ?? [] }
        writer.start("ventilation")
        for (nom, axe) in zip(["axe", "axe2"], ventilation.axes) { writer.attribute(nom, axe.rawValue) }
        let largeur = axes.count > 1 ? axes[1].count : 1
        for chiffre in valeurs.cases {
            writer.start("c")
            writer.attribute("m", axes[0][chiffre.rang / largeur])
            if axes.count > 1 { writer.attribute("n", axes[1][chiffre.rang % largeur]) }
            writer.attribute("v", chiffre.valeur)
            writer.end()
        }
        writer.end()
    }

    private func write(_ objectif: ObjectifDuBilan, to writer: inout XMLWriter) {
        let atteinte = objectif.atteinte
        writer.element("objectif") { writer in
            writer.attribute("reservataire", objectif.reservataire)
            writer.attribute("misesADisposition", atteinte.misesADisposition)
            writer.attribute("fluxReel", atteinte.fluxReel)
            if let attendu = atteinte.objectif {
                writer.start("chiffre")
                writer.attribute("mesure", Objectifs.objectif.id)
                writer.attribute("valeur", attendu.numerateur)
                if attendu.denominateur != 1 { writer.attribute("base", attendu.denominateur) }
                writer.end()
            }
            for (mesure, taux) in [
                (Objectifs.atteintePrevue, atteinte.prevue), (Objectifs.atteinteReelle, atteinte.reelle),
            ] {
                guard let taux else { continue }
                writer.start("chiffre")
                writer.attribute("mesure", mesure.id)
                writer.attribute("valeur", taux.entiers.valeur)
                writer.attribute("base", taux.entiers.base)
                writer.end()
            }
        }
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
