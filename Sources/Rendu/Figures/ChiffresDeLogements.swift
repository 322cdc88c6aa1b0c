import Comptage
import Parc
import Regles

/// What the charts on dwellings read, of a whole bilan or of a protected edition: figures that nothing withholds.
protocol ChiffresDeLogements {
    var bailleur: Bailleur { get }
    var exercice: Exercice { get }
    var edition: Edition { get }
    /// The addressee's code; nil when it is not one réservataire.
    var code: String? { get }
    /// Whose row a sentence or a chart reads, in words.
    var sujetLu: String { get }
    /// Those who hold a convention, in the order of the campaign.
    var titulaires: [Modalite] { get }
    /// The stated objectives, in the order of the campaign.
    var objectifsChiffres: [ObjectifLu] { get }

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
    var annee: Int { exercice.annee }
    var arreteAu: Jour { exercice.arreteAu }
    var pointDEtape: Bool { exercice.pointDEtape }

    /// Whose row a sentence or a chart reads: the addressee's own, that of the whole when there is none.
    var codeLu: String { code ?? ToutLePerimetre.code }

    /// `en 2023`, or the part of the year that is counted: `du 1er janvier au 30 juin 2023`.
    var enLAnnee: String {
        pointDEtape ? "du 1er\u{A0}janvier au \(Typographie.date(arreteAu))" : "en\u{A0}\(annee)"
    }

    /// ` au 30 juin 2023` in a bilan closed before the end of the year.
    var aLaDate: String { pointDEtape ? " au \(Typographie.date(arreteAu))" : "" }

    /// `Bilan 2023 de la gestion en flux`.
    var titre: String { "Bilan\u{A0}\(annee) de la gestion en flux" }

    /// The total of a measure on the whole perimeter; nil when it is not counted.
    func total(_ mesure: Mesure) -> Int? { total(mesure, ToutLePerimetre.code) }

    /// A label of the registry, dated.
    func libelle(_ mesure: Mesure) -> String { Typographie.datee(mesure.libelle, annee: annee) }

    /// Champ and Source of what bears on `champ`.
    func provenance(champ: String) -> Tableau.Provenance {
        Tableau.Provenance(
            champ: "\(champ), année\u{A0}\(annee).",
            source:
                "\(bailleur.nom), RPLS et journal des attributions arrêté au \(Typographie.date(arreteAu))\u{202F}; "
                + "\(exercice.faits == nil ? "comptage" : "faits déjà comptés, repris par") bilanflux \(edition.version)."
        )
    }
}
