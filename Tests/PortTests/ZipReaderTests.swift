import Testing
import ZipPort

@Suite struct `Lecture d’archives` {
    private let long = (0..<200_000).map { UInt8(truncatingIfNeeded: $0 / 7) }

    /// An archive of two entries, the second one deflated.
    private func archive() throws -> [UInt8] {
        var writer = try ZipWriter()
        try writer.add("mimetype", Array("texte".utf8), .stored)
        try writer.add("Dossier/Long.bin", long)
        return try writer.finish()
    }

    private func lire(_ octets: [UInt8], _ nom: String, limite: Int = 1 << 30) throws(ZipReadingError) -> [UInt8] {
        var lus: [UInt8] = []
        try ZipReader(octets).read(nom, limit: limite) { morceau in
            lus += morceau
            return true
        }
        return lus
    }

    /// The archive, some bytes changed at an offset from a signature that it holds.
    private func changee(_ signature: [UInt8], _ place: Int, _ octets: [UInt8]) throws -> [UInt8] {
        var archive = try archive()
        let debut = try #require(archive.firstRange(of: signature)).lowerBound + place
        archive.replaceSubrange(debut..<debut + octets.count, with: octets)
        return archive
    }

    private let repertoire: [UInt8] = [0x50, 0x4B, 0x01, 0x02]

    @Test func `une entrée est lue entière, conservée ou comprimée`() throws {
        let octets = try archive()
        #expect(try lire(octets, "mimetype") == Array("texte".utf8))
        #expect(try lire(octets, "Dossier/Long.bin") == long)
    }

    @Test func `la casse et le sens des barres d’un nom ne comptent pas`() throws {
        #expect(try lire(try archive(), "dossier\\long.BIN") == long)
    }

    @Test func `la lecture s’arrête quand il est demandé`() throws {
        var appels = 0
        let lus = try ZipReader(try archive()).read("Dossier/Long.bin", limit: 1 << 30) { _ in
            appels += 1
            return false
        }
        #expect(appels == 1 && lus < long.count)
    }

    @Test func `une entrée qui manque, une archive sans répertoire sont refusées`() throws {
        let octets = try archive()
        #expect(throws: ZipReadingError.missing("x")) { try lire(octets, "x") }
        #expect(throws: ZipReadingError.noDirectory) { try ZipReader(Array(octets.dropLast(40))) }
        #expect(throws: ZipReadingError.noDirectory) { try ZipReader([]) }
    }

    @Test func `plus d’octets que la limite sont refusés`() throws {
        let octets = try archive()
        #expect(throws: ZipReadingError.tooLarge("Dossier/Long.bin")) {
            try lire(octets, "Dossier/Long.bin", limite: long.count - 1)
        }
        #expect(try lire(octets, "Dossier/Long.bin", limite: long.count) == long)
    }

    @Test func `un octet changé est refusé`() throws {
        let octets = try changee(Array("texte".utf8), 0, [0x54])
        #expect(throws: ZipReadingError.damaged("mimetype")) { try lire(octets, "mimetype") }
    }

    @Test(arguments: [4, 6]) func `une taille qui n’est pas la vraie est refusée`(_ taille: UInt8) throws {
        // In the directory and before the entry: minizip compares the two.
        var octets = try changee(repertoire, 24, [taille, 0, 0, 0])
        octets.replaceSubrange(22..<26, with: [taille, 0, 0, 0])
        #expect(throws: ZipReadingError.damaged("mimetype")) { try lire(octets, "mimetype") }
    }

    @Test func `une entrée protégée, ou comprimée autrement, est refusée`() throws {
        #expect(throws: ZipReadingError.encrypted("mimetype")) { try ZipReader(try changee(repertoire, 8, [1])) }
        #expect(throws: ZipReadingError.unsupported("mimetype")) {
            try lire(try changee(repertoire, 10, [12]), "mimetype")
        }
    }

    @Test func `deux entrées du même nom, casse à part, sont refusées`() throws {
        var writer = try ZipWriter()
        try writer.add("a", [1])
        try writer.add("A", [2])
        let octets = try writer.finish()
        #expect(throws: ZipReadingError.duplicateName("A")) { try ZipReader(octets) }
    }

    @Test func `un répertoire abîmé est refusé`() throws {
        #expect(throws: ZipReadingError.damagedDirectory) { try ZipReader(try changee(repertoire, 0, [0])) }
    }
}
