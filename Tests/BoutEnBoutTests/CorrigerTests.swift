import CryptoPort
import Foundation
import TestSupport
import Testing

/// `produire --corrige` on the minimal campaign, whose outputs were delivered before.
@Suite struct CorrigerTests {
    private static let libelle = "Version corrigée n°\u{A0}2"

    private func sortie(_ essai: Essai) throws -> Arbre { try #require(essai.sortie) }

    private func empreinte(_ arbre: Arbre, _ nom: String) throws -> String {
        try SHA256Digest.of(Array(try #require(arbre.fichiers[nom]))).hexadecimal
    }

    private static let bilans = ["consolide", "reservataires/AVIGNON", "reservataires/PREFET"]

    // MARK: What it writes

    @Test func `chaque bilan est marqué, avec l’empreinte de celui qu’il corrige`() throws {
        let essai = try Essai.aCorriger(Essai.sansBail)
        let resultat = try essai.corriger()
        #expect(resultat.code == 0, "\(resultat.messages)")
        #expect(resultat.sortie.contains("Versions corrigées : 3 ;"))
        #expect(!resultat.sortie.contains("Attention"))
        let sortie = try sortie(essai)
        for bilan in CorrigerTests.bilans {
            let empreinte = try empreinte(Essai.livraison, "\(bilan)/bilan.xml")
            let xml = sortie.texte("\(bilan)/bilan.xml")
            #expect(
                xml.contains(#"<correction version="2" motif="\#(Essai.motifDeCorrection)" empreinte="\#(empreinte)""#),
                "\(bilan)")
            #expect(sortie.texte("\(bilan)/bilan.html").contains(CorrigerTests.libelle))
            #expect(sortie.texte("manifeste.json").contains("\"\(bilan)/corrections.csv\""))
        }
    }

    @Test func `les chiffres qui changent sont dans corrections.csv, comptés et imprimés`() throws {
        let essai = try Essai.aCorriger(Essai.sansBail)
        _ = try essai.corriger()
        let sortie = try sortie(essai)
        let lignes = sortie.texte("consolide/corrections.csv").split(separator: "\n").map(String.init)
        #expect(lignes.first?.hasPrefix("bilan;section;mesure;") == true)
        #expect(lignes.contains("consolide/bilan.xml;B;baux_signes;*;total;;;;1;;0;;-1;"))
        #expect(sortie.texte("consolide/bilan.xml").contains("chiffres=\"\(lignes.count - 1)\"/>"))
        #expect(sortie.texte("consolide/bilan.html").contains("<td>1</td><td>0</td></tr>"))
    }

    @Test func `les chiffres sont ceux d’une première version`() throws {
        let (corrige, neuf) = (try Essai.aCorriger(Essai.sansBail), Essai(Essai.sansBail))
        _ = try corrige.corriger()
        try neuf.produire()
        for bilan in CorrigerTests.bilans {
            #expect(try sortie(corrige).texte("\(bilan)/donnees.csv") == sortie(neuf).texte("\(bilan)/donnees.csv"))
        }
        #expect(try sortie(neuf).fichiers.keys.allSatisfy { !$0.hasSuffix("corrections.csv") })
        #expect(try sortie(neuf).contenant("<correction").isEmpty)
    }

    @Test func `aucun chiffre changé : le bilan est marqué quand même`() throws {
        let essai = try Essai.aCorriger()
        let resultat = try essai.corriger()
        #expect(resultat.code == 0)
        #expect(resultat.sortie.contains("\nAttention : aucun chiffre ne change."))
        let sortie = try sortie(essai)
        #expect(sortie.texte("consolide/bilan.xml").contains("chiffres=\"0\"/>"))
        #expect(sortie.texte("consolide/bilan.html").contains("Aucun chiffre changé"))
        #expect(sortie.texte("consolide/corrections.csv").split(separator: "\n").count == 1)
    }

    @Test func `une correction de correction a le rang 3`() throws {
        let essai = try Essai.aCorriger(Essai.sansBail)
        _ = try essai.corriger()
        let deuxieme = try sortie(essai)
        #expect(try essai.corriger(motif: "Encore").code == 0)
        let xml = try sortie(essai).texte("consolide/bilan.xml")
        let empreinte = try empreinte(deuxieme, "consolide/bilan.xml")
        #expect(xml.contains(#"<correction version="3" motif="Encore" empreinte="\#(empreinte)" chiffres="0"/>"#))
    }

    @Test func `les mêmes entrées donnent les mêmes octets`() throws {
        let (un, deux) = (try Essai.aCorriger(Essai.sansBail), try Essai.aCorriger(Essai.sansBail))
        _ = try un.corriger("--fils", "1", "--date", "2025-02-14")
        _ = try deux.corriger("--fils", "4", "--date", "2025-02-14")
        #expect(try sortie(un).differences(sortie(deux)) == [])
        #expect(try sortie(un).texte("consolide/bilan.html").contains("édition du 14\u{A0}février\u{A0}2025"))
    }

    @Test func `un paramètre changé se lit dans le chapitre`() throws {
        let essai = try Essai.aCorriger {
            $0.ajouter("[regles]\ndate_de_liberation = \"CONGE\"", a: "campagne.toml")
        }
        let resultat = try essai.corriger()
        try #require(resultat.code == 0, "\(resultat.messages)")
        #expect(try sortie(essai).texte("consolide/bilan.html").contains("Paramètres changés, avant et après"))
    }

    @Test func `un nouveau réservataire a une première version, dite dans le compte rendu`() throws {
        let essai = try Essai.aCorriger {
            $0.ajouter("LEPONTET;Ville du Pontet;COMMUNE;84092;DIRECTE;10 %;1", a: "conventions.csv")
        }
        let resultat = try essai.corriger()
        #expect(resultat.code == 0)
        #expect(resultat.sortie.contains("Versions corrigées : 3 ;"))
        #expect(resultat.sortie.contains("Sans version précédente, donc non marqués : LEPONTET."))
        let sortie = try sortie(essai)
        #expect(!sortie.texte("reservataires/LEPONTET/bilan.xml").contains("<correction"))
        #expect(sortie.fichiers["reservataires/LEPONTET/corrections.csv"] == nil)
        #expect(sortie.texte("consolide/bilan.html").contains("le réservataire Ville du Pontet (après)"))
    }

    @Test func `un réservataire disparu est dit dans le compte rendu`() throws {
        let essai = try Essai.aCorriger {
            $0.remplacer(
                "PREFET;Préfet de Vaucluse;ETAT_PRIORITAIRES;*;DIRECTE;30 %;3\n", par: "", dans: "conventions.csv")
        }
        #expect(try essai.corriger().sortie.contains("/sortie/reservataires/PREFET/bilan.xml."))
    }

    @Test func `un bilan seul se corrige sur la sortie entière, puis sur la sienne`() throws {
        let essai = try Essai.aCorriger(Essai.sansBail)
        #expect(try essai.corriger("--reservataire", "AVIGNON").code == 0)
        let seul = "\(essai.campagne)/sortie-AVIGNON"
        #expect(Arbre(seul)?.texte("reservataires/AVIGNON/bilan.xml").contains("<correction version=\"2\"") == true)
        let encore = try Outil.lancer([
            "produire", essai.campagne, "--reservataire", "AVIGNON", "--corrige", seul, "--motif", "Encore",
        ])
        #expect(encore.code == 0, "\(encore.messages)")
        #expect(Arbre(seul)?.texte("reservataires/AVIGNON/bilan.xml").contains("<correction version=\"3\"") == true)
        #expect(try sortie(essai).differences(Essai.livraison) == [])
    }

    @Test func `comparer dit qu’une version est corrigée`() throws {
        let essai = try Essai.aCorriger()
        _ = try essai.corriger()
        let bilan = "\(essai.campagne)/sortie/consolide/bilan.xml"
        let resultat = try Outil.lancer(["comparer", bilan, bilan, "--exiger-egalite"])
        #expect(resultat.code == 0)
        #expect(resultat.sortie.replacing(/\s+/, with: " ").contains("version corrigée n° 2"))
    }

    // MARK: What it refuses

    private func verifierLeRefus(
        _ essai: Essai, _ options: [String], code: Int32, dit: String, _ emplacement: SourceLocation = #_sourceLocation
    ) throws {
        let resultat = try Outil.lancer(["produire", essai.campagne] + options)
        #expect(resultat.code == code, sourceLocation: emplacement)
        #expect(resultat.messages.contains(dit), "\(resultat.messages)", sourceLocation: emplacement)
        #expect(resultat.motsAnglais == [], sourceLocation: emplacement)
        try essai.verifierQueRienNAChange(emplacement)
    }

    @Test func `l’un sans l’autre`() throws {
        let essai = try Essai.aCorriger()
        try verifierLeRefus(essai, ["--motif", "m"], code: 2, dit: "--motif ne va qu’avec --corrige")
        try verifierLeRefus(essai, ["--corrige", "x"], code: 2, dit: "--corrige demande un motif")
        try verifierLeRefus(essai, ["--corrige", "", "--motif", "m"], code: 2, dit: "un nom de dossier est attendu")
    }

    @Test(arguments: [
        ("", "--motif est vide"), ("  \u{A0} ", "--motif est vide"), ("a\nb", "caractère de commande"),
        ("a\tb", "caractère de commande"),
        ("a\u{7}b", "caractère de commande"), ("a\u{85}b", "une seule ligne"), ("a\u{2028}b", "une seule ligne"),
        ("a\u{202E}b", "une seule ligne"), ("a\u{FFFE}b", "une seule ligne"),
        (String(repeating: "é", count: 501), "500 caractères au plus sont attendus, il en a 501"),
    ])
    func `un motif qui ne s’imprime pas`(_ motif: String, _ dit: String) throws {
        let essai = try Essai.aCorriger()
        try verifierLeRefus(essai, ["--corrige", "\(essai.campagne)/sortie", "--motif", motif], code: 2, dit: dit)
    }

    @Test func `un motif de cinq cents caractères, avec guillemets et chevrons, passe`() throws {
        let essai = try Essai.aCorriger()
        let motif = "« <b> & \"l’oubli\" » " + String(repeating: "é", count: 480)
        #expect(motif.unicodeScalars.count == 500)
        #expect(try essai.corriger(motif: " \(motif)  ").code == 0)
        #expect(try sortie(essai).texte("consolide/bilan.html").contains("« &lt;b&gt; &amp; &quot;l’oubli&quot; » ééé"))
    }

    private func verifierLeRefus(
        _ changer: (inout CampagneMinimale) -> Void, code: Int32, dit: String,
        _ emplacement: SourceLocation = #_sourceLocation
    ) throws {
        let essai = try Essai.aCorriger(changer)
        try verifierLeRefus(
            essai, ["--corrige", "\(essai.campagne)/sortie", "--motif", "m"], code: code, dit: dit, emplacement)
    }

    @Test func `un autre bailleur, une autre année, un autre département`() throws {
        try verifierLeRefus(
            { $0.remplacer("662620079", par: "662620078", dans: "campagne.toml") }, code: 2, dit: "d’un autre bailleur")
        try verifierLeRefus(
            { $0.remplacer("annee = 2024", par: "annee = 2023", dans: "campagne.toml") }, code: 2,
            dit: "ce bilan est de 2024, et la campagne de 2023")
        try verifierLeRefus(
            { campagne in
                campagne.remplacer("departement = \"84\"", par: "departement = \"30\"", dans: "campagne.toml")
                campagne.ajouter("L4;1-4;30028;2;C;2;2005;11;1;;2", a: "parc.csv")
            }, code: 2, dit: "du département 84, et la campagne du 30")
    }

    @Test func `un point d’étape ne corrige pas une année entière, ni l’inverse`() throws {
        let etape = ("annee = 2024\n", "annee = 2024\narrete_au = 2024-06-30\n")
        try verifierLeRefus(
            { $0.remplacer(etape.0, par: etape.1, dans: "campagne.toml") }, code: 2,
            dit: "ce bilan est de l’année entière, et la campagne celle d’un point d’étape")
        let essai = Essai { $0.remplacer(etape.0, par: etape.1, dans: "campagne.toml") }
        try essai.produire()
        let toml = essai.dossier.lire("campagne/campagne.toml") ?? ""
        essai.dossier.ecrire("campagne/campagne.toml", toml.replacing(etape.1, with: etape.0))
        let resultat = try essai.corriger()
        #expect(resultat.code == 2)
        #expect(resultat.messages.contains("ce bilan est un point d’étape (arrêté au 30/06/2024)"))
    }

    @Test func `un dossier absent, sans bilan, ou un fichier`() throws {
        let essai = try Essai.aCorriger()
        let sortie = "\(essai.campagne)/sortie"
        try verifierLeRefus(essai, ["--corrige", "\(sortie)x", "--motif", "m"], code: 4, dit: "introuvable")
        try verifierLeRefus(
            essai, ["--corrige", essai.campagne, "--motif", "m"], code: 4, dit: "donner son dossier de sortie")
        try verifierLeRefus(
            essai, ["--corrige", "\(sortie)/consolide/bilan.xml", "--motif", "m"], code: 2,
            dit: "--corrige attend un dossier écrit par « produire »")
    }

    @Test func `un bilan précédent abîmé, ou deux du même destinataire`() throws {
        let essai = try Essai.aCorriger()
        let autre = "\(essai.dossier.chemin)/autre"
        var fichiers = Essai.livraison.fichiers
        fichiers["reservataires/PREFET/bilan.xml"] = Data("<bilan/>".utf8)
        try Arbre(fichiers: fichiers).ecrire(autre)
        try verifierLeRefus(essai, ["--corrige", autre, "--motif", "m"], code: 4, dit: "PREFET/bilan.xml : ")
        fichiers["reservataires/PREFET/bilan.xml"] = fichiers["reservataires/AVIGNON/bilan.xml"]
        try Arbre(fichiers: fichiers).ecrire(autre)
        try verifierLeRefus(essai, ["--corrige", autre, "--motif", "m"], code: 4, dit: "le même destinataire")
    }
}
