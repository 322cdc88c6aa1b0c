import Glibc
import TestSupport
import Testing

@testable import Scellement

@Suite struct `Paquet BagIt gâté` {
    @Test func `un octet changé dans un fichier est vu`() throws {
        let paquet = try PaquetDEssai()
        paquet.dossier.ecrire("data/donnees.csv", "a;c\n")
        #expect(paquet.fautes() == [.fichierModifie(chemin: chemin("data/donnees.csv"), manifeste: manifeste)])
    }

    @Test func `un fichier ôté est vu`() throws {
        let paquet = try PaquetDEssai()
        unlink("\(paquet.dossier.chemin)/data/donnees.csv")
        #expect(paquet.fautes().contains(.fichierAbsent(chemin: chemin("data/donnees.csv"), manifeste: manifeste)))
    }

    @Test(arguments: ["data/autre", "data/.cache", "data/META-INF/x"])
    func `un fichier ajouté à la charge est vu, caché ou non`(_ nom: String) throws {
        let paquet = try PaquetDEssai()
        paquet.dossier.ecrire(nom, "")
        #expect(paquet.fautes().contains(.fichierEnTrop(chemin: chemin(nom))))
    }

    @Test(arguments: ["LISEZMOI", ".cache", "manifest-md5.txt.bak", "metadata/x"])
    func `un fichier ajouté hors de la charge est vu`(_ nom: String) throws {
        let paquet = try PaquetDEssai()
        paquet.dossier.ecrire(nom, "")
        #expect(paquet.fautes() == [.descriptionEnTrop(chemin: chemin(nom))])
    }

    @Test(arguments: ["bag-info.txt", "bagit.txt", "manifest-sha512.txt"])
    func `un fichier de description modifié est vu`(_ nom: String) throws {
        let paquet = try PaquetDEssai()
        try paquet.remplacer(nom, { $0 + "x" }, coherent: false)
        #expect(paquet.fautes() != [])
    }

    @Test(arguments: ["bag-info.txt", "manifest-sha512.txt", "tagmanifest-sha512.txt"])
    func `un fichier de description ôté est vu`(_ nom: String) throws {
        let paquet = try PaquetDEssai()
        unlink("\(paquet.dossier.chemin)/\(nom)")
        #expect(paquet.fautes().contains(.descriptionAbsente(chemin: chemin(nom))))
    }

    @Test func `bagit.txt ôté est vu`() throws {
        let paquet = try PaquetDEssai()
        unlink("\(paquet.dossier.chemin)/bagit.txt")
        #expect(paquet.fautes() == [.declarationAbsente])
    }

    @Test func `un fichier de description que le tagmanifest ne donne pas est vu`() throws {
        let paquet = try PaquetDEssai()
        try paquet.remplacer(
            "tagmanifest-sha512.txt",
            { $0.split(separator: "\n").filter { !$0.hasSuffix("bag-info.txt") }.joined(separator: "\n") + "\n" },
            coherent: false)
        #expect(paquet.fautes() == [.nonCouvert(chemin: chemin("bag-info.txt"))])
        #expect(paquet.fautes(.norme).isEmpty)
    }

    @Test func `un dossier vide est vu`() throws {
        let paquet = try PaquetDEssai()
        mkdir("\(paquet.dossier.chemin)/data/vide", 0o755)
        #expect(paquet.fautes() == [.dossierVide(chemin: chemin("data/vide"))])
        #expect(paquet.fautes(.norme).isEmpty)
    }

    @Test(arguments: ["data/donnees.csv", "bag-info.txt", "bagit.txt", "manifest-sha512.txt", "data", "data/META-INF"])
    func `un lien n’est pas suivi, même vers les mêmes octets`(_ nom: String) throws {
        let paquet = try PaquetDEssai()
        let ailleurs = DossierTemporaire()
        rename("\(paquet.dossier.chemin)/\(nom)", "\(ailleurs.chemin)/cible")
        symlink("\(ailleurs.chemin)/cible", "\(paquet.dossier.chemin)/\(nom)")
        #expect(paquet.fautes().contains(.lien(chemin: chemin(nom))))
        #expect(paquet.fautes(.norme).contains(.lien(chemin: chemin(nom))))
    }

    @Test func `un lien ajouté est vu`() throws {
        let paquet = try PaquetDEssai()
        symlink("/etc/passwd", "\(paquet.dossier.chemin)/data/lien")
        #expect(paquet.fautes() == [.lien(chemin: chemin("data/lien"))])
    }

    @Test func `un paquet qui est un lien n’est pas lu`() throws {
        let paquet = try PaquetDEssai()
        let ailleurs = DossierTemporaire()
        symlink(paquet.dossier.chemin, "\(ailleurs.chemin)/lien")
        #expect(PaquetLu("\(ailleurs.chemin)/lien", profil: .norme).fautes == [.dossierIllisible])
    }

    @Test(arguments: ["data/tube", "tube"]) func `un tube est vu et n’est pas lu`(_ nom: String) throws {
        let paquet = try PaquetDEssai()
        mkfifo("\(paquet.dossier.chemin)/\(nom)", 0o644)
        #expect(paquet.fautes() == [.special(chemin: chemin(nom))])
    }

    @Test func `un tube à la place d’un fichier n’arrête pas la lecture`() throws {
        let paquet = try PaquetDEssai()
        unlink("\(paquet.dossier.chemin)/bagit.txt")
        mkfifo("\(paquet.dossier.chemin)/bagit.txt", 0o644)
        #expect(paquet.fautes().contains(.special(chemin: chemin("bagit.txt"))))
    }

