package import Comptage
import Diagnostics
import Parc
import Regles

/// `donnees.csv`: one line per figure (spec 4).
package enum DonneesCSV {
    static let entete = "section;mesure;reservataire;axe;modalite;axe2;modalite2;valeur;base;statut\n"
    static let ensemble = "total"

    /// The figures of a bilan: in each section the counts in the order of the registry, zeros for totals only, then what is
    /// calculated from them.
    package static func render(_ bilan: Bilan) -> [UInt8] {
        var texte = Array(entete.utf8)
        var champs: [Ventilation: ChampsDeVentilation] = [:]
        for section in Section.allCases {
            for lot in LotDeChiffres.lots(section, bilan) {
                let siens = champs[lot.ventilation] ?? ChampsDeVentilation(lot.ventilation, bilan)
                champs[lot.ventilation] = siens
                append(lot, siens, to: &texte)
            }
        }
        return texte
    }

    private static func append(_ lot: LotDeChiffres, _ champs: ChampsDeVentilation, to texte: inout [UInt8]) {
        let debut = Array("\(lot.mesure.section.rawValue);\(lot.mesure.id);\(CSVText.field(lot.reservataire));".utf8)
        for (rang, chiffre) in lot.chiffres {
            let (valeur, base) = chiffre.entiers
            texte += debut
            champs.append(rang, to: &texte)
            texte.append(separateur)
            texte += String(valeur).utf8
            texte.append(separateur)
            if let base { texte += String(base).utf8 }
            texte += publie
        }
    }

    private static let separateur = UInt8(ascii: ";")
    private static let publie = Array(";V\n".utf8)

    /// `axe;modalite;axe2;modalite2` of every figure of one breakdown.
    private struct ChampsDeVentilation {
        private let premiers: [[UInt8]]
        private let seconds: [[UInt8]]

        init(_ ventilation: Ventilation, _ bilan: Bilan) {
            let champs = ventilation.axes.map { axe in
                bilan.modalites(axe).map { "\(axe.rawValue);\(CSVText.field($0.code))" }
            }
            switch champs.count {
            case 0: (premiers, seconds) = ([Array("\(ensemble);;;".utf8)], [[]])
            case 1: (premiers, seconds) = (champs[0].map { Array("\($0);;".utf8) }, [[]])
            default: (premiers, seconds) = (champs[0].map { Array("\($0);".utf8) }, champs[1].map { Array($0.utf8) })
            }
        }

        func append(_ rang: Int, to texte: inout [UInt8]) {
            let (premier, second) = rang.quotientAndRemainder(dividingBy: seconds.count)
            texte += premiers[premier]
            texte += seconds[second]
        }
    }
}
