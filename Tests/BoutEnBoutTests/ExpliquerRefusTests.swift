import Foundation
import TestSupport
import Testing

/// `bilanflux expliquer`: what it refuses.
@Suite struct ExpliquerRefusTests {
    private func verifierLeRefus(
        _ resultat: Outil.Resultat, _ code: Int32, _ dit: String, _ emplacement: SourceLocation = #_sourceLocation
    ) {
        #expect(resultat.code == code, "\(resultat.messages)", sourceLocation: emplacement)
        #expect(resultat.sortie == "", sourceLocation: emplacement)
        #expect(resultat.messages.contains("Erreur : "), sourceLocation: emplacement)
        #expect(resultat.messages.contains(dit), "\(resultat.messages)", sourceLocation: emplacement)
        #expect(resultat.motsAnglais == [], "\(resultat.messages)", sourceLocation: emplacement)
    }

    /// A campaign whose bilans were made.
    private func produite() throws -> Essai {
        let essai = Essai()
        try essai.produire()
        return essai
    }

    // MARK: The outputs

    static let fichiers = ["campagne.toml", "parc.csv", "journal.csv", "demandeurs.csv", "territoires.csv"]

    @Test(arguments: fichiers)
    func `un fichier changé depuis les bilans est refusé et nommé`(_ nom: String) throws {
        let essai = try produite()
        essai.dossier.ecrire("campagne/\(nom)", (essai.dossier.lire("campagne/\(nom)") ?? "") + "\n")
        for objet in [["--mesure", "liberes"], ["--logement", "L1"]] {
            let resultat = try Outil.lancer(["expliquer", essai.campagne] + objet)
            verifierLeRefus(resultat, 3, "(changé : \(nom))")
            #expect(resultat.messages.contains("Relancer « bilanflux produire »"))
        }
    }

    @Test func `un fichier supprimé finit par 4`() throws {
        let essai = try produite()
        try FileManager.default.removeItem(atPath: "\(essai.campagne)/journal.csv")
        verifierLeRefus(try essai.lancer("expliquer", "--mesure", "liberes"), 4, "journal.csv")
    }

    @Test func `un fichier de plus ou de moins est refusé et nommé`() throws {
        let essai = try produite()
        let toml = essai.dossier.lire("campagne/campagne.toml") ?? ""
        essai.dossier.ecrire("campagne/campagne.toml", toml + "passage = \"passage.csv\"\n")
        essai.dossier.ecrire("campagne/passage.csv", "ancien;nouveau\n")
        verifierLeRefus(
            try essai.lancer("expliquer", "--mesure", "liberes"), 3, "(changé : campagne.toml ; de plus : passage.csv)")
        try essai.produire()
        essai.dossier.ecrire("campagne/campagne.toml", toml)
        verifierLeRefus(
            try essai.lancer("expliquer", "--mesure", "liberes"), 3,
            "(changé : campagne.toml ; de moins : passage.csv)")
    }

    @Test func `les bilans d’une autre campagne sont refusés`() throws {
        let (essai, autre) = (
            try produite(),
            Essai { campagne in
                for nom in campagne.fichiers.keys { campagne.ajouter("", a: nom) }
            }
        )
        verifierLeRefus(
            try autre.lancer("expliquer", "--mesure", "liberes", "--sortie", "\(essai.campagne)/sortie"), 3,
            "ces bilans viennent d’une autre campagne")
    }

    @Test func `un dossier de bilans donné doit en être un`() throws {
        let essai = Essai()
        verifierLeRefus(
            try essai.lancer("expliquer", "--mesure", "liberes", "--sortie", essai.campagne), 4,
            "pas de manifeste.json — donner un dossier écrit par « produire »")
        verifierLeRefus(try essai.lancer("expliquer", "--mesure", "liberes", "--sortie", ""), 2, "--sortie")
    }

    @Test(arguments: [
        "", "{", "[]", "{\"version\": 2, \"entrees\": []}", "{\"version\": 1}", "{\"version\": 1, \"entrees\": [1]}",
    ])
    func `un manifeste illisible est refusé`(_ contenu: String) throws {
        let essai = try produite()
        essai.dossier.ecrire("campagne/sortie/manifeste.json", contenu)
        verifierLeRefus(
            try essai.lancer("expliquer", "--logement", "L1"), 4, "manifeste.json : illisible, ou d’une autre version")
    }

