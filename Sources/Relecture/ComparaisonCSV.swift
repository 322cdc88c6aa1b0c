import Diagnostics
import Parc

/// The differences of figures as CSV: the columns that designate a figure in donnees.csv, then its two values.
package enum ComparaisonCSV {
    /// First line of every such file.
    ///
    /// A value is `valeur_x`, divided by `base_x` where there is one: `7/8` would be a date in a spreadsheet.
    package static let entete =
        "bilan;section;mesure;reservataire;axe;modalite;axe2;modalite2;valeur_a;base_a;valeur_b;base_b;ecart;base_ecart\n"

    /// The lines of one pair of bilans.
    ///
    /// - Parameter bilan: what the pair is called.
    package static func lignes(_ comparaison: Comparaison, bilan: String) -> String {
        var texte = ""
        for mesure in comparaison.mesures {
            let debut = "\(CSVText.field(bilan));\(mesure.section.rawValue);\(CSVText.field(mesure.id))"
            for ecart in mesure.ecarts {
                let cle = ecart.cle
                let champs = [cle.reservataire, cle.axe, cle.modalite, cle.axe2, cle.modalite2].map(CSVText.field)
                let valeurs = [ecart.a, ecart.b, ecart.ecart.map(Fraction.init)].map(valeur)
                texte += ([debut] + champs + valeurs).joined(separator: ";") + "\n"
            }
        }
        return texte
    }

    private static func valeur(_ nombre: Fraction?) -> String {
        guard let nombre else { return ";" }
        return "\(nombre.valeur);" + (nombre.base.map { "\($0)" } ?? "")
    }
}
