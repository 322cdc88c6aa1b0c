import Comptage
import Parc
import Regles

/// What the charts on dwellings read, of a whole bilan or of a protected edition: figures that nothing withholds.
protocol ChiffresDeLogements {
    var annee: Int { get }
    /// `en 2023`, or the part of the year that is counted.
    var enLAnnee: String { get }
    /// The addressee's code; nil when it is not one réservataire.
    var code: String? { get }
    /// Whom the page is for, in words; the whole perimeter when it is for no one réservataire.
    var sujetLu: String { get }
    /// Those who hold a convention, in the order of the campaign.
    var titulaires: [Modalite] { get }
    /// The stated objectives, in the order of the campaign.
    var objectifsChiffres: [ObjectifLu] { get }
    /// One sentence on the one objective of a réservataire's bilan.
    var messageDeLObjectif: String { get }
    /// ` au 30 juin 2023` in a bilan closed before the end of the year.
    var aLaDate: String { get }

    /// The categories of an axis, in order.
    func modalites(_ axe: Axe) -> [Modalite]
    /// nil when the measure is not counted for that réservataire.
    func total(_ mesure: Mesure, _ reservataire: String) -> Int?
    /// One figure per category of the axis, in order; nil when the measure is not counted.
    func nombres(_ mesure: Mesure, _ axe: Axe, _ reservataire: String) -> [Int]?
}

/// One objective, as a chart shows it.
struct ObjectifLu {
    let nom: String
    let fait: Int
    let objectif: Int
    let atteint: Bool
}

extension ChiffresDeLogements {
    /// Whose row a sentence or a chart reads: the addressee's own, that of the whole when there is none.
    var codeLu: String { code ?? ToutLePerimetre.code }

    /// The total of a measure on the whole perimeter; nil when it is not counted.
    func total(_ mesure: Mesure) -> Int? { total(mesure, ToutLePerimetre.code) }

    /// A label of the registry, dated.
    func libelle(_ mesure: Mesure) -> String { Typographie.datee(mesure.libelle, annee: annee) }
}

extension PresentationDuBilan: ChiffresDeLogements {
    var titulaires: [Modalite] {
        bilan.reservataires.filter { $0.type != nil }.map { Modalite($0.code, $0.nom) }
    }

    var objectifsChiffres: [ObjectifLu] {
        bilan.objectifs.compactMap { chiffre in
            chiffre.atteinte.objectif.map {
                ObjectifLu(
                    nom: nom(chiffre.reservataire), fait: chiffre.atteinte.misesADisposition, objectif: $0,
                    atteint: SituationDeLObjectif(chiffre.atteinte, pointDEtape: pointDEtape) == .atteint)
            }
        }
    }

    var messageDeLObjectif: String { MessageDuBilan(presentation: self).titre }

    var aLaDate: String { pointDEtape ? " au \(Typographie.date(arreteAu))" : "" }

    func modalites(_ axe: Axe) -> [Modalite] { bilan.modalites(axe) }

    func nombres(_ mesure: Mesure, _ axe: Axe, _ reservataire: String) -> [Int]? {
        bilan.comptee(mesure).map { comptee in
            let valeurs = comptee.valeurs(Ventilation(axe), reservataire)
            return modalites(axe).indices.map { valeurs[$0] }
        }
    }
}
