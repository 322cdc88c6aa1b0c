import Testing
import ZipPort

/// The bytes of an archive of a few entries.
private func archive(_ entrees: (nom: String, octets: [UInt8], compression: ZipWriter.Compression)...) throws -> [UInt8]
{
    var writer = try ZipWriter()
    for entree in entrees { try writer.add(entree.nom, entree.octets, entree.compression) }
    return try writer.finish()
}

/// What a second entry of that name throws, after one called `a`.
private func refus(_ nom: String) throws -> ZipError? {
    var writer = try ZipWriter()
    try writer.add("a", [])
    do {
        try writer.add(nom, [])
        return nil
    } catch {
        return error
    }
}

@Suite struct `Écriture d’archives` {
    private let texte = Array("application/vnd.oasis.opendocument.spreadsheet".utf8)

    @Test func `le contenu de la première entrée, conservé tel quel, est à l’octet 38 si son nom en a huit`() throws {
        let octets = try archive(("mimetype", texte, .stored))
        #expect(Array(octets[30..<38]) == Array("mimetype".utf8))
        #expect(Array(octets[38..<38 + texte.count]) == texte)
    }

    @Test func `une entrée n’a ni champ supplémentaire, ni date d’aujourd’hui`() throws {
        let octets = try archive(("a", texte, .deflated))
        #expect(Array(octets[28..<30]) == [0, 0])
        #expect(Array(octets[10..<14]) == [0, 0, 0x21, 0])
    }

    @Test func `une entrée comprimée est plus courte que ce qu’elle contient`() throws {
        let long = [UInt8](repeating: 65, count: 100_000)
        #expect(try archive(("a", long, .deflated)).count < 2_000)
        #expect(try archive(("a", long, .stored)).count > 100_000)
    }

    @Test func `les mêmes entrées donnent les mêmes octets`() throws {
        let archives = try (0..<2).map { _ in try archive(("mimetype", texte, .stored), ("b/c.xml", texte, .deflated)) }
        #expect(archives[0] == archives[1])
    }

    @Test func `une entrée vide et une archive sans entrée sont écrites`() throws {
        #expect(try archive(("vide", [], .deflated)).count > 22)
        #expect(try archive().count == 22)
    }

    @Test(arguments: ["", "/a", "a/", "../a", "a/../b", "a\\b", "C:a", "é", "a\u{0}"])
    func `un nom qui sort du dossier, ou que tous ne lisent pas, est refusé`(_ nom: String) throws {
        #expect(try refus(nom) == .invalidName(nom))
    }

    @Test func `deux entrées du même nom sont refusées`() throws {
        #expect(try refus("a") == .duplicateName("a"))
    }
}
