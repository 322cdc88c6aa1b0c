import Comptage
package import Parc
package import Regles
package import Secret

/// A figure of the edition for a conference, found.
package struct FigureDeLEdition: Sendable {
    package let mesure: Mesure
    /// As it is printed: `*`, a code, or what several are merged into.
    package let reservataire: String
    package let ventilation: Ventilation
    /// As they are printed, one per axis.
    package let codes: [String]
    let edition: EditionProtegee
    /// What the codes asked for were merged into, when they were.
    let fusions: [Fusion]
    package let sort: Sort

    /// What the edition does of it.
    package enum Sort: Sendable {
        /// On dwellings: shown as counted.
        case publique(Chiffre?)
        /// A count on households that is shown.
        case publie(ChiffreProtege)
        /// One that is withheld, with why and what proves that it is safe.
        case retenu(ChiffreProtege, Explication)
        /// A count over another, shown where both are; nil when it is withheld.
        case taux(Chiffre?, termes: [Mesure.Cle])
        /// Quantiles, shown on enough households; nil when they are withheld.
        case quantile(Chiffre?)
        /// The edition does not have it, and why, as a French sentence.
        case absente(String)
    }

    /// The primary figure that the two whole tables prove safe; nil when there are none.
    var prouvee: CleDeCellule? {
        guard case .retenu(let chiffre, let explication) = sort else { return nil }
        guard case .secondaire(let cles) = explication.motif else { return chiffre.cle }
        return cles.first
    }

    /// The two whole tables; nil when the figure has none.
    package var temoins: (premier: TableauxPossibles, second: TableauxPossibles)? {
        guard case .retenu(_, let explication) = sort, explication.temoins.count == 2 else { return nil }
        return (explication.temoins[0], explication.temoins[1])
    }
}

extension FigureDeLEdition {
    init(
        _ mesure: Mesure, _ reservataire: String, _ ventilation: Ventilation, _ codes: [String], _ fusions: [Fusion],
        _ edition: EditionProtegee
    ) {
        self.mesure = mesure
        self.reservataire = reservataire
        self.ventilation = ventilation
        self.codes = codes
        self.fusions = fusions
        self.edition = edition
        let montre = edition.diffusable.chiffre(mesure, reservataire, ventilation, codes)
        if let absence = edition.absence(mesure) ?? edition.absence(mesure, reservataire, ventilation) {
            sort = .absente(absence)
        } else {
            switch TraitementDeMesure(mesure) {
            case .publique, .absente: sort = .publique(montre)
            case .taux(let termes): sort = .taux(montre, termes: termes)
            case .quantiles: sort = .quantile(montre)
            case .protegee:
                let sien = edition.chiffres(mesure).first {
                    $0.reservataire == reservataire && $0.ventilation == ventilation
                        && $0.modalites.map(\.code) == codes
                }
                if let sien {
                    sort = edition.protection.explication(sien.cle).map { .retenu(sien, $0) } ?? .publie(sien)
                } else {
                    sort = .absente("Ce bilan ne donne pas ce chiffre.")
                }
            }
        }
    }
}

extension BilanDiffusable {
    /// A figure that is shown; nil when it is withheld or not listed.
    fileprivate func chiffre(
        _ mesure: Mesure, _ reservataire: String, _ ventilation: Ventilation, _ codes: [String]
    ) -> Chiffre? {
        let ligne = mesures.first { $0.mesure.cle == mesure.cle }?.lignes.first { $0.reservataire == reservataire }
        return ligne?.cases.first { $0.ventilation == ventilation && $0.modalites.map(\.code) == codes }?.chiffre
    }
}

extension EditionProtegee {
    /// Why the edition does not have a measure, as a French sentence; nil when it has it.
    func absence(_ mesure: Mesure) -> String? {
        diffusable.absentes.first { $0.mesure.cle == mesure.cle }.map {
            "Toute la mesure est hors de l’édition : \($0.raison.libelle)."
        }
    }

    /// Why it does not have a figure of a measure that it has.
    fileprivate func absence(_ mesure: Mesure, _ reservataire: String, _ ventilation: Ventilation) -> String? {
        switch TraitementDeMesure(mesure) {
        case .publique, .quantiles, .absente: return nil
        case .taux:
            guard reservataire.hasPrefix("("), diffusable.fusions.contains(where: { $0.vers.code == reservataire })
            else { return nil }
            return "Le taux de plusieurs réservataires regroupés n’est celui d’aucun d’eux : l’édition n’en donne pas."
        case .protegee(let ventilations):
            guard ventilations.contains(ventilation) else {
                return
                    "Cette mesure n’est donnée qu’en total : les sections E et F comptent les mêmes attributions par axe."
            }
            if imprime(ventilation, reservataire) { return nil }
            return imprime(ventilation, Convention.codeEnsemble)
                ? "Les chiffres sur des ménages ne sont donnés, réservataire par réservataire, qu’en total : détaillés, trop "
                    + "seraient sous le seuil."
                : "Les chiffres sur des ménages ne sont pas croisés par commune et QPV : trop seraient sous le seuil."
        }
    }
}
