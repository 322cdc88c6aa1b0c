import Comptage
import Parc
import Testing

@Suite struct `Commentaires du bailleur` {
    private func page(_ commentaires: Commentaire...) throws -> String {
        try Rendus.html(DossierFictif(commentaires: commentaires).bilan)
    }

    private func commentaire(_ texte: String, _ section: Section? = nil, justifie: Bool? = nil) -> Commentaire {
        Commentaire(destination: .tous, section: section, texte: texte, ecartJustifie: justifie)
    }

    @Test func `un commentaire suit le chapeau de sa section`() throws {
        let page = try page(commentaire("Peu de candidats.", .e))
        #expect(page.contains("<div id=\"commentaires-e\" class=\"commentaires\">\n<h3>Commentaire du bailleur</h3>"))
        let chapitre = page.split(separator: "<section id=\"section-e\"").last ?? ""
        #expect(chapitre.split(separator: "class=\"groupe\"").first?.contains("<p>Peu de candidats.</p>") == true)
        #expect(!page.contains("<section id=\"commentaires\""))
    }

    @Test func `une section sans fait garde son commentaire`() throws {
        let fictif = DossierFictif(arreteAu: "2024-01-15", commentaires: [commentaire("Rien cette année.", .c)])
        let page = try Rendus.html(fictif.bilan)
        #expect(page.split(separator: "<section id=\"section-c\"").last?.contains("<p>Rien cette année.</p>") == true)
    }

    @Test func `un commentaire sans section vient derrière le flux de l’année`() throws {
        let page = try page(commentaire("Une année de chantiers."))
        let morceaux = page.split(separator: "<section id=\"section-b\"")
        #expect(morceaux[0].contains("<h2 id=\"commentaires-titre\">Commentaires du bailleur</h2>"))
        #expect(morceaux[0].contains("<p>Une année de chantiers.</p>"))
        #expect(page.contains("<li><a href=\"#commentaires\">Commentaires du bailleur</a>"))
    }

    @Test func `un commentaire d’une section absente de la page porte le titre de sa section`() throws {
        let page = try page(commentaire("Les droits sont à jour.", .j))
        #expect(
            page.contains("<h3>J. Les droits de réservation</h3>\n<blockquote>\n<p>Les droits sont à jour.")
        )
    }

    @Test func `sans commentaire la page n’en parle pas`() throws {
        #expect(!Rendus.texte(try page()).contains("ommentaire"))
    }

    @Test(arguments: [(true, "Écart à l’objectif justifié."), (false, "Écart à l’objectif non justifié.")])
    func `l’écart justifié ou non est dit`(justifie: Bool, phrase: String) throws {
        #expect(try page(commentaire("Un.", .b, justifie: justifie)).contains("<p class=\"constat\">\(phrase)</p>"))
        #expect(!(try page(commentaire("Un.", .b))).contains("Écart à l’objectif"))
    }

    @Test(arguments: ["\n", "\r\n", "\r", "\n \n\n", "\u{2028}"])
    func `un saut de ligne fait un paragraphe`(saut: String) throws {
        #expect(try page(commentaire("Un.\(saut)Deux.", .a)).contains("<p>Un.</p>\n<p>Deux.</p>\n</blockquote>"))
    }

    @Test func `un texte garde la typographie de son auteur`() throws {
        #expect(
            try page(commentaire("L\u{2019}an: 20 % ; oui - non...", .a)).contains(
                "<p>L\u{2019}an: 20 % ; oui - non...</p>"))
    }

    @Test(arguments: [
        ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
        ("=HYPERLINK(\"http\")", "=HYPERLINK(&quot;http&quot;)"),
        ("</blockquote></p>{{mention}}", "&lt;/blockquote&gt;&lt;/p&gt;{{mention}}"),
        ("avant\u{202E}après\u{200F}", "avantaprès"), ("un\u{0}deux\u{1B}\u{85}", "undeux"),
    ])
    func `un texte hostile est inoffensif`(texte: String, montre: String) throws {
        let page = try page(commentaire(texte, .b))
        #expect(page.contains("<p>\(montre)</p>"))
        #expect(!page.contains("<script"))
    }

    @Test func `un texte de 10 000 signes est donné en entier`() throws {
        let texte = String(repeating: "0123456789", count: 1000)
        #expect(try page(commentaire(texte, .b)).contains("<p>\(texte)</p>"))
    }

    @Test func `un commentaire d’un autre réservataire n’est pas montré`() throws {
        let fictif = DossierFictif()
        #expect(try !Rendus.html(fictif.bilan).contains("Pour le bailleur seul."))
        #expect(try !Rendus.html(fictif.bilans.reservataires[1]).contains("Deux logements ont été rendus"))
        #expect(try Rendus.html(fictif.bilans.consolide).contains("Pour le bailleur seul."))
    }
}
