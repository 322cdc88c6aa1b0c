import Testing
import XMLPort

/// A small schema: cases with a count and a unique code, references to these codes.
private let xsd = """
    <?xml version="1.0" encoding="UTF-8"?>
    <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
      <xs:element name="bilan">
        <xs:complexType>
          <xs:choice minOccurs="0" maxOccurs="unbounded">
            <xs:element name="case">
              <xs:complexType>
                <xs:simpleContent>
                  <xs:extension base="xs:string">
                    <xs:attribute name="nombre" type="xs:nonNegativeInteger" use="required"/>
                    <xs:attribute name="code" type="xs:NCName"/>
                  </xs:extension>
                </xs:simpleContent>
              </xs:complexType>
            </xs:element>
            <xs:element name="renvoi">
              <xs:complexType><xs:attribute name="code" type="xs:NCName"/></xs:complexType>
            </xs:element>
          </xs:choice>
        </xs:complexType>
        <xs:key name="codes"><xs:selector xpath="case"/><xs:field xpath="@code"/></xs:key>
        <xs:keyref name="renvois" refer="codes"><xs:selector xpath="renvoi"/><xs:field xpath="@code"/></xs:keyref>
      </xs:element>
    </xs:schema>
    """

/// The schema compiled once for the suite, as the program does.
private func makeSchema(_ text: String = xsd) throws(XMLError) -> XMLSchema {
    try XMLSchema(bytes: Array(text.utf8), name: "bilan-1.xsd")
}

/// The issues of a document against the small schema.
private func issues(_ document: String) throws -> [XMLIssue] {
    try makeSchema().validate(Array(document.utf8))
}

/// The issues of a text refused as a schema; none when it was accepted.
private func schemaIssues(_ text: String) -> [XMLIssue] {
    do {
        _ = try makeSchema(text)
        return []
    } catch .invalidSchema(name: "bilan-1.xsd", let issues) {
        return issues
    } catch {
        Issue.record("unexpected \(error)")
        return []
    }
}

@Suite struct `Validation XML` {
    @Test func `un document conforme ne rend rien`() throws {
        #expect(try issues(#"<bilan><case nombre="3" code="a">&lt;é&#233;</case><renvoi code="a"/></bilan>"#) == [])
    }

    @Test func `un document mal formé rend la ligne et la colonne`() throws {
        let found = try issues("<bilan>\n  <case nombre=\"1\" code=\"a\"></cas>\n</bilan>\n")
        #expect(found.first?.line == 2)
        #expect(found.first?.column == 35)
        #expect(found.first?.message.contains("case") == true)
    }

    @Test func `un attribut invalide rend sa ligne et sa colonne`() throws {
        let found = try issues("<bilan>\n  <case nombre=\"-1\" code=\"a\"/>\n</bilan>\n")
        #expect(found.map(\.line) == [2])
        #expect(found.map(\.column) == [29])
        #expect(found.first?.message.contains("nombre") == true)
        #expect(found.first?.message.hasSuffix("\n") == false)
    }

    @Test func `toutes les anomalies sont rendues dans l’ordre`() throws {
        let found = try issues("<bilan>\n<case code=\"a\"/>\n<case nombre=\"x\" code=\"b\"/>\n<autre/>\n</bilan>")
        #expect(found.map(\.line) == [2, 3, 4])
    }

    @Test func `la validation s’arrête au nombre d’anomalies demandé`() throws {
        let document = "<bilan>" + String(repeating: "<case nombre=\"x\"/>", count: 1_000) + "</bilan>"
        let all = try makeSchema().validate(Array(document.utf8))
        #expect(all.count >= 1_000)
        #expect(try makeSchema().validate(Array(document.utf8), limit: 3) == Array(all.prefix(3)))
    }

    @Test func `une référence sans cible rend la ligne du renvoi`() throws {
        let found = try issues("<bilan>\n<case nombre=\"1\" code=\"a\"/>\n<renvoi code=\"z\"/>\n</bilan>")
        #expect(found.map(\.line) == [3])
    }

    @Test func `une anomalie de schéma et une de syntaxe sont toutes deux rendues`() throws {
        let found = try issues("<bilan>\n<autre/>\n<case")
        #expect(found.first?.line == 2)
        #expect(found.count >= 2)
        #expect(found.last?.line == 3)
    }

    @Test(arguments: [70_000, 200_000])
    func `la ligne reste juste au-delà de 65 535`(line: Int) throws {
        let filler = String(repeating: "\n", count: line - 1)
        let document = "<bilan>\(filler)<case nombre=\"un\" code=\"a\"/>\n<case nombre=\"2\" code=\"b\"/></bilan>"
        #expect(try issues(document).map(\.line) == [line])
    }

    @Test func `une erreur de syntaxe au-delà de 65 535 garde sa ligne`() throws {
        let document = "<bilan>" + String(repeating: "\n", count: 69_999) + "<case nombre=1/></bilan>"
        #expect(try issues(document).first?.line == 70_000)
    }

    @Test func `un document de plus de dix mégaoctets est validé`() throws {
        let text = String(repeating: "é ", count: 4_000)
        var document = "<bilan>"
        for number in 0..<1_200 { document += "<case nombre=\"1\" code=\"c\(number)\">\(text)</case>\n" }
        document += "</bilan>"
        #expect(document.utf8.count > 12_000_000)
        #expect(try issues(document) == [])
    }

    @Test func `une clé en double rend la ligne de la seconde`() throws {
        let found = try issues("<bilan>\n<case nombre=\"1\" code=\"a\"/>\n<case nombre=\"1\" code=\"a\"/>\n</bilan>")
        #expect(found.map(\.line) == [3])
    }

