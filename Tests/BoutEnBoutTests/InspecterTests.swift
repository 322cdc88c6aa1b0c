import Foundation
import TestSupport
import Testing

/// `bilanflux inspecter`, run as people do.
@Suite struct InspecterTests {
    private static let export = """
        Extraction du parc
        ;;
        N° RPLS;Code UG;Commune INSEE;En QPV;Type construction;Typologie;Année achèvement;Financement;Conventionné;Divers
        L1;1-1;84007;Oui;Collectif;T3;1975;13;Oui;a
        L2;1-2;84007;Non;Collectif;T2;2005;11;Oui;b
        L3;1-3;84092;Non;Individuel;T4;2015;14;Oui;c

        """

    @Test func `d’un export aux noms d’ailleurs à une campagne que controler accepte`() throws {
        let essai = Essai {
            $0["parc.csv"] = InspecterTests.export
            $0["campagne.toml"]? += "\n[profils]\nparc = \"profil.toml\"\n"
        }
        let profil = "\(essai.campagne)/profil.toml"
        let inspection = try Outil.lancer(["inspecter", "\(essai.campagne)/parc.csv", "--profil", profil])
        #expect(inspection.code == 0, "\(inspection.messages)")
        let propose = try #require(essai.dossier.lire("campagne/profil.toml"))
        essai.dossier.ecrire("campagne/profil.toml", propose.replacing("\n# \"", with: "\n\""))
        let controle = try essai.lancer("controler")
        #expect(controle.code == 0, "\(controle.messages)")
        #expect(controle.sortie.contains(/parc\.csv +3 = 3 \+ 0 \+ 0/))
        #expect(!controle.messages.contains("PARC-01"))
    }

    @Test func `un journal aux dates pointées se lit avec son profil`() throws {
        let journal = try #require(CampagneMinimale()["journal.csv"])
        let essai = Essai {
            $0["journal.csv"] = journal.replacing(/2024-(\d\d)-(\d\d)/) { "\($0.2).\($0.1).24" }
                .replacing("demandeur", with: "N° unique")
            $0["campagne.toml"]? += "\n[profils]\njournal = \"profil.toml\"\n"
        }
        let fichier = "\(essai.campagne)/journal.csv"
        let inspection = try Outil.lancer(["inspecter", fichier, "--profil", "\(essai.campagne)/profil.toml"])
        #expect(inspection.code == 0, "\(inspection.messages)")
        let controle = try essai.lancer("controler")
        #expect(controle.code == 0, "\(controle.messages)")
        #expect(controle.sortie.contains(/journal\.csv +4 = 4 \+ 0 \+ 0/))
    }

    @Test func `le profil affiché se lit tel quel`() throws {
        let essai = Essai { $0["campagne.toml"]? += "\n[profils]\nparc = \"profil.toml\"\n" }
        let chemin = "\(essai.campagne)/parc.csv"
        let sortie = try Outil.lancer(["inspecter", chemin]).sortie
        let profil = try #require(sortie.split(separator: "\n\n# Profil proposé", maxSplits: 1).last)
        essai.dossier.ecrire("campagne/profil.toml", "# Profil proposé" + profil)
        #expect(try essai.lancer("controler").code == 0)
    }

    @Test func `un profil qui existe n’est pas remplacé`() throws {
        let essai = Essai()
        let profil = essai.dossier.ecrire("profil.toml", "à moi")
        let resultat = try Outil.lancer(["inspecter", "\(essai.campagne)/parc.csv", "--profil", profil])
        #expect(resultat.code == 4)
        #expect(essai.dossier.lire("profil.toml") == "à moi")
        #expect(resultat.motsAnglais == [])
    }

    @Test func `un profil est celui d’un seul fichier`() throws {
        let essai = Essai()
        let parc = "\(essai.campagne)/parc.csv"
        let profil = "\(essai.dossier.chemin)/profil.toml"
        #expect(try Outil.lancer(["inspecter", parc, parc, "--profil", profil]).code == 2)
    }

    @Test func `sans table reconnue, il n’y a pas de profil à écrire`() throws {
        let dossier = DossierTemporaire()
        let fichier = dossier.ecrire("x.csv", "couleur;forme\nrouge;rond\n")
        let resultat = try Outil.lancer(["inspecter", fichier, "--profil", "\(dossier.chemin)/profil.toml"])
        #expect(resultat.code == 3)
        #expect(!dossier.contient("profil.toml"))
    }

    @Test func `--json donne un objet par fichier`() throws {
        let essai = Essai()
        let fichiers = ["parc", "journal"].map { "\(essai.campagne)/\($0).csv" }
        let resultat = try Outil.lancer(["inspecter", "--json"] + fichiers)
        #expect(resultat.code == 0)
        let objet = try #require(
            try JSONSerialization.jsonObject(with: Data(resultat.sortie.utf8)) as? [String: Any])
        let lus = try #require(objet["fichiers"] as? [[String: Any]])
        #expect(lus.map { $0["table"] as? String } == ["parc", "journal"])
    }

    static let mauvais: [(nom: String, octets: [UInt8]?, code: Int32)] = [
        ("absent.csv", nil, 4), ("vide.csv", [], 3), ("binaire.csv", [0x41, 0x00, 0x42], 3),
        ("classeur.xls", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], 3),
    ]

    @Test(arguments: mauvais)
    func `un fichier qui n’est pas une table finit par son code, les autres étant lus`(
        _ nom: String, _ octets: [UInt8]?, _ code: Int32
    ) throws {
        let essai = Essai()
        let chemin = octets.map { essai.dossier.ecrire(nom, $0) } ?? "\(essai.dossier.chemin)/\(nom)"
        let resultat = try Outil.lancer(["inspecter", chemin, "\(essai.campagne)/parc.csv"])
        #expect(resultat.code == code)
        #expect(resultat.messages.contains(nom))
        #expect(resultat.sortie.contains("parc.csv\n"))
        #expect(resultat.motsAnglais == [])
    }

    @Test func `un dossier n’est pas un fichier`() throws {
        let resultat = try Outil.lancer(["inspecter", DossierTemporaire().chemin])
        #expect(resultat.code == 4)
    }

    @Test func `les communes absentes des territoires sont dites`() throws {
        let essai = Essai { $0.ajouter("L4;1-4;84999;2;I;4;2015;14;1;;3", a: "parc.csv") }
        let resultat = try Outil.lancer([
            "inspecter", "\(essai.campagne)/parc.csv", "--territoires", "\(essai.campagne)/territoires.csv",
        ])
        #expect(resultat.code == 0)
        #expect(resultat.sortie.contains("commune 84999 absente des territoires"))
    }

    @Test func `des territoires introuvables finissent par 4`() throws {
        let essai = Essai()
        #expect(try Outil.lancer(["inspecter", "\(essai.campagne)/parc.csv", "--territoires", "rien.csv"]).code == 4)
    }

    @Test func `une table inconnue est refusée, avec la plus proche`() throws {
        let resultat = try Outil.lancer(["inspecter", "x.csv", "--table", "journa"])
        #expect(resultat.code == 2)
        #expect(
            resultat.messages.split { $0.isWhitespace }.joined(separator: " ").contains(
                "Vouliez-vous dire « journal » ?"))
    }
}
