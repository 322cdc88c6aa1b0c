import Foundation
import TestSupport
import Testing

@testable import bilanflux

/// What cannot be destroyed, or is stopped on the way: said, and told in the register as it is.
@Suite struct PurgeEmpecheeTests {
    private func detruire(_ essai: Essai) throws -> Outil.Resultat {
        let resultat = try essai.lancer("purger", "--confirmer", "--date", "2025-03-15")
        #expect(resultat.motsAnglais == [], "\(resultat.textes)")
        return resultat
    }

    private func existe(_ essai: Essai, _ nom: String) -> Bool { EtatDeNom.existe("\(essai.campagne)/\(nom)") }

    private func lier(_ essai: Essai, _ nom: String, a cible: String) throws {
        try FileManager.default.createSymbolicLink(
            atPath: "\(essai.campagne)/\(nom)", withDestinationPath: cible)
    }

    /// Partial, exit code 4, the other file destroyed all the same.
    private func verifier(_ essai: Essai, _ nom: String, dit: String, ligne: SourceLocation = #_sourceLocation) throws {
        let resultat = try detruire(essai)
        #expect(resultat.code == 4, sourceLocation: ligne)
        #expect(resultat.sortie.contains("\(nom) : \(dit)"), "\(resultat.textes)", sourceLocation: ligne)
        #expect(resultat.messages.contains("n’est pas détruit, voir ci-dessus"), sourceLocation: ligne)
        let derniere = try #require(try RegistreLu(essai).entrees.last, sourceLocation: ligne)
        #expect(derniere.etat == "partielle", sourceLocation: ligne)
        #expect(derniere.chemins("detruit") == ["demandeurs.csv"], sourceLocation: ligne)
        #expect(derniere.parametres.contains { $0.cle == "non_detruit \(nom)" }, sourceLocation: ligne)
        #expect(!existe(essai, "demandeurs.csv"), sourceLocation: ligne)
    }

    @Test func `un lien qui mène hors de la campagne n’est pas suivi`() throws {
        let essai = Essai { $0["journal.csv"] = nil }
        essai.dossier.ecrire("commun/journal.csv", "à tous")
        try lier(essai, "journal.csv", a: "../commun/journal.csv")
        try verifier(essai, "journal.csv", dit: "il est hors de la campagne, en\n")
        #expect(essai.dossier.lire("commun/journal.csv") == "à tous")
        #expect(existe(essai, "journal.csv"))
    }

    @Test func `un dossier qui est un lien vers l’extérieur non plus`() throws {
        let essai = Essai { $0.remplacer("\"journal.csv\"", par: "\"exports/log.csv\"", dans: "campagne.toml") }
        try FileManager.default.removeItem(atPath: "\(essai.campagne)/journal.csv")
        essai.dossier.ecrire("commun/log.csv", "à tous")
        try lier(essai, "exports", a: "../commun")
        try verifier(essai, "exports/log.csv", dit: "il est hors de la campagne, en\n")
        #expect(essai.dossier.lire("commun/log.csv") == "à tous")
    }

    @Test func `un chemin qui sort de la campagne est refusé`() throws {
        let essai = Essai { $0.remplacer("\"journal.csv\"", par: "\"../log.csv\"", dans: "campagne.toml") }
        try FileManager.default.removeItem(atPath: "\(essai.campagne)/journal.csv")
        essai.dossier.ecrire("log.csv", "à tous")
        try verifier(essai, "../log.csv", dit: "il est hors de la campagne, en\n")
        #expect(essai.dossier.lire("log.csv") == "à tous")
    }

    @Test func `un lien dans la campagne est détruit avec le fichier où il mène`() throws {
        let essai = Essai {
            $0["exports/log.csv"] = $0["journal.csv"]
            $0["journal.csv"] = nil
        }
        try lier(essai, "journal.csv", a: "exports/log.csv")
        #expect(try detruire(essai).code == 0)
        #expect(!existe(essai, "journal.csv") && !existe(essai, "exports/log.csv"))
    }

    @Test func `un fichier qui a un autre nom ailleurs n’est pas dit détruit`() throws {
        let essai = Essai()
        #expect(link("\(essai.campagne)/journal.csv", "\(essai.dossier.chemin)/autre-nom.csv") == 0)
        try verifier(essai, "journal.csv", dit: "il a aussi un autre nom sur le disque")
        #expect(existe(essai, "journal.csv"))
    }

    @Test func `deux noms du même fichier dans la campagne sont détruits tous les deux`() throws {
        let essai = Essai()
        #expect(link("\(essai.campagne)/journal.csv", "\(essai.campagne)/journal-bis.csv") == 0)
        #expect(try detruire(essai).code == 0)
        #expect(!existe(essai, "journal.csv") && !existe(essai, "journal-bis.csv"))
    }

    @Test func `un dossier ou un tube à la place du fichier reste`() throws {
        for faire in [{ mkdir($0, 0o755) }, { mkfifo($0, 0o644) }] as [@Sendable (String) -> Int32] {
            let essai = Essai { $0["journal.csv"] = nil }
            #expect(faire("\(essai.campagne)/journal.csv") == 0)
            try verifier(essai, "journal.csv", dit: "ce n’est pas un fichier")
        }
    }

    @Test(.enabled(if: geteuid() != 0, "root écrit partout"))
    func `dans un dossier fermé, le fichier reste et le registre le dit`() throws {
        let essai = Essai {
            $0["exports/log.csv"] = $0["journal.csv"]
            $0["journal.csv"] = nil
            $0.remplacer("\"journal.csv\"", par: "\"exports/log.csv\"", dans: "campagne.toml")
        }
        chmod("\(essai.campagne)/exports", 0o555)
        defer { chmod("\(essai.campagne)/exports", 0o755) }
        try verifier(essai, "exports/log.csv", dit: "le dossier qui le contient est fermé à l’écriture")
    }

    @Test func `si le registre ne peut pas être écrit, rien n’est détruit`() throws {
        let essai = Essai { $0["registre.json.partiel/x"] = "" }
        let resultat = try detruire(essai)
        #expect(resultat.code == 4)
        #expect(resultat.messages.contains("Rien n’est détruit."), "\(resultat.messages)")
        #expect(existe(essai, "journal.csv") && existe(essai, "demandeurs.csv"))
    }

    @Test func `si le registre est abîmé, rien n’est détruit`() throws {
        let essai = Essai { $0["registre.json"] = "{}" }
        #expect(try detruire(essai).code == 4)
        #expect(existe(essai, "journal.csv"))
        #expect(essai.dossier.lire("campagne/registre.json") == "{}")
    }

    @Test func `pendant qu’une production écrit, la destruction est refusée`() throws {
        let essai = Essai()
        let verrou = open(essai.campagne, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        defer { close(verrou) }
        #expect(flock(verrou, LOCK_EX | LOCK_NB) == 0)
        let resultat = try detruire(essai)
        #expect(resultat.code == 4)
        #expect(resultat.messages.contains("une autre exécution écrit déjà dans ce dossier"))
        #expect(existe(essai, "journal.csv"))
    }
}
