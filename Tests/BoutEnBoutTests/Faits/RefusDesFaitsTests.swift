import Foundation
import TestSupport
import Testing

/// A facts file that is not right stops everything: what was delivered before stays as it was.
@Suite struct RefusDesFaitsTests {
    /// One fault: what replaces what in the facts of the minimal campaign, and the rule that says it.
    struct Faute: Sendable, CustomTestStringConvertible {
        let nom: String
        let ancien: String
        let nouveau: String
        let regle: String
        var testDescription: String { nom }
    }

    private static let total = "A.patrimoine_eligible;*;84007;;;;;2"
    private static let t3 = "A.patrimoine_eligible;*;84007;typologie;T3;;;1"

    static let fautes: [Faute] = [
        Faute(nom: "mesure inconnue", ancien: t3, nouveau: "A.patrimoine;*;84007;typologie;T3;;;1", regle: "FAITS-01"),
        Faute(nom: "mesure calculée", ancien: t3, nouveau: "B.taux_baux;*;84007;typologie;T3;;;1", regle: "FAITS-01"),
        Faute(nom: "réservataire inconnu", ancien: ";AVIGNON;", nouveau: ";ORANGE;", regle: "FAITS-02"),
        Faute(
            nom: "réservataire d’une mesure du bailleur", ancien: t3,
            nouveau: "A.patrimoine_eligible;AVIGNON;84007;typologie;T3;;;1", regle: "FAITS-02"),
        Faute(nom: "commune d’ailleurs", ancien: ";84092;", nouveau: ";30028;", regle: "FAITS-03"),
        Faute(nom: "commune illisible", ancien: ";84092;", nouveau: ";Le Pontet;", regle: "FAITS-03"),
        Faute(
            nom: "commune absente", ancien: t3, nouveau: "A.patrimoine_eligible;*;;typologie;T3;;;1", regle: "FAITS-03"),
        Faute(nom: "axe inconnu", ancien: t3, nouveau: t3.replacing("typologie", with: "taille"), regle: "FAITS-04"),
        Faute(
            nom: "axe d’une autre mesure", ancien: t3, nouveau: t3.replacing("typologie", with: "mois"),
            regle: "FAITS-04"),
        Faute(nom: "modalité inconnue", ancien: t3, nouveau: t3.replacing("T3", with: "F3"), regle: "FAITS-04"),
        Faute(nom: "modalité sans axe", ancien: t3, nouveau: t3.replacing("typologie", with: ""), regle: "FAITS-04"),
        Faute(nom: "nombre négatif", ancien: t3, nouveau: t3.dropLast() + "-1", regle: "FAITS-05"),
        Faute(nom: "nombre à virgule", ancien: t3, nouveau: t3.dropLast() + "1,5", regle: "FAITS-05"),
        Faute(nom: "nombre de dix chiffres", ancien: t3, nouveau: t3.dropLast() + "9999999999", regle: "FAITS-05"),
        Faute(nom: "nombre absent", ancien: t3, nouveau: String(t3.dropLast()), regle: "FAITS-05"),
        Faute(nom: "ligne coupée", ancien: t3, nouveau: "A.patrimoine_eligible;*;84007;typologie", regle: "FAITS-04"),
        Faute(nom: "ligne trop longue", ancien: t3, nouveau: t3 + ";;", regle: "FAITS-10"),
        Faute(nom: "ligne double", ancien: t3, nouveau: "\(t3)\n\(t3)", regle: "FAITS-06"),
        Faute(
            nom: "contrôle faux", ancien: "A.patrimoine_eligible;*;;;;;;3", nouveau: "A.patrimoine_eligible;*;;;;;;4",
            regle: "FAITS-08"),
        Faute(nom: "axe incomplet", ancien: t3, nouveau: t3.dropLast() + "0", regle: "FAITS-09"),
        Faute(nom: "total de commune faux", ancien: total, nouveau: total.dropLast() + "3", regle: "FAITS-09"),
        Faute(nom: "autre année", ancien: "annee;valeur;2024", nouveau: "annee;valeur;2023", regle: "FAITS-11"),
        Faute(nom: "autre bailleur", ancien: "662620079", nouveau: "299841163", regle: "FAITS-11"),
    ]

    @Test(arguments: fautes)
    func `une faute du fichier de faits bloque, et rien n’est livré`(_ faute: Faute) throws {
        let essai = Essai()
        var faits = try FaitsDEssai(essai)
        try faits.remplacer(faute.ancien, faute.nouveau)
        try essai.poserUneAncienneSortie()
        let resultat = try essai.lancer("produire", "--faits", faits.ecrire(essai))
        #expect(resultat.code == 3)
        #expect(resultat.messages.contains("bloquant [\(faute.regle)]"), "\(resultat.messages)")
        #expect(resultat.motsAnglais == [])
        // Never what a cell holds.
        let constats = resultat.messages.split(separator: "\n").filter { $0.contains("[FAITS-") }
        for contenu in ["ORANGE", "F3", "9999999999", "Le Pontet"] {
            #expect(!constats.contains { $0.contains(contenu) })
        }
        try essai.verifierQueRienNAChange()
    }

