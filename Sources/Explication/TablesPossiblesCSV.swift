import Diagnostics
import Parc
import Regles
import Rendu
import Secret

/// The two whole tables that prove a withheld figure safe, beside the true one: what is withheld is there to be read.
package enum TablesPossiblesCSV {
    /// First line of every such file.
    package static let entete =
        "section;mesure;reservataire;axe;modalite;axe2;modalite2;valeur;valeur_vraie;premiere_possibilite;"
        + "seconde_possibilite;statut\n"

    /// One text a figure, in the order of donnees.csv; one that is not there is 0 in the three tables, and printed.
    ///
    /// - Returns: nothing for a figure that has no such tables.
    package static func lignes(_ figure: FigureDeLEdition) -> [String] {
        guard let temoins = figure.temoins else { return [] }
        return figure.edition.chiffres().compactMap { chiffre in
            let valeurs = [
                chiffre.valeur, temoins.premier[chiffre.cle] ?? chiffre.valeur,
                temoins.second[chiffre.cle] ?? chiffre.valeur,
            ]
            guard chiffre.estRetenu || chiffre.ventilation == .total || valeurs != [0, 0, 0] else { return nil }
            let nombres = [chiffre.estRetenu ? "" : "\(chiffre.valeur)"] + valeurs.map { "\($0)" }
            return (champs(chiffre) + nombres + [chiffre.estRetenu ? "S" : "V"]).joined(separator: ";") + "\n"
        }
    }

    private static func champs(_ chiffre: ChiffreProtege) -> [String] {
        let axes = zip(chiffre.ventilation.axes, chiffre.modalites).flatMap { [$0.rawValue, CSVText.field($1.code)] }
        return [chiffre.mesure.section.rawValue, chiffre.mesure.id, CSVText.field(chiffre.reservataire)]
            + (axes.isEmpty ? ["total", "", "", ""] : axes + [String](repeating: "", count: 4 - axes.count))
    }
}
