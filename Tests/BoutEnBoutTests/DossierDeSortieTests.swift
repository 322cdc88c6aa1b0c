import Foundation
import TestSupport
import Testing

/// Where the outputs go: what is refused, what is left untouched.
@Suite struct DossierDeSortieTests {
    private func verifierLeRefus(
        _ essai: Essai, _ options: [String], dit: String, _ emplacement: SourceLocation = #_sourceLocation
    ) throws {
        let avant = try #require(Arbre(essai.dossier.chemin), sourceLocation: emplacement)
        for commande in ["produire", "controler"] {
            let resultat = try Outil.lancer([commande, essai.campagne] + options)
            #expect(resultat.code == 4, sourceLocation: emplacement)
            #expect(resultat.sortie == "", sourceLocation: emplacement)
            #expect(resultat.messages.hasPrefix("Erreur : "), "\(resultat.messages)", sourceLocation: emplacement)
            #expect(resultat.messages.contains(dit), "\(resultat.messages)", sourceLocation: emplacement)
            #expect(resultat.motsAnglais == [], sourceLocation: emplacement)
            let apres = try #require(Arbre(essai.dossier.chemin), sourceLocation: emplacement)
            #expect(apres.differences(avant) == [], sourceLocation: emplacement)
        }
    }

    @Test func `un dossier qui contient des fichiers d’un autre est refusé, intact`() throws {
        let essai = Essai()
        essai.dossier.ecrire("photos/vacances.jpg", "jpg")
        try verifierLeRefus(
            essai, ["--sortie", "\(essai.dossier.chemin)/photos"], dit: "n’a pas été fait par bilanflux")
    }

    @Test func `le dossier de la campagne lui-même est refusé`() throws {
        let essai = Essai()
        try verifierLeRefus(essai, ["--sortie", essai.campagne], dit: "n’a pas été fait par bilanflux")
    }

    @Test func `un fichier à la place du dossier est refusé, intact`() throws {
        let essai = Essai()
        essai.dossier.ecrire("fichier.txt", "à moi")
        try verifierLeRefus(essai, ["--sortie", "\(essai.dossier.chemin)/fichier.txt"], dit: "fichier.txt : ")
    }

    @Test(arguments: ["absent/sortie", "absent/plus/loin", "fichier.txt/sortie"])
    func `un dossier parent qui n’existe pas, ou n’est pas un dossier, est refusé`(_ chemin: String) throws {
        let essai = Essai()
        essai.dossier.ecrire("fichier.txt", "à moi")
        try verifierLeRefus(
            essai, ["--sortie", "\(essai.dossier.chemin)/\(chemin)"],
            dit: "le dossier qui doit contenir la sortie n’existe pas ou n’est pas un dossier")
    }

    @Test func `un dossier parent qui n’existe pas est refusé avant tout travail`() throws {
        let essai = Essai { $0["journal.csv"] = nil }
        let resultat = try essai.lancer("produire", "--sortie", "\(essai.dossier.chemin)/absent/sortie")
        #expect(resultat.code == 4)
        #expect(!resultat.messages.contains("journal.csv"))
        #expect(resultat.messages.contains("le dossier qui doit contenir la sortie"))
    }

    @Test func `un dossier parent où rien ne s’écrit est refusé`() throws {
        try verifierLeRefus(Essai(), ["--sortie", "/proc/bilanflux"], dit: "écriture impossible")
    }

    @Test func `un nom de dossier vide est une erreur d’usage`() throws {
        let essai = Essai()
        let resultat = try essai.lancer("produire", "--sortie", "")
        #expect(resultat.code == 2)
    }

    @Test func `un nom de dossier trop long est refusé`() throws {
        let essai = Essai()
        try verifierLeRefus(
            essai, ["--sortie", "\(essai.dossier.chemin)/" + String(repeating: "x", count: 300)], dit: "nom trop long")
    }

