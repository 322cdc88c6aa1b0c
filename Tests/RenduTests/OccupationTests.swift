import Comptage
import Parc
import Regles
import Rendu
import Secret
import Templates
import TestSupport
import Testing
import XMLPort

@Suite struct `Diagnostic d’occupation` {
    private static func diagnostic(_ occupation: OccupationDEssai) throws -> OccupationDiffusable {
        try OccupationDiffusable(
            occupation.comptee, bailleur: Bailleur(siren: "299300160", nom: "Bailleur <d’essai>"), annee: 2024,
            departement: "84", ParametresDeProtection())
    }

    private static let occupation: OccupationDEssai = {
        var occupation = OccupationDEssai(
            graine: 7,
            [
                ("84001", 1, .en, 90), ("84001", 2, .hors, 70), ("84001", 3, .hors, 45), ("84001", 4, .hors, 20),
                ("84002", 0, .hors, 80), ("84004", 0, .hors, 25), ("84005", 0, .hors, 30),
            ])
        occupation.ajouter("84006", repondu: false, fois: 70) { _ in 0 }
        return occupation
    }()

    private func rendus() throws -> (csv: [UInt8], xml: [UInt8], html: [UInt8]) {
        let diagnostic = try Self.diagnostic(Self.occupation)
        return (
            OccupationCSV.render(diagnostic), try OccupationXML().render(diagnostic, Rendus.edition),
            try PageDeLOccupation(Gabarits(dossier: nil)).render(diagnostic, Rendus.edition)
        )
    }

    @Test func `occupation.csv`() throws { try Golden.verifier(rendus().csv, "occupation.csv") }
    @Test func `occupation.xml`() throws { try Golden.verifier(rendus().xml, "occupation.xml") }
    @Test func `occupation.html`() throws { try Golden.verifier(rendus().html, "occupation.html") }

    @Test func `les trois disent la mention, et les lecteurs ce que sont s et q`() throws {
        let (_, xml, html) = try rendus()
        for texte in [String(decoding: xml, as: UTF8.self), String(decoding: html, as: UTF8.self)] {
            #expect(texte.contains("Données d’occupation du parc social au 1er"))
            #expect(texte.contains("chiffre retenu"))
            #expect(texte.contains("ne serait pas fiable"))
            #expect(!texte.contains("<d’essai>"))
        }
    }

    @Test func `un chiffre retenu ou peu fiable n’a de valeur nulle part`() throws {
        for ligne in String(decoding: try rendus().csv, as: UTF8.self).split(separator: "\n").dropFirst() {
            let champs = ligne.split(separator: ";", omittingEmptySubsequences: false)
            #expect(champs.count == 10)
            #expect(champs[7].isEmpty == (champs[9] != "V"), "\(ligne)")
        }
        #expect(!String(decoding: try rendus().xml, as: UTF8.self).contains(#/ v="[0-9]+" statut="[Sq]"/#))
    }

    @Test func `un diagnostic vide est encore valide`() throws {
        let vide = try Self.diagnostic(OccupationDEssai())
        _ = try OccupationXML().render(vide, Rendus.edition)
        #expect(String(decoding: OccupationCSV.render(vide), as: UTF8.self).split(separator: "\n").count == 1)
    }

    @Test func `un document qui n’est pas conforme est nommé par son fichier`() throws {
        let diagnostic = try OccupationDiffusable(
            OccupationDEssai().comptee, bailleur: Bailleur(siren: "12", nom: "Bailleur"), annee: 2024,
            departement: "84", ParametresDeProtection())
        let erreur = #expect(throws: RenduError.self) { try OccupationXML().render(diagnostic, Rendus.edition) }
        #expect(erreur?.message.hasPrefix("diagnostic.xml n’est pas conforme à son schéma") == true)
    }

    @Test func `le schéma refuse un document sans mention`() throws {
        let xml = String(decoding: try rendus().xml, as: UTF8.self).replacing(#/ mention="[^"]*"/#, with: "")
        let schema = try XMLSchema(bytes: SchemaEmbarque.occupation1, name: "occupation-1.xsd")
        #expect(!schema.validate(Array(xml.utf8)).isEmpty)
    }
}
