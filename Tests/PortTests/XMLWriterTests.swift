import Testing
import XMLPort

/// What the writer gives for a few calls, without its declaration and its final line feed.
private func xml(indented: Bool = false, _ body: (inout XMLWriter) -> Void) throws -> String {
    var writer = XMLWriter(indented: indented)
    body(&writer)
    let document = String(decoding: try writer.finish(), as: UTF8.self)
    #expect(document.hasPrefix(declaration) && document.hasSuffix("\n"))
    return String(document.dropFirst(declaration.count).dropLast())
}

private let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"

/// The error that `finish()` throws after a few calls.
private func failure(_ body: (inout XMLWriter) -> Void) -> XMLError? {
    var writer = XMLWriter(indented: false)
    body(&writer)
    do {
        _ = try writer.finish()
        return nil
    } catch {
        return error
    }
}

@Suite struct `Écriture XML` {
    @Test func `un élément sans contenu tient dans une balise`() throws {
        let written = try xml {
            $0.start("bilan")
            $0.attribute("version", 1)
            $0.end()
        }
        #expect(written == #"<bilan version="1"/>"#)
    }

    @Test func `les accents et les émojis sont écrits tels quels`() throws {
        let written = try xml { $0.element("é") { $0.attribute("nom", "Île-de-France 🏠") } }
        #expect(written == #"<é nom="Île-de-France 🏠"/>"#)
    }

    @Test func `les caractères réservés d’un attribut sont échappés`() throws {
        let written = try xml { $0.element("a") { $0.attribute("v", "<&>\"'\t\r\n") } }
        #expect(written == ##"<a v="&lt;&amp;&gt;&quot;'&#9;&#13;&#10;"/>"##)
    }

    @Test func `les caractères réservés d’un texte sont échappés`() throws {
        let written = try xml { $0.element("a") { $0.text("<&]]>\r") } }
        #expect(written == "<a>&lt;&amp;]]&gt;&#13;</a>")
    }

    @Test func `un caractère interdit devient U+FFFD`() throws {
        let forbidden = "\u{0}\u{1}\u{B}\u{1F}\u{FFFE}\u{FFFF}"
        let replaced = String(repeating: "\u{FFFD}", count: 6)
        let written = try xml {
            $0.element("a") {
                $0.attribute("v", forbidden)
                $0.text(forbidden)
            }
        }
        #expect(written == "<a v=\"\(replaced)\">\(replaced)</a>")
    }

    @Test func `un caractère permis voisin des interdits est gardé`() throws {
        let allowed = "\u{20}\u{7F}\u{85}\u{D7FF}\u{E000}\u{FFBF}\u{FFFD}\u{10000}\u{1FFFE}"
        #expect(try xml { $0.element("a") { $0.text(allowed) } } == "<a>\(allowed)</a>")
    }

    @Test(arguments: [Int.min, -1, 0, 7, 1_234_567, Int.max])
    func `un entier est écrit en chiffres`(value: Int) throws {
        #expect(try xml { $0.element("a") { $0.attribute("n", value) } } == "<a n=\"\(value)\"/>")
    }

    @Test func `l’indentation met deux espaces par niveau`() throws {
        let written = try xml(indented: true) {
            $0.element("bilan") {
                $0.element("section") { $0.element("case") { $0.text("12") } }
                $0.element("section") { _ in }
            }
        }
        #expect(
            written == """
                <bilan>
                  <section>
                    <case>12</case>
                  </section>
                  <section/>
                </bilan>
                """)
    }

    @Test func `un commentaire ne peut pas se fermer de lui-même`() throws {
        let written = try xml {
            $0.comment("a --> b ---")
            $0.element("a") { _ in }
        }
        #expect(written == "<!--a - -> b - - - --><a/>")
    }

    @Test func `un texte vide n’écrit rien`() throws {
        #expect(try xml { $0.element("a") { $0.text("") } } == "<a/>")
    }

    @Test func `un long texte est écrit en entier`() throws {
        let long = String(repeating: "é&", count: 1_000_000)
        let written = try xml { $0.element("a") { $0.text(long) } }
        #expect(written.utf8.count == 7 * 1_000_000 + 7)
    }

    @Test func `un élément non fermé est une erreur`() {
        #expect(failure { $0.start("a") } == .elementNotEnded)
    }

    @Test func `une fermeture sans ouverture est une erreur`() {
        let found = failure {
            $0.element("a") { _ in }
            $0.end()
        }
        #expect(found == .elementNotStarted)
    }

    @Test func `un document sans élément est une erreur`() {
        #expect(failure { $0.comment("rien") } == .noRoot)
    }

    @Test func `une seconde racine est une erreur`() {
        let found = failure {
            $0.element("a") { _ in }
            $0.element("b") { _ in }
        }
        #expect(found == .secondRoot("b"))
    }

    @Test func `un texte hors de la racine est une erreur`() {
        #expect(failure { $0.text("a") } == .textOutsideRoot)
    }

    @Test func `un attribut après le texte est une erreur`() {
        let found = failure {
            $0.element("a") {
                $0.text("t")
                $0.attribute("v", 1)
            }
        }
        #expect(found == .attributeOutsideStartTag("v"))
    }

    @Test(arguments: ["", "1a", "a b", "-a", "a>", "a\u{0}b"])
    func `un nom interdit est une erreur`(name: String) {
        #expect(failure { $0.element(name) { _ in } } == .invalidName(name))
    }

    @Test func `la première erreur est celle qui est rendue`() {
        let found = failure {
            $0.end()
            $0.start("a b")
        }
        #expect(found == .elementNotStarted)
    }

    @Test func `l’erreur du corps d’un élément est transmise`() {
        struct Refus: Error {}
        var writer = XMLWriter(indented: false)
        #expect(throws: Refus.self) {
            try writer.element("a") { _ throws(Refus) in throw Refus() }
        }
    }
}
