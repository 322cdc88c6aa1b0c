import Graphique
import Testing

@testable import Diaporama

@Suite struct `Formats du diaporama` {
    private static let hostiles = [
        "<script>alert(1)</script>", "a & b", "]]>", "\u{0}\u{1}\u{8}", "👩‍👧‍👦", "\u{202E}abc", "مرحبا", "\"'", "\r\n\t",
        String(repeating: "x", count: 10_000), "\u{338}<", "",
    ]

    private static func hostile(_ texte: String) -> Diaporama {
        let v = Valeur.connue(3, texte: texte)
        return Diaporama(
            titre: texte, sousTitre: texte, organisme: texte, mentions: [texte, texte],
            diapositives: [
                Diapositive(
                    id: texte, titre: texte, sousTitre: texte,
                    objets: [
                        .texte([texte]), .chiffres([ChiffreCle(libelle: texte, valeur: v, precision: texte)]),
                        .tableau(
                            TableauDeDiapositive(
                                legende: texte, entetes: [texte], lignes: [[.mots(texte)], [.valeur(v)]])),
                        .graphique(
                            graphique(Tuiles(tuiles: [.init(texte, v)], nomDesLieux: texte, nomDesValeurs: texte))),
                    ], source: texte, notes: [texte])
            ])
    }

    @Test(arguments: hostiles)
    func `un texte hostile reste du texte, dans chaque format`(_ texte: String) throws {
        let deck = Self.hostile(texte)
        #expect(try html(deck).occurrences("<script>") == 1)
        #expect(try !html(deck).unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
        for partie in Array(try pptx(deck).values) + Array(try odp(deck).values) {
            #expect(!partie.contains("<script>"))
        }
        #expect(try !deck.pptx().isEmpty)
        #expect(try !deck.odp().isEmpty)
    }

    @Test func `le même diaporama donne les mêmes octets`() throws {
        #expect(try DiaporamaDEssai.complet.pptx() == DiaporamaDEssai.complet.pptx())
        #expect(try DiaporamaDEssai.complet.odp() == DiaporamaDEssai.complet.odp())
        #expect(try DiaporamaDEssai.complet.html() == DiaporamaDEssai.complet.html())
    }

    @Test func `chaque diapositive est dans les trois formats`() throws {
        let complet = DiaporamaDEssai.complet
        let nombre = Plan(complet).planches.count + 1
        #expect(try pptx(complet).keys.count { $0.hasPrefix("ppt/slides/slide") } == nombre)
        #expect(try odp(complet)["content.xml"]?.occurrences("<draw:page ") == nombre)
        #expect(try html(complet).occurrences("<section ") == nombre)
    }

    @Test func `les notes sont dans les trois formats`() throws {
        let deck = deck([], notes: ["Dire ceci."])
        #expect(try pptx(deck)["ppt/notesSlides/notesSlide2.xml"]?.contains("<a:t>Dire ceci.</a:t>") == true)
        #expect(try odp(deck)["content.xml"]?.contains("<text:p>Dire ceci.</text:p>") == true)
        #expect(try html(deck).contains("<p>Dire ceci.</p></details>"))
    }

    @Test func `les couleurs données sont celles de chaque format`() throws {
        let couleurs = Couleurs(principale: CouleurRVB(0x123456), secondaire: CouleurRVB(0x654321))
        let deck = Diaporama(
            titre: "T", sousTitre: "", organisme: "", mentions: [], couleurs: couleurs,
            diapositives: [
                DiaporamaDEssai.diapositive("a", "A", [.graphique(graphique(cascade([DiaporamaDEssai.n(3)])))])
            ])
        #expect(try pptx(deck)["ppt/theme/theme1.xml"]?.contains("<a:accent1><a:srgbClr val=\"123456\"/>") == true)
        #expect(try odp(deck)["Pictures/graphique-1.svg"]?.contains(".g-fait{fill:#123456") == true)
        #expect(try html(deck).contains("--principale: #123456;"))
    }

    @Test func `la page n’autorise que son style et son script`() throws {
        let page = try html(deck([]))
        #expect(page.contains("content=\"default-src 'none'; style-src 'sha256-"))
        #expect(page.contains("; script-src 'sha256-"))
        #expect(
            !page.contains(" style=") && !page.contains(" onclick") && !page.contains(" src=")
                && !page.contains("href=\"http"))
    }

    @Test func `l’odp commence par son type, à l’octet 38`() throws {
        let octets = try deck([]).odp()
        #expect(
            String(decoding: octets[30..<85], as: UTF8.self)
                == "mimetypeapplication/vnd.oasis.opendocument.presentation")
    }

    @Test func `l’odp dit les nombres d’un graphique dans ses notes`() throws {
        let contenu = try #require(try odp(deck([.graphique(DiaporamaDEssai.objectifs)]))["content.xml"])
        #expect(contenu.contains("<text:p>Avignon | 74 | 80</text:p>"))
        #expect(contenu.contains("<svg:desc>Barres avec objectif."))
    }
}
