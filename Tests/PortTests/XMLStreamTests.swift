import Testing
import XMLPort

/// What of a document a handler saw, as text.
private final class Temoin: XMLHandler {
    private(set) var vu = ""
    private let (a, b, espace): (XMLName, XMLName, XMLName)

    init(_ flux: borrowing XMLStream) { (a, b, espace) = (flux.name("a"), flux.name("b"), flux.name("urn:e")) }

    func start(_ tag: XMLTag) {
        let valeur = tag.value(b).map { String(decoding: $0, as: UTF8.self) } ?? "-"
        let prefixee = tag.value(b, namespace: espace).map { String(decoding: $0, as: UTF8.self) } ?? "-"
        vu += "<\(tag.name == a ? "A" : tag.name.text) \(tag.namespace == espace ? "E" : "") \(valeur) \(prefixee)>"
    }

    func end(_ name: XMLName, namespace: XMLName) { vu += name == a ? "</A>" : "</>" }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) { vu += String(decoding: bytes, as: UTF8.self) }
}

@Suite struct `Lecture XML au fil de l’eau` {
    /// Reads a document by pieces of `pas` bytes.
    private func lire(_ document: String, pas: Int = 1 << 16) throws(XMLReadingError) -> String {
        let flux = XMLStream()
        let temoin = Temoin(flux)
        let octets = Array(document.utf8)
        for debut in stride(from: 0, to: octets.count, by: pas) {
            let morceau = octets[debut..<min(debut + pas, octets.count)]
            let issue = morceau.withUnsafeBufferPointer { morceau in
                Result { () throws(XMLReadingError) in try flux.push(morceau, to: temoin) }
            }
            try issue.get()
        }
        try flux.finish(to: temoin)
        return temoin.vu
    }

    @Test(arguments: [1, 3, 65_536]) func `les noms, espaces et attributs sont reconnus, par morceaux ou d’un trait`(
        _ pas: Int
    ) throws {
        let document = "<a b='1&amp;2' xmlns:e='urn:e'><e:a e:b='3'/>é<c/></a>"
        #expect(try lire(document, pas: pas) == "<A  1&2 -><A E - 3></A>é<c  - -></></A>")
    }

    @Test(arguments: [
        ("1&amp;2", "1&2"), ("&#38;", "&"), ("&amp;#38;", "&#38;"), ("&amp;amp;", "&amp;"), ("&amp;&amp;&lt;", "&&<"),
        ("a&amp;", "a&"),
    ]) func `une esperluette d’attribut est lue comme telle`(_ ecrit: String, _ attendu: String) throws {
        #expect(try lire("<a b='\(ecrit)'/>") == "<A  \(attendu) -></A>")
    }

    @Test func `les refus sont ceux de l’autre lecture`() {
        #expect(throws: XMLReadingError(.doctype, line: 1, column: 12)) { try lire("<!DOCTYPE a><a/>") }
        #expect(throws: XMLReadingError(.truncated, line: 1, column: 1)) { try lire("<a>") }
    }
}
