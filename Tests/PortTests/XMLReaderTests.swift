import Testing
import XMLPort

/// Reads a document in pieces of `piece` bytes.
private func read(
    _ document: [UInt8], piece: Int = 1 << 16, limits: XMLLimits = XMLLimits()
) throws(XMLReadingError) -> [XMLEvent] {
    var reader = XMLReader(limits: limits)
    var events: [XMLEvent] = []
    var rest = document[...]
    while !rest.isEmpty {
        events += try reader.push(rest.prefix(piece))
        rest = rest.dropFirst(piece)
    }
    return events + (try reader.finish())
}

/// The refusal of a document; nil when it is read.
private func refusal(_ document: [UInt8], piece: Int = 1 << 16, limits: XMLLimits = XMLLimits()) -> XMLReadingError? {
    do {
        _ = try read(document, piece: piece, limits: limits)
        return nil
    } catch {
        return error
    }
}

private func refusal(_ document: String, limits: XMLLimits = XMLLimits()) -> XMLReadingError? {
    refusal(Array(document.utf8), limits: limits)
}

/// What a document says, without places: texts in one piece.
private func outline(_ events: [XMLEvent]) -> String {
    events.map { event in
        switch event {
        case .start(let element):
            "<\(element.namespace.map { "{\($0)}" } ?? "")\(element.name)"
                + element.attributes.map { " \($0.namespace.map { "{\($0)}" } ?? "")\($0.name)=\($0.value)" }.joined()
                + ">"
        case .end(let name): "</\(name)>"
        case .text(let text): text
        }
    }.joined()
}

private let sample = Array(
    """
    <?xml version="1.0" encoding="UTF-8"?>
    <b:bilan xmlns:b="urn:b" xmlns="urn:d" année="2024" b:x="&lt;é&#233;&quot;">
      <!-- rien --><?rien du tout?>
      <case>a &amp; b<![CDATA[ <c> ]]></case><vide/>
    </b:bilan>

    """.utf8)

@Suite struct `Lecture XML` {
    @Test func `éléments, attributs, espaces de noms et textes sont rendus dans l’ordre`() throws {
        #expect(
            outline(try read(sample))
                == """
                <{urn:b}bilan année=2024 {urn:b}x=<éé">
                  
                  <{urn:d}case>a & b <c> </case><{urn:d}vide></vide>
                </bilan>
                """)
    }

    @Test(arguments: 1...40)
    func `le découpage des octets ne change rien`(piece: Int) throws {
        #expect(outline(try read(sample, piece: piece)) == outline(try read(sample)))
    }

    @Test func `un élément donne sa ligne, sa colonne et ses attributs`() throws {
        let events = try read(Array("<a>\n  <b c=\"1\" d=\"2\"/>\n</a>".utf8))
        let element = try #require(
            events.lazy.compactMap { if case .start(let element) = $0, element.name == "b" { element } else { nil } }
                .first)
        #expect(element.line == 2)
        #expect((15...22).contains(element.column))
        #expect(element["d"] == "2")
        #expect(element["e"] == nil)
    }

    @Test func `la ligne reste juste au-delà de 65 535`() {
        #expect(refusal("<a>" + String(repeating: "\n", count: 69_999) + "</b>")?.line == 70_000)
    }

    @Test func `un document en ISO-8859-1 déclaré est lu`() throws {
        let document =
            Array("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><a b=\"".utf8) + [0xE9] + Array("\"/>".utf8)
        #expect(outline(try read(document)) == "<a b=é></a>")
    }

    @Test func `une marque d’ordre UTF-8 est acceptée`() throws {
        #expect(outline(try read([0xEF, 0xBB, 0xBF] + Array("<a/>".utf8))) == "<a></a>")
    }

    @Test func `un texte plus long que la limite d’une balise est lu, par morceaux`() throws {
        let text = String(repeating: "é", count: 100_000)
        #expect(outline(try read(Array("<a>\(text)</a>".utf8))) == "<a>\(text)</a>")
    }

    @Test(arguments: 0..<sample.count - 2)
    func `un document coupé à un octet quelconque est refusé`(count: Int) {
        let cause = refusal(Array(sample[..<count]))?.cause
        #expect(cause == (count == 0 ? .empty : .truncated))
    }
}

@Suite struct `Lecture XML refusée` {
    @Test func `un DOCTYPE est refusé à sa ligne`() {
        let found = refusal(
            "<?xml version=\"1.0\"?>\n<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>\n<a>&x;</a>")
        #expect(found?.cause == .doctype)
        #expect(found?.line == 2)
    }

    @Test(.timeLimit(.minutes(1)))
    func `un milliard de rires est refusé sans être développé`() {
        var entities = "<!ENTITY e0 \"ha\">"
        for level in 1...30 {
            entities += "<!ENTITY e\(level) \"" + String(repeating: "&e\(level - 1);", count: 10) + "\">"
        }
        #expect(refusal("<!DOCTYPE a [\(entities)]><a>&e30;</a>")?.cause == .doctype)
    }

