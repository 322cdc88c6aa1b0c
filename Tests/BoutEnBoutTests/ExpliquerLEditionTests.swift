import Foundation
import TestSupport
import Testing

/// `bilanflux expliquer --cil`: why a figure of an edition is withheld, and what proves it safe.
@Suite struct ExpliquerLEditionTests {
    /// Campaigns whose bilans were made, with the editions that withhold something.
    private struct Produite {
        let dossier = DossierTemporaire()
        let editions: [(siren: String, lignes: [Substring])]

        init(_ essai: EssaiDeCampagne) throws {
            essai.fichiers.ecrire(dossier)
            let produit = try Outil.lancer(["produire", dossier.chemin])
            try #require(produit.code == 0, "\(produit.messages)")
            let sortie = try #require(Arbre("\(dossier.chemin)/sortie"))
            editions = sortie.fichiers.keys.sorted().compactMap { nom in
                guard nom.hasPrefix("cil/"), nom.hasSuffix("/donnees.csv") else { return nil }
                return (String(nom.split(separator: "/")[1]), sortie.texte(nom).split(separator: "\n"))
            }
            try #require(!editions.isEmpty)
        }

        func expliquer(_ siren: String, _ designation: [String], _ options: String...) throws -> Outil.Resultat {
            try Outil.lancer(["expliquer", dossier.chemin, "--cil", siren] + designation + options)
        }
    }

    /// The options that designate the figure of a line.
    private static func designation(_ ligne: Substring) -> [String] {
        let champs = ligne.split(separator: ";", omittingEmptySubsequences: false).map(String.init)
        var options = ["--mesure", "\(champs[0])/\(champs[1])", "--reservataire", champs[2]]
        if champs[3] != "total" { options += ["--axe", champs[3], "--modalite", champs[4]] }
        if !champs[5].isEmpty { options += ["--axe2", champs[5], "--modalite2", champs[6]] }
        return options
    }

    private static func estRetenue(_ ligne: Substring) -> Bool { ligne.hasSuffix(";S") && !ligne.contains("taux") }

