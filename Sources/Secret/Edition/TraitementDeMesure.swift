import Parc
package import Regles

/// What the edition for a conference does with a measure.
package enum TraitementDeMesure {
    /// Dwellings: shown as they are counted, known to every attacker.
    case publique
    /// Households, or decisions about them: protected, on these breakdowns.
    case protegee([Ventilation])
    /// Counts over one another: shown where these measures are.
    case taux([Mesure.Cle])
    /// Quantiles: shown for the whole, when there are enough households.
    case quantiles
    case absente(RaisonDAbsence)

    /// How a measure is treated, whatever the figures.
    package init(_ mesure: Mesure) {
        let nom = "\(mesure.section.rawValue)/\(mesure.id)"
        if mesure.nature == .controles {
            self = .absente(.controle)
        } else if TraitementDeMesure.duFluxReel.contains(nom) {
            self = .absente(.fluxReel)
        } else if mesure.nature == .logements, mesure.forme != .quantite || mesure.section != .i {
            self = .publique
        } else {
            switch mesure.forme {
            case .nombre:
                self = .protegee(TraitementDeMesure.montrees(mesure))
            case .taux: self = .taux(TraitementDeMesure.termes(mesure))
            case .quantite: self = .quantiles
            }
        }
    }

    /// The breakdowns of a count on households that leave the landlord.
    private static func montrees(_ mesure: Mesure) -> [Ventilation] {
        switch mesure.section {
        // E and F count these households too, on the same axes: only the totals are said twice.
        case .a: [.total]
        // By place or by stock, G crosses with the QPV what B, C and D give by place alone.
        case .g: mesure.ventilations.filter { $0.axes.allSatisfy { $0 == .contingent } }
        default: mesure.ventilations
        }
    }

    /// What gives back the subtracted attributions by a subtraction.
    private static let duFluxReel: Set<String> = [
        "B/objectif_flux_reel", "B/atteinte_reelle", "B/taux_orientation", "H/redistribution", "H/objectif_suivant",
        "H/fraction_suivante",
    ]

    /// The counts that a rate is made of.
    private static func termes(_ mesure: Mesure) -> [Mesure.Cle] {
        let ids: [String] =
            switch mesure.id {
            case "taux_attribution": ["attribues"]
            case "taux_refus": ["refus", "baux_signes"]
            case "taux_baux": ["baux_signes", "attribues"]
            default: ["base", "retenus"].map { mesure.id.replacing("taux", with: $0) }
            }
        return ids.map { Mesure.Cle(section: mesure.section, id: $0) }
    }
}

/// Why a measure is not in a protected edition.
package enum RaisonDAbsence: Sendable, Hashable {
    /// It checks the landlord's own data.
    case controle
    /// The real flow, less other printed figures, gives the subtracted attributions back.
    case fluxReel
    /// Its figures are too small for any protection.
    case tropFine
    /// With the others that are printed, its figures would give withheld ones back.
    case tropParlante
    /// The facts that the bilan is made from do not say it.
    case nonComptee

    /// As the edition says it.
    package var libelle: String {
        switch self {
        case .controle: "contrôle des données du bailleur"
        case .fluxReel: "se déduirait des attributions soustraites, qui sont protégées"
        case .tropFine: "effectifs trop petits pour être publiés, même regroupés"
        case .tropParlante: "avec les autres chiffres de l’édition, elle en laisserait retrouver de retenus"
        case .nonComptee: "non comptée : le fichier de faits n’en dit rien"
        }
    }
}
