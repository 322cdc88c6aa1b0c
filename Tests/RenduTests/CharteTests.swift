import Foundation
import Parc
import Rendu
import Testing

@Suite struct `Charte du bailleur` {
    private static let logo = Charte.Logo(format: .svg, octets: Array("<svg/>".utf8))

    private static func couleurs(_ principale: String, _ secondaire: String) throws -> Charte.Couleurs {
        let (a, b) = (try #require(Couleur(principale)), try #require(Couleur(secondaire)))
        return try #require(Charte.Couleurs(principale: a, secondaire: b))
    }

    private static func page(_ charte: Charte, bailleur: String = "Office d’essai") throws -> String {
        let page = try PageDuBilan(Gabarits(dossier: nil).avec(charte))
        return String(
            decoding: try page.render(DossierFictif(nomDuBailleur: bailleur).bilan, Rendus.edition), as: UTF8.self)
    }

    @Test func `le logo est dans la page, entier, avec le nom du bailleur pour qui ne le voit pas`() throws {
        let page = try Self.page(Charte(logo: Self.logo), bailleur: "A \"& B\"")
        #expect(
            page.contains(
                "<img class=\"logo\" src=\"data:image/svg+xml;base64,PHN2Zy8+\" alt=\"A &quot;&amp; B&quot;\">"))
        #expect(!(try Self.page(Charte())).contains("<img"))
    }

    @Test func `les couleurs remplacent celles de l’outil, éclaircies la nuit, telles quelles sur papier`() throws {
        let page = try Self.page(Charte(couleurs: Self.couleurs("#123456", "#7a3b0e")))
        #expect(page.contains(":root { --bouton: #123456; --accent: #123456;"))
        let nuit = Fonds.sombres.eclaircie(try #require(Couleur("#123456"))).texte
        #expect(nuit != "#123456")
        #expect(page.contains("@media (prefers-color-scheme: dark) { :root { --bouton: \(nuit);"))
        #expect(page.contains("@media print { :root { --bouton: #123456;"))
    }

    @Test func `la jauge, que la feuille de style n’atteint pas sur papier, a la couleur du bailleur`() throws {
        func couleur(_ charte: Charte) throws -> String? {
            let edition = Edition(version: "0.0.0", date: nil, empreinte: "0", charte: charte)
            let page = try PageDuBilan(Gabarits(dossier: nil)).render(DossierFictif().bilan, edition, pour: .papier)
            return String(decoding: page, as: UTF8.self)
                .firstMatch(of: /<svg class="jauge".*?class="fait" fill="(.*?)"/).map { String($0.1) }
        }
        #expect(try couleur(Charte()) == "#0b5559")
        #expect(try couleur(Charte(couleurs: Self.couleurs("#123456", "#7a3b0e"))) == "#123456")
    }

    @Test func `la politique de sécurité autorise la feuille de la charte, et elle seule`() throws {
        func empreinte(_ page: String) -> String? {
            page.firstMatch(of: /style-src '(sha256-[^']+)'|style-src &#39;(sha256-[^&]+)&#39;/).map { String($0.0) }
        }
        let (avec, sans) = (
            try Self.page(Charte(couleurs: Self.couleurs("#123456", "#7a3b0e"))), try Self.page(Charte())
        )
        #expect(empreinte(avec) != nil && empreinte(avec) != empreinte(sans))
        #expect(avec.contains("img-src data:;"))
    }

    @Test func `une couleur pâle n’est pas une couleur de charte`() throws {
        let (pale, foncee) = (try #require(Couleur("#abcdef")), try #require(Couleur("#123456")))
        #expect(Charte.Couleurs(principale: pale, secondaire: foncee) == nil)
        #expect(Charte.Couleurs(principale: foncee, secondaire: pale) == nil)
    }

    @Test func `l’état d’une campagne garde la charte, et sa page la porte`() throws {
        let charte = Charte(logo: Self.logo, couleurs: try Self.couleurs("#123456", "#7a3b0e"))
        let etat = Rendus.etat(charte: charte)
        let relu = try EtatDeCampagne(json: etat.json)
        #expect(relu.charte == charte)
        let page = try Rendus.index(relu)
        #expect(page.contains("class=\"logo\"") && page.contains("--bouton: #123456"))
    }

    @Test(arguments: [("#123456", "#abcdef"), ("#123456", "x")])
    func `une charte illisible dans etat.json est refusée`(avant: String, apres: String) throws {
        let etat = Rendus.etat(charte: Charte(couleurs: try Self.couleurs("#123456", "#7a3b0e")))
        let faux = String(decoding: etat.json, as: UTF8.self).replacing(avant, with: apres)
        #expect(throws: EtatError.illisible(ou: "charte.couleurs")) { try EtatDeCampagne(json: Array(faux.utf8)) }
    }
}
