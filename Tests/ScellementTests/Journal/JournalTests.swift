import CryptoPort
import Testing

@testable import Scellement

@Suite struct `Journal de l’archive` {
    @Test func `un journal se relit sans faute`() throws {
        let lu = JournalDEssai.lu(try JournalDEssai.lignes())
        #expect(lu.fautes.isEmpty)
        #expect(lu.lignes.map(\.numero) == [1, 2, 3])
        #expect(lu.inachevee == nil)
    }

    @Test func `une ligne a toujours les mêmes champs dans le même ordre`() throws {
        let lignes = try JournalDEssai.lignes()
        #expect(
            String(decoding: lignes[0], as: UTF8.self)
                == "{\"seq\":1,\"instant\":\"2025-02-14T09:30:00Z\",\"evenement\":\"versement\","
                + "\"paquet\":\"2024/299300160-BAGNOLS-v1\",\"tagmanifest\":\"\(JournalDEssai.paquet.tagmanifest)\","
                + "\"signature\":\"\(JournalDEssai.paquet.signature)\",\"outil\":\"0.6.0\","
                + "\"precedent\":\"\(String(repeating: "0", count: 64))\"}")
    }

    @Test func `l’empreinte d’une ligne est le SHA-256 de l’octet 2, de l’empreinte précédente et de ses octets`()
        throws
    {
        let lignes = try JournalDEssai.lignes()
        let premiere = try SHA256Digest.of([2] + [UInt8](repeating: 0, count: 32) + lignes[0])
        #expect(String(decoding: lignes[1], as: UTF8.self).contains("\"precedent\":\"\(premiere.hexadecimal)\""))
        #expect(JournalDEssai.lu([lignes[0]]).ancre.tete.hexadecimal == premiere.hexadecimal)
    }

    @Test(
        arguments: [
            .versement(
                JournalDEssai.paquet,
                remplacement: ActeDeJournal.Remplacement(paquet: "2024/x", motif: "« É\n\"\\\u{1} »")),
            .versement(JournalDEssai.paquet, remplacement: nil), .controle(nil), .controle(JournalDEssai.paquet),
            .elimination(JournalDEssai.paquet, visa: "AD30"), .restitution(JournalDEssai.paquet),
            .reprise(reste: [0, 10, 255]),
        ] as [ActeDeJournal]) func `chaque événement se relit`(_ acte: ActeDeJournal) throws
    {
        let lu = JournalDEssai.lu(try JournalDEssai.lignes([acte]))
        #expect(lu.fautes.isEmpty)
        #expect(lu.lignes.map(\.acte) == [acte])
    }

    @Test func `un journal vide n’a pas de faute et part de zéro`() {
        let lu = JournalLu([])
        #expect(lu.fautes.isEmpty)
        #expect(lu.ancre.description == "0:" + String(repeating: "0", count: 64))
    }

    @Test func `chaque octet changé est vu, sauf dans la dernière ligne si elle reste une ligne`() throws {
        let octets = JournalDEssai.octets(try JournalDEssai.lignes())
        let debutDeLaDerniere = try #require(octets.dropLast().lastIndex(of: 0x0A)) + 1
        let sain = JournalLu(octets)
        for place in octets.indices {
            var change = octets
            change[place] ^= 1
            let lu = JournalLu(change)
            if place < debutDeLaDerniere { #expect(lu.fautes != [], "octet \(place)") }
            #expect(lu.fautes != [] || !lu.tient(sain.ancre), "octet \(place)")
        }
    }

    @Test func `une ligne réécrite avec soin rompt la chaîne à la suivante`() throws {
        var lignes = try JournalDEssai.lignes()
        lignes[0] = Array(String(decoding: lignes[0], as: UTF8.self).replacing("BAGNOLS", with: "BAGNOLX").utf8)
        #expect(JournalDEssai.lu(lignes).fautes == [.chaineRompue(ligne: 2)])
    }

    @Test func `un journal qui ne commence pas à l’origine est vu`() throws {
        var lignes = try JournalDEssai.lignes()
        let autre = LigneDeJournal(
            numero: 1, instant: try JournalDEssai.instant(), acte: .controle(nil), outil: "0.6.0",
            precedent: try Tete.origine.suivante([]))
        lignes = [autre.octets]
        #expect(JournalDEssai.lu(lignes).fautes == [.chaineRompue(ligne: 1)])
    }

    @Test func `une ligne ôtée est vue et nommée`() throws {
        var lignes = try JournalDEssai.lignes()
        lignes.remove(at: 1)
        #expect(JournalDEssai.lu(lignes).fautes == [.manquantes(ligne: 2, attendue: 2, lue: 3)])
    }

    @Test func `deux lignes échangées sont vues`() throws {
        var lignes = try JournalDEssai.lignes()
        lignes.swapAt(0, 1)
        #expect(
            JournalDEssai.lu(lignes).fautes == [
                .manquantes(ligne: 1, attendue: 1, lue: 2), .desordre(ligne: 2, attendue: 3, lue: 1),
                .manquantes(ligne: 3, attendue: 2, lue: 3),
            ])
    }

    @Test func `une ligne recopiée est vue`() throws {
        var lignes = try JournalDEssai.lignes()
        lignes.insert(lignes[1], at: 2)
        #expect(JournalDEssai.lu(lignes).fautes.first == .desordre(ligne: 3, attendue: 3, lue: 2))
    }

    @Test func `une ligne vide ajoutée est vue, seule`() throws {
        var lignes = try JournalDEssai.lignes()
        lignes.insert([], at: 1)
        #expect(JournalDEssai.lu(lignes).fautes == [.ligneVide(ligne: 2)])
    }

    @Test func `des fins de ligne réécrites sont vues`() throws {
        let lignes = try JournalDEssai.lignes().map { $0 + [0x0D] }
        #expect(JournalDEssai.lu(lignes).fautes == (1...3).map { .finDeLigne(ligne: $0) })
    }

    @Test func `une marque d’ordre des octets est vue`() throws {
        let octets = [0xEF, 0xBB, 0xBF] + JournalDEssai.octets(try JournalDEssai.lignes())
        #expect(JournalLu(octets).fautes == [.marqueDOctets])
    }

    @Test func `un octet nul est vu`() throws {
        var lignes = try JournalDEssai.lignes()
        lignes[1].append(0)
        #expect(JournalDEssai.lu(lignes).fautes == [.octetNul(ligne: 2)])
    }

    @Test func `un événement inconnu est dit`() throws {
        var lignes = try JournalDEssai.lignes()
        lignes[1] = Array(String(decoding: lignes[1], as: UTF8.self).replacing("controle", with: "oubli").utf8)
        #expect(JournalDEssai.lu(lignes).fautes == [.evenementInconnu(ligne: 2, mot: "oubli")])
    }

    @Test(arguments: [" ", "\"x\":1,"]) func `une ligne écrite autrement est vue`(_ ajout: String) throws {
        var lignes = try JournalDEssai.lignes()
        lignes[1] = Array("{\(ajout)".utf8) + lignes[1].dropFirst()
        #expect(JournalDEssai.lu(lignes).fautes == [.ecriture(ligne: 2)])
    }

    @Test(arguments: ["visa", "tagmanifest", "paquet"])
    func `un événement sans ce qu’il doit dire est illisible`(_ champ: String) throws {
        var lignes = try JournalDEssai.lignes()
        lignes[2] = Array(String(decoding: lignes[2], as: UTF8.self).replacing("\"\(champ)\"", with: "\"autre\"").utf8)
        #expect(JournalDEssai.lu(lignes).fautes == [.illisible(ligne: 3)])
    }

    @Test func `une ligne démesurée est vue`() throws {
        var lignes = try JournalDEssai.lignes()
        lignes[1] = [UInt8](repeating: 0x61, count: 1 << 20)
        #expect(JournalDEssai.lu(lignes).fautes == [.ligneTropLongue(ligne: 2)])
    }

    @Test func `une dernière ligne coupée n’importe où est dite inachevée et n’est pas prise pour une altération`()
        throws
    {
        let octets = JournalDEssai.octets(try JournalDEssai.lignes())
        let debut = try #require(octets.dropLast().lastIndex(of: 0x0A)) + 1
        for fin in (debut + 1)..<octets.count {
            let lu = JournalLu(Array(octets[..<fin]))
            #expect(lu.fautes == [.inachevee(ligne: 3, octets: fin - debut)])
            #expect(lu.inachevee == Array(octets[debut..<fin]))
            #expect(lu.lignes.count == 2)
        }
    }

    @Test func `une dernière ligne dont le début n’a pas été écrit est dite inachevée`() throws {
        var octets = JournalDEssai.octets(try JournalDEssai.lignes())
        let debut = try #require(octets.dropLast().lastIndex(of: 0x0A)) + 1
        for place in debut..<debut + 100 { octets[place] = 0 }
        #expect(JournalLu(octets).fautes == [.inachevee(ligne: 3, octets: octets.count - debut)])
    }

    @Test func `une fin démesurée n’est pas une ligne inachevée`() throws {
        let octets = JournalDEssai.octets(try JournalDEssai.lignes()) + [UInt8](repeating: 0, count: 1 << 20)
        #expect(JournalLu(octets).fautes == [.ligneTropLongue(ligne: 4)])
    }

    @Test func `un journal coupé à la fin d’une ligne ne se voit qu’à l’ancre`() throws {
        let lignes = try JournalDEssai.lignes()
        let ancre = JournalDEssai.lu(lignes).ancre
        let coupe = JournalDEssai.lu(Array(lignes.prefix(2)))
        #expect(coupe.fautes.isEmpty)
        #expect(!coupe.tient(ancre))
    }

    @Test func `un journal qui a grandi tient ses ancres d’avant`() throws {
        let lignes = try JournalDEssai.lignes()
        for taille in 0...3 {
            #expect(JournalDEssai.lu(lignes).tient(JournalDEssai.lu(Array(lignes.prefix(taille))).ancre))
        }
    }

    @Test func `un journal réécrit en entier ne tient plus l’ancre`() throws {
        let ancre = JournalDEssai.lu(try JournalDEssai.lignes()).ancre
        let autre = try JournalDEssai.lignes([.controle(nil), .controle(nil), .controle(nil)])
        #expect(JournalDEssai.lu(autre).fautes.isEmpty)
        #expect(!JournalDEssai.lu(autre).tient(ancre))
    }
}

