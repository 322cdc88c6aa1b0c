import Comptage
import Parc
import Regles
import Rendu
import Secret
import TestSupport
import Testing

/// What a protected edition says of a measure that it gives up.
@Suite struct EditionDeConferenceTests {
    private static let retiree = Mesure.Cle(section: .b, id: "refus")
    private static let parlante = "avec les autres chiffres de l’édition, elle en laisserait retrouver de retenus"

    private func edition(sans retirees: Set<Mesure.Cle>) throws -> BilanDiffusable {
        var campagne = CampagneDEssai()
        campagne.loger("2024-03-01 LIBERATION", "2024-03-05 MISE_A_DISPOSITION AL", attributs: .essai("84007"))
        let bilan = try #require(campagne.compter(conferences: ["248400251"]).conferences.first)
        return try EditionProtegee(bilan, ParametresDeProtection(), sans: retirees).diffusable
    }

    private func xml(_ bilan: BilanDiffusable) throws -> String {
        String(decoding: try ConferenceXML().render(bilan, Rendus.edition), as: UTF8.self)
    }

    private func page(_ bilan: BilanDiffusable) throws -> String {
        let page = PageDeConference(try Gabarits(dossier: nil))
        return String(decoding: try page.render(bilan, Rendus.edition), as: UTF8.self)
    }

    @Test func `une mesure que l’attaque a fait retirer a sa raison, à l’écran comme en XML`() throws {
        let bilan = try edition(sans: [EditionDeConferenceTests.retiree])
        #expect(
            try xml(bilan).contains(
                "<absente section=\"B\" mesure=\"refus\" raison=\"\(EditionDeConferenceTests.parlante)\"/>"))
        #expect(try page(bilan).ranges(of: EditionDeConferenceTests.parlante).count == 1)
        #expect(!String(decoding: DonneesDeConference.render(bilan), as: UTF8.self).contains("\nB;refus;"))
    }

    @Test func `sans retrait, cette raison n’est nulle part`() throws {
        let bilan = try edition(sans: [])
        #expect(!(try xml(bilan)).contains(EditionDeConferenceTests.parlante))
        #expect(!(try page(bilan)).contains(EditionDeConferenceTests.parlante))
        #expect(String(decoding: DonneesDeConference.render(bilan), as: UTF8.self).contains("\nB;refus;"))
    }

    @Test func `un tableau qui a un chiffre retenu dit ce que son signe veut dire, les autres non`() throws {
        let tableaux = try page(try edition(sans: [])).split(separator: "<div class=\"cadre\">").dropFirst()
        let retenus = tableaux.filter { $0.contains("<td class=\"retenu\">") }
        #expect(!retenus.isEmpty && retenus.count < tableaux.count)
        let legende = "<b>s</b> : chiffre retenu"
        #expect(retenus.allSatisfy { $0.contains(legende) })
        #expect(tableaux.count { $0.contains(legende) } == retenus.count)
    }
}
