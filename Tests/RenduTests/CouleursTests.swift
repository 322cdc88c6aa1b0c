import Foundation
import Parc
import Templates
import Testing

/// WCAG 2.2, 1.4.3 and 1.4.11, computed on the palettes of style.css (light, dark, print).
@Suite struct `Couleurs` {
    private static let palettes: [[String: String]] = {
        let css = String(decoding: GabaritEmbarque.style.octets, as: UTF8.self)
        return css.matches(of: /:root \{([^}]*)\}/).map { bloc in
            let couleurs = bloc.output.1.matches(of: /--([a-z0-9-]+): (#[0-9a-f]{6});/)
            return Dictionary(
                couleurs.map { (String($0.output.1), String($0.output.2)) }, uniquingKeysWith: { first, _ in first })
        }
    }()

    @Test(arguments: [
        ("encre", "papier"), ("encre", "fond"), ("gris", "papier"), ("gris", "fond"), ("accent", "papier"),
        ("accent", "fond"), ("encre", "accent-clair"), ("atteint", "atteint-clair"), ("manque", "manque-clair"),
        ("encre", "manque-clair"), ("sur-impaire", "part1"), ("sur-impaire", "part3"), ("sur-impaire", "part5"),
        ("sur-paire", "part2"), ("sur-paire", "part4"), ("sur-paire", "part6"),
    ])
    func `un texte se détache de son fond à 4,5 pour 1`(texte: String, fond: String) throws {
        #expect(Couleurs.palettes.count == 3)
        for palette in Couleurs.palettes { #expect(try contraste(palette, texte, fond) >= 4.5) }
    }

    @Test(arguments: [
        ("bouton", "papier"), ("bouton", "trait"), ("filet", "papier"), ("filet", "fond"), ("trait-fort", "papier"),
        ("encre", "trait"), ("retrait", "papier"),
        ("part1", "papier"), ("part2", "papier"), ("part3", "papier"), ("part4", "papier"), ("part5", "papier"),
        ("part6", "papier"), ("part1", "part2"), ("part2", "part3"), ("part3", "part4"), ("part4", "part5"),
        ("part5", "part6"), ("part6", "part1"),
    ])
    func `un trait qui porte un sens se détache à 3 pour 1`(trait: String, fond: String) throws {
        for palette in Couleurs.palettes { #expect(try contraste(palette, trait, fond) >= 3) }
    }

    @Test func `les fonds de la charte sont ceux de la feuille de style`() {
        let fonds = [Fonds.clairs, .sombres].map { [$0.papier.texte, $0.fond.texte, $0.trait.texte] }
        #expect(
            fonds
                == Couleurs.palettes.prefix(2).map { palette in ["papier", "fond", "trait"].compactMap { palette[$0] } }
        )
    }

    private func contraste(_ palette: [String: String], _ a: String, _ b: String) throws -> Double {
        let clartes = [luminance(try #require(palette[a])), luminance(try #require(palette[b]))].sorted()
        return (clartes[1] + 0.05) / (clartes[0] + 0.05)
    }

    private func luminance(_ couleur: String) -> Double {
        let code = Int(couleur.dropFirst(), radix: 16) ?? 0
        let canaux = [code >> 16, code >> 8 & 255, code & 255].map { canal in
            let part = Double(canal) / 255
            return part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
        }
        return 0.2126 * canaux[0] + 0.7152 * canaux[1] + 0.0722 * canaux[2]
    }
}
