import Foundation
import TestSupport
import Testing

/// `bilanflux expliquer` through the command.
@Suite struct ExpliquerTests {
    @Test(arguments: EssaiDeCampagne.tous)
    func `les lignes derrière un chiffre sont aussi nombreuses que donnees.csv le dit`(_ essai: EssaiDeCampagne) throws
    {
        let dossier = DossierTemporaire()
        essai.fichiers.ecrire(dossier)
        var hasard = essai.hasard
        let conventions = try #require(essai.fichiers.tables["conventions.csv"])
        let bilans =
            [("consolide", [])]
            + conventions.lignes.indices.map { rang -> (String, [String]) in
                let code = conventions[rang, "reservataire"]
                return ("reservataires/\(code)", ["--bilan", code])
            }
        let chiffres = bilans.flatMap { nom, options in
            (essai.donnees[nom] ?? "").split(separator: "\n").dropFirst().map { (String($0), options) }
        }.filter { ligne, _ in ligne.first != "M" && ligne.hasSuffix(";;V") }
        for (ligne, options) in chiffres.shuffled(using: &hasard).prefix(25) {
            let champs = ligne.split(separator: ";", omittingEmptySubsequences: false).map(String.init)
            guard Chiffres.compte(champs[0], champs[1]) else { continue }
            var arguments = ["expliquer", dossier.chemin, "--mesure", "\(champs[0])/\(champs[1])"]
            arguments += ["--reservataire", champs[2]] + options
            if champs[3] != "total" { arguments += ["--axe", champs[3], "--modalite", champs[4]] }
            if !champs[5].isEmpty { arguments += ["--axe2", champs[5], "--modalite2", champs[6]] }
            let csv = "\(dossier.chemin)/lignes.csv"
            let resultat = try Outil.lancer(arguments + ["--csv", csv])
            #expect(resultat.code == 0, "\(ligne) : \(resultat.messages)")
            #expect(resultat.sortie.contains("\nChiffre du bilan : \(champs[7])\n"), "\(ligne)")
            let lignes = (dossier.lire("lignes.csv") ?? "").split(separator: "\n").dropFirst()
            #expect(lignes.count == Int(champs[7]), "\(ligne)")
            #expect(lignes.allSatisfy { $0.hasPrefix("\(champs[0]);\(champs[1]);\(champs[2]);") })
        }
    }

    @Test func `un chiffre de la campagne produite s’explique sans rien y changer`() throws {
        let essai = Essai()
        try essai.produire()
        let resultat = try essai.lancer("expliquer", "--mesure", "liberes")
        #expect(resultat.code == 0)
        #expect(resultat.messages == "")
        #expect(resultat.sortie.contains("\nChiffre du bilan : 1\n"))
        #expect(resultat.sortie.hasSuffix("  journal.csv:2  L1  01/02/2024  LIBERATION  BAILLEUR\n"))
        try essai.verifierQueRienNAChange()
    }

    @Test func `sans bilans produits, rien n’est comparé et cela se dit`() throws {
        let resultat = try Essai().lancer("expliquer", "--logement", "L1")
        #expect(resultat.code == 0)
        #expect(resultat.messages == "Aucun bilan produit à côté de la campagne : rien n’a été comparé.\n")
    }

    @Test func `une donnée bloquante laisse raconter un logement, pas expliquer un chiffre`() throws {
        let essai = Essai { $0.ajouter("X;Y", a: "conventions.csv") }
        #expect(try essai.lancer("controler").code == 3)
        let chiffre = try essai.lancer("expliquer", "--mesure", "liberes")
        #expect(chiffre.code == 3)
        #expect(chiffre.messages.contains("CONV-") && chiffre.messages.contains("--logement marche déjà"))
        let logement = try essai.lancer("expliquer", "--logement", "L1")
        #expect(logement.code == 0)
        #expect(logement.sortie.contains("VACANCE 1 SUR 1"))
        #expect(logement.messages.contains("Attention : Les données bloquent le bilan."))
    }

    @Test func `une longue liste se lit par un lecteur qui s’en va`() throws {
        let essai = Essai {
            $0.ajouter((10...30_000).map { "Z\($0);;84007;1;C;3;1975;13;1;;1" }.joined(separator: "\n"), a: "parc.csv")
        }
        let process = Process()
        process.executableURL = URL(filePath: "/bin/sh")
        process.arguments = [
            "-c", "'\(Outil.chemin.path)' expliquer '\(essai.campagne)' --mesure patrimoine_eligible --tout | head -20",
        ]
        let sortie = Pipe()
        (process.standardOutput, process.standardError) = (sortie, FileHandle.nullDevice)
        try process.run()
        let texte = String(decoding: sortie.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        #expect(texte.split(separator: "\n", omittingEmptySubsequences: false).count == 21)
    }

    @Test func `le terminal coupe à cinquante lignes, --tout les donne toutes`() throws {
        let essai = Essai {
            $0.ajouter((10...80).map { "Z\($0);;84007;1;C;3;1975;13;1;;1" }.joined(separator: "\n"), a: "parc.csv")
        }
        let coupee = try essai.lancer("expliquer", "--mesure", "patrimoine_eligible").sortie
        #expect(coupee.matches(of: #/parc\.csv:/#).count == 50)
        #expect(coupee.contains("… et 24\u{A0}autres lignes"))
        let toute = try essai.lancer("expliquer", "--mesure", "patrimoine_eligible", "--tout").sortie
        #expect(toute.matches(of: #/parc\.csv:/#).count == 74)
    }

    @Test func `un identifiant hostile ne conduit pas le terminal`() throws {
        let essai = Essai {
            $0.remplacer("L1;", par: "L\u{1B}[31m\u{202E}1;", dans: "parc.csv")
            $0.remplacer(";L1;", par: ";L\u{1B}[31m\u{202E}1;", dans: "journal.csv")
        }
        let resultat = try essai.lancer("expliquer", "--mesure", "liberes")
        #expect(resultat.code == 0)
        #expect(!resultat.textes.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{202E}" })
    }

    @Test func `produire et controler ne disent rien de plus qu’avant`() throws {
        let essai = Essai()
        try essai.produire()
        #expect(essai.sortie?.contenant("F8400000") == [])
        #expect(essai.sortie?.contenant("parc.csv:2") == [])
    }
}
