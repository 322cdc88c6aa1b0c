import Foundation
import TestSupport
import Testing

/// `bilanflux comparer`: what it refuses, the file of `--csv`, and its help.
@Suite struct ComparerRefusTests {
    private let dossier = DossierTemporaire()
    private static let bilan = Essai.livraison.texte("consolide/bilan.xml")

    private func chemin(_ nom: String) -> String { "\(dossier.chemin)/\(nom)" }

    /// Compares a bilan with a file or folder of the test's folder.
    private func comparer(a nom: String, _ options: String...) throws -> Outil.Resultat {
        dossier.ecrire("bilan.xml", ComparerRefusTests.bilan)
        return try Outil.lancer(["comparer", chemin("bilan.xml"), chemin(nom)] + options)
    }

    private func verifierLeRefus(
        _ resultat: Outil.Resultat, _ code: Int32, _ dit: String, _ emplacement: SourceLocation = #_sourceLocation
    ) {
        #expect(resultat.code == code, sourceLocation: emplacement)
        #expect(resultat.sortie == "", sourceLocation: emplacement)
        #expect(resultat.messages.hasPrefix("Erreur : "), "\(resultat.messages)", sourceLocation: emplacement)
        #expect(resultat.messages.contains(dit), "\(resultat.messages)", sourceLocation: emplacement)
        #expect(resultat.motsAnglais == [], "\(resultat.messages)", sourceLocation: emplacement)
    }

    // MARK: Files

