import Foundation
import TestSupport
import Testing

/// `--formats`: which files each bilan gets.
@Suite struct FormatsTests {
    @Test func `seuls les fichiers demandés sont écrits, égaux à ceux de la livraison entière`() throws {
        let essai = Essai()
        try essai.produire("--formats", "xml,html,csv")
        let sortie = try #require(essai.sortie)
        let entiere = Essai.livraison.fichiers
        let demandes = entiere.keys.filter { nom in
            nom == "anomalies.xlsx" || ![".xlsx", ".ods", ".pptx", ".odp"].contains(where: nom.hasSuffix)
        }
        #expect(sortie.fichiers.keys.sorted() == demandes.sorted())
        for nom in demandes where nom.contains("/") {
            #expect(sortie.fichiers[nom] == entiere[nom], "\(nom)")
        }
        #expect(!sortie.texte("index.html").contains("tableaux."))
        #expect(!sortie.texte("manifeste.json").contains("tableaux."))
    }

    @Test func `sans page, l’index ne mène à aucun fichier qui n’est pas là`() throws {
        let essai = Essai()
        try essai.produire("--formats", "XML, csv")
        let sortie = try #require(essai.sortie)
        let ecrits = sortie.fichiers.keys.filter { $0.contains("/") && !$0.hasSuffix("/") }
        #expect(Set(ecrits.map { ($0 as NSString).lastPathComponent }) == ["bilan.xml", "donnees.csv"])
        #expect(ecrits.contains { $0.hasPrefix("cil/") })
        let index = sortie.texte("index.html")
        for lien in index.matches(of: /href="([^"#]+)"/) {
            #expect(sortie.fichiers[String(lien.output.1)] != nil, "\(lien.output.1)")
        }
        #expect(!index.contains("bilan.html") && index.contains("bilan.xml"))
    }

    @Test(
        arguments: [
            ("xml,csv,docx", "format inconnu « docx »"), ("", "format inconnu"), ("xml,", "format inconnu"),
            ("html", "ajouter xml et csv"), ("xml,html", "ajouter csv"), ("xml,csv,pptx", "pptx demande html"),
        ])
    func `une liste de formats qui ne va pas est une erreur d’usage qui dit quoi donner`(
        _ liste: String, _ raison: String
    ) throws {
        let essai = Essai()
        try essai.poserUneAncienneSortie()
        let resultat = try essai.lancer("produire", "--formats", liste)
        #expect(resultat.code == 2)
        #expect(resultat.messages.contains(raison), "\(resultat.messages)")
        try essai.verifierQueRienNAChange()
    }

    @Test func `--pdf demande les formats dont il part`() throws {
        let essai = Essai()
        let resultat = try essai.lancer("produire", "--pdf", "--formats", "xml,csv,xlsx")
        #expect(resultat.code == 2)
        #expect(resultat.messages.contains("ajouter html et odp"), "\(resultat.messages)")
    }
}
