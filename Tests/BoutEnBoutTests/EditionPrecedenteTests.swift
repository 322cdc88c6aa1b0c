import Foundation
import TestSupport
import Testing

/// What a protected edition withheld guides the one of the year after.
@Suite struct EditionPrecedenteTests {
    private static let siren = "248400251"
    private static let edition = "cil/\(siren)/donnees.csv"
    private static let precedente = "../ancienne/\(edition)"

    /// A campaign where only the five dwellings of two rooms, and one more category, have to be withheld.
    private static func campagne(_ annee: Int) -> CampagneMinimale {
        CampagneMinimale { campagne in
            campagne["parc.csv"] = CampagneMinimale.enteteDuParc
            campagne["journal.csv"] = CampagneMinimale.enteteDuJournal
            campagne.remplacer("annee = 2024", par: "annee = \(annee)", dans: "campagne.toml")
            var numero = 0
            for (pieces, nombre) in [(2, 5), (3, 40), (4, 41), (5, 42)] {
                for _ in 0..<nombre {
                    numero += 1
                    campagne.ajouter("P\(numero);;84007;2;C;\(pieces);1975;13;1;;2", a: "parc.csv")
                    campagne.ajouter("M\(numero);3;N;N;N;;", a: "demandeurs.csv")
                    campagne.ajouter(
                        "A\(numero);\(annee)-02-01;P\(numero);LIBERATION;;;;;;",
                        "B\(numero);\(annee)-02-10;P\(numero);MISE_A_DISPOSITION;PREFET;;;;;",
                        "C\(numero);\(annee)-02-20;P\(numero);DECISION;;M\(numero);ATTRIBUTION;1;;",
                        "D\(numero);\(annee)-03-01;P\(numero);BAIL;;M\(numero);;;;", a: "journal.csv")
                }
            }
        }
    }

    /// The outputs of a campaign on its own, which must be made.
    private static func livraison(_ annee: Int) -> [String: Data] {
        let dossier = campagne(annee).ecrire()
        _ = try? Outil.lancer(["produire", dossier.chemin])
        return Arbre("\(dossier.chemin)/sortie")?.fichiers ?? [:]
    }

    private static let ancienne = livraison(2024)
    private static let seule = livraison(2025)

    private static func texte(_ livraison: [String: Data], _ nom: String = edition) -> String {
        Arbre(fichiers: livraison).texte(nom)
    }

    /// The campaign of 2025 beside the outputs of 2024.
    private struct DeuxAnnees {
        let dossier = DossierTemporaire()
        var ancienne: String { "\(dossier.chemin)/ancienne" }
        var campagne: String { "\(dossier.chemin)/nouvelle" }

        /// - Parameter changer: what is done to the edition of the year before; its manifest is taken away then.
        init(_ changer: ((String) -> String)? = nil) throws {
            var nouvelle = EditionPrecedenteTests.campagne(2025)
            nouvelle.ajouter("bilan_precedent = \"../ancienne\"", a: "campagne.toml")
            nouvelle.ecrire(dossier, sous: "nouvelle")
            var fichiers = EditionPrecedenteTests.ancienne
            if let changer {
                fichiers["manifeste.json"] = nil
                let texte = changer(EditionPrecedenteTests.texte(fichiers))
                fichiers[EditionPrecedenteTests.edition] = Data(texte.utf8)
            }
            try Arbre(fichiers: fichiers).ecrire(ancienne)
        }

        /// The outputs of the year, which must be made.
        func produire(_ options: String...) throws -> Arbre {
            let produit = try Outil.lancer(["produire", campagne] + options)
            try #require(produit.code == 0, "\(produit.messages)")
            return try #require(Arbre("\(campagne)/sortie"))
        }
    }

    /// The types of dwelling that an edition withholds among the leases.
    private static func retenus(_ texte: String) -> Set<String> {
        Set(texte.matches(of: /B;baux_signes;\*;typologie;([^;]+);;;;;S\n/).map { String($0.1) })
    }

    /// An edition that withheld T4+T5+ where it withheld T3.
    private static func autrement(_ texte: String) -> String {
        texte.replacing(/(typologie;)(T3|T4\+T5\+)(;;;)(\d*)(;;[VS]\n)/) { ligne in
            ligne.2 == "T3" ? "\(ligne.1)T3\(ligne.3)40;;V\n" : "\(ligne.1)T4+T5+\(ligne.3);;S\n"
        }
    }

