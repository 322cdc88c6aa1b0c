import Foundation
import Glibc
import TestSupport
import Testing

@testable import Scellement

/// Exchanges between packages, and names that are not what they seem.
extension FalsificationDArchive {
    private static let signes = ["bilan.html", "bilan.xml", "donnees.csv"]

    static let desEchanges = [
        Self("un fichier échangé entre deux bilans") {
            [
                $0.modifie($0.alfa, "data/bilan.xml"), $0.nonSigne($0.alfa, "bilan.xml"),
                $0.modifie($0.bravo, "data/bilan.xml"), $0.nonSigne($0.bravo, "bilan.xml"),
            ]
        } _: {
            try $0.echanger("\($0.alfa.texte)/data/bilan.xml", "\($0.bravo.texte)/data/bilan.xml")
        },
        Self("les signatures de deux bilans échangées") { archive in
            [archive.alfa, archive.bravo].flatMap { nom in
                [archive.modifie(nom, "data/META-INF/signatures.xml"), .signatureChangee(nom)]
                    + signes.map { archive.nonSigne(nom, $0) }
            }
        } _: {
            try $0.echanger($0.signature($0.alfa), $0.signature($0.bravo))
        },
        Self("les charges de deux paquets échangées") { archive in
            [archive.alfa, archive.bravo].flatMap { nom in
                (["META-INF/signatures.xml"] + signes).map { archive.modifie(nom, "data/\($0)") }
                    + [.signatureChangee(nom)]
            }
        } _: {
            try $0.echanger("\($0.alfa.texte)/data", "\($0.bravo.texte)/data")
        },
        Self("deux paquets échangés") { archive in
            [archive.alfa, archive.bravo].flatMap { nom in
                [.tagmanifest(nom), .etiquette(nom, nom: "External-Identifier"), .signatureChangee(nom)]
            }
        } _: {
            try $0.echanger($0.alfa.texte, $0.bravo.texte)
        },
        Self("la version 1 à la place de la version 2") { archive in
            [.tagmanifest(archive.bravo2)]
                + ["External-Identifier", "Version", "Remplace"].map { .etiquette(archive.bravo2, nom: $0) }
                + [.signatureChangee(archive.bravo2)]
        } _: {
            try $0.oter($0.bravo2.texte)
            try $0.copier($0.bravo.texte, $0.bravo2.texte)
        },
        Self("un paquet rangé dans une autre année") {
            [
                .paquetEnTrop(try #require(NomDePaquet("2023/299300160-ALFA-v1"))), .paquetAbsent($0.alfa),
            ]
        } _: {
            try FileManager.default.createDirectory(
                atPath: "\($0.chemin)/2023", withIntermediateDirectories: false)
            try $0.renommer($0.alfa.texte, "2023/299300160-ALFA-v1")
        },
        Self("un paquet copié sous un autre nom") {
            _ in
            [.paquetEnTrop(try #require(NomDePaquet("2024/299300160-ALFA-v2")))]
        } _: {
            try $0.copier($0.alfa.texte, "2024/299300160-ALFA-v2")
        },
        Self("le dernier paquet ôté") {
            [.paquetAbsent($0.bravo2)]
        } _: {
            try $0.oter($0.bravo2.texte)
        },
        Self("un fichier ajouté à côté des paquets") { _ in
            [.enTrop(chemin: "2024/note.txt")]
        } _: {
            $0.ecrire("2024/note.txt", [1])
        },
        Self("un fichier ajouté à côté du journal") { _ in
            [.enTrop(chemin: "note.txt")]
        } _: {
            $0.ecrire("note.txt", [1])
        },
    ]

    private static func chemin(_ texte: String) -> CheminDePaquet { CheminDePaquet(texte) }

    /// What the verification of the signature of ALFA and its bag say once a file cannot be read.
    private static func sansFichier(_ archive: ArchiveScellee, _ fichier: String) throws -> [FauteDArchive] {
        [
            try archive.taille(archive.alfa),
            archive.paquet(
                archive.alfa,
                .fichierAbsent(chemin: chemin("data/\(fichier)"), manifeste: PaquetEcrit.manifeste)),
        ]
    }

    static let desLiens = [
        Self("un lien à la place d’un fichier") {
            try sansFichier($0, "bilan.xml") + [
                $0.paquet($0.alfa, .lien(chemin: chemin("data/bilan.xml"))),
                .signature(.fichierAbsent(lieu: "\($0.alfa.texte)/data/bilan.xml")),
            ]
        } _: {
            try $0.lier("\($0.alfa.texte)/data/bilan.xml")
        },
        Self("un tube à la place d’un fichier") {
            try sansFichier($0, "bilan.xml") + [
                $0.paquet($0.alfa, .special(chemin: chemin("data/bilan.xml"))),
                .signature(.fichierAbsent(lieu: "\($0.alfa.texte)/data/bilan.xml")),
            ]
        } _: {
            try $0.mettreUnTuyau("\($0.alfa.texte)/data/bilan.xml")
        },
        Self("un lien à la place d’un dossier") {
            var fautes = try sansFichier($0, "META-INF/signatures.xml") + [.signatureAbsente($0.alfa)]
            fautes.insert($0.paquet($0.alfa, .lien(chemin: chemin("data/META-INF"))), at: 1)
            return fautes
        } _: {
            try $0.lier("\($0.alfa.texte)/data/META-INF")
        },
        Self("un lien à la place d’un paquet") {
            [.lien(chemin: $0.alfa.texte), .paquetAbsent($0.alfa)]
        } _: {
            try $0.lier($0.alfa.texte)
        },
        Self("un lien à la place d’une année") {
            [.lien(chemin: "2024"), .paquetAbsent($0.alfa), .paquetAbsent($0.bravo), .paquetAbsent($0.bravo2)]
        } _: {
            try $0.lier("2024")
        },
        Self("un lien à la place des points") { _ in
            [.lien(chemin: "points")]
        } _: {
            try $0.lier("points")
        },
        Self("un lien ajouté dans data") {
            [$0.paquet($0.alfa, .lien(chemin: chemin("data/passwd")))]
        } _: {
            symlink("/etc/passwd", "\($0.chemin)/\($0.alfa.texte)/data/passwd")
        },
        Self("un tube ajouté à côté du journal") { _ in
            [.enTrop(chemin: "tube")]
        } _: {
            try $0.mettreUnTuyau("tube")
        },
    ]

    /// A line of the manifest of ALFA, which everything else then upholds.
    private static func ligne(_ nom: String, _ ecrit: String, _ attendue: FauteDePaquet) -> Self {
        Self(nom) {
            [$0.paquet($0.alfa, attendue)]
        } _: {
            try $0.changer("\($0.alfa.texte)/manifest-sha512.txt") {
                $0 += Array(String(repeating: "a", count: 128).utf8) + Array("  \(ecrit)\n".utf8)
            }
            try $0.toutRefaireSousLeManifeste($0.alfa)
        }
    }

    private static func dehors(_ ecrit: String) -> Self {
        ligne(
            "« \(ecrit) » dans le manifeste", ecrit,
            .horsDuPaquet(fichier: PaquetEcrit.manifeste, chemin: chemin(ecrit)))
    }

    static let desChemins = [
        dehors("data/../../journal.jsonl"), dehors("../../journal.jsonl"), dehors("/etc/passwd"), dehors("~/.profile"),
        dehors("data\\bilan.xml"), dehors("data//bilan.xml"), dehors("./data/bilan.xml"), dehors("C:/bilan.xml"),
        Self("le même fichier deux fois dans le manifeste") {
            [
                $0.paquet(
                    $0.alfa,
                    .deuxFois(
                        fichier: PaquetEcrit.manifeste, chemin: chemin("data/bilan.xml"),
                        autre: chemin("data/bilan.xml")))
            ]
        } _: {
            try $0.changer("\($0.alfa.texte)/manifest-sha512.txt") { octets in
                let lignes = octets.split(separator: 0x0A).map { Array($0) + [0x0A] }
                octets += lignes[2]
            }
            try $0.toutRefaireSousLeManifeste($0.alfa)
        },
        ligne(
            "un fichier d’un autre paquet dans le manifeste", "data/absent.xml",
            .fichierAbsent(chemin: chemin("data/absent.xml"), manifeste: PaquetEcrit.manifeste)),
    ]
}
