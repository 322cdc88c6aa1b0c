import Diagnostics
import Foundation
import Importation
import Parc
import TestSupport
import Testing

/// `logo` and `couleurs` of campagne.toml.
@Suite struct CharteTests {
    /// A charter at fault: the rule and part of what is said.
    struct Cas: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let regle: String
        let dit: String
        let campagne: CampagneMinimale

        /// Colours.
        init(_ regle: String, _ dit: String, couleurs: String) {
            testDescription = "couleurs = \(couleurs)"
            self.regle = regle
            self.dit = dit
            campagne = CampagneMinimale {
                $0.remplacer("siren", par: "couleurs = \(couleurs)\nsiren", dans: "campagne.toml")
            }
        }

        /// A logo.
        init(_ description: String, _ dit: String, nom: String = "logo.svg", _ octets: [UInt8]?) {
            testDescription = description
            regle = "CAMP-11"
            self.dit = dit
            campagne = CampagneMinimale {
                $0.remplacer("siren", par: "logo = \"\(nom)\"\nsiren", dans: "campagne.toml")
                if let octets { $0.remplacer(nom, octets) }
            }
        }

        /// A drawing that holds this.
        init(_ description: String, _ dit: String, svg contenu: String) {
            self.init(description, dit, CharteTests.svg(contenu))
        }
    }

    /// An SVG.
    private static func svg(_ contenu: String) -> [UInt8] {
        Array(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\">\(contenu)</svg>"
                .utf8)
    }

    /// A PNG of that width; its checksums are not looked at.
    private static func png(_ largeur: Int = 1) -> [UInt8] {
        func morceau(_ type: String, _ octets: [UInt8]) -> [UInt8] {
            [0, 0, 0, UInt8(octets.count)] + Array(type.utf8) + octets + [0, 0, 0, 0]
        }
        let tete = [0, 0, UInt8(largeur >> 8), UInt8(largeur & 255), 0, 0, 0, 1, 8, 2, 0, 0, 0]
        return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + morceau("IHDR", tete) + morceau("IDAT", [1, 2])
            + morceau("IEND", [])
    }

    static let cas: [Cas] = [
        Cas("CAMP-05", "deux couleurs", couleurs: "\"#123456\""),
        Cas("CAMP-05", "deux couleurs", couleurs: "[\"#123456\"]"),
        Cas("CAMP-05", "deux couleurs", couleurs: "[\"#123456\", \"#123456\", \"#123456\"]"),
        Cas("CAMP-05", "deux couleurs", couleurs: "[\"#123456\", \"#12345g\"]"),
        Cas("CAMP-05", "deux couleurs", couleurs: "[\"#123456\", \"red\"]"),
        Cas("CAMP-05", "deux couleurs", couleurs: "[\"#123456\", 3]"),
        Cas("CAMP-10", "#abcdef a un contraste de 1,46 pour 1", couleurs: "[\"#123456\", \"#ABCDEF\"]"),
        Cas("CAMP-10", "#777777 a un contraste de 3,96 pour 1", couleurs: "[\"#777777\", \"#123456\"]"),
        Cas("fichier absent", "introuvable", nil),
        Cas("fichier vide", "vide", []),
        Cas("dossier voisin", "un fichier du dossier de la campagne", nom: "../logo.svg", nil),
        Cas("chemin absolu", "un fichier du dossier de la campagne", nom: "/etc/passwd", nil),
        Cas("le dossier lui-même", "un fichier du dossier de la campagne", nom: ".", nil),
        Cas("plus de 50 000 octets", "plus de 50000 octets", [UInt8](repeating: 0x20, count: 50_001)),
        Cas("JPEG", "ni un PNG ni un SVG", [0xFF, 0xD8, 0xFF, 0xE0]),
        Cas("PNG coupé", "abîmé", CharteTests.png().dropLast(1)),
        Cas("PNG suivi d’autre chose", "abîmé", CharteTests.png() + [0]),
        Cas("PNG sans tête", "abîmé", Array(CharteTests.png()[..<8])),
        Cas("PNG de 5 000 points", "plus de 4096", CharteTests.png(5000)),
        Cas("page HTML", "n’est pas un SVG", Array("<html/>".utf8)),
        Cas("SVG hors de son espace", "n’est pas un SVG", Array("<svg/>".utf8)),
        Cas("SVG mal formé", "XML bien formé", svg: "<g>"),
        Cas("DOCTYPE", "DOCTYPE", Array("<!DOCTYPE svg [<!ENTITY a \"b\">]>".utf8) + CharteTests.svg("")),
        Cas("entité", "entité", svg: "<text>&a;</text>"),
        Cas("script", "« script »", svg: "<script>alert(1)</script>"),
        Cas("foreignObject", "« foreignObject »", svg: "<foreignObject/>"),
        Cas("animation qui change une adresse", "« set »", svg: "<set attributeName=\"href\" to=\"x\"/>"),
        Cas("événement", "(onload)", svg: "<g onload=\"x\"/>"),
        Cas("adresse", "(href)", svg: "<image href=\"https://x.test/a.png\"/>"),
        Cas("adresse à l’ancienne", "(href)", svg: "<image xlink:href=\"a.png\"/>"),
        Cas("adresse de script", "(href)", svg: "<a href=\"javascript:alert(1)\"/>"),
        Cas("SVG dans une adresse", "(href)", svg: "<image href=\"data:image/svg+xml,x\"/>"),
        Cas("remplissage d’ailleurs", "(fill)", svg: "<g fill=\"url( 'a.svg#b')\"/>"),
        Cas("style d’ailleurs", "appelle", svg: "<style>g { fill: URL(https://x.test) }</style>"),
        Cas("feuille importée", "appelle", svg: "<style>@import 'a.css';</style>"),
        Cas("style déguisé", "appelle", svg: "<style>g { fill: \\75rl(a) }</style>"),
    ]

    private func lire(_ campagne: CampagneMinimale) throws(ImportError) -> Charte {
        let dossier = campagne.ecrire()
        defer { withExtendedLifetime(dossier) {} }
        return try LecteurDeCampagne.lire(dossier: dossier.chemin).0.charte
    }

    @Test(arguments: cas)
    func `une charte que les pages ne peuvent porter est refusée à sa ligne`(_ cas: Cas) throws {
        #expect {
            try lire(cas.campagne)
        } throws: { erreur in
            guard case .campagne(let problemes)? = erreur as? ImportError, problemes.count == 1 else { return false }
            return problemes[0].rule.id == cas.regle && problemes[0].position.line == 5
                && problemes[0].detail.contains(cas.dit)
        }
    }

    @Test func `un dessin qui ne renvoie qu’à lui-même est un logo, tel quel`() throws {
        let svg = CharteTests.svg(
            "<defs><linearGradient id=\"a\"/></defs><g fill=\"url(#a)\"/><use href=\"#a\" xlink:href=\"#a\"/>"
                + "<style>g { stroke: url('#a') }</style>")
        let charte = try lire(
            CampagneMinimale {
                $0.remplacer(
                    "siren", par: "logo = \"images/logo.svg\"\ncouleurs = [\"#123456\", \"#7A3B0E\"]\nsiren",
                    dans: "campagne.toml")
                $0.remplacer("images/logo.svg", svg)
            })
        #expect(charte.logo == Charte.Logo(format: .svg, octets: svg))
        #expect(charte.couleurs?.secondaire.texte == "#7a3b0e")
    }

    @Test func `un PNG est un logo`() throws {
        let charte = try lire(
            CampagneMinimale {
                $0.remplacer("siren", par: "logo = \"l\"\nsiren", dans: "campagne.toml")
                $0.remplacer("l", CharteTests.png())
            })
        #expect(charte.logo?.format == .png)
        #expect(charte.couleurs == nil)
    }

    @Test func `un lien qui sort du dossier est refusé, un lien qui y reste est suivi`() throws {
        let ailleurs = DossierTemporaire()
        ailleurs.ecrire("logo.svg", CharteTests.svg(""))
        let dossier = CampagneMinimale {
            $0.remplacer("siren", par: "logo = \"lien.svg\"\nsiren", dans: "campagne.toml")
        }.ecrire()
        let lien = "\(dossier.chemin)/lien.svg"
        try FileManager.default.createSymbolicLink(atPath: lien, withDestinationPath: "\(ailleurs.chemin)/logo.svg")
        #expect(throws: ImportError.self) { try LecteurDeCampagne.lire(dossier: dossier.chemin) }
        try FileManager.default.removeItem(atPath: lien)
        dossier.ecrire("vrai.svg", CharteTests.svg(""))
        try FileManager.default.createSymbolicLink(atPath: lien, withDestinationPath: "vrai.svg")
        #expect(try LecteurDeCampagne.lire(dossier: dossier.chemin).0.charte.logo?.format == .svg)
    }
}
