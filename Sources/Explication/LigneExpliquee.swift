import Diagnostics
package import Parc

/// One of the lines behind a figure: a dwelling, and what made it count.
package struct LigneExpliquee: Sendable, Equatable {
    /// The name of the dwelling, as the log gives it, or the stock.
    package let logement: String
    package let fichier: String
    package let ligne: Int
    /// nil for a dwelling of the stock, as the two that follow.
    package let jour: Jour?
    package let evenement: TypeEvenement?
    /// Code of the holder once the event has happened.
    package let titulaire: String?
    /// Identifiers of the rules that count it.
    package let regles: [String]
    /// What the rules say of this one; empty when nothing is peculiar.
    package let precision: String
}

/// The lines behind a figure as CSV.
package enum ExplicationCSV {
    /// First line of every such file.
    package static let entete =
        "section;mesure;reservataire;logement;fichier;ligne;jour;evenement;titulaire;regles\n"

    /// One text a line, in the order of the explanation.
    package static func lignes(_ explication: ExplicationDuChiffre) -> some Sequence<String> {
        let cle = explication.chiffre.cle
        let debut = [cle.section, cle.mesure, cle.reservataire].map(CSVText.field).joined(separator: ";")
        return explication.lignes.lazy.map { ligne in
            let champs = [
                ligne.logement, ligne.fichier, "\(ligne.ligne)", ligne.jour?.iso ?? "", ligne.evenement?.rawValue ?? "",
                ligne.titulaire ?? "", ligne.regles.joined(separator: " "),
            ]
            return ([debut] + champs.map(CSVText.field)).joined(separator: ";") + "\n"
        }
    }
}
