import Diagnostics
import Parc
package import Secret

/// `donnees.csv` of the occupancy diagnosis: the columns of the bilans' own, one line per figure.
package enum OccupationCSV {
    private static let entete = "section;mesure;reservataire;axe;modalite;axe2;modalite2;valeur;base;statut\n"
    private static let section = "O"

    /// The figures of every EPCI; a crossed cell that is not listed is 0.
    package static func render(_ diagnostic: OccupationDiffusable) -> [UInt8] {
        var texte = entete
        for sujet in SujetDOccupation.tous {
            for tableau in diagnostic.epci.flatMap(\.tableaux) where tableau.sujet == sujet {
                for rang in tableau.lignes { texte += ligne(sujet.mesure, rang.zone, nil, rang.total) }
                for rang in tableau.lignes {
                    for (modalite, chiffre) in rang.cases where chiffre != .valeur(0) {
                        texte += ligne(sujet.mesure, rang.zone, (sujet.axe, modalite.code), chiffre)
                    }
                }
            }
        }
        for zone in diagnostic.epci.flatMap(\.zones) {
            guard let taux = zone.tauxDeReponse else { continue }
            let rapport = taux.entier.map { "\($0);100" } ?? ";"
            texte += "\(debut("taux_de_reponse", zone));;;\(rapport);\(taux.statut)\n"
        }
        return Array(texte.utf8)
    }

    private static func ligne(
        _ mesure: String, _ zone: ZoneDiffusable, _ croisement: (axe: String, modalite: String)?,
        _ chiffre: ChiffreDiffusable
    ) -> String {
        let second = croisement.map { "\($0.axe);\(CSVText.field($0.modalite))" } ?? ";"
        return "\(debut(mesure, zone));\(second);\(chiffre.entier.map(String.init) ?? "");;\(chiffre.statut)\n"
    }

    private static func debut(_ mesure: String, _ zone: ZoneDiffusable) -> String {
        "\(section);\(mesure);*;\(zone.niveau.rawValue);\(CSVText.field(zone.code))"
    }
}

extension ChiffreDiffusable {
    /// The figure, nil when there is none to show.
    var entier: Int? {
        switch self {
        case .valeur(let valeur): valeur
        case .retenu, .insuffisant: nil
        }
    }
}
