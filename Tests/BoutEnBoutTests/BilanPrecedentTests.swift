import Foundation
import TestSupport
import Testing

/// `[fichiers] bilan_precedent` in the tool itself.
@Suite struct BilanPrecedentTests {
    /// A campaign of 2025 beside the outputs of 2024, changed.
    private func essai(
        _ valeur: String = "../precedent", toml: (String, String) = ("annee = 2024", "annee = 2025"),
        precedent changer: (inout [String: Data]) -> Void = { _ in }
    ) throws -> Essai {
        let essai = Essai { campagne in
            campagne.remplacer(toml.0, par: toml.1, dans: "campagne.toml")
            campagne.ajouter("bilan_precedent = \"\(valeur)\"", a: "campagne.toml")
        }
        var fichiers = Essai.livraison.fichiers
        changer(&fichiers)
        try Arbre(fichiers: fichiers).ecrire("\(essai.dossier.chemin)/precedent")
        return essai
    }

    private static func remplacer(
        _ ancien: String, _ nouveau: String, dans nom: String, _ fichiers: inout [String: Data]
    ) {
        let texte = String(decoding: fichiers[nom] ?? Data(), as: UTF8.self)
        precondition(texte.contains(ancien), "\(nom) does not hold what a test replaces")
        fichiers[nom] = Data(texte.replacing(ancien, with: nouveau).utf8)
    }

    private func diagnostics(_ essai: Essai) throws -> [String] {
        let resultat = try essai.lancer("controler")
        #expect(resultat.code == 0, "\(resultat.messages)")
        let lignes = (Arbre("\(essai.campagne)/controle")?.texte("diagnostics.csv") ?? "").split(separator: "\n")
        return lignes.map(String.init).filter { $0.contains("PREC-") }
    }

    @Test(arguments: [
        "../precedent", "../precedent/consolide/bilan.xml", "../precedent/reservataires/AVIGNON/bilan.xml",
    ])
    func `un dossier ou un fichier de l’année d’avant ne fait aucun reproche`(_ valeur: String) throws {
        #expect(try diagnostics(essai(valeur)) == [])
    }