    @Test(arguments: [
        "../x", "/etc/passwd", "~/x", "~root/x", "data/../../x", "data//x", "./data/x", "C:\\x", "data\\x",
    ])
    func `un chemin qui sort du paquet est refusé et n’est pas lu`(_ nom: String) throws {
        let paquet = try PaquetDEssai()
        let empreinte = String(repeating: "0", count: 128)
        try paquet.remplacer("manifest-sha512.txt", { $0 + "\(empreinte)  \(nom)\n" })
        #expect(paquet.fautes() == [.horsDuPaquet(fichier: manifeste, chemin: chemin(nom))])
    }

    @Test(arguments: ["data/donnees.csv", "data/DONNEES.csv"])
    func `un fichier donné deux fois est vu`(_ nom: String) throws {
        let paquet = try PaquetDEssai()
        try paquet.remplacer(
            "manifest-sha512.txt",
            { $0 + ($0.split(separator: "\n").last.map { $0.prefix(130) + nom } ?? "") + "\n" })
        #expect(
            paquet.fautes().contains(
                .deuxFois(fichier: manifeste, chemin: chemin(nom), autre: chemin("data/donnees.csv"))))
    }

    @Test func `un fichier donné deux fois sous deux formes d’Unicode est vu`() throws {
        let paquet = try PaquetDEssai(charge: [FichierScelle(chemin: "\u{E9}", octets: [])])
        try paquet.remplacer("manifest-sha512.txt", { $0 + $0.prefix(130) + "data/e\u{301}\n" })
        #expect(
            paquet.fautes().contains(
                .deuxFois(fichier: manifeste, chemin: chemin("data/e\u{301}"), autre: chemin("data/\u{E9}"))))
    }

    @Test func `un fichier donné deux fois, une fois codé, est vu`() throws {
        let paquet = try PaquetDEssai(charge: [FichierScelle(chemin: "a\nb", octets: [])])
        try paquet.remplacer("manifest-sha512.txt", { $0 + $0.prefix(130) + "data/a%0ab\n" })
        let nom = chemin("data/a\nb")
        #expect(paquet.fautes() == [.deuxFois(fichier: manifeste, chemin: nom, autre: nom)])
    }

    @Test func `un fichier sous une autre forme d’Unicode que le manifeste est un autre fichier`() throws {
        let paquet = try PaquetDEssai(charge: [FichierScelle(chemin: "\u{E9}", octets: [])])
        rename("\(paquet.dossier.chemin)/data/\u{E9}", "\(paquet.dossier.chemin)/data/e\u{301}")
        #expect(
            paquet.fautes()
                == [
                    .fichierEnTrop(chemin: chemin("data/e\u{301}")),
                    .fichierAbsent(chemin: chemin("data/\u{E9}"), manifeste: manifeste),
                ].sorted { $0.message < $1.message })
    }

    @Test(arguments: [
        "", "\n", "0000  data/x\n", "zz  data/x\n", String(repeating: "0", count: 128) + "data/x\n",
        String(repeating: "0", count: 128) + "  \n", String(repeating: "0", count: 128) + "  data/%41\n",
    ]) func `une ligne de manifeste mal formée est vue`(_ ligne: String) throws {
        let paquet = try PaquetDEssai()
        try paquet.remplacer("manifest-sha512.txt", { $0 + ligne })
        #expect(paquet.fautes() == (ligne.isEmpty ? [] : [.ligneDeManifeste(fichier: manifeste, ligne: 4)]))
    }

    @Test(arguments: ["26.3", "27.2", "27.4"]) func `un Payload-Oxum faux est vu`(_ oxum: String) throws {
        let paquet = try PaquetDEssai()
        try paquet.remplacer("bag-info.txt", { $0.replacing("27.3", with: oxum) })
        let nombres = oxum.split(separator: ".").compactMap { Int($0) }
        #expect(
            paquet.fautes() == [.oxum(octets: nombres[0], fichiers: nombres[1], octetsLus: 27, fichiersLus: 3)])
    }

    @Test(arguments: ["Payload-Oxum: 27\n", "Payload-Oxum: a.b\n", "Payload-Oxum: 27.3\nPayload-Oxum: 27.3\n", ""])
    func `un Payload-Oxum illisible, double ou absent est vu`(_ lignes: String) throws {
        let paquet = try PaquetDEssai()
        try paquet.remplacer("bag-info.txt", { $0.replacing("Payload-Oxum: 27.3\n", with: lignes) })
        #expect(paquet.fautes() == [.oxumIllisible])
    }

    @Test func `un renvoi à télécharger est refusé`() throws {
        let paquet = try PaquetDEssai()
        paquet.dossier.ecrire("fetch.txt", "https://exemple.fr/x - data/x\n")
        #expect(paquet.fautes(.norme) == [.aRecuperer])
    }

    @Test func `trop de dossiers l’un dans l’autre arrêtent la lecture et sont vus`() throws {
        let paquet = try PaquetDEssai()
        paquet.dossier.ecrire("data/" + String(repeating: "d/", count: 80) + "x", "")
        #expect(paquet.fautes() == [.tropDeFichiers])
    }

    @Test func `un nom qui n’est pas de l’UTF-8 est vu`() throws {
        let paquet = try PaquetDEssai()
        let nom = "\(paquet.dossier.chemin)/data/".utf8.map { CChar(bitPattern: $0) } + [CChar(bitPattern: 0xE9), 0]
        close(open(nom, O_CREAT | O_WRONLY, 0o644))
        #expect(paquet.fautes() == [.fichierIllisible(chemin: chemin("data/\u{FFFD}"))])
    }
}
