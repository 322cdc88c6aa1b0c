import Foundation
import TestSupport
import Testing

/// `bilanflux expliquer --cil`: what it refuses.
@Suite struct ExpliquerLEditionRefusTests {
    private static let siren = "248400251"

    private func verifierLeRefus(
        _ resultat: Outil.Resultat, _ code: Int32, _ dit: String, _ emplacement: SourceLocation = #_sourceLocation
    ) {
        #expect(resultat.code == code, "\(resultat.messages)", sourceLocation: emplacement)
        #expect(resultat.sortie == "", sourceLocation: emplacement)
        #expect(resultat.messages.contains("Erreur : "), sourceLocation: emplacement)
        #expect(resultat.messages.contains(dit), "\(resultat.messages)", sourceLocation: emplacement)
        #expect(resultat.motsAnglais == [], "\(resultat.messages)", sourceLocation: emplacement)
    }

    @Test func `un SIREN inconnu dit ceux qui ont une édition`() throws {
        let resultat = try Essai().lancer("expliquer", "--cil", "123456789", "--mesure", "B/attribues")
        verifierLeRefus(resultat, 2, "--cil 123456789 : SIREN d’EPCI inconnu. Ont une édition : 248400251 (")
    }

    @Test func `un EPCI des territoires sans édition se dit, ainsi que la clé qui la donnerait`() throws {
        let essai = Essai {
            $0.ajouter("[cil]", "epci = []", a: "campagne.toml")
        }
        verifierLeRefus(
            try essai.lancer("expliquer", "--cil", ExpliquerLEditionRefusTests.siren, "--mesure", "B/attribues"), 2,
            "cette campagne n’a pas d’édition de CIL : voir [cil] epci dans campagne.toml")
    }

    @Test(arguments: [
        (["--mesure", "attribuees"], "mesure « attribuees » : inconnue"),
        (["--mesure", "attribues"], "est dans plusieurs sections"),
        (["--mesure", "B/attribues", "--reservataire", "X"], "--reservataire « X » : inconnu"),
        (["--mesure", "E/baux_mutation", "--reservataire", "BAILLEUR"], "ôter --reservataire"),
        (["--mesure", "B/attribues", "--axe", "typologie", "--modalite", "T9"], "modalité de l’axe typologie « T9 »"),
        (
            ["--mesure", "B/attribues", "--axe", "commune", "--modalite", "13001"],
            "modalité de l’axe commune « 13001 »"
        ),
        (["--mesure", "B/attribues", "--axe", "motif", "--modalite", "X"], "ne se répartit pas ainsi"),
        (["--mesure", "B/attribues", "--bilan", "X"], "--bilan et --cil désignent deux bilans"),
        (["--logement", "L1"], "--cil va avec --mesure, non avec --logement"),
        (["--mesure", ""], "--mesure : une valeur est attendue"),
    ])
    func `une désignation impossible est une erreur d’usage`(_ options: [String], _ dit: String) throws {
        let essai = Essai()
        let resultat = try Outil.lancer(
            ["expliquer", essai.campagne, "--cil", ExpliquerLEditionRefusTests.siren] + options)
        verifierLeRefus(resultat, 2, dit)
    }

    @Test(arguments: ["sortie/t.csv", "sortie/cil/248400251/t.csv", "sortie/nouveau/t.csv", "cil/t.csv"])
    func `les tables ne s’écrivent dans aucun dossier qui s’envoie`(_ chemin: String) throws {
        let essai = Essai()
        try essai.produire()
        try FileManager.default.createDirectory(atPath: "\(essai.campagne)/cil", withIntermediateDirectories: true)
        let resultat = try essai.lancer(
            "expliquer", "--cil", ExpliquerLEditionRefusTests.siren, "--mesure", "B/attribues", "--csv",
            "\(essai.campagne)/\(chemin)")
        verifierLeRefus(resultat, 2, "ce dossier est de ceux qui s’envoient")
        #expect(!FileManager.default.fileExists(atPath: "\(essai.campagne)/\(chemin)"))
    }

    @Test func `une campagne rangée sous un dossier cil n’est pas refusée pour cela`() throws {
        let dossier = DossierTemporaire()
        CampagneMinimale().ecrire(dossier, sous: "cil/campagne")
        let campagne = "\(dossier.chemin)/cil/campagne"
        let resultat = try Outil.lancer([
            "expliquer", campagne, "--cil", ExpliquerLEditionRefusTests.siren, "--mesure", "B/attribues", "--csv",
            "\(campagne)/t.csv",
        ])
        #expect(resultat.code == 0, "\(resultat.messages)")
    }

    @Test func `un fichier d’un autre usage n’est pas remplacé`() throws {
        let essai = Essai()
        essai.dossier.ecrire("notes.csv", "à moi")
        let resultat = try essai.lancer(
            "expliquer", "--cil", ExpliquerLEditionRefusTests.siren, "--mesure", "B/attribues", "--csv",
            "\(essai.dossier.chemin)/notes.csv")
        verifierLeRefus(resultat, 4, "n’a pas été écrit par « expliquer »")
        #expect(essai.dossier.lire("notes.csv") == "à moi")
    }

    @Test func `une édition livrée puis modifiée n’est pas expliquée`() throws {
        let essai = Essai()
        try essai.produire()
        let nom = "campagne/sortie/cil/\(ExpliquerLEditionRefusTests.siren)/donnees.csv"
        essai.dossier.ecrire(nom, try #require(essai.dossier.lire(nom)) + "\n")
        let resultat = try essai.lancer(
            "expliquer", "--cil", ExpliquerLEditionRefusTests.siren, "--mesure", "B/attribues")
        verifierLeRefus(resultat, 3, "n’est pas l’édition que cette version de bilanflux fait de la campagne")
    }

    @Test func `des données qui bloquent n’ont pas d’édition à expliquer`() throws {
        let essai = Essai { $0.ajouter("X;Y", a: "conventions.csv") }
        let resultat = try essai.lancer(
            "expliquer", "--cil", ExpliquerLEditionRefusTests.siren, "--mesure", "B/attribues")
        #expect(resultat.code == 3)
        #expect(resultat.messages.contains("Il n’y a pas de chiffre à expliquer"))
    }
}