    static let hostiles: [(nom: String, octets: [UInt8], dit: String)] = [
        ("vide", [], "le fichier est vide"),
        ("csv", Array("section;mesure\n".utf8), "ce n’est pas du XML bien formé (ligne 1"),
        ("autre XML", Array("<html/>".utf8), "ce n’est pas un bilan de bilanflux"),
        ("nul", [0, 1, 2], "octets nuls"),
        (
            "DOCTYPE", Array("<!DOCTYPE bilan [<!ENTITY a SYSTEM \"/etc/passwd\">]><bilan>&a;</bilan>".utf8),
            "DOCTYPE est refusée"
        ),
        (
            "imbriqué", Array(String(repeating: "<bilan xmlns=\"urn:bilanflux:bilan:1\">", count: 500).utf8),
            "trop imbriqués"
        ),
        ("attribut démesuré", Array("<bilan a=\"".utf8) + [UInt8](repeating: 0x61, count: 1 << 20), "démesuré"),
        ("coupé", Array(bilan.utf8.prefix(2_000)), "s’arrête avant sa fin"),
        (
            "version 2", Array(bilan.replacing("urn:bilanflux:bilan:1", with: "urn:bilanflux:bilan:2").utf8),
            "d’un autre format que la version 1"
        ),
        (
            "modifié", Array(bilan.replacing("annee=\"2024\"", with: "annee=\"24\"").utf8),
            "n’est pas conforme à son schéma, bilan-1.xsd (ligne "
        ),
        (
            "nombre démesuré", Array(bilan.replacing(#"v="1""#, with: #"v="99999999999999999999""#).utf8),
            "un nombre est démesuré (ligne "
        ),
        ("Latin-1", Array("<bilan a=\"".utf8) + [0xE9] + Array("\"/>".utf8), "n’est pas dans l’encodage déclaré"),
    ]

    @Test(arguments: hostiles)
    func `un fichier qui n’est pas un bilan lisible finit par 4 et dit pourquoi`(
        _ nom: String, _ octets: [UInt8], _ dit: String
    ) throws {
        dossier.ecrire("b.xml", octets)
        let resultat = try comparer(a: "b.xml")
        verifierLeRefus(resultat, 4, dit)
        #expect(resultat.messages.hasPrefix("Erreur : \(chemin("b.xml")) : "))
    }

    @Test func `un fichier absent finit par 4`() throws { verifierLeRefus(try comparer(a: "absent"), 4, "introuvable") }

    @Test func `un périphérique n’est pas lu`() throws {
        dossier.ecrire("bilan.xml", ComparerRefusTests.bilan)
        let resultat = try Outil.lancer(["comparer", "/dev/zero", chemin("bilan.xml")])
        verifierLeRefus(resultat, 4, "ce n’est pas un fichier ordinaire")
    }

    @Test(.enabled(if: geteuid() != 0, "root lit partout"))
    func `un fichier sans droit de lecture finit par 4`() throws {
        chmod(dossier.ecrire("b.xml", ComparerRefusTests.bilan), 0)
        verifierLeRefus(try comparer(a: "b.xml"), 4, "droit de lecture refusé")
    }

    // MARK: Folders

    @Test func `un fichier contre un dossier est une erreur d’usage`() throws {
        dossier.ecrire("sortie/consolide/bilan.xml", ComparerRefusTests.bilan)
        verifierLeRefus(try comparer(a: "sortie"), 2, "un fichier ne se compare pas à un dossier")
    }

    @Test func `un dossier sans bilan finit par 4`() throws {
        dossier.ecrire("a/consolide/bilan.xml", ComparerRefusTests.bilan)
        dossier.ecrire("b/notes.txt", "rien")
        verifierLeRefus(try Outil.lancer(["comparer", chemin("a"), chemin("b")]), 4, "aucun bilan dans ce dossier")
    }

    @Test func `une campagne donnée pour sa sortie se dit avec le remède`() throws {
        dossier.ecrire("a/sortie/consolide/bilan.xml", ComparerRefusTests.bilan)
        let resultat = try Outil.lancer(["comparer", chemin("a"), chemin("a/sortie")])
        verifierLeRefus(resultat, 4, "donner son dossier de sortie : \(chemin("a/sortie")).")
    }

    static let usages: [[String]] = [
        [], ["a"], ["a", "b", "c"], ["", "b"], ["a", "b", "--csv", ""], ["a", "b", "--csv"],
    ]

    @Test(arguments: usages)
    func `une erreur d’usage finit par 2`(_ arguments: [String]) throws {
        dossier.ecrire("a", ComparerRefusTests.bilan)
        dossier.ecrire("b", ComparerRefusTests.bilan)
        let resultat = try OutilEnCours(["comparer"] + arguments, dans: dossier.chemin).attendre()
        #expect(resultat.code == 2)
        #expect(resultat.messages.hasPrefix("Erreur : "), "\(resultat.messages)")
    }

    // MARK: --csv

    private static let entete =
        "bilan;section;mesure;reservataire;axe;modalite;axe2;modalite2;valeur_a;base_a;valeur_b;base_b;ecart;base_ecart\n"

    /// The lines that `--csv` writes for a bilan where the T3 are 3 everywhere, beside the unchanged one.
    private func ecrireLeCSV() throws -> Outil.Resultat {
        dossier.ecrire("b.xml", ComparerRefusTests.bilan.replacing(#"<c m="T3" v="1"/>"#, with: #"<c m="T3" v="3"/>"#))
        return try comparer(a: "b.xml", "--csv", chemin("d.csv"))
    }

    @Test func `--csv écrit toutes les différences et le dit`() throws {
        let resultat = try ecrireLeCSV()
        #expect(resultat.code == 0)
        #expect(resultat.sortie.hasSuffix("\nDifférences écrites dans \(chemin("d.csv"))\n"))
        let csv = try #require(dossier.lire("d.csv"))
        #expect(csv.hasPrefix(ComparerRefusTests.entete + ";A;"))
        #expect(csv.contains("\n;A;liberes;*;typologie;T3;;;1;;3;;2;\n"))
        #expect(csv.contains("\n;B;mises_a_disposition;AVIGNON;typologie;T3;;;1;;3;;2;\n"), "\(csv)")
    }

    @Test func `--csv sans différence écrit l’en-tête seul`() throws {
        dossier.ecrire("b.xml", ComparerRefusTests.bilan)
        #expect(try comparer(a: "b.xml", "--csv", chemin("d.csv")).code == 0)
        #expect(dossier.lire("d.csv") == ComparerRefusTests.entete)
    }

    @Test func `--csv nomme le bilan de chaque ligne quand ce sont des dossiers`() throws {
        dossier.ecrire("a/consolide/bilan.xml", ComparerRefusTests.bilan)
        dossier.ecrire("b/consolide/bilan.xml", ComparerRefusTests.bilan.replacing(#"v="1""#, with: #"v="2""#))
        _ = try Outil.lancer(["comparer", chemin("a"), chemin("b"), "--csv", chemin("d.csv")])
        let lignes = try #require(dossier.lire("d.csv")).split(separator: "\n").dropFirst()
        #expect(!lignes.isEmpty && lignes.allSatisfy { $0.hasPrefix("consolide/bilan.xml;") })
    }

    @Test func `--csv remplace ce que comparer a écrit`() throws {
        dossier.ecrire("d.csv", ComparerRefusTests.entete + "ancien\n")
        #expect(try ecrireLeCSV().code == 0)
        #expect(dossier.lire("d.csv")?.contains("ancien") == false)
    }

    @Test(arguments: ["à moi", ""])
    func `--csv ne remplace aucun autre fichier`(contenu: String) throws {
        dossier.ecrire("d.csv", contenu)
        verifierLeRefus(try ecrireLeCSV(), 4, "ce fichier existe et n’a pas été écrit par « comparer »")
        #expect(dossier.lire("d.csv") == contenu)
    }

    @Test func `--csv vers un bilan ou un dossier est refusé`() throws {
        verifierLeRefus(
            try comparer(a: "bilan.xml", "--csv", chemin("bilan.xml")), 4, "choisir un autre nom avec --csv")
        verifierLeRefus(try comparer(a: "bilan.xml", "--csv", dossier.chemin), 4, "choisir un autre nom avec --csv")
        #expect(dossier.lire("bilan.xml") == ComparerRefusTests.bilan)
    }

    @Test func `--csv dans un dossier qui n’existe pas finit par 4`() throws {
        let resultat = try comparer(a: "bilan.xml", "--csv", chemin("absent/d.csv"))
        verifierLeRefus(resultat, 4, "écriture impossible")
    }

    // MARK: Help

    @Test(arguments: [["comparer", "--aide"], ["aide", "comparer"], ["comparer", "-h"]])
    func `l’aide est en français, avec des exemples`(_ arguments: [String]) throws {
        let resultat = try Outil.lancer(arguments)
        #expect(resultat.code == 0)
        #expect(resultat.sortie.contains("UTILISATION : bilanflux comparer <A> <B> [options]"))
        #expect(resultat.sortie.contains("EXEMPLES :\n  bilanflux comparer "))
        for option in ["--csv <fichier>", "--tout", "--exiger-egalite"] { #expect(resultat.sortie.contains(option)) }
        #expect(resultat.motsAnglais == [])
    }

    @Test func `l’aide générale nomme la commande`() throws {
        #expect(try Outil.lancer(["--help"]).sortie.contains("\n  comparer "))
        let faute = try Outil.lancer(["compare", "a", "b"])
        #expect(faute.messages.contains("Vouliez-vous dire « comparer » ?"))
    }
}
