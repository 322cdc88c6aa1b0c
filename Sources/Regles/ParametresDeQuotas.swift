/// What a legal quota is measured on: the texts differ (CCH, art. L.441-1; conventions, art. 6.2).
package enum BaseDeQuota: String, Sendable, CaseIterable {
    case baux
    case attributions

    /// Label for people.
    package var libelle: String {
        switch self {
        case .baux: "Baux signés"
        case .attributions: "Attributions"
        }
    }
}

/// The parameters of section G: the base of each quota, and the first-quartile threshold the applicants were ranked with.
package struct ParametresDeQuotas: Sendable, Hashable {
    package let q1: BaseDeQuota
    package let q2: BaseDeQuota
    package let q3: BaseDeQuota
    /// Year of the arrêté that fixes the threshold; nil when the campaign does not say.
    package let millesime: Int?
    /// Yearly resources by consumption unit, in euros; nil when the campaign does not say.
    package let seuil: Int?

    /// The parameters; those that are not given are the defaults of the specification.
    package init(
        q1: BaseDeQuota = .baux, q2: BaseDeQuota = .attributions, q3: BaseDeQuota = .attributions,
        millesime: Int? = nil, seuil: Int? = nil
    ) {
        self.q1 = q1
        self.q2 = q2
        self.q3 = q3
        self.millesime = millesime
        self.seuil = seuil
    }

    /// As every bilan prints them.
    package var parametres: [Parametre] {
        [
            Parametre("regles.base_q1", q1.rawValue, "Base de l’obligation « premier quartile hors QPV »"),
            Parametre("regles.base_q2", q2.rawValue, "Base de l’obligation « quartiles 2 à 4 en QPV »"),
            Parametre("regles.base_q3", q3.rawValue, "Base de l’obligation « publics prioritaires »"),
            Parametre("quartile.millesime", millesime.map(String.init) ?? "", "Millésime du seuil du premier quartile"),
            Parametre(
                "quartile.seuil", seuil.map(String.init) ?? "", "Seuil du premier quartile (euros par an et par UC)"),
        ]
    }
}
