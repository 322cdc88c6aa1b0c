import Parc
import Regles

/// A table that a page cannot carry: where its figures stand instead.
enum TableauTropLong {
    /// A longer table is for donnees.csv, not for a page.
    static let lignesAuPlus = 400

    /// - Parameter sujet: the subject of the sentence (`Ce tableau`).
    static func renvoi(_ sujet: String, section: Section, _ ventilation: Ventilation) -> String {
        let axe = ventilation.axes.map(\.rawValue).joined(separator: " et ")
        return "\(sujet) \(Typographie.minuscule(RangsDeVentilation.titre(ventilation))) fait plus de "
            + "\(NombreFrancais.entier(lignesAuPlus)) lignes\u{202F}: elles sont dans donnees.csv "
            + "(section \(section.rawValue), axe \(axe)) et non sur cette page."
    }
}
