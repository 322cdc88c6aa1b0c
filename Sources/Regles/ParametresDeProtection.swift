/// What an attacker must not be able to prove of a figure that is too small to show.
package enum NiveauDeProtection: String, Sendable, CaseIterable {
    /// It cannot be computed exactly: it may be its value or one more.
    case n1 = "N1"
    /// Nothing proves that it is under the threshold, nor that it is not 0.
    case n3 = "N3"
}

/// How the editions that leave the parties of a convention are protected (`[protection]` of campagne.toml).
package struct ParametresDeProtection: Sendable, Hashable {
    /// The least number of households that may be shown; 11 in the convention of Hénin-Carvin.
    package let seuil: Int
    package let niveau: NiveauDeProtection
    /// A commune with fewer attributions than that in the year is merged with others.
    package let zoneMinimale: Int

    /// The standard of the occupancy convention, by default.
    package init(seuil: Int = 11, niveau: NiveauDeProtection = .n3, zoneMinimale: Int = 50) {
        self.seuil = seuil
        self.niveau = niveau
        self.zoneMinimale = zoneMinimale
    }

    /// What a protected edition prints, in a fixed order: key of campagne.toml, value, label.
    package var parametres: [Parametre] {
        [
            Parametre(
                "protection.seuil", String(seuil), "Effectif au-dessous duquel un chiffre sur des ménages est retenu"),
            Parametre("protection.niveau", niveau.rawValue, "Force de la protection : \(libelleDuNiveau)"),
            Parametre(
                "protection.zone_minimale", String(zoneMinimale),
                "Attributions au-dessous desquelles une commune est réunie à d’autres"),
        ]
    }

    private var libelleDuNiveau: String {
        switch niveau {
        case .n1: "un chiffre retenu ne se recalcule pas"
        case .n3: "rien ne prouve qu’un chiffre retenu est sous le seuil, ni qu’il n’est pas nul"
        }
    }
}
