import Foundation
import TestSupport
import Testing

/// `purger`: what it lists, what it destroys, what the register says of it.
@Suite struct PurgerTests {
    /// `purger --confirmer`.
    private func detruire(_ essai: Essai, le jour: String = "2025-03-15") throws -> Outil.Resultat {
        try essai.lancer("purger", "--confirmer", "--date", jour)
    }

    private func existe(_ essai: Essai, _ nom: String) -> Bool { EtatDeNom.existe("\(essai.campagne)/\(nom)") }

    @Test func `sans --confirmer, la liste est donnée et rien ne change`() throws {
        let essai = Essai()
        try essai.produire()
        let avant = try #require(Arbre(essai.campagne))
        let resultat = try essai.lancer("purger")
        #expect(resultat.code == 0)
        #expect(resultat.messages == "")
        for texte in ["À détruire (", "  journal.csv (", "  demandeurs.csv (", "Rien n’est détruit."] {
            #expect(resultat.sortie.contains(texte), "\(resultat.sortie)")
        }
        for nom in ["parc.csv", "bilan.xml", "Inconnus"] { #expect(!resultat.sortie.contains(nom)) }
        #expect(try #require(Arbre(essai.campagne)) == avant)
    }

    @Test func `avec --confirmer, les fichiers sur des personnes disparaissent, et eux seuls`() throws {
        let essai = Essai()
        try essai.produire()
        let avant = try #require(Arbre(essai.campagne))
        let resultat = try detruire(essai)
        #expect(resultat.code == 0, "\(resultat.messages)")
        #expect(resultat.sortie.contains("Détruits :\n") && resultat.sortie.contains("n’est pas recouvert"))
        #expect(
            try #require(Arbre(essai.campagne)).differences(avant)
                == ["demandeurs.csv", "journal.csv", "registre.csv", "registre.json"])
        #expect(!existe(essai, "journal.csv") && !existe(essai, "demandeurs.csv"))
    }

    @Test func `le registre dit l’annonce puis le résultat, avec les empreintes de ce qui est détruit`() throws {
        let essai = Essai()
        let somme = try Commande.lancer("sha256sum", "journal.csv", dans: essai.campagne).textes.prefix(64)
        #expect(try detruire(essai).code == 0)
        let entrees = try RegistreLu(essai).entrees
        #expect(entrees.map(\.operation) == ["destruction", "destruction"])
        #expect(entrees.map(\.etat) == ["annoncee", "faite"])
        #expect(entrees.allSatisfy { $0.du == "2025-03-15" && $0.au == "2025-03-15" })
        #expect(entrees[0].chemins("a_detruire") == ["journal.csv", "demandeurs.csv"])
        #expect(entrees[1].chemins("detruit") == ["journal.csv", "demandeurs.csv"])
        #expect(entrees[1].fichiers[0].sha256 == somme)
        #expect(entrees[1].donnees.contains { $0.hasPrefix("demandeurs.csv : ") })
    }

    @Test func `lancé deux fois, il dit que c’est déjà fait et n’ajoute rien au registre`() throws {
        let essai = Essai()
        #expect(try detruire(essai).code == 0)
        let registre = essai.registre
        for _ in 1...2 {
            let resultat = try detruire(essai, le: "2025-03-16")
            #expect(resultat.code == 0, "\(resultat.messages)")
            #expect(resultat.sortie.contains("Rien à détruire."))
            #expect(resultat.sortie.contains("journal.csv : détruit le 15/03/2025 (registre, entrée 2)"))
        }
        #expect(essai.registre == registre)
    }

