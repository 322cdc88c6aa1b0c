import Foundation
import TestSupport

@testable import Scellement

/// What is done to the files of a package by someone who leaves its lists, the journal and the checkpoints as they are.
extension FalsificationDArchive {
    /// A change of a file of ALFA that its signature covers.
    private static func fichier(
        _ nom: String, _ fichier: String, tailleChangee: Bool = false,
        _ modifier: @escaping @Sendable (inout [UInt8]) throws -> Void
    ) -> Self {
        Self(nom) { archive in
            (tailleChangee ? [try archive.taille(archive.alfa)] : [])
                + [archive.modifie(archive.alfa, "data/\(fichier)"), archive.nonSigne(archive.alfa, fichier)]
        } _: {
            try $0.changer("\($0.alfa.texte)/data/\(fichier)", modifier)
        }
    }

    static let desFichiersSignes = [
        fichier("un chiffre de bilan.xml", "bilan.xml") { $0 = try $0.avec("12", "13") },
        fichier("un DOCTYPE dans bilan.xml", "bilan.xml", tailleChangee: true) {
            $0 = try $0.avec("<bilan>", "<!DOCTYPE bilan><bilan>")
        },
        fichier("un commentaire dans bilan.xml", "bilan.xml", tailleChangee: true) {
            $0 = try $0.avec("12", "1<!-- -->2")
        },
        fichier("LF devient CRLF dans bilan.xml", "bilan.xml", tailleChangee: true) { $0 = try $0.avec("\n", "\r\n") },
        fichier("un espace déplacé dans bilan.html", "bilan.html") { $0 = try $0.avec("12 baux", "1 2baux") },
        fichier("un mot de bilan.html", "bilan.html") { $0 = try $0.avec("baux", "bail") },
        fichier("bilan.html vidé", "bilan.html", tailleChangee: true) { $0 = [] },
        fichier("une valeur de donnees.csv", "donnees.csv") { $0 = try $0.avec(";12", ";21") },
        fichier("un BOM dans donnees.csv", "donnees.csv", tailleChangee: true) { $0 = [0xEF, 0xBB, 0xBF] + $0 },
        fichier("le dernier octet de donnees.csv de moins", "donnees.csv", tailleChangee: true) { $0.removeLast() },
    ]

    /// A change of a file of ALFA that describes it.
    private static func description(
        _ nom: String, _ fichier: String, _ ancien: String, _ nouveau: String,
        _ aussi: @escaping @Sendable (ArchiveScellee) -> [FauteDArchive] = { _ in [] }
    ) -> Self {
        Self(nom) {
            [$0.modifie($0.alfa, fichier)] + aussi($0)
        } _: {
            try $0.changer("\($0.alfa.texte)/\(fichier)", ancien, nouveau)
        }
    }

    /// Without its declaration, nothing more of a bag is read.
    private static func sansDeclaration(_ archive: ArchiveScellee, _ faute: FauteDePaquet) -> [FauteDArchive] {
        [archive.paquet(archive.alfa, faute)]
            + ["External-Identifier", "Version"].map { .etiquette(archive.alfa, nom: $0) }
    }

    static let desDescriptions = [
        description("la version de BagIt", "bagit.txt", "1.0", "0.97") { [$0.paquet($0.alfa, .autreVersion("0.97"))] },
        description("LF devient CRLF dans bagit.txt", "bagit.txt", "\n", "\r\n"),
        description("une valeur de bag-info.txt", "bag-info.txt", "299300160\n", "299300161\n"),
        description("LF devient CRLF dans bag-info.txt", "bag-info.txt", "\n", "\r\n"),
        description("le numéro de version de bag-info.txt", "bag-info.txt", "Version: 1", "Version: 2") {
            [.etiquette($0.alfa, nom: "Version")]
        },
        description("le nom du paquet dans bag-info.txt", "bag-info.txt", "ALFA-v1", "ALFA-v3") {
            [.etiquette($0.alfa, nom: "External-Identifier")]
        },
        Self("un BOM dans bagit.txt") {
            sansDeclaration($0, .declaration)
        } _: {
            try $0.changer("\($0.alfa.texte)/bagit.txt") { $0 = [0xEF, 0xBB, 0xBF] + $0 }
        },
        Self("LF devient CRLF dans le manifeste") {
            [$0.modifie($0.alfa, "manifest-sha512.txt")]
        } _: {
            try $0.changer("\($0.alfa.texte)/manifest-sha512.txt", "\n", "\r\n")
        },
        Self("une empreinte du manifeste") {
            [$0.modifie($0.alfa, "data/META-INF/signatures.xml"), $0.modifie($0.alfa, "manifest-sha512.txt")]
        } _: {
            try $0.changer("\($0.alfa.texte)/manifest-sha512.txt") { $0[0] = $0[0] == 0x30 ? 0x31 : 0x30 }
        },
        Self("une empreinte du tagmanifest") {
            [$0.modifie($0.alfa, "bag-info.txt"), .tagmanifest($0.alfa)]
        } _: {
            try $0.changer("\($0.alfa.texte)/tagmanifest-sha512.txt") { $0[0] = $0[0] == 0x30 ? 0x31 : 0x30 }
        },
        Self("LF devient CRLF dans le tagmanifest") {
            [.tagmanifest($0.alfa)]
        } _: {
            try $0.changer("\($0.alfa.texte)/tagmanifest-sha512.txt", "\n", "\r\n")
        },
        Self("le manifeste ôté") {
            [
                $0.paquet($0.alfa, .fichierEnTrop(chemin: CheminDePaquet("data/META-INF/signatures.xml"))),
                $0.paquet($0.alfa, .fichierEnTrop(chemin: CheminDePaquet("data/bilan.html"))),
                $0.paquet($0.alfa, .fichierEnTrop(chemin: CheminDePaquet("data/bilan.xml"))),
                $0.paquet($0.alfa, .fichierEnTrop(chemin: CheminDePaquet("data/donnees.csv"))),
                $0.paquet($0.alfa, .descriptionAbsente(chemin: PaquetEcrit.manifeste)),
                $0.paquet(
                    $0.alfa, .fichierAbsent(chemin: PaquetEcrit.manifeste, manifeste: PaquetEcrit.tagmanifest)),
                $0.paquet($0.alfa, .manifesteAbsent),
            ]
        } _: {
            try $0.oter("\($0.alfa.texte)/manifest-sha512.txt")
        },
        Self("bagit.txt ôté") {
            sansDeclaration($0, .declarationAbsente)
        } _: {
            try $0.oter("\($0.alfa.texte)/bagit.txt")
        },
    ]

