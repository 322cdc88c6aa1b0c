import Comptage
import Parc
import Regles
import Rendu
import Secret
import Templates
import TestSupport
import Testing
import XMLPort

/// The anchor of the archive that a campaign gives, in what its bilans print.
@Suite struct AncreDeLArchiveTests {
    private static let texte = "123:" + String(repeating: "0a9f", count: 16)
    private let bilans: BilansDeCampagne

    init() { bilans = DossierFictif(ancre: AncreNotee(AncreDeLArchiveTests.texte)).bilans }

    private func page(_ bilan: Bilan) throws -> String {
        String(decoding: try PageDuBilan(Gabarits(dossier: nil)).render(bilan, Rendus.edition), as: UTF8.self)
    }

    /// What the page says between the anchor's heading and the next chapter.
    private func phrase(_ page: String) throws -> Substring {
        let debut = try #require(page.firstRange(of: "id=\"m-ancre\""))
        let fin = try #require(page[debut.upperBound...].firstRange(of: "id=\"preuves\""))
        return page[debut.upperBound..<fin.lowerBound]
    }

    @Test func `la section M de chaque bilan la donne, et dit à quoi elle sert`() throws {
        for bilan in [bilans.consolide] + bilans.reservataires {
            let dit = try phrase(try page(bilan))
            #expect(dit.contains("123\u{A0}lignes quand ce repère a été noté\u{202F}: \(AncreDeLArchiveTests.texte)."))
            #expect(dit.contains("bilanflux verifier --ancre"))
        }
    }

    @Test func `elle est au tableau des paramètres`() throws {
        let page = try page(bilans.consolide)
        let preuves = try #require(page.firstRange(of: "id=\"parametres-tableau\""))
        #expect(page[preuves.upperBound...].contains(AncreDeLArchiveTests.texte))
    }

    @Test func `bilan.xml la porte parmi ses paramètres, et reste conforme à son schéma`() throws {
        let document = try Rendus.xml(bilans.consolide)
        #expect(document.contains("<parametre cle=\"archive.ancre\" valeur=\"\(AncreDeLArchiveTests.texte)\""))
        let schema = try XMLSchema(bytes: SchemaEmbarque.bilan1, name: "bilan-1.xsd")
        #expect(schema.validate(Array(document.utf8)).isEmpty)
    }

    @Test func `le manifeste la porte`() {
        let manifeste = Manifeste(version: "0.0.0", parametres: bilans.consolide.parametres, empreinte: "0")
        let texte = String(decoding: manifeste.render(entrees: [], gabarits: [], sorties: []), as: UTF8.self)
        #expect(texte.contains("\"archive.ancre\": \"\(AncreDeLArchiveTests.texte)\""))
    }

    @Test func `sans elle, la page n’en dit rien`() throws {
        let page = try page(DossierFictif().bilan)
        #expect(!page.contains("m-ancre") && !page.contains("archive.ancre"))
    }

    @Test func `l’édition d’une conférence, qui n’a pas de section M, la donne parmi ses paramètres`() throws {
        var campagne = CampagneDEssai()
        campagne.exercice = .essai(ancre: AncreNotee(AncreDeLArchiveTests.texte))
        campagne.loger("2024-03-01 LIBERATION", "2024-03-05 MISE_A_DISPOSITION AL", attributs: .essai("84007"))
        let bilan = try #require(campagne.compter(conferences: ["248400251"]).conferences.first)
        let edition = try EditionProtegee(bilan, ParametresDeProtection()).diffusable
        let page = try PageDeConference(Gabarits(dossier: nil)).render(edition, Rendus.edition)
        #expect(String(decoding: page, as: UTF8.self).contains(AncreDeLArchiveTests.texte))
    }
}
