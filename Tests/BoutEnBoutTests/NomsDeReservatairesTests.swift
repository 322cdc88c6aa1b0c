import Foundation
import TestSupport
import Testing

/// Codes and names of réservataires that a disk, a page or a spreadsheet would take for something else.
@Suite struct NomsDeReservatairesTests {
    /// A campaign whose réservataires have these codes.
    private func essai(_ codes: [String]) -> Essai {
        Essai {
            $0["conventions.csv"] =
                "reservataire;type;perimetre\n"
                + codes.map { "\"\($0.replacing("\"", with: "\"\""))\";AUTRE;*\n" }.joined()
            $0["journal.csv"] = CampagneMinimale.enteteDuJournal
        }
    }

    private func dossiers(_ essai: Essai) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: "\(essai.campagne)/sortie/reservataires").sorted()
    }

    @Test(arguments: [
        ("../../etc", "_._.._etc"), ("A/B", "A_B"), (".cache", "_cache"), ("..", "__"), (".", "_"), ("É", "_"),
        ("a b;c\"d", "a_b_c_d"),
        ("/", "_"), ("Préfet", "Pr_fet"), ("-rf", "-rf"), ("x\ny", "x_y"),
        ("CON", "_CON"), ("nul.Ville", "_nul.Ville"), ("com1", "_com1"), ("CONSEIL", "CONSEIL"), ("ST.", "ST_"),
        ("COM10", "COM10"),
    ])
    func `un code devient un nom de dossier sans danger`(_ code: String, _ dossier: String) throws {
        let essai = essai([code])
        let avant = try #require(Arbre(essai.dossier.chemin))
        try essai.produire()
        #expect(try dossiers(essai) == [dossier])
        let nouveaux = try #require(Arbre(essai.dossier.chemin)).differences(avant)
        #expect(nouveaux.allSatisfy { $0.hasPrefix("campagne/sortie/") || RegistreLu.fichiers.contains($0) })
    }

    @Test func `un code de 300 caractères donne un dossier de 64`() throws {
        let essai = essai([String(repeating: "x", count: 300), String(repeating: "x", count: 299)])
        try essai.produire()
        #expect(try dossiers(essai) == [String(repeating: "x", count: 62) + "-2", String(repeating: "x", count: 64)])
    }

    @Test func `des codes qui donneraient le même dossier reçoivent un numéro, casse ignorée`() throws {
        let essai = essai(["A/B", "A:B", "a_b", "A_B-2"])
        try essai.produire()
        #expect(try dossiers(essai) == ["A_B", "A_B-2", "A_B-2-2", "a_b-3"])
        let index = try #require(essai.sortie).texte("index.html")
        for dossier in try dossiers(essai) { #expect(index.contains("reservataires/\(dossier)/bilan.html")) }
    }

    @Test func `faits l’un après l’autre, deux réservataires aux noms voisins ne s’écrasent pas`() throws {
        let essai = essai(["A/B", "A_B"])
        try essai.produire("--reservataire", "A/B")
        let premier = try #require(Arbre("\(essai.campagne)/sortie-A_B"))
        try essai.produire("--reservataire", "A_B")
        #expect(try #require(Arbre("\(essai.campagne)/sortie-A_B")) == premier)
    }

    // MARK: HTML

    private static let balise = "<script>alert('x')</script>"

    @Test func `une balise dans un nom est du texte dans les pages et dans le XML`() throws {
        let balise = NomsDeReservatairesTests.balise
        let essai = Essai {
            $0.remplacer("Bailleur d’essai", par: "\(balise) & \\\"Cie\\\"", dans: "campagne.toml")
            $0.remplacer("annee", par: "responsable = \"\(balise)\"\nannee", dans: "campagne.toml")
            $0.remplacer("Ville d’Avignon", par: balise, dans: "conventions.csv")
            $0.remplacer(";Avignon;", par: ";\(balise);", dans: "territoires.csv")
            $0.remplacer("CA du Grand Avignon", par: balise, dans: "territoires.csv")
            $0.ajouter(
                "\(balise);X;AUTRE;*;DIRECTE;;", "PRE&FET \"A\";X;EPCI;248400251;DIRECTE;;", a: "conventions.csv")
        }
        try essai.produire()
        let sortie = try #require(essai.sortie)
        #expect(sortie.contenant("<script>alert").filter { !$0.hasSuffix(".csv") && $0 != "etat.json" } == [])
        #expect(sortie.contenant("&lt;script&gt;alert").count > 6)
        for chemin in sortie.fichiers.keys where chemin.hasSuffix(".xml") {
            let xmllint = try Commande.lancer("xmllint", "--noout", "\(essai.campagne)/sortie/\(chemin)")
            #expect(xmllint.code == 0, "\(xmllint.textes)")
        }
    }

    @Test func `des caractères que XML interdit n’arrêtent pas la livraison`() throws {
        let essai = Essai {
            $0.remplacer("Ville d’Avignon", par: "Ville\u{1}\u{B} d’Avignon\u{FFFE}", dans: "conventions.csv")
        }
        let resultat = try essai.lancer("produire")
        #expect(resultat.code == 0, "\(resultat.messages)")
    }

    // MARK: Formulas

    /// The fields of a CSV file of ours.
    private func champs(_ texte: String) -> [[String]] {
        var lignes: [[String]] = [[]]
        var champ = ""
        var cite = false
        for caractere in texte {
            switch caractere {
            case "\"": cite.toggle()
            case ";" where !cite:
                lignes[lignes.count - 1].append(champ)
                champ = ""
            case "\n" where !cite:
                lignes[lignes.count - 1].append(champ)
                champ = ""
                lignes.append([])
            default: champ.append(caractere)
            }
        }
        return lignes.filter { !$0.isEmpty }
    }

    @Test func `aucun champ de texte d’un CSV livré n’est une formule`() throws {
        let essai = Essai {
            $0.ajouter("\"=HYPERLINK(\"\"http://x\"\";\"\"y\"\")\";X;AUTRE;*;DIRECTE;;3", a: "conventions.csv")
            $0.ajouter(
                "+33;X;AUTRE;*;DIRECTE;;3", "-1+1;X;AUTRE;*;DIRECTE;;3", "@SOMME;X;AUTRE;*;DIRECTE;;3",
                a: "conventions.csv")
            $0.remplacer("\"demandeurs.csv\"", par: "\"=d.csv\"", dans: "campagne.toml")
            $0["=d.csv"] = "demandeur;=nom;@nom\nD1;x;y\n\n;x;y\n"
            $0["demandeurs.csv"] = nil
        }
        try essai.produire()
        let sortie = try #require(essai.sortie)
        let nombre = #/-?[0-9]+/#
        for (chemin, octets) in sortie.fichiers where chemin.hasSuffix(".csv") {
            let lignes = champs(String(decoding: octets, as: UTF8.self))
            #expect(Set(lignes.map(\.count)).count == 1, "\(chemin) : des lignes de même longueur")
            for champ in lignes.joined() where "=+-@\t\r".contains(champ.first ?? "x") {
                #expect(champ.wholeMatch(of: nombre) != nil, "\(chemin) : \(champ)")
            }
        }
        #expect(sortie.texte("consolide/donnees.csv").contains("'=HYPERLINK("))
        #expect(sortie.texte("diagnostics.csv").contains("'=d.csv"))
        #expect(sortie.texte("rejets.csv").contains("'=d.csv"))
    }
}