    @Test(arguments: EssaiDeCampagne.tous)
    func `les deux tables ont les mêmes chiffres imprimés que la vraie, et tout s’y additionne`(
        _ essai: EssaiDeCampagne
    ) throws {
        let produite = try Produite(essai)
        var hasard = essai.hasard
        var juges = 0
        for (siren, lignes) in produite.editions {
            let retenues = lignes.filter { ExpliquerLEditionTests.estRetenue($0) && $0.first != "I" }
            for ligne in retenues.shuffled(using: &hasard).prefix(2) {
                let csv = "\(produite.dossier.chemin)/tables.csv"
                let resultat = try produite.expliquer(siren, ExpliquerLEditionTests.designation(ligne), "--csv", csv)
                #expect(resultat.code == 0, "\(ligne) \(resultat.messages)")
                #expect(resultat.sortie.contains("Dans l’édition : retenu"), "\(ligne)")
                let tables = TablesPossiblesLues(try String(contentsOfFile: csv, encoding: .utf8))
                #expect(tables.ecarts == [], "\(ligne)")
                #expect(
                    tables.imprimees == Set(lignes.filter(tables.aLaMesure).map(TablesPossiblesLues.imprimee)),
                    "\(ligne)")
                let cle = ligne.split(separator: ";", omittingEmptySubsequences: false).prefix(7).joined(separator: ";")
                let valeurs = try #require(tables.valeurs[cle], "\(ligne)")
                if (1...10).contains(valeurs[0]) {
                    #expect(valeurs[1] == 0 && valeurs[2] >= 11, "\(ligne)")
                    #expect(resultat.sortie.contains("Pour lui-même : il porte sur moins de 11"), "\(ligne)")
                } else {
                    #expect(resultat.sortie.contains("Pour en protéger d’autres"), "\(ligne)")
                }
                juges += 1
            }
        }
        #expect(juges > 0)
    }

    @Test func `le contrôle des tables voit une somme fausse et une valeur imprimée qui change`() {
        let entete = "entête\n"
        let juste = "E;m;*;total;;;;9;9;9;9;V\nE;m;*;parc;A;;;;4;0;9;S\nE;m;*;parc;B;;;;5;9;0;S\n"
        #expect(TablesPossiblesLues(entete + juste).ecarts == [])
        #expect(TablesPossiblesLues(entete + juste.replacing("4;0;9", with: "4;1;9")).ecarts.count == 1)
        #expect(TablesPossiblesLues(entete + juste.replacing("9;9;9;9", with: "9;9;9;8")).ecarts.count == 2)
    }

    @Test func `un chiffre donné se dit donné, et n’a pas de tables`() throws {
        let essai = Essai()
        try essai.produire()
        let csv = "\(essai.dossier.chemin)/tables.csv"
        let resultat = try essai.lancer("expliquer", "--cil", "248400251", "--mesure", "E/baux_mutation", "--csv", csv)
        #expect(resultat.code == 0 && resultat.messages == "")
        #expect(resultat.sortie.contains("Dans l’édition : 0\n"))
        #expect(resultat.sortie.contains("Pourquoi il est donné\n  Un zéro se publie"))
        #expect(resultat.sortie.contains("n’a pas de tables possibles : rien n’est écrit"))
        #expect(!FileManager.default.fileExists(atPath: csv))
    }

    @Test func `un chiffre sur des logements n’est jamais retenu, et cela se dit`() throws {
        let resultat = try Essai().lancer("expliquer", "--cil", "248400251", "--mesure", "A/liberes")
        #expect(resultat.code == 0)
        #expect(resultat.sortie.contains("Dans l’édition : 1\n"))
        #expect(resultat.sortie.contains("Il compte des logements"))
        #expect(!resultat.sortie.contains("Règles appliquées"))
    }

    @Test func `une mesure qui n’est pas dans l’édition dit pourquoi`() throws {
        let resultat = try Essai().lancer("expliquer", "--cil", "248400251", "--mesure", "H/redistribution")
        #expect(resultat.code == 0, "\(resultat.messages)")
        #expect(resultat.sortie.contains("Dans l’édition : absent\n"))
        #expect(resultat.sortie.contains("se déduirait des attributions soustraites"))
    }

    @Test func `ce qui est regroupé se trouve sous son ancien code, et le regroupement se dit`() throws {
        let campagne = URL(filePath: #filePath).resolvingSymlinksInPath()
            .appending(path: "../../../SampleData/gard-rhodanien").standardized.path
        func expliquer(_ code: String) throws -> String {
            try Outil.lancer([
                "expliquer", campagne, "--cil", "200034692", "--mesure", "C/baux_signes", "--axe", "typologie",
                "--modalite", code,
            ]).sortie
        }
        let (ancien, nouveau) = (try expliquer("T1"), try expliquer("T1+T2"))
        let fin = try #require(nouveau.range(of: "Dans l’édition"))
        #expect(ancien.contains("  regroupement : T1+T2 réunit T1, T2 : plus de 15"))
        #expect(!nouveau.contains("regroupement :"))
        #expect(ancien.hasSuffix(nouveau[fin.lowerBound...]))
    }

    @Test func `les paramètres de la protection sont ceux de la campagne, et sont dits`() throws {
        let essai = Essai { $0.ajouter("[protection]", "seuil = 12", "niveau = \"N1\"", a: "campagne.toml") }
        let sortie = try essai.lancer("expliquer", "--cil", "248400251", "--mesure", "E/baux_mutation").sortie
        #expect(sortie.contains("\n  12          Effectif au-dessous duquel rien n’est publié\n"))
        #expect(sortie.contains("\n  N1          Force de la protection"))
        #expect(!sortie.contains("Taux de réponse"))
    }

    @Test func `rien ne reste dans le dossier temporaire, et les bilans ne changent pas`() throws {
        let essai = Essai()
        try essai.produire()
        let temporaire = "\(essai.dossier.chemin)/tmp"
        try FileManager.default.createDirectory(atPath: temporaire, withIntermediateDirectories: false)
        let resultat = try Outil.lancer(
            ["expliquer", essai.campagne, "--cil", "248400251", "--mesure", "E/baux_mutation"], temporaire: temporaire)
        #expect(resultat.code == 0, "\(resultat.messages)")
        #expect(try FileManager.default.contentsOfDirectory(atPath: temporaire) == [])
        try essai.verifierQueRienNAChange()
    }

    @Test func `les tables sont pour leur seul propriétaire, au registre, et purger les détruit`() throws {
        let produite = try Produite(EssaiDeCampagne.tous[0])
        let (siren, lignes) = try #require(produite.editions.first { $0.lignes.contains { $0.hasSuffix(";S") } })
        let ligne = try #require(lignes.first(where: ExpliquerLEditionTests.estRetenue))
        let csv = "\(produite.dossier.chemin)/tables.csv"
        let resultat = try produite.expliquer(siren, ExpliquerLEditionTests.designation(ligne), "--csv", csv)
        #expect(resultat.code == 0)
        #expect(resultat.messages.contains("Attention : \(csv) contient des chiffres retenus."))
        let droits = try FileManager.default.attributesOfItem(atPath: csv)[.posixPermissions] as? Int
        #expect(droits == 0o600)
        let registre = try #require(produite.dossier.lire("registre.csv"))
        #expect(registre.contains(";protection;faite;") && registre.contains(";travail;tables.csv;"))
        let purge = try Outil.lancer(["purger", produite.dossier.chemin])
        #expect(purge.sortie.contains("  tables.csv ("), "\(purge.textes)")
        #expect(rename(csv, "\(produite.dossier.chemin)/autre-nom.csv") == 0)
        #expect(try Outil.lancer(["purger", produite.dossier.chemin]).sortie.contains("autre-nom.csv"))
    }
}
