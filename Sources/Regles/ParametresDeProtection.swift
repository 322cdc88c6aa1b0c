/// How hard a withheld figure is to find back: what an attacker must not be able to prove.
package enum NiveauDeProtection: String, Sendable, CaseIterable {
    /// No withheld figure can be calculated exactly: it may be its value or one more.
    case n1 = "N1"
    /// Nothing proves that a withheld figure is under the threshold, nor that it is not zero: what can be proved of it
    /// leaves it everything from 0 to the threshold.
    case n3 = "N3"
}

/// How the editions that circulate are protected (convention on occupancy data of Hénin-Carvin, II and article 2).
package struct ParametresDeProtection: Sendable, Hashable {
    /// No figure bears on fewer units.
    package let seuil: Int
    package let niveau: NiveauDeProtection
    /// Zones with fewer units are merged.
    package let zoneMinimale: Int
    /// Per cent of the households that must have answered.
    package let tauxDeReponse: Int

    /// The parameters of the convention, unless others are given.
    package init(
        seuil: Int = 11, niveau: NiveauDeProtection = .n3, zoneMinimale: Int = 50, tauxDeReponse: Int = 60
    ) {
        self.seuil = seuil
        self.niveau = niveau
        self.zoneMinimale = zoneMinimale
        self.tauxDeReponse = tauxDeReponse
    }

    /// Whether so few answers make a figure unreliable.
    package func estInsuffisant(reponses: Int, sur menages: Int) -> Bool {
        reponses * 100 < tauxDeReponse * menages
    }

    /// The parameters as protected editions print them, in a fixed order.
    package var parametres: [Parametre] {
        [
            Parametre("protection.seuil", "\(seuil)", "Effectif au-dessous duquel rien n’est publié"),
            Parametre("protection.niveau", niveau.rawValue, "Force de la protection\u{A0}: \(libelleDuNiveau)"),
            Parametre(
                "protection.zone_minimale", "\(zoneMinimale)", "Effectif au-dessous duquel une zone est regroupée"),
            Parametre("protection.taux_de_reponse", "\(tauxDeReponse)", "Taux de réponse minimal, en pour cent"),
        ]
    }

    private var libelleDuNiveau: String {
        switch niveau {
        case .n1: "un chiffre retenu ne se recalcule pas"
        case .n3: "rien ne prouve qu’un chiffre retenu est sous le seuil, ni qu’il n’est pas nul"
        }
    }
}