    private static func chemin(_ texte: String) -> CheminDePaquet { CheminDePaquet(texte) }

    static let desNoms = [
        Self("un fichier ajouté dans data") {
            [
                try $0.taille($0.alfa), $0.paquet($0.alfa, .fichierEnTrop(chemin: chemin("data/bilan.pdf"))),
                .signature(.fichierNonSigne(lieu: "\($0.alfa.texte)/data/bilan.pdf")),
            ]
        } _: {
            $0.ecrire("\($0.alfa.texte)/data/bilan.pdf", [1])
        },
        Self("un fichier retiré de data") {
            [
                try $0.taille($0.alfa),
                $0.paquet(
                    $0.alfa,
                    .fichierAbsent(chemin: chemin("data/donnees.csv"), manifeste: PaquetEcrit.manifeste)),
                .signature(.fichierAbsent(lieu: "\($0.alfa.texte)/data/donnees.csv")),
            ]
        } _: {
            try $0.oter("\($0.alfa.texte)/data/donnees.csv")
        },
        Self("un fichier renommé dans data") {
            [
                $0.paquet($0.alfa, .fichierEnTrop(chemin: chemin("data/Donnees.csv"))),
                $0.paquet(
                    $0.alfa,
                    .fichierAbsent(chemin: chemin("data/donnees.csv"), manifeste: PaquetEcrit.manifeste)),
                .signature(.fichierNonSigne(lieu: "\($0.alfa.texte)/data/Donnees.csv")),
                .signature(.fichierAbsent(lieu: "\($0.alfa.texte)/data/donnees.csv")),
            ]
        } _: {
            try $0.renommer("\($0.alfa.texte)/data/donnees.csv", "\($0.alfa.texte)/data/Donnees.csv")
        },
        Self("un fichier ajouté à côté de data") {
            [$0.paquet($0.alfa, .descriptionEnTrop(chemin: chemin("note.txt")))]
        } _: {
            $0.ecrire("\($0.alfa.texte)/note.txt", [1])
        },
        Self("un autre tagmanifest") {
            [$0.paquet($0.alfa, .descriptionEnTrop(chemin: chemin("tagmanifest-md5.txt")))]
        } _: {
            $0.ecrire("\($0.alfa.texte)/tagmanifest-md5.txt", [])
        },
        Self("fetch.txt ajouté") {
            [
                $0.paquet($0.alfa, .descriptionEnTrop(chemin: chemin("fetch.txt"))), $0.paquet($0.alfa, .aRecuperer),
            ]
        } _: {
            $0.ecrire("\($0.alfa.texte)/fetch.txt", Array("http://exemple.fr/x 1 data/x\n".utf8))
        },
        Self("un dossier vide ajouté dans data") {
            [$0.paquet($0.alfa, .dossierVide(chemin: chemin("data/pieces")))]
        } _: {
            try FileManager.default.createDirectory(
                atPath: "\($0.chemin)/\($0.alfa.texte)/data/pieces", withIntermediateDirectories: false)
        },
        Self("la signature ôtée") {
            [
                try $0.taille($0.alfa),
                $0.paquet($0.alfa, .dossierVide(chemin: chemin("data/META-INF"))),
                $0.paquet(
                    $0.alfa,
                    .fichierAbsent(
                        chemin: chemin("data/META-INF/signatures.xml"), manifeste: PaquetEcrit.manifeste)),
                .signatureAbsente($0.alfa),
            ]
        } _: {
            try $0.oter($0.signature($0.alfa))
        },
        Self("une seconde signature ajoutée") {
            [
                try $0.taille($0.alfa),
                $0.paquet($0.alfa, .fichierEnTrop(chemin: chemin("data/META-INF/signatures2.xml"))),
                .signature(.fichierNonSigne(lieu: "\($0.alfa.texte)/data/META-INF/signatures2.xml")),
            ]
        } _: {
            try $0.copier($0.signature($0.alfa), "\($0.alfa.texte)/data/META-INF/signatures2.xml")
        },
    ]
}
