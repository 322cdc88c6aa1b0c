import Foundation
import TestSupport
import Testing

/// `--reservataire`, `--strict`, `--date`, `--gabarits`, `controler`: what each changes, what each refuses.
@Suite struct OptionsTests {
    @Test func `--reservataire fait le seul bilan demandé, égal à celui de la campagne, dans un dossier à part`() throws
    {
        let essai = Essai()
        try essai.poserUneAncienneSortie()
        try essai.produire("--reservataire", "PREFET")
        let seul = try #require(Arbre("\(essai.campagne)/sortie-PREFET"))
        let bilans = seul.fichiers.keys.filter {
            $0.hasPrefix("consolide") || $0.hasPrefix("reservataires/") && $0 != "reservataires/"
        }
        #expect(bilans.allSatisfy { $0.hasPrefix("reservataires/PREFET/") })
        for nom in ["bilan.xml", "bilan.html", "donnees.csv", "tableaux.ods", "tableaux.xlsx"] {
            let chemin = "reservataires/PREFET/\(nom)"
            #expect(seul.fichiers[chemin] != nil && seul.fichiers[chemin] == Essai.livraison.fichiers[chemin])
        }
        try essai.verifierQueRienNAChange()
    }

    @Test(arguments: ["LYON", "avignon", "", "BAILLEUR", "*"])
    func `un réservataire inconnu est une erreur d’usage qui donne les codes connus`(_ code: String) throws {
        let essai = Essai()
        try essai.poserUneAncienneSortie()
        let resultat = try essai.lancer("produire", "--reservataire", code)
        #expect(resultat.code == 2)
        #expect(resultat.messages.contains("codes connus : AVIGNON, PREFET"))
        try essai.verifierQueRienNAChange()
    }

    @Test func `--strict ne change que le code : 0 sans réserve, 1 avec un avertissement, 0 avec une information`()
        throws
    {
        let propre = Essai()
        #expect(try propre.lancer("produire", "--strict").code == 0)
        #expect(try #require(propre.sortie).differences(Essai.livraison) == [])
        let information = Essai { $0.ajouter("[cil]", "epci = [\"248400251\"]", a: "campagne.toml") }
        #expect(try information.lancer("controler", "--strict").code == 0)
        let avertissement = Essai { $0.ajouter("D3;9;;;;;", a: "demandeurs.csv") }
        #expect(try avertissement.lancer("produire").code == 0)
        let laxiste = try #require(avertissement.sortie)
        #expect(try avertissement.lancer("produire", "--strict").code == 1)
        #expect(try #require(avertissement.sortie).differences(laxiste) == [])
        #expect(try avertissement.lancer("controler", "--strict").code == 1)
    }

    @Test func `controler écrit les trois fichiers de diagnostics, les mêmes que produire, et rien d’autre`() throws {
        let essai = Essai { $0.ajouter("E9;2024-02-31;L2;CONGE;;;;;;", a: "journal.csv") }
        let resultat = try essai.lancer("controler")
        #expect(resultat.code == 0)
        let controle = try #require(Arbre("\(essai.campagne)/controle"))
        #expect(
            controle.fichiers.keys.sorted() == ["anomalies.xlsx", "diagnostics.csv", "diagnostics.json", "rejets.csv"])
        #expect(essai.sortie == nil)
        try essai.produire()
        let sortie = try #require(essai.sortie)
        for (nom, octets) in controle.fichiers { #expect(sortie.fichiers[nom] == octets, "\(nom)") }
        #expect(resultat.sortie.contains("  journal.csv      5 = 4 + 1 + 0\n"))
    }

    @Test func `--date s’imprime et ne change aucun chiffre`() throws {
        let essai = Essai()
        try essai.produire("--date", "2025-02-14")
        let sortie = try #require(essai.sortie)
        let changes = sortie.differences(Essai.livraison)
        #expect(!changes.isEmpty && changes.allSatisfy { !$0.hasSuffix(".csv") })
        #expect(
            sortie.texte("consolide/bilan.html").replacing("\u{A0}", with: " ").contains("édité le 14 février 2025."))
    }

    // MARK: --gabarits

    /// A templates folder at fault: its files, what is said.
    static let gabarits: [(fichiers: [String: String], dit: String)] = [
        (["bilan.mustache": "ligne 1\n{{#section}} jamais fermée\n"], "bilan.mustache"),
        (["bilan.mustache": "{{nom"], "bilan.mustache"), (["tableau.mustache": "{{/fermee}}"], "tableau.mustache"),
        (["style.css": "p {}\n</style><script>"], "style.css, ligne 2"), ([:], "ne contient aucun gabarit"),
        (["autre.txt": "x"], "ne contient aucun gabarit"),
    ]

    @Test(arguments: gabarits)
    func `un gabarit fautif se dit, avec son nom, et rien n’est livré`(_ fichiers: [String: String], _ dit: String)
        throws
    {
        let essai = Essai()
        try essai.poserUneAncienneSortie()
        let dossier = DossierTemporaire()
        for (nom, texte) in fichiers { dossier.ecrire(nom, texte) }
        let resultat = try essai.lancer("produire", "--gabarits", dossier.chemin)
        #expect(resultat.code == 4)
        #expect(resultat.messages.hasPrefix("Erreur : "))
        #expect(resultat.messages.contains(dit), "\(resultat.messages)")
        #expect(resultat.motsAnglais == [], "\(resultat.messages)")
        try essai.verifierQueRienNAChange()
    }

    @Test func `un gabarit qui n’est pas en UTF-8, ou un dossier absent, se dit`() throws {
        let essai = Essai()
        let dossier = DossierTemporaire()
        dossier.ecrire("bilan.mustache", [0x61, 0xE9, 0x0A])
        let latin = try essai.lancer("produire", "--gabarits", dossier.chemin)
        #expect(latin.code == 4 && latin.messages.contains("UTF-8"))
        let absent = try essai.lancer("produire", "--gabarits", "\(dossier.chemin)/absent")
        #expect(absent.code == 4 && absent.messages.contains("dossier de gabarits introuvable"))
        #expect(essai.sortie == nil && essai.restes == [])
    }

    @Test func `un gabarit remplacé se voit dans la page et dans le manifeste, pas dans les chiffres`() throws {
        let essai = Essai()
        let dossier = DossierTemporaire()
        dossier.ecrire("style.css", "p { color: #123456 }\n")
        try essai.produire("--gabarits", dossier.chemin)
        let sortie = try #require(essai.sortie)
        #expect(sortie.texte("consolide/bilan.html").contains("#123456"))
        let changes = sortie.differences(Essai.livraison)
        #expect(changes.contains("manifeste.json"))
        #expect(changes.allSatisfy { !$0.hasSuffix(".csv") && !$0.hasSuffix(".xml") })
    }
}
