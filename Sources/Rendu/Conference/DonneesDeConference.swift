import Diagnostics
import Parc
import Regles
package import Secret

/// `donnees.csv` of a protected edition: the columns of a bilan's, a withheld figure without its value (spec 4, spec 5).
package enum DonneesDeConference {
    private static let publie = "V"
    private static let retenu = "S"

    /// The figures of an edition; one that is not listed is 0.
    package static func render(_ bilan: BilanDiffusable) -> [UInt8] {
        var texte = DonneesCSV.entete
        for section in Section.allCases {
            for mesure in bilan.mesures where mesure.mesure.section == section {
                for ligne in mesure.lignes {
                    let debut =
                        "\(section.rawValue);\(mesure.mesure.id);\(CSVText.field(ligne.reservataire));"
                    for figure in ligne.cases { texte += "\(debut)\(champs(figure));\(valeur(figure.chiffre))\n" }
                }
            }
        }
        return Array(texte.utf8)
    }

    private static func champs(_ figure: CaseDiffusable) -> String {
        let champs = zip(figure.ventilation.axes, figure.modalites).map { "\($0.rawValue);\(CSVText.field($1.code))" }
        return switch champs.count {
        case 0: "\(DonneesCSV.ensemble);;;"
        case 1: "\(champs[0]);;"
        default: champs.joined(separator: ";")
        }
    }

    private static func valeur(_ chiffre: Chiffre?) -> String {
        guard let (valeur, base) = chiffre?.entiers else { return ";;\(retenu)" }
        return "\(valeur);\(base.map { String($0) } ?? "");\(publie)"
    }
}
