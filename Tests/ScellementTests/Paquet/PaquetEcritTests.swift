import CryptoPort
import Foundation
import Rendu
import TestSupport
import Testing

@testable import Scellement

@Suite struct `Paquet BagIt écrit` {
    @Test func `un paquet écrit se relit sans faute`() throws {
        #expect(try PaquetDEssai().fautes().isEmpty)
    }

    @Test func `bagit.txt déclare la version 1.0 et UTF-8`() throws {
        #expect(
            try PaquetDEssai().dossier.lire("bagit.txt")
                == "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n")
    }

    @Test func `bag-info.txt garde l’ordre des étiquettes et finit par les octets et le nombre des fichiers`() throws {
        let paquet = try PaquetDEssai(etiquettes: [
            EtiquetteDePaquet("Version", "1"), EtiquetteDePaquet("Annee", "2024"),
        ])
        #expect(paquet.dossier.lire("bag-info.txt") == "Version: 1\nAnnee: 2024\nPayload-Oxum: 27.3\n")
    }

    @Test func `aucun retour à la ligne n’entre dans une étiquette`() throws {
        let paquet = try PaquetDEssai(etiquettes: [EtiquetteDePaquet("Motif", "a\r\nVersion: 9\u{2028}b\u{85}c")])
        #expect(paquet.lu().valeur("Motif") == "a  Version: 9 b c")
        #expect(paquet.lu().valeur("Version") == nil)
    }

    @Test func `une longue valeur se relit telle quelle`() throws {
        let longue = String(repeating: "une phrase ", count: 60) + "fin"
        let paquet = try PaquetDEssai(etiquettes: [EtiquetteDePaquet("Motif", longue)])
        #expect(paquet.lu().valeur("Motif") == longue)
        #expect(paquet.fautes().isEmpty)
    }

    @Test func `le manifeste est trié par octets`() throws {
        let lignes = try PaquetDEssai().dossier.lire("manifest-sha512.txt")?.split(separator: "\n").map {
            $0.dropFirst(130)
        }
        #expect(lignes == ["data/META-INF/signatures.xml", "data/bilan.xml", "data/donnees.csv"])
    }

    @Test(arguments: ["manifest-sha512.txt", "tagmanifest-sha512.txt"])
    func `sha512sum vérifie les manifestes du paquet`(_ liste: String) throws {
        let paquet = try PaquetDEssai()
        let processus = Process()
        processus.executableURL = URL(filePath: "/usr/bin/env")
        processus.arguments = ["sha512sum", "--strict", "--quiet", "-c", liste]
        processus.currentDirectoryURL = URL(filePath: paquet.dossier.chemin)
        try processus.run()
        processus.waitUntilExit()
        #expect(processus.terminationStatus == 0)
    }

    @Test func `l’empreinte du paquet est celle du tagmanifest`() throws {
        let paquet = try PaquetDEssai()
        let octets = Array((paquet.dossier.lire("tagmanifest-sha512.txt") ?? "").utf8)
        #expect(try paquet.ecrit.empreinte == SHA512Digest.of(octets).hexadecimal)
        #expect(paquet.lu().empreinte == paquet.ecrit.empreinte)
    }

    @Test func `un nom à retour à la ligne ou à pour cent est codé et se relit`() throws {
        let paquet = try PaquetDEssai(charge: [
            FichierScelle(chemin: "a\nb", octets: [1]), FichierScelle(chemin: "c\rd", octets: [2]),
            FichierScelle(chemin: "100 %25", octets: [3]),
        ])
        let noms = paquet.dossier.lire("manifest-sha512.txt")?.split(separator: "\n").map { $0.dropFirst(130) }
        #expect(noms == ["data/100 %2525", "data/a%0Ab", "data/c%0Dd"])
        #expect(paquet.fautes().isEmpty)
    }

    @Test(arguments: ["../x", "/x", "a/../x", "a//x", "./x", "a\\x", ""])
    func `un chemin qui sort du paquet n’est pas écrit`(_ chemin: String) {
        #expect(throws: PaquetError.chemin("data/\(chemin)")) {
            try PaquetEcrit(charge: [FichierScelle(chemin: chemin, octets: [])], etiquettes: [])
        }
    }

    @Test(arguments: [("a", "a"), ("a", "A"), ("é", "e\u{301}")])
    func `deux fichiers qui se confondent ne sont pas écrits`(_ un: String, _ autre: String) {
        #expect(throws: PaquetError.self) {
            try PaquetEcrit(
                charge: [FichierScelle(chemin: un, octets: []), FichierScelle(chemin: autre, octets: [])],
                etiquettes: [])
        }
    }

    @Test func `les dossiers du paquet sont donnés du plus profond au moins profond`() throws {
        #expect(try PaquetDEssai().ecrit.dossiers == ["data/META-INF", "data"])
    }
}
