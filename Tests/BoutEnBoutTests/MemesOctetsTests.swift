import Foundation
import TestSupport
import Testing

/// The same inputs give the same bytes, whatever the folder and the number of threads.
@Suite struct MemesOctetsTests {
    /// A campaign with something to say in every file.
    private func changer(_ campagne: inout CampagneMinimale) {
        campagne.ajouter("L1;x;84007;1;C;3;1975;13;1;;1", "L9;;84092;7;C;X;19;88;9;;9", "court", a: "parc.csv")
        for rang in 10..<400 {
            let codes =
                "\(84007 + rang % 2 * 85);\(rang % 3);C;\(rang % 6);\(1940 + rang % 80);\(10 + rang % 6);1;;\(rang % 4)"
            campagne.ajouter("L\(rang);;\(codes)", a: "parc.csv")
            campagne.ajouter(
                "A\(rang);2024-01-0\(rang % 9 + 1);L\(rang);LIBERATION;;;;;;",
                "B\(rang);2024-02-0\(rang % 9 + 1);L\(rang);MISE_A_DISPOSITION;\(rang % 2 == 0 ? "AVIGNON" : "PREFET");;;;;",
                "C\(rang);2024-03-0\(rang % 9 + 1);L\(rang);BAIL;;N\(rang);;;;", "D\(rang);2024-02-31;;;;;;;;",
                a: "journal.csv")
        }
        campagne.nommer("exclusions", "exclusions.csv", "logement;motif;du;au\nL2;VENTE;;\nL8;VENTE;;\nL9;RIEN;;\n")
    }

    private func livraison(_ options: String...) throws -> Arbre {
        let essai = Essai(changer)
        let resultat = try Outil.lancer(["produire", essai.campagne] + options)
        #expect(resultat.code == 0, "\(resultat.messages)")
        return try #require(essai.sortie)
    }

    @Test func `d’un dossier à l’autre, d’un fil à trois, les octets sont les mêmes`() throws {
        let reference = try livraison()
        #expect(reference.fichiers.count > 12)
        for options in [["--fils", "1"], ["--fils", "3"], ["--fils", "256"]] {
            let autre = try livraison(options[0], options[1])
            #expect(autre.differences(reference) == [], "\(options)")
        }
    }

    @Test func `deux exécutions de suite au même endroit donnent les mêmes octets`() throws {
        let essai = Essai(changer)
        try essai.produire()
        let premiere = try #require(essai.sortie)
        try essai.produire()
        #expect(try #require(essai.sortie).differences(premiere) == [])
        #expect(essai.restes == [])
    }

    @Test func `une campagne nommée par un lien, un chemin relatif ou avec une barre finale donne les mêmes octets`()
        throws
    {
        let essai = Essai()
        let lien = "\(essai.dossier.chemin)/lien"
        try FileManager.default.createSymbolicLink(atPath: lien, withDestinationPath: essai.campagne)
        for nom in [lien, "\(lien)/", "\(essai.campagne)/", "campagne", "./campagne/", "lien/../campagne"] {
            let outil = try OutilEnCours(["produire", nom], dans: essai.dossier.chemin)
            let fin = try outil.attendre()
            #expect(fin.code == 0, "\(nom) : \(fin.messages)")
            #expect(try #require(essai.sortie).differences(Essai.livraison) == [], "\(nom)")
            try FileManager.default.removeItem(atPath: "\(essai.campagne)/sortie")
        }
    }

    @Test(arguments: ["avignon", "gard-rhodanien"])
    func `les campagnes d’exemple donnent les mêmes octets à un et à trois fils`(_ nom: String) throws {
        let racine = URL(filePath: #filePath).resolvingSymlinksInPath().appending(path: "../../../SampleData/\(nom)")
            .standardized
        let dossier = DossierTemporaire()
        for fils in ["1", "3"] {
            let resultat = try Outil.lancer([
                "produire", racine.path, "--fils", fils, "--sortie", "\(dossier.chemin)/\(fils)",
            ])
            #expect(resultat.code == 0, "\(resultat.messages)")
        }
        let un = try #require(Arbre("\(dossier.chemin)/1"))
        #expect(try #require(Arbre("\(dossier.chemin)/3")).differences(un) == [])
        let manifeste = try ManifesteLu("\(dossier.chemin)/1")
        #expect(try ManifesteLu.ecarts(manifeste.sorties, sous: "\(dossier.chemin)/1") == "")
        #expect(try ManifesteLu.ecarts(manifeste.entrees, sous: racine.path) == "")
    }

    @Test func `le manifeste nomme chaque fichier livré sauf lui-même et le sommaire, et chaque entrée`() throws {
        let essai = Essai(changer)
        try essai.produire()
        let manifeste = try ManifesteLu("\(essai.campagne)/sortie")
        let livres = try #require(essai.sortie).fichiers.keys.filter { !$0.hasSuffix("/") }
        #expect(
            manifeste.sorties.map(\.chemin).sorted()
                == livres.filter { !["manifeste.json", "index.html", "etat.json"].contains($0) }.sorted())
        #expect(
            Set(manifeste.entrees.map(\.chemin)) == [
                "campagne.toml", "territoires.csv", "conventions.csv", "demandeurs.csv", "exclusions.csv",
                "journal.csv", "parc.csv",
            ])
        #expect(try ManifesteLu.ecarts(manifeste.sorties, sous: "\(essai.campagne)/sortie") == "")
        #expect(try ManifesteLu.ecarts(manifeste.entrees, sous: essai.campagne) == "")
    }

    @Test func `le logo est au manifeste, parmi les entrées, et sur chaque page`() throws {
        let essai = Essai {
            $0.remplacer("siren", par: "logo = \"logo.svg\"\nsiren", dans: "campagne.toml")
            $0["logo.svg"] = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\"/>"
        }
        try essai.produire()
        let manifeste = try ManifesteLu("\(essai.campagne)/sortie")
        #expect(manifeste.entrees.map(\.chemin).contains("logo.svg"))
        #expect(try ManifesteLu.ecarts(manifeste.entrees, sous: essai.campagne) == "")
        let sortie = try #require(essai.sortie)
        let pages = sortie.fichiers.keys.filter { $0.hasSuffix(".html") && !$0.hasSuffix("/presentation.html") }
        #expect(pages.count > 3)
        for page in pages { #expect(sortie.texte(page).contains("class=\"logo\""), "\(page)") }
    }

    @Test func `un même fichier nommé deux fois garde dans le manifeste son empreinte`() throws {
        let essai = Essai { $0.ajouter("parc_suivant = \"parc.csv\"", a: "campagne.toml") }
        try essai.produire()
        let manifeste = try ManifesteLu("\(essai.campagne)/sortie")
        #expect(try ManifesteLu.ecarts(manifeste.entrees, sous: essai.campagne) == "")
    }
}