    @Test func `ce que l’édition de l’année d’avant retenait l’est de préférence`() throws {
        #expect(
            EditionPrecedenteTests.retenus(EditionPrecedenteTests.texte(EditionPrecedenteTests.seule)) == [
                "T1+T2", "T3",
            ])
        let essai = try DeuxAnnees(EditionPrecedenteTests.autrement)
        #expect(
            EditionPrecedenteTests.retenus(try essai.produire().texte(EditionPrecedenteTests.edition)) == [
                "T1+T2", "T4+T5+",
            ])
    }

    @Test func `des catégories qui n’existent plus ne changent rien`() throws {
        let essai = try DeuxAnnees { $0.replacing(";typologie;T", with: ";typologie;X") }
        #expect(
            try essai.produire().texte(EditionPrecedenteTests.edition)
                == EditionPrecedenteTests.texte(EditionPrecedenteTests.seule))
    }

    @Test func `les paramètres de l’édition disent si celle de l’année d’avant a compté`() throws {
        let sortie = try DeuxAnnees().produire()
        for (livraison, dit) in [(sortie, "oui"), (Arbre(fichiers: EditionPrecedenteTests.seule), "non")] {
            #expect(
                livraison.texte("cil/\(EditionPrecedenteTests.siren)/bilan.xml").contains(
                    "cle=\"protection.edition_precedente\" valeur=\"\(dit)\""))
            #expect(
                livraison.texte("cil/\(EditionPrecedenteTests.siren)/bilan.html").contains(
                    "Édition de l’année précédente"))
        }
    }

    @Test func `l’édition lue est une entrée, au manifeste comme au registre`() throws {
        let essai = try DeuxAnnees()
        #expect(try essai.produire().texte("manifeste.json").contains("\"\(EditionPrecedenteTests.precedente)\""))
        #expect(essai.dossier.lire("nouvelle/registre.csv")?.contains(EditionPrecedenteTests.precedente) == true)
    }

    @Test func `un EPCI que [cil] ne nomme pas n’est pas lu`() throws {
        let essai = try DeuxAnnees()
        let toml = essai.dossier.lire("nouvelle/campagne.toml") ?? ""
        essai.dossier.ecrire("nouvelle/campagne.toml", toml + "\n[cil]\nepci = []\n")
        #expect(!(try essai.produire().texte("manifeste.json").contains("/cil/")))
    }

    @Test func `les mêmes entrées donnent les mêmes octets`() throws {
        let (un, deux) = (try DeuxAnnees(), try DeuxAnnees())
        #expect(try un.produire().differences(try deux.produire("--fils", "1")) == [])
    }

    @Test func `expliquer --cil explique l’édition livrée, qui suit celle de l’année d’avant`() throws {
        let essai = try DeuxAnnees(EditionPrecedenteTests.autrement)
        _ = try essai.produire()
        let resultat = try Outil.lancer([
            "expliquer", essai.campagne, "--cil", EditionPrecedenteTests.siren, "--mesure", "B/baux_signes", "--axe",
            "typologie", "--modalite", "T4+T5+",
        ])
        #expect(resultat.code == 0, "\(resultat.messages)")
        #expect(resultat.sortie.contains("\n  oui         Édition de l’année précédente prise en compte"))
    }

    @Test func `avec l’édition de l’année d’avant, l’attaque ne retrouve rien`() throws {
        let essai = try DeuxAnnees()
        _ = try essai.produire()
        let attaque = try Outil.lancer([
            "verifier", "--attaque", "\(essai.campagne)/sortie", "--precedente", essai.ancienne,
        ])
        #expect(attaque.code == 0, "\(attaque.textes)")
    }

    // MARK: Damaged

    @Test func `une édition abîmée est signalée et ne compte pas`() throws {
        try verifierLaPanne(
            DeuxAnnees { EditionPrecedenteTests.autrement($0).replacing(";;V\n", with: ";;W\n", maxReplacements: 1) })
    }

    @Test func `un fichier qui n’est pas une table aussi`() throws {
        try verifierLaPanne(DeuxAnnees { _ in "\u{0}\u{1}" })
    }

    @Test func `une édition qui n’est plus celle de son manifeste aussi`() throws {
        let essai = try DeuxAnnees()
        let texte = EditionPrecedenteTests.texte(EditionPrecedenteTests.ancienne)
        essai.dossier.ecrire("ancienne/\(EditionPrecedenteTests.edition)", EditionPrecedenteTests.autrement(texte))
        try verifierLaPanne(essai)
    }

    @Test func `l’édition d’une autre année n’est pas lue`() throws {
        let essai = try DeuxAnnees(EditionPrecedenteTests.autrement)
        try Arbre(fichiers: EditionPrecedenteTests.seule).ecrire(essai.ancienne)
        let sortie = try essai.produire()
        #expect(!sortie.texte("manifeste.json").contains("../ancienne/cil/"))
        #expect(!sortie.texte("diagnostics.csv").contains("PREC-08"))
    }

    /// PREC-08 once, for the file, and the edition made as without it.
    private func verifierLaPanne(_ essai: DeuxAnnees, _ emplacement: SourceLocation = #_sourceLocation) throws {
        let sortie = try essai.produire()
        let constats = sortie.texte("diagnostics.csv").split(separator: "\n").filter { $0.contains("PREC-") }
        #expect(constats.count == 1, "\(constats)", sourceLocation: emplacement)
        #expect(
            constats.allSatisfy { $0.contains("PREC-08") && $0.contains(EditionPrecedenteTests.precedente) },
            "\(constats)", sourceLocation: emplacement)
        for nom in ["donnees.csv", "bilan.html"] {
            let chemin = "cil/\(EditionPrecedenteTests.siren)/\(nom)"
            #expect(
                sortie.texte(chemin) == EditionPrecedenteTests.texte(EditionPrecedenteTests.seule, chemin),
                sourceLocation: emplacement)
        }
    }
}
