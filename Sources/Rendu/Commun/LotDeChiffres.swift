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

    /// Every figure of a section: the counts in the order of the registry, then what is calculated from them.
    static func lots(_ section: Section, _ bilan: Bilan) -> [LotDeChiffres] {
        let comptees = bilan.mesures.filter { $0.mesure.section == section }
        let calculees = bilan.calculees.filter { $0.mesure.section == section }
        return comptees.flatMap { comptee in comptee.lignes.flatMap { lots($0, comptee.mesure) } }
            + calculees.flatMap { calculee in calculee.lignes.flatMap { lots($0, calculee.mesure) } }
    }

    private static func lots(_ ligne: LigneDeMesure, _ mesure: Mesure) -> [LotDeChiffres] {
        zip(mesure.ventilations, ligne.valeurs).map { ventilation, valeurs in
            var chiffres = valeurs.cases.map { (rang: $0.rang, chiffre: Chiffre.quantite(Rationnel($0.valeur))) }
            if ventilation == .total, ligne.total == 0 { chiffres = [(rang: 0, chiffre: .quantite(.zero))] }
            return LotDeChiffres(
                mesure: mesure, reservataire: ligne.reservataire, ventilation: ventilation, chiffres: chiffres)
        }
    }

    private static func lots(_ ligne: LigneCalculee, _ mesure: Mesure) -> [LotDeChiffres] {
        mesure.ventilations.map { ventilation in
            LotDeChiffres(
                mesure: mesure, reservataire: ligne.reservataire, ventilation: ventilation,
                chiffres: ligne.cases.filter { $0.ventilation == ventilation }.map { ($0.rang, $0.chiffre) })
        }
    }
}