@Suite struct `Ancre du journal` {
    @Test func `une ancre s’écrit et se relit`() throws {
        let ancre = JournalDEssai.lu(try JournalDEssai.lignes()).ancre
        #expect(ancre.taille == 3)
        #expect(Ancre(ancre.description) == ancre)
    }

    @Test(arguments: [
        "", ":", "3", "3:", "3:ab", "03:" + zero, "+3:" + zero, "-1:" + zero, "3:" + zero + ":", " 3:" + zero,
        "3:" + zero.uppercased().replacing("0", with: "A"), "0:1" + zero.dropFirst(),
    ]) func `ce qui n’est pas une ancre est refusé`(_ texte: String) { #expect(Ancre(texte) == nil) }

    private static let zero = String(repeating: "0", count: 64)
}

@Suite struct `Instant du journal` {
    @Test(arguments: ["2025-02-14T09:30:00Z", "2024-02-29T23:59:59Z"]) func `un instant se lit`(_ texte: String) {
        #expect(Instant(texte)?.texte == texte)
    }

    @Test(arguments: [
        "", "2025-02-29T00:00:00Z", "2025-02-14T24:00:00Z", "2025-02-14T09:60:00Z", "2025-02-14T09:30:60Z",
        "2025-02-14 09:30:00Z", "2025-02-14T09:30:00z", "2025-02-14T09:30:00+00:00", "2025/02/14T09:30:00Z",
        "2025-02-14T0a:30:00Z",
    ]) func `ce qui n’est pas un instant est refusé`(_ texte: String) { #expect(Instant(texte) == nil) }
}

@Suite struct `Point de contrôle` {
    private func point() throws -> PointDeControle {
        PointDeControle(
            origine: "299300160", ancre: JournalDEssai.lu(try JournalDEssai.lignes()).ancre,
            instant: try JournalDEssai.instant(), outil: "0.6.0")
    }

    @Test func `un point s’écrit et se relit`() throws { #expect(PointDeControle(try point().octets) == (try point())) }

    @Test func `un point dit l’origine, la taille, la tête, l’instant et l’outil`() throws {
        let tete = try point().ancre.tete.hexadecimal
        #expect(
            String(decoding: try point().octets, as: UTF8.self)
                == "{\"origine\":\"299300160\",\"taille\":3,\"tete\":\"\(tete)\","
                + "\"instant\":\"2025-02-14T09:30:00Z\",\"outil\":\"0.6.0\"}\n")
    }

    @Test func `un point écrit autrement est refusé`() throws {
        let octets = try point().octets
        #expect(PointDeControle(octets.dropLast()) == nil)
        #expect(PointDeControle([0x20] + octets) == nil)
        #expect(PointDeControle(octets + [0x0A]) == nil)
        #expect(PointDeControle([]) == nil)
    }
}
