package import Comptage
import Diagnostics
import Parc
import Regles

/// `donnees.csv`: one line per figure (spec 4).
package enum DonneesCSV {
    static let entete = "section;mesure;reservataire;axe;modalite;axe2;modalite2;valeur;base;statut\n"
    static let ensemble = "total"
    private static let publie = "V"

    /// The figures of a bilan: in each section the counts in the order of the registry, zeros for totals only, then what is
    /// calculated from them.
    package static func render(_ bilan: Bilan) -> [UInt8] {
        var texte = entete
        for section in Section.allCases {
            for comptee in bilan.mesures where comptee.mesure.section == section {
                for ligne in comptee.lignes { append(ligne, of: comptee.mesure, bilan, to: &texte) }
            }
            for calculee in bilan.calculees where calculee.mesure.section == section {
                for ligne in calculee.lignes { append(ligne, of: calculee.mesure, bilan, to: &texte) }
            }
        }
        return Array(texte.utf8)
    }

    private static func append(_ ligne: LigneDeMesure, of mesure: Mesure, _ bilan: Bilan, to texte: inout String) {
        let debut = prefixe(mesure, ligne.reservataire)
        for (ventilation, valeurs) in zip(mesure.ventilations, ligne.valeurs) {
            let champs = ChampsDeVentilation(ventilation, bilan)
            if ventilation == .total, ligne.total == 0 { texte += "\(debut)\(champs.champs(0));0;;\(publie)\n" }
            for chiffre in valeurs.cases {
                texte += "\(debut)\(champs.champs(chiffre.rang));\(chiffre.valeur);;\(publie)\n"
            }
        }
    }

    private static func append(_ ligne: LigneCalculee, of mesure: Mesure, _ bilan: Bilan, to texte: inout String) {
        let debut = prefixe(mesure, ligne.reservataire)
        for ventilation in mesure.ventilations {
            let champs = ChampsDeVentilation(ventilation, bilan)
            for figure in ligne.cases where figure.ventilation == ventilation {
                let (valeur, base) = figure.chiffre.entiers
                texte += "\(debut)\(champs.champs(figure.rang));\(valeur);\(base.map(String.init) ?? "");\(publie)\n"
            }
        }
    }

    private static func prefixe(_ mesure: Mesure, _ reservataire: String) -> String {
        "\(mesure.section.rawValue);\(mesure.id);\(CSVText.field(reservataire));"
    }

    /// `axe;modalite;axe2;modalite2` of every figure of one breakdown.
    private struct ChampsDeVentilation {
        private let axes: [Axe]
        private let codes: [[String]]

        init(_ ventilation: Ventilation, _ bilan: Bilan) {
            axes = ventilation.axes
            codes = ventilation.axes.map { bilan.modalites($0).map { CSVText.field($0.code) } }
        }

        func champs(_ rang: Int) -> String {
            switch axes.count {
            case 0: return "\(ensemble);;;"
            case 1: return "\(axes[0].rawValue);\(codes[0][rang]);;"
            default:
                let (premier, second) = rang.quotientAndRemainder(dividingBy: codes[1].count)
                return "\(axes[0].rawValue);\(codes[0][premier]);\(axes[1].rawValue);\(codes[1][second])"
            }
        }
    }
}
