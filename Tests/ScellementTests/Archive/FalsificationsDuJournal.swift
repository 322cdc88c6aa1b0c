import Foundation
import TestSupport
import Testing

@testable import Scellement

/// What is done to the journal and to the checkpoints.
extension FalsificationDArchive {
    /// Lines changed; the two checkpoints deny them.
    private static func lignes(
        _ nom: String, points: [Int] = [2, 3], _ attendues: @escaping @Sendable (ArchiveScellee) -> [FauteDArchive],
        puis: @escaping @Sendable (ArchiveScellee) -> [FauteDArchive] = { _ in [] },
        _ modifier: @escaping @Sendable (inout [[UInt8]]) throws -> Void
    ) -> Self {
        Self(nom) { archive in
            attendues(archive) + (try points.map { try archive.dementi($0) }) + puis(archive)
        } _: {
            try $0.changerLesLignes(modifier)
        }
    }

    private static func tous(_ archive: ArchiveScellee) -> [FauteDArchive] {
        [archive.alfa, archive.bravo, archive.bravo2].map { .paquetEnTrop($0) }
    }

    static let desLignes = [
        lignes("la version de l’outil d’une ligne") { _ in
            [.journal(.chaineRompue(ligne: 2))]
        } _: {
            $0[0] = try $0[0].avec("0.6.0", "0.6.1")
        },
        lignes("l’instant de la dernière ligne", points: [3]) { _ in
            []
        } _: {
            $0[2] = try $0[2].avec("\"2026", "\"2025")
        },
        lignes("le motif de la dernière ligne", points: [3]) { _ in
            []
        } _: {
            $0[2] = try $0[2].avec("oublié", "ajouté")
        },
        lignes("une espace dans une ligne") {
            [.journal(.ecriture(ligne: 2)), .version(ligne: 3, $0.bravo2)]
        } puis: {
            [.paquetEnTrop($0.bravo)]
        } _: {
            $0[1] = try $0[1].avec("{", "{ ")
        },
        lignes("un événement inventé") { _ in
            [.journal(.evenementInconnu(ligne: 1, mot: "oubli"))]
        } puis: {
            [.paquetEnTrop($0.alfa)]
        } _: {
            $0[0] = try $0[0].avec("\"versement\"", "\"oubli\"")
        },
        lignes("la première ligne ôtée") { _ in
            [.journal(.manquantes(ligne: 1, attendue: 1, lue: 2))]
        } puis: {
            [.paquetEnTrop($0.alfa)]
        } _: {
            $0.removeFirst()
        },
        lignes("une ligne du milieu ôtée") {
            [.journal(.manquantes(ligne: 2, attendue: 2, lue: 3)), .version(ligne: 3, $0.bravo2)]
        } puis: {
            [.paquetEnTrop($0.bravo)]
        } _: {
            $0.remove(at: 1)
        },
        lignes("deux lignes échangées") { _ in
            [
                .journal(.manquantes(ligne: 1, attendue: 1, lue: 2)),
                .journal(.desordre(ligne: 2, attendue: 3, lue: 1)),
                .journal(.manquantes(ligne: 3, attendue: 2, lue: 3)),
            ]
        } _: {
            $0.swapAt(0, 1)
        },
        lignes("une ligne recopiée", points: [3]) {
            [.journal(.desordre(ligne: 3, attendue: 3, lue: 2)), .verseDeuxFois(ligne: 2, $0.bravo)]
        } _: {
            $0.insert($0[1], at: 2)
        },
        lignes("la dernière ligne recopiée", points: []) {
            [.journal(.desordre(ligne: 4, attendue: 4, lue: 3)), .verseDeuxFois(ligne: 3, $0.bravo2)]
        } _: {
            $0.append($0[2])
        },
        lignes("la dernière ligne tronquée", points: [3]) { _ in
            [.journal(.inachevee(ligne: 3, octets: 100))]
        } puis: {
            [.paquetEnTrop($0.bravo2)]
        } _: {
            $0[2] = Array($0[2].prefix(100))
        },
        lignes("une ligne du milieu tronquée") {
            [.journal(.illisible(ligne: 2)), .version(ligne: 3, $0.bravo2)]
        } puis: {
            [.paquetEnTrop($0.bravo)]
        } _: {
            $0[1] = Array($0[1].prefix(100)) + [0x0A]
        },
        lignes("LF devient CRLF") { _ in
            (1...3).map { .journal(.finDeLigne(ligne: $0)) }
        } puis: {
            tous($0)
        } _: {
            $0 = $0.map { $0.dropLast() + [0x0D, 0x0A] }
        },
        lignes("un BOM") { _ in
            [.journal(.marqueDOctets)]
        } puis: {
            [.paquetEnTrop($0.alfa)]
        } _: {
            $0[0] = [0xEF, 0xBB, 0xBF] + $0[0]
        },
        lignes("une ligne vide", points: []) { _ in
            [.journal(.ligneVide(ligne: 2))]
        } _: {
            $0.insert([0x0A], at: 1)
        },
        lignes("un octet nul") { _ in
            [.journal(.octetNul(ligne: 1))]
        } puis: {
            [.paquetEnTrop($0.alfa)]
        } _: {
            $0[0][5] = 0
        },
        lignes("la dernière ligne ôtée", points: [3]) { _ in
            []
        } puis: {
            [.paquetEnTrop($0.bravo2)]
        } _: {
            $0.removeLast()
        },
        Self("la dernière ligne et son paquet ôtés") {
            [try $0.dementi(3)]
        } _: {
            try $0.changerLesLignes { $0.removeLast() }
            try $0.oter($0.bravo2.texte)
        },
    ]

