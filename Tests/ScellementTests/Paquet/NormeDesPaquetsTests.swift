import CryptoPort
import Foundation
import TestSupport
import Testing

@testable import Scellement

/// A bag of one file, `data/f` with the bytes "abc", each of whose texts a test gives.
private struct PaquetLibre {
    static let sha1 = "a9993e364706816aba3e25717850c26c9cd0d89d"

    let dossier = DossierTemporaire()

    init(version: String = "1.0", encodage: String = "UTF-8", _ textes: [String: String] = [:]) {
        dossier.ecrire("bagit.txt", "BagIt-Version: \(version)\nTag-File-Character-Encoding: \(encodage)\n")
        dossier.ecrire("data/f", "abc")
        dossier.ecrire("manifest-sha1.txt", "\(Self.sha1)  data/f\n")
        for (nom, texte) in textes { dossier.ecrire(nom, texte) }
    }

    var lu: PaquetLu { PaquetLu(dossier.chemin, profil: .norme) }
    var fautes: [FauteDePaquet] { lu.fautes }
}

@Suite struct `Norme des paquets BagIt` {
    @Test(arguments: ["0.93", "0.94", "0.95", "0.96", "0.97", "1.0"])
    func `les versions publiées de BagIt se lisent`(_ version: String) {
        #expect(PaquetLibre(version: version).fautes.isEmpty)
    }

    @Test(arguments: ["0.92", "1.1", "2.0", "1.00"]) func `une autre version est dite inconnue`(_ version: String) {
        #expect(PaquetLibre(version: version).fautes == [.versionInconnue(version)])
    }

    @Test(arguments: [
        "", "BagIt-Version: 1.0\n", "BagIt-Version : 1.0\nTag-File-Character-Encoding: UTF-8\n",
        "BagIt-Version: .97\nTag-File-Character-Encoding: UTF-8\n",
        "Tag-File-Character-Encoding: UTF-8\nBagIt-Version: 1.0\n",
        "BagIt-Version:  1.0\nTag-File-Character-Encoding: UTF-8\n",
        "\u{FEFF}BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n",
        "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\nAutre: x\n",
    ]) func `une déclaration mal formée est refusée`(_ texte: String) {
        #expect(PaquetLibre(["bagit.txt": texte]).fautes == [.declaration])
    }

    @Test func `un encodage inconnu est dit`() {
        #expect(PaquetLibre(encodage: "EBCDIC").fautes == [.encodageInconnu("EBCDIC")])
    }

    @Test(arguments: ["\r\n", "\r"]) func `les autres fins de ligne se lisent`(_ fin: String) {
        let paquet = PaquetLibre([
            "bagit.txt": "BagIt-Version: 1.0\(fin)Tag-File-Character-Encoding: UTF-8\(fin)",
            "bag-info.txt": "Motif: un\(fin)Version: 2\(fin)",
            "manifest-sha1.txt": "\(PaquetLibre.sha1)  data/f\(fin)",
        ])
        #expect(paquet.fautes.isEmpty)
        #expect(paquet.lu.valeur("Version") == "2")
    }

    @Test func `une valeur repliée est jointe par une espace`() {
        let lu = PaquetLibre(["bag-info.txt": "Motif: un\r\n \t deux\r\n  trois\r\nVersion: 1\r\n"]).lu
        #expect(lu.valeur("Motif") == "un deux trois")
        #expect(lu.valeur("Version") == "1")
    }

    @Test func `une étiquette double n’a pas une valeur`() {
        let lu = PaquetLibre(["bag-info.txt": "Motif: un\nMotif: deux\n"]).lu
        #expect(lu.fautes.isEmpty)
        #expect(lu.etiquettes.map(\.valeur) == ["un", "deux"])
        #expect(lu.valeur("Motif") == nil)
    }

    @Test(arguments: ["sans deux-points\n", "A : x\n", "A:x\n", ": x\n", " A: x\n", "\n"])
    func `une étiquette mal formée est vue`(_ texte: String) {
        #expect(PaquetLibre(["bag-info.txt": texte]).fautes == [.ligneDEtiquette(ligne: 1)])
    }

    @Test func `les brouillons admettent des blancs autour du deux-points`() {
        let paquet = PaquetLibre(version: "0.97", ["bag-info.txt": "A  :   x\nB:y\n"])
        #expect(paquet.fautes.isEmpty)
        #expect(paquet.lu.valeur("A") == "x")
        #expect(paquet.lu.valeur("B") == "y")
    }