    @Test(arguments: ["<a>&x;</a>", "<a b=\"&x;\"/>"])
    func `une entité non définie est refusée`(document: String) { #expect(refusal(document)?.cause == .entity) }

    @Test func `une imbrication trop profonde est refusée`() {
        #expect(refusal(String(repeating: "<a>", count: 100_000))?.cause == .tooDeep)
        let nested = String(repeating: "<a>", count: 5) + String(repeating: "</a>", count: 5)
        #expect(refusal(nested, limits: XMLLimits(depth: 5)) == nil)
        #expect(refusal(nested, limits: XMLLimits(depth: 4))?.cause == .tooDeep)
    }

    @Test func `un attribut de cent mégaoctets est refusé dès qu’il dépasse la limite`() throws {
        var reader = XMLReader()
        _ = try reader.push(Array("<a b=\"".utf8)[...])
        let piece = [UInt8](repeating: 0x62, count: 1 << 16)
        var pushed = 0
        var found: XMLReadingError?
        while found == nil, pushed < 100 << 20 {
            do throws(XMLReadingError) {
                _ = try reader.push(piece[...])
                pushed += piece.count
            } catch {
                found = error
            }
        }
        #expect(found?.cause == .tooLong)
        #expect(pushed <= 2 * piece.count)
    }

    @Test(arguments: ["<a ", "<!-- ", "<?a ", "<"])
    func `une balise, un commentaire, une instruction ou un nom sans fin sont refusés`(start: String) {
        let document = "<r>" + start + String(repeating: "b", count: 1 << 20)
        #expect(refusal(document)?.cause == .tooLong)
    }

    @Test func `des attributs par milliers sont refusés`() {
        let attributes = (0..<100_000).map { " a\($0)=\"\"" }.joined()
        #expect(refusal("<a\(attributes)/>")?.cause == .tooLong)
    }

    @Test func `un document plus grand que la limite est refusé`() {
        #expect(refusal("<a>" + String(repeating: " ", count: 100) + "</a>", limits: XMLLimits(bytes: 107)) == nil)
        let found = refusal("<a>" + String(repeating: " ", count: 101) + "</a>", limits: XMLLimits(bytes: 107))
        #expect(found?.cause == .tooLarge)
    }

    @Test func `un octet nul est refusé`() { #expect(refusal("<a>\n\u{0}</a>")?.cause == .nul) }

    @Test func `un document UTF-16 est refusé`() {
        #expect(refusal([0xFF, 0xFE] + "<a/>".utf8.flatMap { [$0, 0] })?.cause == .nul)
    }

    @Test func `un encodage inconnu est refusé`() {
        #expect(refusal("<?xml version=\"1.0\" encoding=\"KLINGON\"?><a/>")?.cause == .unknownEncoding)
    }

    @Test func `des octets qui ne sont pas de l’UTF-8 sont refusés`() {
        let found = refusal(Array("<a>\n<b c=\"".utf8) + [0xE9] + Array("\"/></a>".utf8))
        #expect(found?.cause == .invalidCharacter)
        #expect(found?.line == 2)
    }

    @Test(arguments: ["<a>\u{1}</a>", "<a b=\"\u{1F}\"/>"])
    func `un caractère interdit est refusé`(document: String) {
        #expect(refusal(document)?.cause == .invalidCharacter)
    }

    @Test(arguments: [
        "bonjour", "{\"a\": 1}", "<a></b>", "<a/><b/>", "<a/>suite", "<a b=1/>", "<a b=\"1\" b=\"2\"/>", "<x:a/>",
        "<r><a b=\"<\"/></r>", "&lt;a/>",
    ])
    func `ce qui n’est pas du XML bien formé est refusé`(document: String) {
        let found = refusal(document)
        #expect(found?.cause == .malformed)
        #expect(found?.line == 1)
    }

    @Test func `un document vide est refusé`() { #expect(refusal("")?.cause == .empty) }

    @Test func `le premier refus reste`() throws {
        var reader = XMLReader()
        #expect(throws: XMLReadingError.self) { _ = try reader.push(Array("<a></b>".utf8)[...]) }
        var second: XMLReadingError?
        do throws(XMLReadingError) {
            _ = try reader.push(Array("<c/>".utf8)[...])
        } catch {
            second = error
        }
        #expect(second?.cause == .malformed)
    }

    @Test func `deux lectures entrelacées ne se mêlent pas`() throws {
        var first = XMLReader()
        var second = XMLReader()
        let opened = try first.push(Array("<a>".utf8)[...])
        #expect(throws: XMLReadingError.self) { _ = try second.push(Array("<b></c>".utf8)[...]) }
        let closed = try first.push(Array("</a>".utf8)[...])
        #expect(outline(opened + closed + (try first.finish())) == "<a></a>")
    }
}