    @Test func `un document vide est refusé`() throws {
        #expect(try issues("") == [XMLIssue(line: 0, column: 0, message: "le document est vide")])
    }

    @Test func `un document en ISO-8859-1 déclaré est lu`() throws {
        let head = #"<?xml version="1.0" encoding="ISO-8859-1"?><bilan><case nombre="1" code=""#
        let document = Array(head.utf8) + [0xE9] + Array(#""/></bilan>"#.utf8)
        #expect(try makeSchema().validate(document) == [])
    }

    @Test func `des octets qui ne sont pas de l’UTF-8 sont refusés`() throws {
        let document = Array(#"<bilan><case nombre="1" code=""#.utf8) + [0xE9] + Array(#""/></bilan>"#.utf8)
        #expect(try makeSchema().validate(document).isEmpty == false)
    }

    @Test func `un DOCTYPE est refusé avec sa ligne`() throws {
        let found = try issues("<?xml version=\"1.0\"?>\n<!DOCTYPE bilan>\n<bilan/>")
        #expect(found.map(\.line) == [2])
        #expect(found.first?.message.hasPrefix("la déclaration DOCTYPE est refusée") == true)
    }

    @Test func `une entité externe n’est pas lue`() throws {
        let found = try issues(
            """
            <!DOCTYPE bilan [<!ENTITY x SYSTEM "file:///etc/passwd">]>
            <bilan><case nombre="1" code="a">&x;</case></bilan>
            """)
        #expect(found.count == 1)
        #expect(found.first?.message.hasPrefix("la déclaration DOCTYPE est refusée") == true)
    }

    @Test(.timeLimit(.minutes(1)))
    func `un milliard de rires est refusé sans être développé`() throws {
        var entities = "<!ENTITY e0 \"ha\">"
        for level in 1...30 {
            entities += "<!ENTITY e\(level) \"" + String(repeating: "&e\(level - 1);", count: 10) + "\">"
        }
        let found = try issues(
            "<!DOCTYPE bilan [\(entities)]><bilan><case nombre=\"1\" code=\"a\">&e30;</case></bilan>")
        #expect(found.count == 1)
        #expect(found.first?.message.hasPrefix("la déclaration DOCTYPE est refusée") == true)
    }

    @Test func `une entité non déclarée est refusée`() throws {
        #expect(try issues(#"<bilan><case nombre="1" code="a">&x;</case></bilan>"#).isEmpty == false)
    }

    @Test func `une imbrication sans fin est refusée`() throws {
        let found = try issues(String(repeating: "<bilan>", count: 100_000))
        #expect(found.last?.message.contains("depth") == true)
    }

    @Test func `deux fils valident en même temps avec le même schéma`() async throws {
        let schema = try makeSchema()
        let counts = await withTaskGroup(of: [Int].self) { group in
            for worker in 0..<4 {
                group.addTask {
                    var counts: [Int] = []
                    for round in 0..<200 {
                        let wrong = (worker + round) % 5
                        var document = "<bilan>"
                        for number in 0..<20 {
                            document += "<case nombre=\"\(number < wrong ? "x" : "1")\" code=\"c\(number)\"/>"
                        }
                        counts.append(schema.validate(Array((document + "</bilan>").utf8)).count - wrong)
                    }
                    return counts
                }
            }
            return await group.reduce(into: []) { $0 += $1 }
        }
        #expect(counts == Array(repeating: 0, count: 800))
    }

    @Test func `ce que l’écrivain produit est valide`() throws {
        var writer = XMLWriter(indented: true)
        writer.element("bilan") {
            $0.comment("--")
            $0.element("case") {
                $0.attribute("nombre", 3)
                $0.attribute("code", "é")
                $0.text("\u{0}<&>\u{FFFF}")
            }
        }
        #expect(try makeSchema().validate(try writer.finish()) == [])
    }
}

@Suite struct `Compilation d’un schéma` {
    @Test func `un schéma mal formé rend sa ligne et sa colonne`() {
        let found = schemaIssues("<xs:schema xmlns:xs=\"http://www.w3.org/2001/XMLSchema\">\n</xs:schem>")
        #expect(found.first?.line == 2)
        #expect(found.first.map { $0.column > 0 } == true)
    }

    @Test func `un schéma incohérent rend toutes ses anomalies`() {
        let found = schemaIssues(
            """
            <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
              <xs:element name="a" type="Inconnu"/>
              <xs:element name="b" type="Absent"/>
            </xs:schema>
            """)
        #expect(found.map(\.line) == [2, 3])
    }

    @Test func `un document qui n’est pas un schéma est refusé`() {
        #expect(schemaIssues("<bilan/>").isEmpty == false)
    }

    @Test func `un schéma vide est refusé`() {
        #expect(schemaIssues("").map(\.message) == ["le document est vide"])
    }

    @Test func `un schéma avec un DOCTYPE est refusé`() {
        let found = schemaIssues("<!DOCTYPE a [<!ENTITY x \"y\">]>\n<a>&x;</a>")
        #expect(found.count == 1)
        #expect(found.first?.message.hasPrefix("la déclaration DOCTYPE est refusée") == true)
    }

    @Test func `un schéma ne peut pas en lire un autre`() {
        let found = schemaIssues(
            """
            <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
              <xs:include schemaLocation="file:///etc/passwd"/>
            </xs:schema>
            """)
        #expect(found.isEmpty == false)
    }
}
