/// What makes a landlord's documents its own: its logo and its two colours, from `[bailleur]` of campagne.toml.
package struct Charte: Sendable, Hashable {
    package let logo: Logo?
    /// nil for the tool's own.
    package let couleurs: Couleurs?

    /// A charter; without anything, the documents have the tool's colours and no logo.
    package init(logo: Logo? = nil, couleurs: Couleurs? = nil) {
        self.logo = logo
        self.couleurs = couleurs
    }

    /// A picture that was checked when it was read.
    package struct Logo: Sendable, Hashable {
        /// Every page carries it, and stays under 600 kB.
        package static let octetsAuPlus = 50_000

        package let format: Format
        package let octets: [UInt8]

        /// A logo.
        package init(format: Format, octets: [UInt8]) {
            self.format = format
            self.octets = octets
        }

        /// The two kinds that are read.
        package enum Format: String, Sendable, CaseIterable {
            case svg = "image/svg+xml"
            case png = "image/png"
        }
    }

    /// Two colours that can be read on the pages.
    package struct Couleurs: Sendable, Hashable {
        /// Of the band, the links and the bars.
        package let principale: Couleur
        /// Of the lines.
        package let secondaire: Couleur

        /// nil when one of them cannot be read on light pages (`Fonds.clairs`).
        package init?(principale: Couleur, secondaire: Couleur) {
            guard [principale, secondaire].allSatisfy({ Fonds.clairs.contraste($0) >= Fonds.minimum }) else {
                return nil
            }
            self.principale = principale
            self.secondaire = secondaire
        }
    }
}

/// What a colour of a page stands on, in one of its two modes: the values of style.css.
package struct Fonds: Sendable {
    /// Of the page.
    package let papier: Couleur
    /// Of its head, its foot, its boxes.
    package let fond: Couleur
    /// Of what is drawn beside a bar.
    package let trait: Couleur

    /// The contrast of what is read, in hundredths (WCAG 2.2, 1.4.3, level AA).
    package static let minimum = 450
    /// The contrast of what is drawn beside, in hundredths (1.4.11).
    package static let minimumDuTrait = 300

    /// Light pages, and paper.
    package static let clairs = Fonds(
        papier: Couleur(rouge: 0xFD, vert: 0xFC, bleu: 0xF9), fond: Couleur(rouge: 0xF4, vert: 0xF1, bleu: 0xEA),
        trait: Couleur(rouge: 0xD8, vert: 0xD2, bleu: 0xC4))
    /// Dark pages.
    package static let sombres = Fonds(
        papier: Couleur(rouge: 0x14, vert: 0x19, bleu: 0x1B), fond: Couleur(rouge: 0x1C, vert: 0x23, bleu: 0x26),
        trait: Couleur(rouge: 0x37, vert: 0x41, bleu: 0x45))

    /// The lowest contrast of a colour with what it is read on, in hundredths.
    package func contraste(_ couleur: Couleur) -> Int { min(couleur.contraste(papier), couleur.contraste(fond)) }

    /// The first tint of a colour on the way to white that can be read here.
    package func eclaircie(_ couleur: Couleur) -> Couleur {
        for parts in 0..<64 {
            let teinte = couleur.vers(.blanc, parts)
            if contraste(teinte) >= Fonds.minimum, teinte.contraste(trait) >= Fonds.minimumDuTrait { return teinte }
        }
        return .blanc
    }
}
