import Comptage
import Parc
import Regles

/// The figures of one measure for one réservataire and one breakdown, as donnees.csv lists them.
///
/// A count that is 0 is there for a total only.
struct LotDeChiffres {
    let mesure: Mesure
    /// `*`, a code, or `BAILLEUR`.
    let reservataire: String
    let ventilation: Ventilation
    /// By position among the categories of the breakdown, the second of two axes varying faster.
    let chiffres: [(rang: Int, chiffre: Chiffre)]

    /// Every figure of a section: the counts in the order of the registry, then what is calculated from them; no empty lot.
    static func lots(_ section: Section, _ bilan: Bilan) -> [LotDeChiffres] {
        var lots: [LotDeChiffres] = []
        for comptee in bilan.mesures where comptee.mesure.section == section {
            for ligne in comptee.lignes { ajouter(ligne, comptee.mesure, &lots) }
        }
        for calculee in bilan.calculees where calculee.mesure.section == section {
            for ligne in calculee.lignes { ajouter(ligne, calculee.mesure, &lots) }
        }
        return lots
    }

    private static func ajouter(_ ligne: LigneDeMesure, _ mesure: Mesure, _ lots: inout [LotDeChiffres]) {
        for (ventilation, valeurs) in zip(mesure.ventilations, ligne.valeurs) {
            var chiffres = valeurs.cases.map { (rang: $0.rang, chiffre: Chiffre.quantite(Rationnel($0.valeur))) }
            if ventilation == .total, ligne.total == 0 { chiffres = [(rang: 0, chiffre: .quantite(.zero))] }
            guard !chiffres.isEmpty else { continue }
            lots.append(
                LotDeChiffres(
                    mesure: mesure, reservataire: ligne.reservataire, ventilation: ventilation, chiffres: chiffres))
        }
    }

    private static func ajouter(_ ligne: LigneCalculee, _ mesure: Mesure, _ lots: inout [LotDeChiffres]) {
        for ventilation in mesure.ventilations {
            let chiffres = ligne.cases.filter { $0.ventilation == ventilation }.map {
                (rang: $0.rang, chiffre: $0.chiffre)
            }
            guard !chiffres.isEmpty else { continue }
            lots.append(
                LotDeChiffres(
                    mesure: mesure, reservataire: ligne.reservataire, ventilation: ventilation, chiffres: chiffres))
        }
    }
}