    @Test func `des bilans d’une autre version s’expliquent avec une réserve`() throws {
        let essai = try produite()
        let manifeste = essai.dossier.lire("campagne/sortie/manifeste.json") ?? ""
        essai.dossier.ecrire(
            "campagne/sortie/manifeste.json", manifeste.replacing("\"version\": \"", with: "\"version\": \"0.0."))
        let resultat = try essai.lancer("expliquer", "--mesure", "liberes")
        #expect(resultat.code == 0)
        #expect(resultat.messages.hasPrefix("Attention : ces bilans sont d’une autre version de bilanflux (0.0."))
    }

    @Test func `les bilans d’un autre dossier servent quand on le donne`() throws {
        let essai = Essai()
        try essai.produire("--sortie", "\(essai.dossier.chemin)/ailleurs")
        let resultat = try essai.lancer(
            "expliquer", "--mesure", "liberes", "--sortie", "\(essai.dossier.chemin)/ailleurs")
        #expect(resultat.code == 0)
        #expect(resultat.messages == "")
    }

    // MARK: Names

    @Test func `une mesure, un réservataire, un logement inconnus donnent le plus proche`() throws {
        let essai = Essai()
        verifierLeRefus(
            try essai.lancer("expliquer", "--mesure", "libere"), 2, "Vouliez-vous dire « liberes » ?")
        verifierLeRefus(
            try essai.lancer("expliquer", "--mesure", "B/refus", "--reservataire", "PREFETS"), 2,
            "Vouliez-vous dire « PREFET » ?")
        verifierLeRefus(
            try essai.lancer("expliquer", "--logement", "L13"), 2, "cherché dans parc.csv, journal.csv")
    }

    @Test func `une campagne qui n’existe pas finit par 4`() throws {
        verifierLeRefus(
            try Outil.lancer(["expliquer", "/dossier/absent", "--mesure", "liberes"]), 4, "campagne.toml introuvable")
    }

    // MARK: --csv

    @Test func `--csv remplace ce que expliquer a écrit, et rien d’autre`() throws {
        let essai = Essai()
        let csv = "\(essai.dossier.chemin)/l.csv"
        for _ in 1...2 {
            let resultat = try essai.lancer("expliquer", "--mesure", "liberes", "--csv", csv)
            #expect(resultat.code == 0)
            #expect(resultat.sortie.hasSuffix("\nLignes écrites dans \(csv)\n"))
        }
        #expect(
            essai.dossier.lire("l.csv")
                == "section;mesure;reservataire;logement;fichier;ligne;jour;evenement;titulaire;regles\n"
                + "A;liberes;*;L1;journal.csv;2;2024-02-01;LIBERATION;BAILLEUR;ARR-1 PER-1 ANN-1 CYC-1 FLU-1 LOG-1 ANNEE-1\n"
        )
        let calcule = try essai.lancer("expliquer", "--mesure", "taux_refus", "--csv", "\(csv).autre")
        #expect(calcule.sortie.hasSuffix("\nCe chiffre n’a pas de lignes : rien n’est écrit dans \(csv).autre\n"))
        #expect(essai.dossier.lire("l.csv.autre") == nil)
        for cible in ["\(essai.campagne)/journal.csv", essai.campagne] {
            verifierLeRefus(
                try essai.lancer("expliquer", "--mesure", "liberes", "--csv", cible), 4,
                "ce fichier existe et n’a pas été écrit par « expliquer »")
        }
        verifierLeRefus(
            try essai.lancer("expliquer", "--mesure", "liberes", "--csv", "\(csv)/absent/l.csv"), 4,
            "écriture impossible")
    }

    @Test(arguments: ["sortie/l.csv", "sortie/reservataires/PREFET/l.csv", "sortie/nouveau/l.csv"])
    func `--csv n’écrit dans aucun dossier qui s’envoie`(_ chemin: String) throws {
        let essai = try produite()
        let avant = try #require(essai.sortie)
        verifierLeRefus(
            try essai.lancer("expliquer", "--mesure", "liberes", "--csv", "\(essai.campagne)/\(chemin)"), 2,
            "(logements et événements derrière un chiffre), et ce dossier est de ceux qui s’envoient")
        #expect(try #require(essai.sortie).differences(avant) == [])
    }
}