    @Test(arguments: ["produire", "controler", "expliquer"])
    func `après destruction, les autres commandes disent quand`(_ commande: String) throws {
        let essai = Essai()
        #expect(try detruire(essai).code == 0)
        let options = commande == "expliquer" ? ["--mesure", "liberes"] : []
        let resultat = try Outil.lancer([commande, essai.campagne] + options)
        #expect(resultat.code == 4)
        #expect(
            resultat.messages.contains("demandeurs.csv : détruit le 15/03/2025 par « bilanflux purger »"),
            "\(resultat.messages)")
    }

    @Test func `un fichier nommé qui manque n’empêche rien`() throws {
        let essai = Essai { $0["journal.csv"] = nil }
        let resultat = try detruire(essai)
        #expect(resultat.code == 0, "\(resultat.messages)")
        #expect(resultat.sortie.contains("Absents :\n  journal.csv\n"))
        #expect(!existe(essai, "demandeurs.csv"))
    }

    @Test func `un fichier sur des personnes qu’aucune clé ne nomme est détruit`() throws {
        let essai = Essai { $0["occupation.csv"] = "logement\n" }
        #expect(try detruire(essai).code == 0)
        #expect(!existe(essai, "occupation.csv"))
    }

    @Test func `les copies et les lignes d’expliquer sont reconnues, même renommées`() throws {
        let essai = Essai { $0["exports/ancien.csv"] = $0["journal.csv"] }
        #expect(try essai.lancer("expliquer", "--mesure", "liberes", "--csv", "\(essai.campagne)/l.csv").code == 0)
        #expect(rename("\(essai.campagne)/l.csv", "\(essai.campagne)/lignes-de-mars.csv") == 0)
        let resultat = try detruire(essai)
        #expect(resultat.code == 0, "\(resultat.messages)")
        #expect(resultat.sortie.contains("copie de journal.csv"))
        #expect(!existe(essai, "exports/ancien.csv") && !existe(essai, "lignes-de-mars.csv"))
    }

    @Test func `la copie d’un journal déjà remplacé est reconnue par le registre`() throws {
        let essai = Essai { $0["journal-v1.csv"] = $0["journal.csv"] }
        try essai.produire()
        essai.dossier.ecrire("campagne/journal.csv", CampagneMinimale.enteteDuJournal)
        #expect(try detruire(essai).sortie.contains("  journal-v1.csv ("))
        #expect(!existe(essai, "journal-v1.csv"))
    }

    @Test func `expliquer --csv est au registre, et purger le retrouve hors de la campagne`() throws {
        let essai = Essai()
        let ailleurs = "\(essai.dossier.chemin)/lignes.csv"
        #expect(try essai.lancer("expliquer", "--mesure", "liberes", "--csv", ailleurs).code == 0)
        let entree = try #require(try RegistreLu(essai).entrees.first)
        #expect(entree.operation == "lecture")
        #expect(entree.fichiers.map(\.role) == ["travail"])
        let resultat = try detruire(essai)
        #expect(resultat.code == 4)
        #expect(resultat.sortie.contains("lignes.csv : il est hors de la campagne"), "\(resultat.sortie)")
        #expect(EtatDeNom.existe(ailleurs))
        try FileManager.default.removeItem(atPath: ailleurs)
        #expect(try detruire(essai).code == 0)
    }

    @Test func `un fichier inconnu est cité, jamais lu dans la liste ni détruit`() throws {
        let essai = Essai {
            $0["notes.txt"] = "à garder"
            $0["sortie-perso/liste.xlsx"] = "PK"
        }
        try essai.produire()
        essai.dossier.ecrire("campagne/sortie/candidats.csv", "x")
        let resultat = try detruire(essai)
        #expect(resultat.code == 0)
        #expect(
            resultat.sortie.contains(
                "vérifier que ce ne sont pas des copies :\n  notes.txt\n  sortie-perso/liste.xlsx\n  sortie/candidats.csv\n"
            ),
            "\(resultat.sortie)")
        for nom in ["notes.txt", "sortie-perso/liste.xlsx", "sortie/candidats.csv"] { #expect(existe(essai, nom)) }
    }

    @Test func `une date d’avant la date d’arrêté est une erreur d’usage`() throws {
        let essai = Essai()
        let resultat = try detruire(essai, le: "2024-03-15")
        #expect(resultat.code == 2)
        #expect(resultat.messages.contains("le 15/03/2024 précède la date d’arrêté de la campagne, le 31/12/2024"))
        #expect(existe(essai, "journal.csv"))
    }

    @Test func `sans campagne.toml lisible, rien n’est détruit`() throws {
        let essai = Essai { $0["campagne.toml"] = "annee = \n" }
        #expect(try detruire(essai).code == 4)
        #expect(existe(essai, "journal.csv"))
    }
}

/// What bears a name, a link not followed.
enum EtatDeNom {
    static func existe(_ chemin: String) -> Bool {
        var etat = stat()
        return lstat(chemin, &etat) == 0
    }
}
