import Testing

@Suite struct `Textes hostiles` {
    private func page(_ nom: String) throws -> String {
        try Rendus.html(DossierFictif(nomDeLaMairie: nom, nomDeLaCommune: nom).bilan)
    }

    @Test func `un nom n’ouvre pas de balise`() throws {
        let page = try page("<script>alert(1)</script>")
        #expect(!page.contains("<script"))
        #expect(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;"))
    }

    @Test func `un nom ne sort pas d’un attribut, même suivi d’un accent combinant`() throws {
        for fin in ["", "\u{301}", "\u{200D}", "\u{20DD}"] {
            let index = try Rendus.index(Rendus.etat(DossierFictif(nomDeLaMairie: "\"\(fin) onfocus=x a=\"")))
            #expect(!index.contains("\"\(fin) onfocus") && !index.contains("\" onfocus"))
        }
    }

    @Test func `un accent combinant ordinaire est gardé`() throws {
        #expect(try page("Ce\u{301}zy").unicodeScalars.contains("\u{301}"))
    }

    @Test(arguments: [
        "\u{202E}", "\u{202A}", "\u{2066}", "\u{2069}", "\u{200F}", "\u{61C}", "\u{0}", "\u{1B}", "\u{85}",
    ])
    func `un caractère qui retourne le texte ou que HTML interdit est retiré`(caractere: String) throws {
        let page = try page("Saint\(caractere)-Denis")
        #expect(!page.unicodeScalars.contains { String($0) == caractere })
        #expect(page.contains("Saint-Denis"))
    }

    @Test func `les espaces et les tirets ordinaires sont gardés`() throws {
        #expect(try page("A\u{202F}B\u{2011}C\u{A0}D").contains("A\u{202F}B\u{2011}C\u{A0}D"))
    }

    @Test func `un nom n’est pas un gabarit`() throws {
        #expect(try page("{{bailleur}}{{>tableau}}").contains("{{bailleur}}{{&gt;tableau}}"))
    }
}
