import Scellement
import Testing

@Suite struct `Renvois du bordereau` {
    private func fautes(_ xml: String) throws -> [String] {
        try RenvoisDuBordereau.fautes(Array("<a xmlns=\"urn:a\">\(xml)</a>".utf8))
    }

    @Test(arguments: [
        "DataObjectGroupReferenceId", "DataObjectReferenceId", "SignedDocumentReferenceId", "ArchiveUnitRefId",
    ])
    func `un renvoi à rien se dit`(_ element: String) throws {
        #expect(try fautes("<b id=\"B\"/><\(element)>B</\(element)>") == [])
        #expect(try fautes("<b id=\"B\"/><\(element)>C</\(element)>") == ["\(element) sans objet : C"])
    }

    @Test func `une relation à rien aussi`() throws {
        #expect(try fautes("<Relationship target=\"C\"/>") == ["Relationship sans objet : C"])
    }

    @Test func `un identifiant donné deux fois se dit`() throws {
        #expect(try fautes("<b id=\"B\"/><c id=\"B\"/>") == ["identifiant en double : B"])
    }

    @Test func `un renvoi peut précéder ce qu’il désigne`() throws {
        #expect(try fautes("<ArchiveUnitRefId>B</ArchiveUnitRefId><b id=\"B\"/>") == [])
    }
}
