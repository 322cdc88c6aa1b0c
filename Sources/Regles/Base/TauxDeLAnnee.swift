package import Parc

/// The rates of article 6.1, for a réservataire or for the whole.
package enum TauxDeLAnnee: String, Sendable, CaseIterable {
    case orientation, attribution, refus, baux

    /// What the rates are made of.
    package struct Termes: Sendable {
        /// Of the perimeter of the bilan, whoever the rates are of.
        package let fluxReel: Int
        package let misesADisposition, attribues, baux, refus: Int

        /// The terms of one réservataire, or of the whole.
        package init(fluxReel: Int, misesADisposition: Int, attribues: Int, baux: Int, refus: Int) {
            self.fluxReel = fluxReel
            self.misesADisposition = misesADisposition
            self.attribues = attribues
            self.baux = baux
            self.refus = refus
        }
    }

    /// The rate; nil when its base is not above 0.
    package func taux(_ termes: Termes) -> Proportion? {
        let (nombre, base) =
            switch self {
            case .orientation: (termes.misesADisposition, termes.fluxReel)
            case .attribution: (termes.attribues, termes.misesADisposition)
            case .refus: (termes.refus, termes.refus + termes.baux)
            case .baux: (termes.baux, termes.attribues)
            }
        return Proportion(nombre, sur: Rationnel(base))
    }

    /// The measures, in the order of the outputs.
    package static let mesures: [Mesure] = allCases.map(\.mesure)

    /// The calculated measure.
    package var mesure: Mesure {
        Mesure(
            "taux_\(rawValue)", section: .b, libelle: libelle, definition: definition,
            regles: ["TAUX-1", "PER-1"] + (self == .orientation ? ["OBJ-1"] : []),
            references: [.article6x1, .article6x2], ventilations: [.total, Ventilation(.exercice)],
            nature: self == .orientation ? .logements : .personnes, portee: .parReservataire, forme: .taux)
    }

    private var libelle: String {
        switch self {
        case .orientation: "Taux d’orientation"
        case .attribution: "Taux d’attribution"
        case .refus: "Taux de refus"
        case .baux: "Taux de baux signés"
        }
    }

    private var definition: String {
        switch self {
        case .orientation: "Mises à disposition rapportées au flux réel du périmètre de ce bilan."
        case .attribution: "Logements attribués rapportés aux mises à disposition de la même année."
        case .refus: "Refus après attribution rapportés à l’ensemble des refus et des baux signés de l’année."
        case .baux: "Baux signés rapportés aux logements attribués la même année."
        }
    }

    /// The rule.
    package static let regle = Regle(
        "TAUX-1", "Taux de l’année",
        "Orientation : mises à disposition / flux réel (libérés, moins ceux qui ont été retirés sans mise à disposition, moins "
            + "les attributions soustraites du bailleur) du périmètre du bilan. Attribution : logements attribués / mises à "
            + "disposition. Refus : refus / (refus + baux signés). Baux : baux signés / logements attribués. Les deux termes "
            + "sont de la même année, et toujours donnés : un logement offert en fin d’année peut être attribué la suivante, "
            + "et un taux dépasser 100 %. Sans base, il n’y a pas de taux.",
        references: [.article6x1, .article6x2])
}