    @Test func `le manifeste donne l’empreinte de chaque bilan précédent`() throws {
        let essai = try essai()
        try essai.produire()
        let manifeste = essai.sortie?.texte("manifeste.json") ?? ""
        for nom in ["consolide", "reservataires/AVIGNON", "reservataires/PREFET"] {
            #expect(manifeste.contains("\"../precedent/\(nom)/bilan.xml\""), "\(nom)")
        }
        let unSeul = try self.essai("../precedent/consolide/bilan.xml")
        try unSeul.produire()
        let sien = unSeul.sortie?.texte("manifeste.json") ?? ""
        #expect(
            sien.contains("\"../precedent/consolide/bilan.xml\"")
        )
        #expect(sien.components(separatedBy: "../precedent/").count == 2)
    }

    @Test func `les mêmes entrées donnent les mêmes octets`() throws {
        let (un, deux) = (try essai(), try essai())
        try un.produire()
        try deux.produire("--fils", "1")
        let sortie = try #require(un.sortie)
        #expect(sortie.differences(try #require(deux.sortie)) == [])
    }

    private static let consolide = "consolide/bilan.xml"

    @Test(arguments: [
        ("siren=\"662620079\"", "siren=\"662620078\"", "PREC-01"),
        ("annee=\"2024\"", "annee=\"2023\"", "PREC-02"),
        ("urn:bilanflux:bilan:1", "urn:bilanflux:bilan:2", "PREC-03"),
        ("pointDEtape=\"false\"", "pointDEtape=\"true\"", "PREC-04"),
        ("cle=\"departement\" valeur=\"84\"", "cle=\"departement\" valeur=\"83\"", "PREC-05"),
        ("<edition ", "<editions ", "PREC-06"), ("<c m=\"T3\" v=\"1\"/>", "<c m=\"T3\" v=\"2\"/>", "PREC-06"),
    ])
    func `un bilan qui ne convient pas est signalé, et rien ne s’arrête`(
        _ ancien: String, _ nouveau: String, _ regle: String
    ) throws {
        let essai = try essai("../precedent/\(BilanPrecedentTests.consolide)") { fichiers in
            fichiers["manifeste.json"] = nil
            BilanPrecedentTests.remplacer(ancien, nouveau, dans: BilanPrecedentTests.consolide, &fichiers)
        }
        let constats = try diagnostics(essai)
        #expect(constats.count == 1)
        #expect(constats.first?.contains(regle) == true, "\(constats)")
        #expect(constats.first?.contains("../precedent/consolide/bilan.xml") == true)
        #expect(try essai.lancer("produire", "--strict").code == 1)
    }

    @Test func `un chiffre changé partout où il compte se voit au manifeste`() throws {
        let essai = try essai { fichiers in
            BilanPrecedentTests.remplacer(
                "Bailleur d’essai", "Bailleur d’Essai", dans: BilanPrecedentTests.consolide, &fichiers)
        }
        let constats = try diagnostics(essai)
        #expect(constats.count == 1)
        #expect(constats.first?.contains("PREC-07") == true)
    }

    @Test(arguments: ["{", "[]", "{\"sorties\": []}"])
    func `un manifeste qui ne dit rien du bilan ne change rien`(_ manifeste: String) throws {
        let essai = try essai { $0["manifeste.json"] = Data(manifeste.utf8) }
        #expect(try diagnostics(essai) == [])
    }

    @Test func `une convention partie est signalée par son bilan`() throws {
        let essai = try essai { fichiers in
            fichiers["manifeste.json"] = nil
            BilanPrecedentTests.remplacer(
                "codes=\"84007\"", "codes=\"84129\"", dans: "reservataires/AVIGNON/bilan.xml", &fichiers)
        }
        let constats = try diagnostics(essai)
        #expect(constats.count == 1)
        #expect(constats.first?.contains("PREC-05") == true)
        #expect(constats.first?.contains("../precedent/reservataires/AVIGNON/bilan.xml") == true)
    }

    // MARK: No bilan at all

    private func verifierLArret(_ essai: Essai, dit: String, _ emplacement: SourceLocation = #_sourceLocation) throws {
        for commande in ["controler", "produire"] {
            let resultat = try essai.lancer(commande)
            #expect(resultat.code == 4, sourceLocation: emplacement)
            #expect(resultat.messages.contains(dit), "\(resultat.messages)", sourceLocation: emplacement)
            #expect(resultat.motsAnglais == [], sourceLocation: emplacement)
        }
        #expect(essai.sortie == nil, sourceLocation: emplacement)
    }

    @Test func `un fichier introuvable`() throws {
        try verifierLArret(essai("absent.xml"), dit: "absent.xml : fichier ou dossier introuvable")
    }

    @Test func `un dossier sans bilan`() throws {
        try verifierLArret(essai("."), dit: "aucun bilan dans ce dossier")
    }

    @Test func `le dossier d’une campagne, dont la sortie est dedans`() throws {
        let essai = try essai("../autre")
        try Essai.livraison.ecrire("\(essai.dossier.chemin)/autre/sortie")
        try verifierLArret(essai, dit: "donner son dossier de sortie : ../autre/sortie")
    }

    @Test(arguments: ["parc.csv", "campagne.toml"])
    func `un fichier qui n’est pas un bilan`(_ nom: String) throws {
        try verifierLArret(essai(nom), dit: nom)
    }

    @Test func `un fichier vide, tronqué, ou d’un autre vocabulaire`() throws {
        let entier = Essai.livraison.texte(BilanPrecedentTests.consolide)
        for texte in ["", String(entier.dropLast(40)), "<bilan/>", "<!DOCTYPE b [<!ENTITY e \"x\">]><b>&e;</b>"] {
            let essai = try essai("../precedent/\(BilanPrecedentTests.consolide)") {
                $0[BilanPrecedentTests.consolide] = Data(texte.utf8)
            }
            try verifierLArret(essai, dit: "../precedent/consolide/bilan.xml : ")
        }
    }

    @Test func `une clé vide bloque comme toute autre`() throws {
        #expect(try essai("").lancer("produire").code == 4)
    }

    @Test func `au terminal, la ligne de progression est effacée avant le refus d’un bilan précédent`() throws {
        let essai = try essai { $0[BilanPrecedentTests.consolide] = Data("autre chose".utf8) }
        let messages = try Outil.messagesAuTerminal(["controler", essai.campagne])
        let refus = try #require(messages.firstRange(of: "Erreur"))
        #expect(messages[..<refus.lowerBound].contains("Lecture de ../precedent…"))
        #expect(messages[..<refus.lowerBound].hasSuffix("\u{1B}[K"), "\(messages.debugDescription)")
    }
}
