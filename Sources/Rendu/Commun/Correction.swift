package import Parc

/// What a corrected version says of itself: which version, why, of what, and what changed.
package struct Correction: Sendable {
    /// 2 for the first correction.
    package let version: Int
    package let motif: String
    /// SHA-256 of the bilan.xml that it corrects, in hexadecimal.
    package let empreinte: String
    /// Every figure that changed, in the order of donnees.csv.
    package let chiffres: [ChiffreCorrige]
    package let parametres: [ParametreCorrige]
    /// What only one of the two versions has, as sentences without final dot.
    package let nonCompares: [String]

    /// A correction.
    package init(
        version: Int, motif: String, empreinte: String, chiffres: [ChiffreCorrige], parametres: [ParametreCorrige],
        nonCompares: [String]
    ) {
        self.version = version
        self.motif = motif
        self.empreinte = empreinte
        self.chiffres = chiffres
        self.parametres = parametres
        self.nonCompares = nonCompares
    }

    /// File that lists the figures that changed, beside the bilan.
    package static let fichier = "corrections.csv"
}

/// A figure before and after; nil where it is not defined.
package struct ChiffreCorrige: Sendable {
    package let section: Section
    /// Label of the measure.
    package let mesure: String
    /// Name of the réservataire, or `*`.
    package let reservataire: String
    /// The categories in words; nil for a total.
    package let modalite: String?
    package let avant: Fraction?
    package let apres: Fraction?
    package let enTaux: Bool

    /// A figure that changed.
    package init(
        section: Section, mesure: String, reservataire: String, modalite: String?, avant: Fraction?,
        apres: Fraction?, enTaux: Bool
    ) {
        self.section = section
        self.mesure = mesure
        self.reservataire = reservataire
        self.modalite = modalite
        self.avant = avant
        self.apres = apres
        self.enTaux = enTaux
    }
}

/// A parameter of counting before and after; nil where it does not exist.
package struct ParametreCorrige: Sendable {
    package let libelle: String
    package let avant: String?
    package let apres: String?

    /// A parameter that changed.
    package init(libelle: String, avant: String?, apres: String?) {
        self.libelle = libelle
        self.avant = avant
        self.apres = apres
    }
}
