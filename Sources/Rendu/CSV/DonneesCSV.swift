package import Comptage
import Diagnostics
import Parc
import Regles

/// `donnees.csv`: one line per figure (spec 4).
package enum DonneesCSV {
    private static let entete = "section;mesure;reservataire;axe;modalite;axe2;modalite2;valeur;base;statut\n"
    private static let ensemble = "total"
    private static let publie = "V"

    /// The figures of a bilan, in the order of the registry; zeros for totals only.
    package static func render(_ bilan: Bilan) -> [UInt8] {
        var texte = entete
        for section in Section.allCases {
            for comptee in bilan.mesures where comptee.mesure.section == section {
                for ligne in comptee.lignes { append(ligne, of: comptee.mesure, bilan, to: &texte) }
            }
            for mesure in Objectifs.mesures where mesure.section == section {
                for objectif in bilan.objectifs { append(objectif, of: mesure, to: &texte) }
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

    private static func append(_ objectif: ObjectifDuBilan, of mesure: Mesure, to texte: inout String) {
        let atteinte = objectif.atteinte
        let chiffre: String?
        if mesure.id == Objectifs.objectif.id {
            chiffre = atteinte.objectif.map {
                $0.denominateur == 1 ? "\($0.numerateur);" : "\($0.numerateur);\($0.denominateur)"
            }
        } else {
            chiffre = (mesure.id == Objectifs.atteintePrevue.id ? atteinte.prevue : atteinte.reelle).map {
                "\($0.entiers.valeur);\($0.entiers.base)"
            }
        }
        guard let chiffre else { return }
        texte += "\(prefixe(mesure, objectif.reservataire))\(ensemble);;;;\(chiffre);\(publie)\n"
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