    @Test func `une marque d’ordre des octets est refusée`() {
        #expect(
            PaquetLibre(["bag-info.txt": "\u{FEFF}A: x\n"]).fautes == [.texteIllisible(fichier: chemin("bag-info.txt"))]
        )
    }

    @Test func `un texte d’un autre encodage que celui annoncé est refusé`() {
        let paquet = PaquetLibre()
        paquet.dossier.ecrire("bag-info.txt", [UInt8(ascii: "A"), UInt8(ascii: ":"), 0x20, 0xE9, 0x0A])
        #expect(paquet.fautes == [.texteIllisible(fichier: chemin("bag-info.txt"))])
    }

    @Test func `un texte en ISO-8859-1 annoncé se lit`() {
        let paquet = PaquetLibre(encodage: "ISO-8859-1")
        paquet.dossier.ecrire("bag-info.txt", [UInt8(ascii: "A"), UInt8(ascii: ":"), 0x20, 0xE9, 0x0A])
        #expect(paquet.fautes.isEmpty)
        #expect(paquet.lu.valeur("A") == "é")
    }

    @Test(arguments: [("*data/f", true), ("./data/f", true), ("data/f", true), ("%64ata/f", false)])
    func `ce que md5sum et find écrivent n’est admis que des brouillons`(_ nom: String, _ admis: Bool) {
        let textes = ["manifest-sha1.txt": "\(PaquetLibre.sha1) \(nom)\n"]
        #expect(PaquetLibre(version: "0.97", textes).fautes.isEmpty == admis)
        #expect(PaquetLibre(textes).fautes.isEmpty == (nom == "data/f"))
    }

    @Test func `un fichier absent d’un manifeste est une faute depuis la version 1.0 seulement`() throws {
        let textes = [
            "data/g": "abc", "manifest-sha1.txt": "\(PaquetLibre.sha1)  data/f\n\(PaquetLibre.sha1)  data/g\n",
            "manifest-md5.txt": "900150983cd24fb0d6963f7d28e17f72  data/f\n",
        ]
        #expect(PaquetLibre(version: "0.97", textes).fautes.isEmpty)
        #expect(
            PaquetLibre(textes).fautes == [
                .manifesteIncomplet(manifeste: chemin("manifest-md5.txt"), chemin: chemin("data/g"))
            ])
    }

    @Test(arguments: [
        ("md5", "900150983cd24fb0d6963f7d28e17f72"), ("sha1", PaquetLibre.sha1),
        ("sha224", "23097d223405d8228642a477bda255b32aadbce4bda0b3f7e36c9da7"),
        ("sha256", "BA7816BF8F01CFEA414140DE5DAE2223B00361A396177A9CB410FF61F20015AD"),
    ]) func `chaque algorithme vérifie et dément`(_ nom: String, _ empreinte: String) {
        let manifeste = "manifest-\(nom).txt"
        let paquet = PaquetLibre([manifeste: "\(empreinte)  data/f\n"])
        #expect(paquet.fautes.isEmpty)
        paquet.dossier.ecrire("data/f", "abd")
        #expect(
            paquet.fautes.contains(.fichierModifie(chemin: chemin("data/f"), manifeste: chemin(manifeste))))
    }

    @Test func `un algorithme inconnu est dit`() {
        #expect(
            PaquetLibre(["manifest-crc32.txt": ""]).fautes == [
                .algorithmeInconnu(fichier: chemin("manifest-crc32.txt"))
            ])
    }

    @Test func `un fichier de description dans le manifeste de la charge est vu`() throws {
        let empreinte = try Digest<SHA1>.of(Array("x".utf8)).hexadecimal
        let paquet = PaquetLibre([
            "note.txt": "x", "manifest-sha1.txt": "\(PaquetLibre.sha1)  data/f\n\(empreinte)  note.txt\n",
        ])
        #expect(
            paquet.fautes == [.pasDansCeManifeste(manifeste: chemin("manifest-sha1.txt"), chemin: chemin("note.txt"))])
    }

    @Test func `sans dossier data ce n’est pas un paquet`() throws {
        let paquet = PaquetLibre()
        try FileManager.default.removeItem(atPath: "\(paquet.dossier.chemin)/data")
        #expect(paquet.fautes.contains(.chargeAbsente))
    }

    @Test func `sans manifeste ce n’est pas un paquet`() throws {
        let paquet = PaquetLibre()
        try FileManager.default.removeItem(atPath: "\(paquet.dossier.chemin)/manifest-sha1.txt")
        #expect(paquet.fautes == [.fichierEnTrop(chemin: chemin("data/f")), .manifesteAbsent])
    }

    @Test func `un dossier absent ou un fichier ne se lit pas`() {
        let paquet = PaquetLibre()
        #expect(PaquetLu("\(paquet.dossier.chemin)/rien", profil: .norme).fautes == [.dossierIllisible])
        #expect(PaquetLu("\(paquet.dossier.chemin)/bagit.txt", profil: .norme).fautes == [.dossierIllisible])
    }

    @Test func `un fichier plus grand qu’un bloc de lecture se vérifie`() throws {
        let octets = (0..<700_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
        let paquet = try PaquetDEssai(charge: [FichierScelle(chemin: "grand", octets: octets)])
        #expect(paquet.fautes().isEmpty)
    }
}
