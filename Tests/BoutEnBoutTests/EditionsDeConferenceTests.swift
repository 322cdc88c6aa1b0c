import Foundation
import TestSupport
import Testing

/// `cil/<siren>/`, as `produire` delivers it.
@Suite struct EditionsDeConferenceTests {
    /// A line of donnees.csv.
    private struct Ligne {
        let champs: [String]
        var mesure: String { "\(champs[0])/\(champs[1])" }
        var valeur: Int? { Int(champs[7]) }
        var statut: String { champs[9] }
        var cle: String { champs[..<7].joined(separator: ";") }
    }

    /// Sections on households, whole.
    private static let menages = ["D", "E", "F"]

    private static func lignes(_ texte: String) -> [Ligne] {
        texte.split(separator: "\n").dropFirst().map {
            Ligne(champs: $0.split(separator: ";", omittingEmptySubsequences: false).map(String.init))
        }
    }

    @Test(arguments: EssaiDeCampagne.tous.prefix(8))
    func `aucune édition d’une campagne tirée ne laisse prouver ce qu’elle retient`(_ essai: EssaiDeCampagne) throws {
        let dossier = DossierTemporaire()
        essai.fichiers.ecrire(dossier)
        let produit = try Outil.lancer(["produire", dossier.chemin])
        try #require(produit.code == 0, "\(produit.messages)")
        let sortie = try #require(Arbre("\(dossier.chemin)/sortie"))
        let editions = sortie.fichiers.keys.filter { $0.hasPrefix("cil/") && $0.hasSuffix("/donnees.csv") }
        try #require(!editions.isEmpty)
        for edition in editions {
            for ligne in EditionsDeConferenceTests.lignes(sortie.texte(edition)) {
                #expect(ligne.champs.count == 10 && (ligne.statut == "V" || ligne.statut == "S"), "\(ligne.cle)")
                #expect((ligne.statut == "S") == (ligne.champs[7] + ligne.champs[8]).isEmpty, "\(ligne.cle)")
                guard EditionsDeConferenceTests.menages.contains(ligne.champs[0]), let valeur = ligne.valeur else {
                    continue
                }
                #expect(valeur == 0 || valeur >= 11, "\(edition) \(ligne.cle)")
            }
        }
        let codes = try FileManager.default.contentsOfDirectory(atPath: "\(dossier.chemin)/sortie/reservataires")
            .sorted()
        for initie in [[]] + codes.map({ ["--reservataire", $0] }) {
            let attaque = try Outil.lancer(["verifier", "--attaque", "\(dossier.chemin)/sortie"] + initie)
            #expect(attaque.code == 0, "\(initie) \(attaque.textes)")
        }
    }

    @Test func `le sommaire mène à chaque page et à chaque fichier de données de chaque édition`() throws {
        let essai = Essai()
        try essai.produire()
        let sortie = try #require(essai.sortie)
        let fichiers = sortie.fichiers.keys.filter { $0.hasPrefix("cil/") && !$0.hasSuffix("/") }
        #expect(fichiers.count == 8)
        for fichier in fichiers { #expect(sortie.texte("index.html").contains("href=\"\(fichier)\""), "\(fichier)") }
    }

    @Test func `ce qui compte des logements est celui du bilan, ce qui contrôle les données n’y est pas`() throws {
        let essai = Essai()
        try essai.produire()
        let sortie = try #require(essai.sortie)
        let lignes = EditionsDeConferenceTests.lignes(sortie.texte("cil/248400251/donnees.csv"))
        #expect(!lignes.isEmpty)
        let absentes = [
            "M/lignes_lues", "H/redistribution", "B/taux_orientation", "B/objectif_flux_reel", "H/objectif_suivant",
        ]
        for absente in absentes { #expect(!lignes.contains { $0.mesure == absente }, "\(absente)") }
        #expect(lignes.first { $0.mesure == "A/liberes" && $0.champs[3] == "total" }?.valeur == 1)
        #expect(!lignes.contains { $0.champs.contains("N_REEL") })
        #expect(lignes.first { $0.mesure == "B/attribues" && $0.champs[2] == "*" }?.valeur ?? 0 == 0)
    }

    @Test func `la page dit ce que veut dire s, ce qui est regroupé et ce qui n’y est pas`() throws {
        let essai = Essai()
        try essai.produire()
        let page = try #require(essai.sortie).texte("cil/248400251/bilan.html")
        #expect(page.contains("Une case retenue peut valoir zéro."))
        #expect(page.contains("Conférence intercommunale du logement"))
        #expect(page.contains("Ce qui n’est pas dans cette édition"))
        #expect(page.contains("se déduirait des attributions soustraites"))
        #expect(!page.contains("Commentaire du bailleur"))
    }

    @Test func `cil.epci choisit les éditions, et une liste vide n’en fait aucune`() throws {
        for (cle, attendues) in [("epci = [\"248400251\"]", ["248400251"]), ("epci = []", [])] {
            let essai = Essai { $0.ajouter("[cil]", cle, a: "campagne.toml") }
            try essai.produire()
            let trouvees = Set(
                try #require(essai.sortie).fichiers.keys.filter { $0.hasSuffix("/donnees.csv") }.compactMap { nom in
                    nom.firstMatch(of: /^cil\/([0-9]{9})\//).map { String($0.1) }
                })
            #expect(trouvees == Set(attendues))
        }
    }

    @Test func `une édition imprime les paramètres de sa protection`() throws {
        let essai = Essai { $0.ajouter("[protection]", "seuil = 12", "niveau = \"N1\"", a: "campagne.toml") }
        try essai.produire()
        let sortie = try #require(essai.sortie)
        #expect(sortie.texte("cil/248400251/bilan.xml").contains("cle=\"protection.seuil\" valeur=\"12\""))
    }

    @Test func `les mêmes fichiers donnent la même édition, octet pour octet`() throws {
        let (une, autre) = (Essai(), Essai())
        try une.produire()
        try autre.produire("--fils", "1")
        for nom in ["bilan.xml", "bilan.html", "donnees.csv", "tableaux.ods", "tableaux.xlsx"] {
            let chemin = "cil/248400251/\(nom)"
            #expect(une.sortie?.fichiers[chemin] == autre.sortie?.fichiers[chemin], "\(nom)")
        }
    }
}