    @Test func `une commune d’un code qui n’est plus en vigueur bloque`() throws {
        let essai = Essai { $0.nommer("passage", "passage.csv", "ancien;nouveau\n84999;84092\n") }
        var faits = try FaitsDEssai(essai)
        try faits.remplacer(";84092;", ";84999;")
        let resultat = try essai.lancer("produire", "--faits", faits.ecrire(essai))
        #expect(resultat.code == 3)
        #expect(resultat.messages.contains("[FAITS-03]"))
    }

    @Test func `un total de contrôle absent bloque, celui d’un réservataire aussi`() throws {
        for (ligne, attendue) in [("A.liberes;*;;;;;;1", "A.liberes"), ("B.offres;AVIGNON;;;;;;1", "B.offres")] {
            let essai = Essai()
            var faits = try FaitsDEssai(essai)
            #expect(faits.lignes.contains(ligne))
            faits.ne { $0 == ligne }
            let resultat = try essai.lancer("produire", "--faits", faits.ecrire(essai))
            #expect(resultat.code == 3)
            #expect(resultat.messages.contains("[FAITS-07] mesure sans total de contrôle (\(attendue))"))
        }
    }

    @Test(arguments: [1, 2, 5, 20, 80])
    func `un fichier tronqué n’importe où bloque`(_ enMoins: Int) throws {
        let essai = Essai()
        let faits = try FaitsDEssai(essai)
        // At a line end, then within a line.
        for texte in [
            faits.lignes.dropLast(enMoins).map { "\($0)\n" }.joined(), String(faits.texte.dropLast(enMoins + 1)),
        ] {
            essai.dossier.ecrire("recus/faits.csv", texte)
            let resultat = try essai.lancer("produire", "--faits", "\(essai.dossier.chemin)/recus")
            #expect(resultat.code == 3, "\(enMoins) : \(resultat.messages)")
            #expect(resultat.messages.contains("bloquant [FAITS-"))
        }
    }

    @Test func `des faits où les réservataires ne font pas l’ensemble bloquent, sans accuser l’outil`() throws {
        let essai = Essai()
        var faits = try FaitsDEssai(essai)
        faits.ne { $0.hasPrefix("B.mises_a_disposition;AVIGNON;") }
        let resultat = try essai.lancer("produire", "--faits", faits.ecrire(essai))
        #expect(resultat.code == 3)
        #expect(resultat.messages.contains("faits.csv : bloquant [FAITS-12]"))
        #expect(resultat.messages.contains("I2"))
        #expect(!resultat.messages.contains("défaut de l’outil"))
    }

    @Test func `un fichier absent, illisible ou sans en-tête est refusé, avec son code de sortie`() throws {
        let essai = Essai()
        let faits = try FaitsDEssai(essai)
        let chemin = essai.dossier.chemin
        func lancer(_ nom: String) throws -> Outil.Resultat {
            try essai.lancer("produire", "--faits", "\(chemin)/\(nom)")
        }
        #expect(try essai.lancer("produire", "--faits", "").code == 2)
        #expect(try lancer("nulle-part").code == 4)
        essai.dossier.ecrire("vide/autre.csv", "")
        let sans = try lancer("vide")
        #expect(sans.code == 4)
        #expect(sans.messages.contains("pas de faits.csv"))
        essai.dossier.ecrire("sans-entete/faits.csv", faits.lignes.dropFirst().map { "\($0)\n" }.joined())
        let sansEntete = try lancer("sans-entete")
        #expect(sansEntete.code == 3)
        #expect(sansEntete.messages.contains("colonnes introuvables"))
        essai.dossier.ecrire("blanc/faits.csv", "")
        #expect([3, 4].contains(try lancer("blanc").code))
        let utf16 = try #require(faits.texte.data(using: .utf16LittleEndian))
        essai.dossier.ecrire("utf16/faits.csv", [0xFF, 0xFE] + Array(utf16))
        let encode = try lancer("utf16")
        #expect([3, 4].contains(encode.code), "\(encode.messages)")
        #expect(encode.motsAnglais == [])
        #expect(essai.restes == [])
    }

    @Test func `expliquer refuse des bilans faits de faits, et dit pourquoi`() throws {
        let essai = Essai()
        try essai.produire("--faits", try FaitsDEssai(essai).ecrire(essai))
        let resultat = try essai.lancer("expliquer", "--mesure", "liberes")
        #expect(resultat.code == 4)
        #expect(resultat.messages.contains("viennent d’un fichier de faits déjà comptés"))
    }

    @Test func `compter ne remplace ni un dossier d’autrui ni des bilans, et laisse les faits d’avant s’il échoue`()
        throws
    {
        let essai = Essai()
        try essai.poserUneAncienneSortie()
        let bilans = try essai.lancer("compter", "--sortie", "\(essai.campagne)/sortie")
        #expect(bilans.code == 4)
        try essai.verifierQueRienNAChange()
        let faits = try FaitsDEssai(essai)
        essai.dossier.ecrire("campagne/conventions.csv", "reservataire;nom;type;perimetre\n;;;\n")
        let bloque = try essai.lancer("compter", "--sortie", "\(essai.dossier.chemin)/faits")
        #expect(bloque.code != 0)
        #expect(try #require(Arbre("\(essai.dossier.chemin)/faits")).texte("faits.csv") == faits.texte)
    }
}
