import Testing

@testable import Bureautique

@Suite struct `Classeur ods` {
    @Test(arguments: ["=1+1", "+33", "-2", "@SUM(A1)", "of:=1+1"])
    func `un texte n’est jamais une formule`(_ danger: String) throws {
        let ecrit = try contenuOds(classeur([[.texte(danger), .entier(1)]]))
        #expect(!ecrit.contains("table:formula"))
        #expect(ecrit.contains("<table:table-cell office:value-type=\"string\"><text:p>\(danger)</text:p>"))
    }

    @Test func `un chiffre retenu est un s, sans rien d’autre`() throws {
        #expect(
            try contenuOds(classeur([[.texte("a"), .retenu]])).contains(
                "<table:table-cell table:style-name=\"retenu\" office:value-type=\"string\"><text:p>s</text:p>"))
    }

    @Test func `un taux est un pourcentage exact`() throws {
        #expect(
            try contenuOds(classeur([[.texte("a"), .taux(7, sur: 8)]])).contains(
                "table:style-name=\"taux\" office:value-type=\"percentage\" office:value=\"0.875\"/>"))
    }

    @Test func `une date est écrite en clair`() throws {
        let date = DateCivile(annee: 2024, mois: 2, jour: 9)
        #expect(
            try contenuOds(classeur([[.texte("a"), .date(date)]])).contains(
                "office:value-type=\"date\" office:date-value=\"2024-02-09\"/>"))
    }

    @Test func `les titres restent en vue, sont filtrés et réimprimés`() throws {
        let parties = try ClasseurOds.parties(classeur([[.texte("a"), .entier(1)]], nom: "L'an 1"))
        let contenu = try texte("content.xml", parties)
        #expect(contenu.contains("table:target-range-address=\"'L''an 1'.A4:'L''an 1'.B5\""))
        #expect(contenu.contains("<table:table-header-rows>"))
        let vues = try texte("settings.xml", parties)
        #expect(vues.contains("config:name=\"VerticalSplitPosition\" config:type=\"int\">4<"))
    }

    @Test func `une feuille à lire n’a ni titres de colonnes ni filtre`() throws {
        let contenu = try contenuOds(classeur([[.texte("a")]], forme: .texte))
        #expect(!contenu.contains("database-range"))
        #expect(!contenu.contains("table-header-rows"))
    }

    @Test(arguments: [
        ("a  b", "<text:p>a <text:s/>b</text:p>"), (" a", "<text:p><text:s/>a</text:p>"),
        ("a ", "<text:p>a<text:s/></text:p>"), ("a\tb", "<text:p>a<text:tab/>b</text:p>"),
        ("a\nb\r\nc", "<text:p>a</text:p><text:p>b</text:p><text:p>c</text:p>"), ("", "<text:p/>"),
        ("a\u{202F}b", "<text:p>a\u{202F}b</text:p>"),
    ])
    func `les blancs d’un texte sont gardés`(_ donne: String, _ attendu: String) throws {
        #expect(try contenuOds(classeur([[.texte(donne)]])).contains("\"string\">\(attendu)</table:table-cell>"))
    }

    @Test func `un caractère que XML interdit devient U+FFFD`() throws {
        #expect(try contenuOds(classeur([[.texte("a\u{1}b")]])).contains("<text:p>a\u{FFFD}b</text:p>"))
    }

    @Test func `le type du fichier est son premier contenu, à l’octet 38`() throws {
        let octets = try ClasseurOds.render(classeur())
        #expect(
            String(decoding: octets[30..<84], as: UTF8.self)
                == "mimetypeapplication/vnd.oasis.opendocument.spreadsheet")
    }

    @Test func `le manifeste nomme chaque document`() throws {
        let parties = try ClasseurOds.parties(classeur())
        let manifeste = try texte("META-INF/manifest.xml", parties)
        for nom in ["content.xml", "styles.xml", "meta.xml", "settings.xml"] {
            #expect(manifeste.contains("manifest:full-path=\"\(nom)\""))
        }
    }

    @Test func `le même classeur donne les mêmes octets`() throws {
        let source = classeur([[.texte("a"), .taux(1, sur: 3)]])
        #expect(try ClasseurOds.render(source) == ClasseurOds.render(source))
    }
}
