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
            for lot in LotDeChiffres.lots(section, bilan) { append(lot, bilan, to: &texte) }
        }
        return Array(texte.utf8)
    }

    private static func append(_ lot: LotDeChiffres, _ bilan: Bilan, to texte: inout String) {
        guard !lot.chiffres.isEmpty else { return }
        let debut = "\(lot.mesure.section.rawValue);\(lot.mesure.id);\(CSVText.field(lot.reservataire));"
        let champs = ChampsDeVentilation(lot.ventilation, bilan)
        for (rang, chiffre) in lot.chiffres {
            let (valeur, base) = chiffre.entiers
            texte += "\(debut)\(champs.champs(rang));\(valeur);\(base.map { String($0) } ?? "");\(publie)\n"
        }
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