    @Test func `un dossier vide est pris, une barre finale ne compte pas`() throws {
        let essai = Essai()
        for (rang, nom) in ["vide", "vide/", "neuf///", "d’été à l’écart"].enumerated() {
            if rang == 0 {
                try FileManager.default.createDirectory(
                    atPath: "\(essai.dossier.chemin)/vide", withIntermediateDirectories: true)
            }
            try essai.produire("--sortie", "\(essai.dossier.chemin)/\(nom)")
            let sortie = try #require(Arbre("\(essai.dossier.chemin)/\(nom)"))
            #expect(sortie.differences(Essai.livraison) == [])
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: essai.dossier.chemin).count == 4)
        #expect(essai.sortie == nil)
    }

    @Test func `ce que laisse une exécution tuée est balayé par la suivante`() throws {
        let essai = Essai()
        try essai.poserUneAncienneSortie()
        essai.dossier.ecrire("campagne/.sortie.partiel/reste.txt", "x")
        essai.dossier.ecrire("campagne/.sortie.ancien/reste.txt", "x")
        try essai.produire()
        try essai.verifierQueRienNAChange()
    }

    @Test func `une sortie mise de côté par une exécution tuée revient`() throws {
        let essai = Essai { $0["journal.csv"] = nil }
        try Essai.livraison.ecrire("\(essai.campagne)/.sortie.ancien")
        essai.dossier.ecrire("campagne/journal.csv", CampagneMinimale()["journal.csv"] ?? "")
        let resultat = try essai.lancer("produire", "--gabarits", "/nulle/part")
        #expect(resultat.code == 4)
        try essai.produire()
        try essai.verifierQueRienNAChange()
    }

    @Test func `controler ne remplace pas des bilans par ses diagnostics`() throws {
        let essai = Essai()
        try essai.produire()
        let resultat = try essai.lancer("controler", "--sortie", "\(essai.campagne)/sortie")
        #expect(resultat.code == 4, "\(resultat.textes)")
        try essai.verifierQueRienNAChange()
    }

    @Test func `le bilan d’un seul réservataire ne remplace pas ceux de toute la campagne`() throws {
        let essai = Essai()
        try essai.produire()
        let resultat = try essai.lancer("produire", "--reservataire", "AVIGNON", "--sortie", "\(essai.campagne)/sortie")
        #expect(resultat.code == 4, "\(resultat.textes)")
        try essai.verifierQueRienNAChange()
    }

    @Test(arguments: ["notes de la directrice.txt", "reservataires/AVIGNON/courrier.odt", "reservataires/à moi"])
    func `une sortie où quelqu’un a rangé un fichier à lui n’est pas remplacée, et il est nommé`(_ nom: String) throws {
        let essai = Essai()
        try essai.produire()
        essai.dossier.ecrire("campagne/sortie/\(nom)", "à garder")
        let avant = try #require(essai.sortie)
        let resultat = try essai.lancer("produire")
        #expect(resultat.code == 4)
        #expect(resultat.messages.contains("il contient ce que bilanflux n’y a pas mis : \(nom) — le ranger ailleurs"))
        #expect(try #require(essai.sortie) == avant)
        #expect(essai.restes == [])
    }

    @Test func `un lien rangé dans une sortie est à quelqu’un, lui aussi`() throws {
        let essai = Essai()
        try essai.produire()
        essai.dossier.ecrire("ailleurs/x.txt", "x")
        try FileManager.default.createSymbolicLink(
            atPath: "\(essai.campagne)/sortie/lien", withDestinationPath: "\(essai.dossier.chemin)/ailleurs")
        let resultat = try essai.lancer("produire")
        #expect(resultat.code == 4)
        #expect(resultat.messages.contains("n’y a pas mis : lien — "))
    }

    @Test func `des fichiers à soi par dizaines : cinq sont nommés, les autres comptés`() throws {
        let essai = Essai()
        try essai.produire()
        for rang in 10...21 { essai.dossier.ecrire("campagne/sortie/n\(rang)", "x") }
        let resultat = try essai.lancer("produire")
        #expect(resultat.messages.contains("pas mis : n10, n11, n12, n13, n14 et 7 de plus — "))
    }

    @Test func `ce que sèment les gestionnaires de fichiers n’arrête rien`() throws {
        let essai = Essai()
        try essai.produire()
        for nom in [".DS_Store", "reservataires/Thumbs.db", "desktop.ini"] {
            essai.dossier.ecrire("campagne/sortie/\(nom)", "x")
        }
        try essai.produire()
        try essai.verifierQueRienNAChange()
    }

    @Test func `une sortie au manifeste illisible n’est pas remplacée`() throws {
        let essai = Essai()
        try essai.produire()
        essai.dossier.ecrire("campagne/sortie/manifeste.json", "{")
        let resultat = try essai.lancer("produire")
        #expect(resultat.code == 4)
        #expect(resultat.messages.contains("manifeste.json : manifeste illisible"))
    }

    @Test func `un fichier à soi dans controle l’empêche d’être remplacé, sans cacher ce qui bloque`() throws {
        let essai = Essai { $0.ajouter("AVIGNON;B;COMMUNE;84092;DIRECTE;;", a: "conventions.csv") }
        #expect(try essai.lancer("produire").code == 3)
        essai.dossier.ecrire("campagne/controle/notes.txt", "à garder")
        let resultat = try essai.lancer("produire")
        #expect(resultat.code == 3)
        #expect(
            resultat.messages.contains(
                "Les données bloquent le bilan. Rien n’a été livré. Les diagnostics ne sont pas écrits"))
        #expect(resultat.messages.contains("n’y a pas mis : notes.txt"))
        #expect(essai.dossier.contient("campagne/controle/notes.txt"))
    }

    // MARK: File systems of the test's own: root only

    /// Whether this process may mount a file system.
    private static let peutMonter: Bool = {
        let dossier = DossierTemporaire()
        guard let montage = try? Montage(dossier.chemin, "size=64k") else { return false }
        montage.demonter()
        return true
    }()

    @Test(
        .enabled(
            if: peutMonter, "monter un tmpfs est refusé ici ; RessourcesTests limite la taille des fichiers à la place")
    )
    func `un disque plein laisse la sortie d’avant et se dit`() throws {
        let essai = Essai()
        let pages = Essai.livraison.fichiers.values.reduce(0) { $0 + ($1.count + 4095) / 4096 + 1 }
        // Room for one delivery, not for two.
        let montage = try Montage("\(essai.dossier.chemin)/disque", "size=\(pages * 4 * 3 / 2)k")
        defer { montage.demonter() }
        let cible = "\(essai.dossier.chemin)/disque/sortie"
        try essai.produire("--sortie", cible)
        let resultat = try essai.lancer("produire", "--sortie", cible)
        #expect(resultat.code == 4)
        #expect(resultat.messages.contains("il n’y a plus de place sur le disque"), "\(resultat.messages)")
        #expect(resultat.messages.contains("ce qui était livré est resté en place"))
        #expect(try #require(Arbre(cible)).differences(Essai.livraison) == [])
        #expect(try FileManager.default.contentsOfDirectory(atPath: "\(essai.dossier.chemin)/disque") == ["sortie"])
    }

    @Test(
        .enabled(
            if: peutMonter, "monter un tmpfs est refusé ici ; RessourcesTests limite la taille des fichiers à la place")
    )
    func `un disque de 64 Kio, plein dès le premier bilan, se dit et reste vide`() throws {
        let essai = Essai()
        let montage = try Montage("\(essai.dossier.chemin)/disque", "size=64k")
        defer { montage.demonter() }
        let resultat = try essai.lancer("produire", "--sortie", "\(essai.dossier.chemin)/disque/sortie")
        #expect(resultat.code == 4)
        #expect(resultat.messages.contains("il n’y a plus de place sur le disque"), "\(resultat.messages)")
        #expect(try FileManager.default.contentsOfDirectory(atPath: "\(essai.dossier.chemin)/disque").isEmpty)
    }

    @Test(.enabled(if: peutMonter, "monter un tmpfs est refusé ici"))
    func `un système de fichiers en lecture seule se dit`() throws {
        let essai = Essai()
        let montage = try Montage("\(essai.dossier.chemin)/disque", "ro,size=64k")
        defer { montage.demonter() }
        try verifierLeRefus(
            essai, ["--sortie", "\(essai.dossier.chemin)/disque/sortie"],
            dit: "le système de fichiers est en lecture seule")
    }

    @Test(.enabled(if: geteuid() != 0, "root écrit partout"))
    func `un dossier parent sans droit d’écriture se dit`() throws {
        let essai = Essai()
        essai.dossier.ecrire("fermé/x", "")
        chmod("\(essai.dossier.chemin)/fermé", 0o555)
        defer { chmod("\(essai.dossier.chemin)/fermé", 0o755) }
        try verifierLeRefus(
            essai, ["--sortie", "\(essai.dossier.chemin)/fermé/sortie"], dit: "droit d’écriture refusé")
    }

    @Test(.enabled(if: peutMonter, "monter un tmpfs est refusé ici"))
    func `un point de montage à la place du dossier se dit`() throws {
        let essai = Essai()
        let montage = try Montage("\(essai.dossier.chemin)/disque", "size=10m")
        defer { montage.demonter() }
        try verifierLeRefus(
            essai, ["--sortie", montage.chemin], dit: "c’est un point de montage, choisir un dossier à l’intérieur")
        try essai.produire("--sortie", "\(montage.chemin)/sortie")
    }

    /// A tmpfs for the time of a test.
    private struct Montage {
        let chemin: String

        init(_ chemin: String, _ options: String) throws {
            self.chemin = chemin
            try FileManager.default.createDirectory(atPath: chemin, withIntermediateDirectories: true)
            let resultat = try Commande.lancer("mount", "-t", "tmpfs", "-o", options, "tmpfs", chemin)
            guard resultat.code == 0 else { throw CocoaError(.fileWriteNoPermission) }
        }

        func demonter() { _ = try? Commande.lancer("umount", "-l", chemin) }
    }
}