    private static func sansLigne(_ archive: ArchiveScellee) throws -> [FauteDArchive] {
        [try archive.dementi(2), try archive.dementi(3), .journalAbsent]
    }

    static let duJournal = [
        Self("le journal ôté") {
            try sansLigne($0) + tous($0)
        } _: {
            try $0.oter("journal.jsonl")
        },
        Self("le journal vidé") {
            try sansLigne($0) + tous($0)
        } _: {
            try $0.changer("journal.jsonl") { $0 = [] }
        },
        Self("un lien à la place du journal") {
            [.journalIllisible] + (try sansLigne($0)) + tous($0) + [.lien(chemin: "journal.jsonl")]
        } _: {
            try $0.lier("journal.jsonl")
        },
        Self("un tube à la place du journal") {
            [.journalIllisible] + (try sansLigne($0)) + tous($0) + [.enTrop(chemin: "journal.jsonl")]
        } _: {
            try $0.mettreUnTuyau("journal.jsonl")
        },
        Self("le journal d’une autre archive") { archive in
            let siens = try ["ALFA-v1", "BRAVO-v1", "BRAVO-v2"].map {
                FauteDArchive.paquetAbsent(try #require(NomDePaquet("2024/775566778-\($0)")))
            }
            return [try archive.dementi(2), try archive.dementi(3)] + tous(archive) + siens
        } _: {
            $0.ecrire("journal.jsonl", try #require(ArchiveScellee.autre["journal.jsonl"]))
        },
    ]

    private static let scelle3 = "points/000003.xml"

    static let desPoints = [
        Self("un point modifié") { _ in
            [.signature(.fichierChange(lieu: "points/000003.json"))]
        } _: {
            try $0.changer("points/000003.json", "0.6.0", "0.6.1")
        },
        Self("la tête d’un point modifiée") { archive in
            let point = try #require(PointDeControle(try archive.lire("points/000003.json")))
            return [
                .pointDementi(fichier: "000003.json", point.ancre),
                .signature(.fichierChange(lieu: "points/000003.json")),
            ]
        } _: {
            try $0.changer("points/000003.json") { octets in
                let place = try #require(octets.firstRange(of: Array("\"tete\":\"".utf8))?.upperBound)
                octets[place] = octets[place] == 0x30 ? 0x31 : 0x30
            }
        },
        Self("LF devient CRLF dans un point") { _ in
            [.pointIllisible(fichier: "000003.json")]
        } _: {
            try $0.changer("points/000003.json", "\n", "\r\n")
        },
        Self("un octet de la signature d’un point") { _ in
            [.signature(.valeurFausse(lieu: scelle3))]
        } _: {
            try $0.changer(scelle3) { $0 = try ReecritureDeSignature($0).avecValeurFausse() }
        },
        Self("un point ancien ôté sans sa signature") { _ in
            [.pointAbsent(fichier: "000002.json")]
        } _: {
            try $0.oter("points/000002.json")
        },
        Self("le dernier point ôté sans sa signature") { _ in
            [.pointInacheve(fichier: "000003.xml")]
        } _: {
            try $0.oter("points/000003.json")
        },
        Self("la signature d’un point ôtée") { _ in
            [.pointSansSignature(fichier: "000002.json")]
        } _: {
            try $0.oter("points/000002.xml")
        },
        Self("deux points échangés") { _ in
            [.pointIllisible(fichier: "000002.json"), .pointIllisible(fichier: "000003.json")]
        } _: {
            try $0.echanger("points/000002.json", "points/000003.json")
        },
        Self("les signatures de deux points échangées") { _ in
            [
                .signature(.fichierNonSigne(lieu: "points/000002.json")),
                .signature(.fichierAbsent(lieu: "points/000003.json")),
                .signature(.fichierAbsent(lieu: "points/000002.json")),
                .signature(.fichierNonSigne(lieu: "points/000003.json")),
            ]
        } _: {
            try $0.echanger("points/000002.xml", "points/000003.xml")
        },
        Self("un point renommé avec sa signature") { _ in
            [.pointIllisible(fichier: "000001.json")]
        } _: {
            try $0.renommer("points/000002.json", "points/000001.json")
            try $0.renommer("points/000002.xml", "points/000001.xml")
        },
        Self("un point d’une autre archive") { archive in
            let point = try #require(PointDeControle(try archive.lire("points/000003.json")))
            return [
                .pointDementi(fichier: "000003.json", point.ancre),
                .pointDAutrui(fichier: "000003.json", origine: "775566778", attendue: "299300160"),
            ]
        } _: {
            for fichier in ["points/000003.json", scelle3] {
                $0.ecrire(fichier, try #require(ArchiveScellee.autre[fichier]))
            }
        },
        Self("un point de nos lignes au nom d’un autre") { _ in
            [.pointDAutrui(fichier: "000003.json", origine: "775566778", attendue: "299300160")]
        } _: {
            let point = try #require(PointDeControle(try $0.lire("points/000003.json")))
            try $0.poser(
                PointDeControle(
                    origine: "775566778", ancre: point.ancre, instant: point.instant, outil: point.outil))
        },
        Self("un tube à la place de la signature d’un point") { _ in
            [.pointSansSignature(fichier: "000003.json"), .enTrop(chemin: scelle3)]
        } _: {
            try $0.mettreUnTuyau(scelle3)
        },
    ]
}
