/// How a right that is not whole becomes dwellings: no text fixes it.
package enum ArrondiObjectif: String, Sendable, CaseIterable {
    /// To the nearest, halves up.
    case proche
    case superieur
    case inferieur
    /// Largest remainders among the réservataires of one perimeter, the landlord with the rest.
    case plusFortsRestes = "plus-forts-restes"

    /// Label for people.
    package var libelle: String {
        switch self {
        case .proche: "au logement le plus proche"
        case .superieur: "au logement supérieur"
        case .inferieur: "au logement inférieur"
        case .plusFortsRestes: "aux plus forts restes entre les réservataires du périmètre, le bailleur ayant le reste"
        }
    }
}

/// Which rate the annex of the year after applies (conventions, art. 3: it is brought up to date every year).
package enum TauxSuivant: String, Sendable, CaseIterable {
    /// Live rights over stock (TAU-1), where droits.csv gives rights; else the convention's.
    case droits
    /// The convention's.
    case convention

    /// Label for people.
    package var libelle: String {
        switch self {
        case .droits: "celui des droits vivants quand l’état des lieux en donne, sinon celui de la convention"
        case .convention: "celui de la convention"
        }
    }
}

/// The parameters of section H.
package struct ParametresDObjectif: Sendable, Hashable {
    package let arrondi: ArrondiObjectif
    /// Whether line e is rounded before line h, as signed annexes do.
    package let arrondiIntermediaire: Bool
    package let tauxSuivant: TauxSuivant

    /// The parameters; those that are not given are the defaults of the specification.
    package init(
        arrondi: ArrondiObjectif = .proche, arrondiIntermediaire: Bool = false, tauxSuivant: TauxSuivant = .droits
    ) {
        self.arrondi = arrondi
        self.arrondiIntermediaire = arrondiIntermediaire
        self.tauxSuivant = tauxSuivant
    }

    /// As every bilan prints them.
    package var parametres: [Parametre] {
        [
            Parametre("regles.arrondi_objectif", arrondi.rawValue, "Arrondi de l’objectif à des logements entiers"),
            Parametre(
                "regles.arrondi_intermediaire", arrondiIntermediaire ? "true" : "false",
                "Arrondi du flux estimé (ligne e) avant la suite du calcul"),
            Parametre("regles.taux_suivant", tauxSuivant.rawValue, "Taux de l’annexe de l’année suivante"),
        ]
    }
}
