import Testing

@testable import bilanflux

/// Help, usage errors and exit codes of the built tool.
@Suite struct AideTests {
    static let pages: [[String]] = [
        [], ["--aide"], ["--help"], ["-h"], ["aide"], ["help"], ["aide", "--aide"],
        ["produire", "--aide"], ["aide", "produire"], ["help", "produire"], ["produire", "-h"],
        ["controler", "--help"], ["aide", "controler"], ["regles", "--aide"], ["aide", "regles"],
        ["modele", "--aide"], ["aide", "modele"], ["expliquer", "--aide"], ["aide", "expliquer"], ["purger", "--aide"],
        ["aide", "purger"], ["inspecter", "--aide"], ["aide", "inspecter"], ["sql", "--aide"],
    ]

    /// A part of the library's English, long enough to be recognised.
    static let anglais = TranslationTable.all.flatMap(\.fixedParts).filter { part in
        part.unicodeScalars.filter(\.properties.isAlphabetic).count > 2
    }

    @Test(arguments: pages)
    func `une page d’aide est en français et finit par 0`(_ arguments: [String]) throws {
        let resultat = try Outil.lancer(arguments)
        #expect(resultat.code == 0)
        #expect(resultat.messages.isEmpty)
        #expect(resultat.sortie.contains("UTILISATION : bilanflux"))
        #expect(resultat.sortie.contains("OPTIONS :\n"))
        #expect(resultat.sortie.contains("-h, --help, --aide      Affiche cette aide."))
        #expect(resultat.sortie.contains("EXEMPLES :\n"))
        for mot in AideTests.anglais { #expect(!resultat.sortie.contains(mot), "« \(mot) » est resté") }
    }

    @Test(arguments: [50, 60, 80, 100, 200], pages)
    func `une page d’aide tient dans la largeur du terminal`(_ colonnes: Int, _ arguments: [String]) throws {
        let sortie = try Outil.lancer(arguments, colonnes: colonnes).sortie
        let largeur = min(colonnes, 100)
        for ligne in sortie.split(separator: "\n") where !ligne.contains("bilanflux") {
            #expect(ligne.count <= largeur, "\(ligne)")
        }
    }

    @Test func `l’aide générale donne les commandes et les codes de sortie`() throws {
        let aide = try Outil.lancer(["--aide"]).sortie
        for commande in ["modele", "inspecter", "controler", "produire", "expliquer", "purger", "sql", "regles"] {
            #expect(aide.contains("\n  \(commande) "))
        }
        for code in CodeDeSortie.allCases { #expect(aide.contains("\n  \(code.rawValue)  \(code.libelle)\n")) }
        #expect(aide.hasSuffix("\n« bilanflux aide <commande> » donne l’aide détaillée d’une commande.\n"))
    }

    @Test func `--version donne la version et finit par 0`() throws {
        for arguments in [["--version"], ["produire", "--version"]] {
            let resultat = try Outil.lancer(arguments)
            #expect(resultat.code == 0)
            #expect(resultat.sortie == "bilanflux \(Bilanflux.version)\n")
        }
    }

    static let erreurs: [(arguments: [String], message: String)] = [
        (["produir"], "la commande « produir » n’existe pas. Vouliez-vous dire « produire » ?"),
        (["inconnue", "x"], "la commande « inconnue » n’existe pas."),
        (["aide", "regle"], "la commande « regle » n’existe pas. Vouliez-vous dire « regles » ?"),
        ([""], "la commande «  » n’existe pas."),
        (["-"], "l’argument « - » est en trop."),
        (["--sorti"], "l’option « --sorti » est inconnue."),
        (["-z"], "l’option « -z » est inconnue."),
        (["produire"], "il manque l’argument « <campagne> »."),
        (["produire", "c", "--sorti", "d"], "l’option « --sorti » est inconnue. Vouliez-vous dire « --sortie » ?"),
        (["produire", "c", "--sortie"], "il manque la valeur de « --sortie <dossier> »."),
        (["produire", "c", "d"], "l’argument « d » est en trop."),
        (["produire", "c", "d", "e"], "2 arguments sont en trop : « d », « e »."),
        (["produire", "c", "--strict=oui"], "l’option « --strict » ne prend pas de valeur ; elle a reçu « oui »."),
        (
            ["produire", "c", "--fils", "0"],
            "la valeur « 0 » ne convient pas à « --fils <nombre> » : un nombre de 1 à 256"
        ),
        (["controler", "c", "--fils", "deux"], "la valeur « deux » ne convient pas à « --fils <nombre> »"),
        (
            ["produire", "c", "--date", "2025-02-30"],
            "la valeur « 2025-02-30 » ne convient pas à « --date <aaaa-mm-jj> »"
        ),
        (["controler", "c", "--date", "2025-02-14"], "l’option « --date » est inconnue."),
        (["expliquer", "c"], "donner --mesure, ou --logement (l’un ou l’autre)."),
        (["expliquer", "c", "--mesure", "liberes", "--logement", "L1"], "donner --mesure, ou --logement"),
        (["expliquer", "c", "--mesure"], "il manque la valeur de « --mesure <mesure> »."),
        (["expliquer", "c", "--mesure", " "], "--mesure : une valeur est attendue."),
        (["expliquer", "c", "--logement", ""], "--logement : une valeur est attendue."),
        (["expliquer", "c", "--mesure", "liberes", "--axe", "qpv"], "--axe et --modalite vont ensemble."),
        (["expliquer", "c", "--mesure", "liberes", "--modalite2", "EN"], "--axe2 et --modalite2 vont ensemble."),
        (
            ["expliquer", "c", "--mesure", "liberes", "--axe2", "qpv", "--modalite2", "EN"],
            "--axe2 demande aussi --axe."
        ),
        (["expliquer", "c", "--logement", "L1", "--csv", "f"], "--csv va avec --mesure, non avec --logement."),
        (["expliquer", "c", "--logement", "L\u{1B}[31m1"], "un argument contient un retour à la ligne"),
        (["purger", "c", "--confirmer"], "--confirmer demande le jour de la destruction"),
        (["purger", "c", "--date", "hier"], "la valeur « hier » ne convient pas à « --date <aaaa-mm-jj> »"),
        (["regles", "c"], "l’argument « c » est en trop."),
        (["regles", "--js\non"], "un argument contient un retour à la ligne ou un autre caractère de commande."),
        (["--generate-completion-script", "tcsh"], "il n’y a pas de complétion pour l’interpréteur « tcsh »."),
    ]

    @Test(arguments: erreurs)
    func `une erreur d’usage se dit en français et finit par 2`(_ arguments: [String], _ message: String) throws {
        let resultat = try Outil.lancer(arguments)
        #expect(resultat.code == 2)
        #expect(resultat.sortie.isEmpty)
        #expect(resultat.messages.hasPrefix("Erreur : \(message)"), "\(resultat.messages)")
        for mot in AideTests.anglais { #expect(!resultat.messages.contains(mot), "« \(mot) » est resté") }
    }

    @Test func `une campagne qui n’existe pas finit par 4`() throws {
        for commande in ["produire", "controler"] {
            let resultat = try Outil.lancer([commande, "/dossier/qui/n-existe/pas"])
            #expect(resultat.code == 4)
            #expect(resultat.sortie.isEmpty)
            #expect(resultat.messages.hasPrefix("Erreur : "))
        }
    }

    @Test func `le script de complétion est donné, ses descriptions en français`() throws {
        for interpreteur in ["bash", "zsh", "fish"] {
            let resultat = try Outil.lancer(["--generate-completion-script", interpreteur])
            #expect(resultat.code == 0)
            #expect(resultat.sortie.contains("produire"))
            #expect(!resultat.sortie.contains("Show help information."))
        }
    }
}
